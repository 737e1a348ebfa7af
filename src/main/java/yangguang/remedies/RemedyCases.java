package yangguang.remedies;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/// All cases.
interface RemedyCases extends ListCrudRepository<RemedyCase, Long> {
    List<RemedyCase> findByAgencyIdOrderByAcceptedOnDescIdDesc(long agencyId);
}
