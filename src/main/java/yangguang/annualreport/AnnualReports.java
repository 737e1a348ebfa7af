package yangguang.annualreport;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/// All annual reports.
interface AnnualReports extends ListCrudRepository<AnnualReport, Long> {

    @Query("select * from annual_report where agency_id = :agencyId and year = :year")
    Optional<AnnualReport> find(long agencyId, int year);

    List<AnnualReport> findByAgencyIdOrderByYearDesc(long agencyId);

    List<AnnualReport> findByAgencyIdAndPublishedAtIsNotNullOrderByYearDesc(long agencyId);
}
