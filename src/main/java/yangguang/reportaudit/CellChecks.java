package yangguang.reportaudit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.Severity;
import yangguang.reportreading.PublishedReport;

/// Checks of single cells (填写核对): a figure in every cell, of the kind the column wants, written properly.
final class CellChecks {

    private static final int MOST_NAMES = 6;

    private final Map<String, ReportFormat.Place> places;

    CellChecks(ReportFormat format) {
        this.places = format.places();
    }

    List<Finding> findings(PublishedReport report) {
        List<Finding> findings = new ArrayList<>();
        List<Cell> blanks = new ArrayList<>();
        report.cells().forEach((id, cell) -> {
            ReportFormat.Place place = places.get(id);
            if (!blanks.isEmpty() && places.get(blanks.getFirst().id()).row() != place.row()) {
                blank(blanks, findings);
            }
            switch (cell.state()) {
                case MISSING -> { }
                case BLANK -> blanks.add(cell);
                case NOT_A_NUMBER -> findings.add(Finding.on(place.table().filling().rule(), Severity.ERROR, List.of(cell.id()), "数字", cell.raw(),
                        "“" + place.name() + "”填的是“" + cell.raw() + "”（" + cell.where() + "），不是数字。", "应填数字；没有发生的应填 0。"));
                case GIVEN -> figure(place.table().filling().rule(), place, cell, findings);
            }
        });
        blank(blanks, findings);
        return findings;
    }

    /// The blank cells of one row, said in one sentence: a row nobody filled in is one slip, not ten.
    private void blank(List<Cell> blanks, List<Finding> findings) {
        if (blanks.isEmpty()) {
            return;
        }
        List<ReportFormat.Place> there = blanks.stream().map(cell -> places.get(cell.id())).toList();
        ReportFormat.Place first = there.getFirst();
        String row = first.row().shortName().isEmpty() ? first.table().name() : first.row().shortName();
        String names = String.join("、", there.stream().limit(MOST_NAMES).map(CellChecks::inRow).toList()) + (there.size() > MOST_NAMES ? "等" : "");
        String message = there.size() == 1 ? "“" + first.name() + "”空着（" + blanks.getFirst().where() + "）。"
                : "“" + row + "”一行有 " + there.size() + " 格空着（" + blanks.getFirst().where() + "）：" + names + "。";
        findings.add(Finding.on(first.table().filling().rule(), Severity.ERROR, blanks.stream().map(Cell::id).toList(), "0 或实际数字", "空白",
                message, "没有发生的应填 0。"));
        blanks.clear();
    }

    /// How the cell is named within its row.
    private static String inRow(ReportFormat.Place place) {
        String row = place.row().shortName();
        return !row.isEmpty() && place.name().startsWith(row + "·") ? place.name().substring(row.length() + 1) : place.name();
    }

    private static void figure(String rule, ReportFormat.Place place, Cell cell, List<Finding> findings) {
        boolean money = place.kind().equals("money");
        if (cell.value().signum() < 0 && !place.kind().equals("change")) {
            findings.add(Finding.on(rule, Severity.ERROR, List.of(cell.id()), "不小于 0 的数", cell.raw(),
                    "“" + place.name() + "”是负数（" + cell.where() + "）。", "请核对。"));
        } else if (!money && cell.value().scale() > 0 && cell.value().stripTrailingZeros().scale() > 0) {
            findings.add(Finding.on(rule, Severity.ERROR, List.of(cell.id()), "整数", cell.raw(),
                    "“" + place.name() + "”不是整数（" + cell.where() + "）。", "件数应为整数，请核对。"));
        } else if (beginsWithZero(cell.raw())) {
            findings.add(Finding.on(rule, Severity.WARN, List.of(cell.id()), cell.value().toPlainString(), cell.raw(),
                    "“" + place.name() + "”写作“" + cell.raw() + "”（" + cell.where() + "）。", "应写 " + cell.value().toPlainString() + "。"));
        }
        if (!money && cell.unit().endsWith("元") && !place.unit().equals(cell.unit())) {
            findings.add(Finding.on(rule, Severity.WARN, List.of(cell.id()), place.unit(), cell.raw(),
                    "“" + place.name() + "”应填件数，却带有“" + cell.unit() + "”。", "请核对是否错列。"));
        }
    }

    /// `00`, `-07`.
    private static boolean beginsWithZero(String raw) {
        int at = raw.startsWith("+") || raw.startsWith("-") ? 1 : 0;
        return raw.length() > at + 1 && raw.charAt(at) == '0' && raw.charAt(at + 1) >= '0' && raw.charAt(at + 1) <= '9';
    }
}
