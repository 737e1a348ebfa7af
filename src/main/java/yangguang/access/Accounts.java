package yangguang.access;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/// All accounts.
interface Accounts extends ListCrudRepository<Account, Long> {

    Optional<Account> findByUsername(String username);

    List<Account> findByDemoTrueAndDisabledFalseOrderById();
}
