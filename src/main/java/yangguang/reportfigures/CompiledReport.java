package yangguang.reportfigures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.Severity;

/// Compiled report (汇编的年度报告): every cell of the form with where its figure comes from.
///
/// @param cells       by cell id, in the form's order, corrections applied; what nobody answered for is BLANK
/// @param origins     of each cell, as it was before any correction
/// @param corrections that stand, by cell id
public record CompiledReport(long agencyId, int year, ReportFormat format, Map<String, Cell> cells,
        Map<String, Origin> origins, Map<String, Correction> corrections, List<Finding> findings) {

    public CompiledReport checked(List<Finding> findings) {
        return new CompiledReport(agencyId, year, format, cells, origins, corrections, findings);
    }

    public Cell cell(String id) {
        return cells.get(id);
    }

    public Origin origin(String id) {
        return origins.get(id);
    }

    /// Whether a person answers for the cell, or still has to.
    public boolean entered(String id) {
        return switch (origins.get(id)) {
            case Origin.Entered _, Origin.Unanswered _ -> true;
            case Origin.Computed _, Origin.NotApplicable _ -> false;
        };
    }

    /// What the register computed; empty where none did.
    public Optional<BigDecimal> computed(String id) {
        return origins.get(id) instanceof Origin.Computed computed ? Optional.of(computed.figure()) : Optional.empty();
    }

    /// The correction of a cell with the figure it corrects, as a page says it; "" where there is none.
    public String correctionWords(String id) {
        Correction correction = corrections.get(id);
        return correction == null ? "" : correction.words(computed(id).orElse(correction.computed()));
    }

    /// What stands beside a figure that is not simply counted by a register; "" where it is.
    public String mark(String id) {
        if (corrections.containsKey(id)) {
            return "更正，登记簿 " + Correction.plain(computed(id).orElse(corrections.get(id).computed()));
        }
        return switch (origins.get(id)) {
            case Origin.NotApplicable _ -> "不适用";
            case Origin.Entered entered -> entered.assertedZero() ? "已确认" : "填报";
            case Origin.Computed _, Origin.Unanswered _ -> "";
            case null -> "";
        };
    }

    public List<ReportFormat.Place> blanks() {
        Map<String, ReportFormat.Place> places = format.places();
        return cells.values().stream().filter(cell -> !cell.given()).map(cell -> places.get(cell.id())).toList();
    }

    public List<Finding> errors() {
        return findings.stream().filter(f -> f.severity() == Severity.ERROR).toList();
    }
}
