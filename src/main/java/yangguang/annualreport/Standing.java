package yangguang.annualreport;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import yangguang.reportfigures.CompiledReport;
import yangguang.reportfigures.Records;
import yangguang.reportform.Finding;
import yangguang.reportform.Severity;

/// How the report stands if it were filed today (如果今天报送): due when, what is still blank, and the first relation
/// that breaks with the records that break it.
///
/// @param today    the day it is looked at
/// @param dueOn    last day of publication
/// @param blanks   cells nobody has answered for
/// @param first    first relation that breaks, errors before warnings; empty where all hold
/// @param breaking the records, corrections and entries that break it
/// @param errors   number of relations broken; blanks not counted
/// @param warnings what needs an explanation
public record Standing(LocalDate today, LocalDate dueOn, int blanks, Optional<Finding> first, List<Records.Line> breaking,
        long errors, List<Finding> warnings) {

    public boolean late() {
        return today.isAfter(dueOn);
    }

    /// Findings on relations, errors first: those that say more than that a cell is blank.
    static List<Finding> broken(CompiledReport report) {
        return report.findings().stream()
                .filter(f -> f.severity() != Severity.INFO)
                .filter(f -> !(f.cells().size() == 1 && report.cells().containsKey(f.where()) && !report.cell(f.where()).given()))
                .sorted(Comparator.comparing(Finding::severity)).toList();
    }
}
