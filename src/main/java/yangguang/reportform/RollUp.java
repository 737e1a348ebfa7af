package yangguang.reportform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Sum of several reports, cell by cell (汇总). A report without a figure adds nothing and is counted as lacking, so that
/// nobody takes the sum for a whole one. A report in an older form adds only the cells that mean the same in both.
public final class RollUp {

    private final ReportFormat format;
    private final Map<String, CellSum> sums = new LinkedHashMap<>();
    private final List<AgencyYear> reports;

    private RollUp(ReportFormat format, Collection<AgencyYear> reports) {
        this.format = format;
        this.reports = List.copyOf(reports);
        format.places().forEach((id, place) -> sums.put(id, new CellSum(place.unit())));
        this.reports.forEach(this::add);
    }

    public static RollUp of(ReportFormat format, Collection<AgencyYear> reports) {
        return new RollUp(format, reports);
    }

    /// The sum of a cell over the reports that give it; null where none does.
    public BigDecimal sum(String cellId) {
        CellSum sum = sums.get(cellId);
        return sum == null || sum.given == 0 ? null : sum.total();
    }

    /// Sums by cell id, of the cells that at least one report gives.
    public Map<String, BigDecimal> sums() {
        Map<String, BigDecimal> all = new LinkedHashMap<>();
        sums.forEach((id, sum) -> {
            if (sum.given > 0) {
                all.put(id, sum.total());
            }
        });
        return all;
    }

    /// Whether every report gives the cell.
    public boolean complete(String cellId) {
        return sums.get(cellId).given == reports.size();
    }

    /// Agencies whose report does not give the cell (缺数的单位).
    public List<String> lacking(String cellId) {
        List<String> lacking = new ArrayList<>();
        for (AgencyYear report : reports) {
            Cell cell = format.earlier(cellId, report.format()).map(report.cells()::get).orElse(null);
            if (cell == null || !cell.given()) {
                lacking.add(report.agency());
            }
        }
        return lacking;
    }

    private void add(AgencyYear report) {
        if (report.format().generation().equals(format.generation())) {
            report.cells().forEach((id, cell) -> add(sums.get(id), cell));
        } else {
            sums.forEach((id, sum) -> format.earlier(id, report.format()).ifPresent(earlier -> add(sum, report.cells().get(earlier))));
        }
    }

    private static void add(CellSum sum, Cell cell) {
        if (sum != null && cell != null && cell.given()) {
            sum.add(cell.unit().equals(sum.unit) ? cell.value() : cell.valueIn(sum.unit));
        }
    }

    /// Whole numbers, which nearly all are, are added as such; the rest as decimals.
    private static final class CellSum {
        private static final int DIGITS = 12;
        private final String unit;
        private long whole;
        private BigDecimal decimal = BigDecimal.ZERO;
        private int given;

        CellSum(String unit) {
            this.unit = unit;
        }

        void add(BigDecimal value) {
            given++;
            if (value.scale() == 0 && value.precision() <= DIGITS) {
                whole += value.longValue();
            } else {
                decimal = decimal.add(value);
            }
        }

        BigDecimal total() {
            return decimal.add(BigDecimal.valueOf(whole));
        }
    }
}
