package yangguang.secrecy;

import java.util.List;
import org.springframework.stereotype.Component;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyKind;
import yangguang.agencies.AgencyRegister;
import yangguang.statute.Article;

/// The agencies a supervisor answers for (所辖机关): all below his own; for the office of a government, all of that
/// government's.
@Component
@Article({"3", "46"})
public class SupervisedAgencies {

    private final AgencyRegister agencies;

    SupervisedAgencies(AgencyRegister agencies) {
        this.agencies = agencies;
    }

    /// The agencies, without the supervisor's own; empty for anybody who is not a supervisor.
    public List<Agency> of(Officer officer) {
        if (!officer.has(Role.SUPERVISOR)) {
            return List.of();
        }
        Agency own = agencies.get(officer.agencyId());
        long top = own.kind() == AgencyKind.GOVERNMENT_OFFICE && own.governmentId() != null
                ? own.governmentId() : own.id();
        return agencies.within(top).stream().filter(agency -> agency.id() != officer.agencyId()).toList();
    }

    public boolean governs(Officer officer, long agencyId) {
        return of(officer).stream().anyMatch(agency -> agency.id() == agencyId);
    }
}
