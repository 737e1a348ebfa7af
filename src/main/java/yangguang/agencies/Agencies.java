package yangguang.agencies;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/// All agencies; see [AgencyRegister] for what other modules may ask.
interface Agencies extends ListCrudRepository<Agency, Long> {
    Optional<Agency> findBySlug(String slug);
}
