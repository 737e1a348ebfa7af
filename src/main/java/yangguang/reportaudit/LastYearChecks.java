package yangguang.reportaudit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import yangguang.reportform.AgencyYear;
import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.RelationChecks;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportform.Severity;
import yangguang.statute.Article;

/// Checks of a report against the same agency's of the year before (与上年度报告核对): the relations across years, and
/// tables in which last year's figures were left standing.
@Article("50")
public final class LastYearChecks {

    /// How much two tables must have in common before it is no coincidence: decimal digits of the figures that are
    /// neither zero, nor sums, nor figures of a day. Two requests in both years say nothing, 1234 licences do.
    private static final double COINCIDENCE = 4;

    private final Map<String, RelationChecks> relations = new HashMap<>();
    private final Map<String, Set<String>> totals = new HashMap<>();

    public LastYearChecks(ReportFormats formats) {
        for (ReportFormat format : formats.all()) {
            RelationChecks checks = new RelationChecks(format);
            relations.put(format.generation(), checks);
            totals.put(format.generation(), checks.totals());
        }
    }

    /// @param last the report of the year before; of any other year nothing is judged
    public List<Finding> findings(AgencyYear report, AgencyYear last) {
        List<Finding> findings = new ArrayList<>();
        if (last.year() == report.year() - 1) {
            findings.addAll(relations.get(report.format().generation()).againstLast(report.cells(), last.format(), last.cells()));
            report.format().tables().forEach(table -> leftStanding(report, last, table, findings));
        }
        return findings;
    }

    private void leftStanding(AgencyYear report, AgencyYear last, ReportFormat.Table table, List<Finding> findings) {
        double digits = 0;
        List<String> same = new ArrayList<>();
        for (String id : table.cellIds()) {
            Cell now = report.cells().get(id);
            Cell then = report.format().earlier(id, last.format()).map(last.cells()::get).orElse(null);
            boolean given = now != null && now.given();
            if (given != (then != null && then.given()) || given && now.value().compareTo(then.valueIn(now.unit())) != 0) {
                return;
            }
            if (given && now.value().signum() != 0) {
                same.add(id);
                boolean own = !totals.get(report.format().generation()).contains(id) && !report.format().isStock(id);
                digits += own ? Math.log10(now.value().abs().doubleValue() + 1) : 0;
            }
        }
        if (digits >= COINCIDENCE) {
            findings.add(Finding.on("LAST-YEAR-LEFT", Severity.WARN, same, "本年的数字", "与上年度完全相同",
                    "《" + table.name() + "》的 " + same.size() + " 个非零数字与" + last.year() + "年度报告完全相同。", "请核对是否沿用了上年的数字。"));
        }
    }
}
