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

    private final Map<String, ReportFormat.Place> places;

    CellChecks(ReportFormat format) {
        this.places = format.places();
    }

    List<Finding> findings(PublishedReport report) {
        List<Finding> findings = new ArrayList<>();
        report.cells().forEach((id, cell) -> check(places.get(id), cell, findings));
        return findings;
    }

    private static void check(ReportFormat.Place place, Cell cell, List<Finding> findings) {
        String rule = place.table().filling().rule();
        switch (cell.state()) {
            case MISSING -> { }
            case BLANK -> findings.add(Finding.on(rule, Severity.ERROR, List.of(cell.id()), "0 或实际数字", "空白",
                    "“" + place.name() + "”空着（" + cell.where() + "）。", "没有发生的应填 0。"));
            case NOT_A_NUMBER -> findings.add(Finding.on(rule, Severity.ERROR, List.of(cell.id()), "数字", cell.raw(),
                    "“" + place.name() + "”填的是“" + cell.raw() + "”（" + cell.where() + "），不是数字。", "应填数字；没有发生的应填 0。"));
            case GIVEN -> figure(rule, place, cell, findings);
        }
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
