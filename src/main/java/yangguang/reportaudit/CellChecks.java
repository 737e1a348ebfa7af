package yangguang.reportaudit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        List<Cell> unfilled = new ArrayList<>();
        report.cells().forEach((id, cell) -> {
            ReportFormat.Place place = places.get(id);
            if (!unfilled.isEmpty() && places.get(unfilled.getFirst().id()).row() != place.row()) {
                unfilled(unfilled, findings);
            }
            switch (cell.state()) {
                case MISSING -> { }
                case BLANK, NOT_A_NUMBER -> unfilled.add(cell);
                case GIVEN -> figure(place.table().filling().rule(), place, cell, findings);
            }
        });
        unfilled(unfilled, findings);
        return findings;
    }

    /// The cells of one row without a figure, those in which the same stands in one sentence: a row nobody filled in is one
    /// slip, not ten.
    private void unfilled(List<Cell> row, List<Finding> findings) {
        row.stream().collect(Collectors.groupingBy(Cell::raw, LinkedHashMap::new, Collectors.toList()))
                .forEach((raw, cells) -> findings.add(raw.isEmpty() ? blank(cells) : noFigure(raw, cells)));
        row.clear();
    }

    private Finding noFigure(String raw, List<Cell> cells) {
        List<ReportFormat.Place> there = cells.stream().map(cell -> places.get(cell.id())).toList();
        ReportFormat.Place first = there.getFirst();
        String message = there.size() == 1 ? "“" + first.name() + "”填的是“" + raw + "”（" + cells.getFirst().where() + "），不是数字。"
                : "“" + row(first) + "”一行有 " + there.size() + " 格填的是“" + raw + "”（" + cells.getFirst().where() + "），不是数字：" + names(there) + "。";
        boolean nothing = raw.chars().noneMatch(Character::isDigit);
        return Finding.on(first.table().filling().rule(), Severity.ERROR, cells.stream().map(Cell::id).toList(), "数字", raw, message,
                nothing ? "应填数字；没有发生的应填 0。" : "应填一个数字，中间不留空格，不加说明。");
    }

    private static String row(ReportFormat.Place place) {
        return place.row().shortName().isEmpty() ? place.table().name() : place.row().shortName();
    }

    private static String names(List<ReportFormat.Place> places) {
        return String.join("、", places.stream().limit(MOST_NAMES).map(CellChecks::inRow).toList()) + (places.size() > MOST_NAMES ? "等" : "");
    }

    private Finding blank(List<Cell> blanks) {
        List<ReportFormat.Place> there = blanks.stream().map(cell -> places.get(cell.id())).toList();
        ReportFormat.Place first = there.getFirst();
        String message = there.size() == 1 ? "“" + first.name() + "”空着（" + blanks.getFirst().where() + "）。"
                : "“" + row(first) + "”一行有 " + there.size() + " 格空着（" + blanks.getFirst().where() + "）：" + names(there) + "。";
        return Finding.on(first.table().filling().rule(), Severity.ERROR, blanks.stream().map(Cell::id).toList(), "0 或实际数字", "空白",
                message, "没有发生的应填 0。");
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
        if (money && cell.isConverted()) {
            findings.add(Finding.on(rule, Severity.WARN, List.of(cell.id()), cell.value().toPlainString() + cell.unit(), cell.raw(),
                    "“" + place.name() + "”不是按" + place.unit() + "填的，写作“" + cell.raw() + "”（" + cell.where() + "），按 " + cell.value().toPlainString() + " "
                            + place.unit() + "核对。", "格式规定以" + place.unit() + "为单位，请换算后填写。"));
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
