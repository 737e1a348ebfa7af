package yangguang.reportaudit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import yangguang.reportform.AgencyYear;
import yangguang.reportform.Cell;
import yangguang.reportform.QuarterlyForm;
import yangguang.reportreading.PublishedReport;

/// The quarters' tables among what was handed in (各季度统计表互相核对), each year's with each other and with the year's report. Of the
/// reports only figures are kept, and only of those generations that were collected by quarters.
public final class AcrossQuarters {

    private final Map<String, QuartersOfYear> years = new LinkedHashMap<>();

    /// @return whether it is the table of a quarter, or of another part of a year
    public boolean add(String file, PublishedReport report) {
        boolean part = report.covers().isPresent();
        if (report.agency().isPresent() && report.year().isPresent() && (part || QuarterlyForm.of(report.format()).isPresent())) {
            AgencyYear figures = new AgencyYear(report.agency().get(), report.year().get(), report.format(), given(report.cells()), Map.of());
            QuartersOfYear year = years.computeIfAbsent(figures.name(), _ -> new QuartersOfYear());
            report.covers().ifPresentOrElse(covers -> year.add(file, covers, figures), () -> year.addWhole(file, figures));
        }
        return part;
    }

    private static Map<String, Cell> given(Map<String, Cell> cells) {
        Map<String, Cell> given = new LinkedHashMap<>();
        cells.values().stream().filter(Cell::given).forEach(cell -> given.put(cell.id(), cell));
        return given;
    }

    /// The tables and reports with findings.
    public List<AcrossReports.Result> results() {
        List<AcrossReports.Result> results = new ArrayList<>();
        years.values().forEach(year -> year.results().stream().filter(result -> !result.findings().isEmpty()).forEach(results::add));
        return results;
    }
}
