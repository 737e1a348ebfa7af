package yangguang.annualreport.web;

import java.util.List;
import yangguang.reportfigures.CompiledReport;
import yangguang.reportform.ReportFormat;
import yangguang.statute.Obstacle;
import yangguang.web.Page;

/// What a zero report will assert, and its one confirmation.
///
/// @param written  whether the report's text is begun already
/// @param problems part five as typed
public record ZeroPage(CompiledReport report, boolean written, String problems, List<Obstacle> obstacles, int status) implements Page {

    public List<ReportFormat.Place> asserted() {
        return report.blanks();
    }

    /// What the registers say, where it is not zero: kept as it is.
    public List<ReportFormat.Place> counted() {
        return report.format().places().values().stream().filter(place -> report.cells().containsKey(place.id())
                && report.cell(place.id()).given() && report.cell(place.id()).value().signum() != 0).toList();
    }

    /// How many cells the registers count as zero.
    public long computedZeros() {
        return report.cells().values().stream().filter(c -> c.given() && c.value().signum() == 0).count();
    }

    @Override
    public String template() {
        return "annualreport/zero";
    }
}
