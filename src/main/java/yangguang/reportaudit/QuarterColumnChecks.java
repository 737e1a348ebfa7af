package yangguang.reportaudit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import yangguang.reportform.AgencyYear;
import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.Period;
import yangguang.reportreading.PublishedReport;

/// Checks of a year's table whose quarters stand beside their sum (四个季度并列的统计表核对): as if each quarter had a table.
final class QuarterColumnChecks {

    private QuarterColumnChecks() {}

    static List<Finding> findings(PublishedReport report) {
        List<Map<String, Cell>> columns = report.tables().quarters();
        int year = report.year().orElse(0);
        SortedMap<Period, Map<String, Cell>> quarters = new TreeMap<>(Comparator.comparingInt(Period::quarter));
        columns.forEach(column -> quarters.put(new Period(year, quarters.size() + 1), column));
        return columns.isEmpty() ? List.of()
                : QuarterChecks.findings(new AgencyYear(report.agency().orElse(""), year, report.format(), report.cells(), Map.of()), quarters);
    }
}
