package yangguang.reportaudit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.RelationChecks;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.Severity;
import yangguang.reportreading.PublishedReport;

/// Checks of the table of a quarter by itself (季度统计表核对): its rows, its cells and the relations between them. Parts, prose and
/// days of publication are those of a year's report and are not looked at, which is said.
final class PeriodChecks {

    private final ReportFormat form;
    private final CellChecks cells;
    private final RelationChecks relations;

    PeriodChecks(ReportFormat form) {
        this.form = form;
        this.cells = new CellChecks(form);
        this.relations = new RelationChecks(form);
    }

    List<Finding> findings(PublishedReport report) {
        String period = report.year().map(year -> year + "年").orElse("") + report.covers().orElseThrow().name();
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.at("PERIOD", Severity.INFO, "题名", "年度报告", period,
                "这是" + period + "的统计表，不是年度报告：核对了表内的数字，没有核对部分、正文和公布期限。", ""));
        if (report.year().isEmpty()) {
            findings.add(Finding.at("PERIOD", Severity.WARN, "题名", "写明年份", report.covers().get().name(),
                    "没有读到是哪一年的，不能与其他季度和年度报告核对。", "请在题名里写明年份。"));
        }
        form.tables().stream().filter(report::has).forEach(table -> rows(report, table, findings));
        report.tables().unplaced().forEach(row -> findings.add(FormChecks.unplaced(row)));
        findings.addAll(cells.findings(report));
        findings.addAll(relations.findings(report.cells()));
        findings.sort(Comparator.comparing(Finding::severity));
        return findings;
    }

    /// Every row has a figure in each column that the table has.
    private static void rows(PublishedReport report, ReportFormat.Table table, List<Finding> findings) {
        for (ReportFormat.Block block : table.blocks()) {
            List<ReportFormat.Column> there = block.valueColumns().stream()
                    .filter(column -> block.leafRows().stream().anyMatch(row -> isThere(report, table.cell(row, column)))).toList();
            for (ReportFormat.Row row : block.leafRows()) {
                List<String> missing = there.stream().map(column -> table.cell(row, column)).filter(id -> !isThere(report, id)).toList();
                if (!missing.isEmpty()) {
                    findings.add(FormChecks.missingRow(table, block, row, missing, missing.size() == there.size()));
                }
            }
        }
    }

    private static boolean isThere(PublishedReport report, String id) {
        return report.cells().get(id).state() != Cell.State.MISSING;
    }
}
