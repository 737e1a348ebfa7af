package yangguang.secrecy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.AgencyRegister;
import yangguang.journal.Act;
import yangguang.journal.Journal;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Granting the single-clerk mode (批准单人岗) to an agency below, with a reason and an end.
@Component
@Article("17")
public class Granting {

    private static final int LONGEST_WAIT = 10;

    private final SingleClerkGrants grants;
    private final SupervisedAgencies supervised;
    private final AgencyRegister agencies;
    private final Journal journal;
    private final TimeMachine clock;

    Granting(SingleClerkGrants grants, SupervisedAgencies supervised, AgencyRegister agencies, Journal journal,
            TimeMachine clock) {
        this.grants = grants;
        this.supervised = supervised;
        this.agencies = agencies;
        this.journal = journal;
        this.clock = clock;
    }

    public List<Obstacle> obstaclesTo(GrantForm form, Officer by) {
        List<Obstacle> obstacles = new ArrayList<>();
        if (!by.has(Role.SUPERVISOR)) {
            obstacles.add(Obstacle.of("单人岗由主管部门监督员批准，您没有这个岗位。", "《条例》第三条、第十七条",
                    "请联系本级政府信息公开主管部门。"));
        } else if (form.agencyId() == null) {
            obstacles.add(Obstacle.at("agencyId", "请选择要批准的机关。"));
        } else if (!supervised.governs(by, form.agencyId())) {
            obstacles.add(Obstacle.at("agencyId", "只能批准您所监督的下级机关，不能批准本机关。"));
        } else if (form.fromDay() != null && form.untilDay() != null && overlaps(form)) {
            obstacles.add(Obstacle.at("fromDay", "该机关在这段时间内已有单人岗批准。", "请先收回原批准，或者改为接续的日期。"));
        }
        if (form.reason().isEmpty() || form.reason().length() > 500) {
            obstacles.add(Obstacle.at("reason", "请写明批准理由，不超过 500 个字。", "例如：全镇从事公开工作的只有一名人员。"));
        }
        if (form.fromDay() == null || form.untilDay() == null) {
            obstacles.add(Obstacle.at(form.fromDay() == null ? "fromDay" : "untilDay", "请填写起止日期。"));
        } else if (form.fromDay().getYear() < 2008 || form.untilDay().getYear() > 2200) {
            obstacles.add(Obstacle.at(form.fromDay().getYear() < 2008 ? "fromDay" : "untilDay", "请核对年份。"));
        } else if (form.untilDay().isBefore(form.fromDay())) {
            obstacles.add(Obstacle.at("untilDay", "终止日期早于起始日期。"));
        } else if (form.untilDay().isAfter(form.fromDay().plusYears(1))) {
            obstacles.add(Obstacle.at("untilDay", "一次最长批准一年。", "到期后根据人员情况再批。"));
        } else if (form.untilDay().isBefore(clock.today())) {
            obstacles.add(Obstacle.at("untilDay", "终止日期已经过去。"));
        }
        if (form.waitingDays() < 1 || form.waitingDays() > LONGEST_WAIT) {
            obstacles.add(Obstacle.at("waitingDays", "等待期为 1 至 " + LONGEST_WAIT + " 个工作日。"));
        }
        return obstacles;
    }

    @Transactional
    public SingleClerkGrant grant(GrantForm form, Officer by) {
        Obstructed.unlessEmpty(obstaclesTo(form, by));
        SingleClerkGrant grant = grants.add(form.agencyId(), form, by, clock.now());
        journal.write(Act.of(by.actor(), "批准单人岗", "《条例》第十七条", "单人岗",
                agencies.get(form.agencyId()).code(), null,
                Map.of("grant", grant.id(), "from", grant.fromDay(), "until", grant.untilDay(),
                        "waitingDays", grant.waitingDays(), "reason", grant.reason())));
        return grant;
    }

    private boolean overlaps(GrantForm form) {
        return grants.of(List.of(form.agencyId())).stream().anyMatch(other -> !other.revoked()
                && !other.fromDay().isAfter(form.untilDay()) && !other.untilDay().isBefore(form.fromDay()));
    }
}
