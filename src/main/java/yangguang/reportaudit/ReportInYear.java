package yangguang.reportaudit;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import yangguang.reportform.AgencyYear;
import yangguang.reportform.Cell;
import yangguang.reportreading.PublishedReport;

/// A published report as comparisons want it (供对照的报告). Only a report that says whose it is and of what year can be
/// compared by agency and year.
public final class ReportInYear {

    private static final String ZERO = "0";
    private static final Map<String, Cell> ZEROS = new ConcurrentHashMap<>();

    private ReportInYear() {}

    /// Nothing for the table of a part of a year.
    public static Optional<AgencyYear> of(PublishedReport report) {
        return report.agency().isPresent() && report.year().isPresent() && report.covers().isEmpty()
                ? Optional.of(of(report, report.agency().get(), report.year().get())) : Optional.empty();
    }

    /// Also a report whose agency or year was not read, under the name given.
    public static AgencyYear of(PublishedReport report, String agency, int year) {
        Map<String, String> narrative = new LinkedHashMap<>();
        report.parts().stream().filter(PublishedReport.Part::present).filter(part -> !part.section().kind().equals("table"))
                .forEach(part -> narrative.put(part.section().id(), report.words(part)));
        return new AgencyYear(agency, year, report.format(), given(report.cells()), narrative);
    }

    /// Cells without their places and without those missing: a batch of thousands is kept in memory.
    private static Map<String, Cell> given(Map<String, Cell> cells) {
        Map<String, Cell> given = LinkedHashMap.newLinkedHashMap(cells.size());
        cells.forEach((id, cell) -> {
            if (cell.given()) {
                given.put(id, ZERO.equals(cell.raw()) ? zero(id, cell.unit()) : new Cell(id, cell.raw(), cell.value(), cell.state(), cell.unit(), ""));
            }
        });
        return given;
    }

    /// Most cells are zero; they are the same object in every report.
    private static Cell zero(String id, String unit) {
        return ZEROS.computeIfAbsent(id + " " + unit, key -> Cell.of(id, BigDecimal.ZERO, unit));
    }
}
