package yangguang.reportedition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import yangguang.agencies.AgencyRegister;
import yangguang.reportfigures.Applicability;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportpath.PublishingReport;
import yangguang.statute.Article;

/// Register of the reports published here (已发布的年度报告), read-only.
@Component
@Article("49")
@NamedInterface("facts")
public class PublishedReportRegister {

    private final AnnualReports reports;
    private final FixedFigures fixed;
    private final AgencyRegister agencies;
    private final PublishedEditions editions;
    private final JdbcClient db;

    PublishedReportRegister(AnnualReports reports, FixedFigures fixed, AgencyRegister agencies, PublishedEditions editions,
            JdbcClient db) {
        this.reports = reports;
        this.fixed = fixed;
        this.agencies = agencies;
        this.editions = editions;
        this.db = db;
    }

    /// A report as it was published.
    ///
    /// @param publishedOn day of the first edition: a correction does not make a report late
    /// @param prose words of the narrative parts by section id
    /// @param cells every cell of the form, as frozen
    /// @param inapplicable which of them are 0 because they do not apply to the agency
    @NamedInterface("facts")
    public record Published(long agencyId, int year, String generation, LocalDate publishedOn, String publishedBy,
            Map<String, String> prose, Map<String, Cell> cells, Set<String> inapplicable) {
    }

    public Optional<Published> find(long agencyId, int year) {
        return reports.published(agencyId, year).map(report -> {
            Map<String, Cell> cells = fixed.of(report, ReportFormats.shipped().get(report.generation()));
            return new Published(agencyId, year, report.generation(), reports.editions(agencyId, year).getLast().publishedAt().toLocalDate(),
                    report.publishedBy(), Passages.of(report), cells, inapplicable(report, cells));
        });
    }

    /// All published editions of a report, the newest first, which is the one in force.
    public List<PublishedEditions.Edition> editions(long agencyId, int year) {
        return editions.of(agencyId, year);
    }

    private Set<String> inapplicable(AnnualReport report, Map<String, Cell> cells) {
        ReportFormat format = ReportFormats.shipped().get(report.generation());
        return Applicability.marked(agencies.get(report.agencyId()), format, cells).values().stream().filter(Cell::isInapplicable).map(Cell::id)
                .collect(Collectors.toSet());
    }

    /// Which reports have been published more than once, because they were corrected.
    public List<AnnualReportPublished> corrected() {
        return db.sql("select agency_id, year from annual_report where published_at is not null group by 1, 2 having count(*) > 1 order by year, agency_id")
                .query(AnnualReportPublished.class).list();
    }

    /// Which reports have been published, all of them.
    public List<AnnualReportPublished> all() {
        return db.sql("select distinct agency_id, year from annual_report where published_at is not null order by year, agency_id")
                .query(AnnualReportPublished.class).list();
    }
}
