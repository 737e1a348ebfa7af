package yangguang.reportedition;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/// All annual reports.
public interface AnnualReports extends ListCrudRepository<AnnualReport, Long> {

    /// The newest edition, whether in hand or published.
    @Query("select * from annual_report where agency_id = :agencyId and year = :year order by edition desc limit 1")
    Optional<AnnualReport> find(long agencyId, int year);

    /// The edition in force: the newest that was published.
    @Query("""
            select * from annual_report where agency_id = :agencyId and year = :year and published_at is not null
            order by edition desc limit 1""")
    Optional<AnnualReport> published(long agencyId, int year);

    /// All published editions, the newest first.
    @Query("""
            select * from annual_report where agency_id = :agencyId and year = :year and published_at is not null
            order by edition desc""")
    List<AnnualReport> editions(long agencyId, int year);

    /// The newest edition of each year.
    @Query("""
            select distinct on (year) * from annual_report where agency_id = :agencyId order by year desc, edition desc""")
    List<AnnualReport> findByAgencyIdOrderByYearDesc(long agencyId);

    /// The edition in force of each year.
    @Query("""
            select distinct on (year) * from annual_report where agency_id = :agencyId and published_at is not null
            order by year desc, edition desc""")
    List<AnnualReport> findByAgencyIdAndPublishedAtIsNotNullOrderByYearDesc(long agencyId);
}
