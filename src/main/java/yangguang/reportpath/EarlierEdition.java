package yangguang.reportpath;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yangguang.reportedition.AnnualReport;
import yangguang.reportedition.AnnualReports;
import yangguang.reportedition.FixedFigures;
import yangguang.reportedition.Passages;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;

/// What a correction changes: a new edition held against the one that was published before it. Who signs it, who takes it
/// in and who reads it sees whether it changes what its explanation says, and nothing else.
@Component
public class EarlierEdition {

    private final AnnualReports reports;
    private final FixedFigures fixed;

    EarlierEdition(AnnualReports reports, FixedFigures fixed) {
        this.reports = reports;
        this.fixed = fixed;
    }

    /// @param report   an edition
    /// @param cells    its figures
    /// @param passages its words
    /// @return null where it corrects nothing
    ReportDifference changedBy(AnnualReport report, Map<String, Cell> cells, Map<String, String> passages) {
        ReportFormat format = ReportFormats.shipped().get(report.generation());
        return reports.editions(report.agencyId(), report.year()).stream().filter(edition -> edition.edition() < report.edition()).findFirst()
                .map(before -> ReportDifference.between(format, fixed.of(before, format), Passages.of(before), cells, passages)).orElse(null);
    }

    /// What a published edition changes; empty where it corrects nothing.
    public Optional<ReportDifference> corrected(long agencyId, int year, int edition) {
        return edition == 1 ? Optional.empty() : reports.editions(agencyId, year).stream().filter(report -> report.edition() == edition).findFirst()
                .map(report -> changedBy(report, fixed.of(report, ReportFormats.shipped().get(report.generation())), Passages.of(report)));
    }
}
