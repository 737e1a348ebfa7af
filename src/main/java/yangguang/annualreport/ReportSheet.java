package yangguang.annualreport;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.TableLayout;

/// Report as it is shown (年度报告成稿): one model for the web page, Word and PDF.
///
/// @param title    `<机关全称><年份>年政府信息公开工作年度报告`
/// @param signedOn day under the signature, in Chinese; "" for a draft
/// @param prose    text of the narrative parts by section id
/// @param link     address behind a cell, "" for none; only on the desk
public record ReportSheet(String title, String agencyName, String signedOn, ReportFormat format,
        Map<String, String> prose, Map<String, Cell> cells, Function<String, String> link) {

    private static final int ROWS_OF_A_LONG_TABLE = 20;

    static String titleOf(String agencyName, int year) {
        return agencyName + year + "年政府信息公开工作年度报告";
    }

    public List<ReportFormat.Table> tablesOf(ReportFormat.Section section) {
        return format.tables().stream().filter(t -> t.section().equals(section.id())).toList();
    }

    public TableLayout layout(ReportFormat.Table table) {
        return TableLayout.of(table);
    }

    /// Whether the part holds a table that fills most of a page; on paper it begins a page of its own.
    public boolean isLong(ReportFormat.Section section) {
        return tablesOf(section).stream().anyMatch(table -> layout(table).rows().size() > ROWS_OF_A_LONG_TABLE);
    }

    public List<String> paragraphs(ReportFormat.Section section) {
        return Arrays.stream(prose.getOrDefault(section.id(), "").split("\\R")).map(String::strip)
                .filter(p -> !p.isEmpty()).toList();
    }

    public String figure(String cell) {
        Cell figure = cells.get(cell);
        return figure == null || !figure.given() ? "" : figure.value().toPlainString();
    }
}
