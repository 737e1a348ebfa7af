package yangguang.reportrollup;

import java.util.Optional;
import org.springframework.stereotype.Component;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyKind;
import yangguang.agencies.AgencyRegister;
import yangguang.statute.Article;

/// Supervising office (政府信息公开主管部门): the office of the government to which an agency belongs. It takes in the
/// reports of that government's agencies, its own among them; those of a lower government's agencies go to that one's.
@Component
@Article({"3", "49"})
public class SupervisingOffice {

    private final AgencyRegister agencies;

    SupervisingOffice(AgencyRegister agencies) {
        this.agencies = agencies;
    }

    /// The government whose office takes in the agency's report; empty at the top, where there is none.
    public Optional<Agency> above(Agency agency) {
        return Optional.ofNullable(agency.governmentId()).flatMap(agencies::find);
    }

    /// The government for which a supervisor collects; empty for anybody else.
    public Optional<Agency> governmentOf(Officer officer) {
        if (!officer.has(Role.SUPERVISOR)) {
            return Optional.empty();
        }
        Agency own = agencies.get(officer.agencyId());
        return switch (own.kind()) {
            case GOVERNMENT -> Optional.of(own);
            case GOVERNMENT_OFFICE -> above(own);
            case DEPARTMENT, TOWNSHIP, SUBDISTRICT, DISPATCHED_BODY, VERTICAL, AUTHORISED_ORGANISATION, PUBLIC_INSTITUTION ->
                Optional.empty();
        };
    }

    public boolean takesIn(Officer officer, Agency agency) {
        return governmentOf(officer).filter(g -> g.id().equals(agency.governmentId())).isPresent();
    }
}
