package yangguang.annualreport;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.statute.Article;

/// The year before (上年度报告): as this office published it, else as the archive accepted it, else as far as its figures
/// were corrected. Where none of these says anything both years count the same registers, and nothing is compared.
@Component
@Article("50")
class YearBefore {

    private final AnnualReports reports;
    private final Corrections corrections;
    private final EarlierReports elsewhere;

    YearBefore(AnnualReports reports, Corrections corrections, EarlierReports elsewhere) {
        this.reports = reports;
        this.corrections = corrections;
        this.elsewhere = elsewhere;
    }

    /// The report of a year as it was made known.
    Optional<EarlierReport> madeKnown(long agencyId, int year) {
        return reports.published(agencyId, year).map(YearBefore::published).or(() -> elsewhere.accepted(agencyId, year));
    }

    private static EarlierReport published(AnnualReport report) {
        ReportFormat format = ReportFormats.shipped().get(report.generation());
        return new EarlierReport(report.year(), format, PublishingReport.frozen(report, format), report.problems(), report.publishedAt(), true);
    }

    /// The relations of the form that hold a report against the year before.
    List<Finding> findings(CompiledReport report) {
        EarlierReport before = madeKnown(report.agencyId(), report.year() - 1)
                .orElseGet(() -> corrected(report.agencyId(), report.year() - 1));
        return Checking.relations(report.format()).againstLast(report.cells(), before.format(), before.cells());
    }

    private EarlierReport corrected(long agencyId, int year) {
        ReportFormat format = reports.find(agencyId, year).map(report -> ReportFormats.shipped().get(report.generation()))
                .or(() -> ReportFormats.shipped().forYear(year)).orElseGet(() -> ReportFormats.shipped().all().getLast());
        Map<String, ReportFormat.Place> places = format.places();
        Map<String, Cell> cells = new HashMap<>();
        corrections.standing(agencyId, year).forEach((id, correction) -> {
            if (places.containsKey(id)) {
                cells.put(id, Cell.of(id, correction.corrected(), places.get(id).unit()));
            }
        });
        return new EarlierReport(year, format, cells, "", null, true);
    }

    /// The problems the report of a year named: as it was made known, else as they stand in its draft.
    List<String> problems(long agencyId, int year) {
        return madeKnown(agencyId, year).map(EarlierReport::problems)
                .or(() -> reports.find(agencyId, year).map(AnnualReport::problems)).map(Problems::of).orElse(List.of());
    }
}
