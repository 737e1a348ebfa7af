package yangguang.reportfigures;

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
public class YearBefore {

    private final Corrections corrections;
    private final List<EarlierReports> earlier;

    YearBefore(Corrections corrections, List<EarlierReports> earlier) {
        this.corrections = corrections;
        this.earlier = earlier;
    }

    /// The report of a year as it was made known.
    public Optional<EarlierReport> madeKnown(long agencyId, int year) {
        return earlier.stream().flatMap(some -> some.madeKnown(agencyId, year).stream()).findFirst();
    }

    /// The relations of the form that hold a report against the year before.
    List<Finding> findings(CompiledReport report) {
        EarlierReport before = madeKnown(report.agencyId(), report.year() - 1)
                .orElseGet(() -> corrected(report.agencyId(), report.year() - 1));
        return Checking.relations(report.format()).againstLast(report.cells(), before.format(), before.cells());
    }

    /// In the form of the year: a report is begun in no other.
    private EarlierReport corrected(long agencyId, int year) {
        ReportFormat format = ReportFormats.shipped().forYear(year).orElseGet(() -> ReportFormats.shipped().all().getLast());
        Map<String, ReportFormat.Place> places = format.places();
        Map<String, Cell> cells = new HashMap<>();
        corrections.standing(agencyId, year).forEach((id, correction) -> {
            if (places.containsKey(id)) {
                cells.put(id, Cell.of(id, correction.corrected(), places.get(id).unit()));
            }
        });
        return new EarlierReport(year, format, cells, "", null, true);
    }
}
