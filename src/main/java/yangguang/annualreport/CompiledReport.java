package yangguang.annualreport;

import java.util.List;
import java.util.Map;
import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.Severity;

/// Compiled report (汇编的年度报告): every cell of the form with where its figure comes from.
///
/// @param cells   by cell id, in the form's order; an entered cell that nobody entered is BLANK
/// @param sources name of the register that answers for the cell; absent for cells entered by hand
public record CompiledReport(long agencyId, int year, ReportFormat format, Map<String, Cell> cells,
        Map<String, String> sources, List<Finding> findings) {

    public Cell cell(String id) {
        return cells.get(id);
    }

    public boolean entered(String id) {
        return !sources.containsKey(id);
    }

    public List<Finding> errors() {
        return findings.stream().filter(f -> f.severity() == Severity.ERROR).toList();
    }
}
