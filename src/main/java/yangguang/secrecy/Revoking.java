package yangguang.secrecy;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.agencies.AgencyRegister;
import yangguang.journal.Act;
import yangguang.journal.Journal;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Revoking a grant of the single-clerk mode (收回单人岗批准). Reviews already made under it stand.
@Component
public class Revoking {

    private final SingleClerkGrants grants;
    private final SupervisedAgencies supervised;
    private final AgencyRegister agencies;
    private final Journal journal;
    private final TimeMachine clock;

    Revoking(SingleClerkGrants grants, SupervisedAgencies supervised, AgencyRegister agencies, Journal journal,
            TimeMachine clock) {
        this.grants = grants;
        this.supervised = supervised;
        this.agencies = agencies;
        this.journal = journal;
        this.clock = clock;
    }

    public List<Obstacle> obstaclesTo(SingleClerkGrant grant, Officer by) {
        if (!supervised.governs(by, grant.agencyId())) {
            return List.of(Obstacle.of("只有该机关的主管部门监督员可以收回批准。", "", ""));
        }
        return grant.revoked() ? List.of(Obstacle.of("这项批准已经收回。", "", "")) : List.of();
    }

    @Transactional
    public void revoke(SingleClerkGrant grant, Officer by) {
        Obstructed.unlessEmpty(obstaclesTo(grant, by));
        grants.revoke(grant.id(), by, clock.now());
        journal.write(Act.of(by.actor(), "收回单人岗批准", "《条例》第十七条", "单人岗",
                agencies.get(grant.agencyId()).code(), Map.of("grant", grant.id()), Map.of("revokedAt", clock.now())));
    }
}
