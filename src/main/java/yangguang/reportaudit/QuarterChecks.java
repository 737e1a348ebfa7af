package yangguang.reportaudit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import yangguang.reportform.AgencyYear;
import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.Period;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.RollUp;
import yangguang.reportform.Severity;

/// Checks of the year's table against its four quarters' (季度报表核对): what happened adds up, what stood on a day does
/// not. Fewer than four quarters cannot come to more than the year.
public final class QuarterChecks {

    private static final int QUARTERS = 4;

    private QuarterChecks() {}

    /// @param quarters cells by period; periods of other years are not looked at
    public static List<Finding> findings(AgencyYear year, SortedMap<Period, Map<String, Cell>> quarters) {
        List<AgencyYear> parts = quarters.entrySet().stream().filter(part -> part.getKey().year() == year.year() && part.getKey().quarter() > 0)
                .map(part -> new AgencyYear(part.getKey().name(), year.year(), year.format(), part.getValue(), Map.of())).toList();
        List<Finding> findings = new ArrayList<>();
        if (parts.isEmpty()) {
            return findings;
        }
        RollUp sum = RollUp.of(year.format(), parts);
        for (ReportFormat.Place place : year.format().places().values()) {
            Cell cell = year.cells().get(place.id());
            if (cell != null && cell.given() && sum.sum(place.id()) != null && !year.format().isStock(place.id())) {
                judge(place, cell.valueIn(place.unit()), sum.sum(place.id()), parts.size() == QUARTERS && sum.complete(place.id()), findings);
            }
        }
        return findings;
    }

    private static void judge(ReportFormat.Place place, BigDecimal year, BigDecimal quarters, boolean whole, List<Finding> findings) {
        int order = year.compareTo(quarters);
        if (whole ? order != 0 : order < 0) {
            findings.add(Finding.on("GA-QUARTERS", Severity.WARN, List.of(place.id()), whole ? quarters : "不小于 " + quarters, year,
                    "“" + place.name() + "”全年填 " + year.toPlainString() + "，各季度报表合计 " + quarters.toPlainString()
                            + (whole ? "，相差 " + year.subtract(quarters).abs().toPlainString() : "（还缺季度报表，全年数已经小于合计）")
                            + "。", "请核对季度报表是当季数还是累计数，改正后重新汇总。"));
        }
    }
}
