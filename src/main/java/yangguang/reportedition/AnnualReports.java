package yangguang.reportedition;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/// All annual reports.
public interface AnnualReports extends ListCrudRepository<AnnualReport, Long> {

    /// The newest edition, whether in hand or published.
    @Query("select * from annual_report where agency_id = :agencyId and year = :year order by edition desc limit 1")
    Optional<AnnualReport> find(long agencyId, int year);

    /// Begins the report of a year with its words, for whoever comes first.
    ///
    /// @return false where somebody else has begun it, were it in this moment
    @Modifying
    @Query("""
            insert into annual_report (agency_id, year, generation, overview, problems, others)
            values (:agencyId, :year, :generation, :overview, :problems, :others) on conflict do nothing""")
    boolean begin(long agencyId, int year, String generation, String overview, String problems, String others);

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
