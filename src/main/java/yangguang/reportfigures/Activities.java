package yangguang.reportfigures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/// All activities.
interface Activities extends Repository<Activity, Long> {

    Activity save(Activity activity);

    Optional<Activity> findById(long id);

    /// What counts in a year: what happened in it, and what still lasted on its last day.
    @Query("""
            select * from report_activity
            where agency_id = :agencyId and removed_at is null and day <= :last and (kind in (:lasting)
                and (until is null or until >= :last) or kind not in (:lasting) and day >= :first)
            order by day desc, id desc""")
    List<Activity> counting(long agencyId, LocalDate first, LocalDate last, List<String> lasting);
}
