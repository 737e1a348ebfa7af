package yangguang.reportform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sum of several reports, cell by cell (汇总), and whether a report that says it is their sum is (AGG-1). A report without a
/// figure adds nothing and is counted as lacking, so that nobody takes the sum for a whole one. A report in an older form
/// adds only the cells that mean the same in both. Reports kept in a database are added up there.
public final class RollUp {

    private static final int NAMED = 10;

    private final ReportFormat format;
    private final Map<String, CellSum> sums = new LinkedHashMap<>();
    private final List<AgencyYear> reports;
    private final int count;

    private RollUp(ReportFormat format, Collection<AgencyYear> reports, int count) {
        this.format = format;
        this.reports = List.copyOf(reports);
        this.count = count;
        format.places().forEach((id, place) -> sums.put(id, new CellSum(place.unit())));
        this.reports.forEach(this::add);
    }

    public static RollUp of(ReportFormat format, Collection<AgencyYear> reports) {
        return new RollUp(format, reports, reports.size());
    }

    /// Of reports that somebody else added up.
    ///
    /// @param sums  by cell id
    /// @param count number of reports, each of which gives every cell that has a sum
    public static RollUp ofSums(ReportFormat format, Map<String, BigDecimal> sums, int count) {
        RollUp rollUp = new RollUp(format, List.of(), count);
        sums.forEach((id, sum) -> rollUp.add(id, sum, count));
        return rollUp;
    }

    /// With one more report, in the same form: a government's own.
    public RollUp with(Map<String, Cell> own) {
        RollUp more = new RollUp(format, reports, count + 1);
        if (reports.isEmpty()) {
            sums.forEach((id, sum) -> more.add(id, sum.total(), sum.given));
        }
        own.forEach((id, cell) -> add(more.sums.get(id), cell));
        return more;
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
        return sums.get(cellId).given == count;
    }

    /// The own cells of the report that adds up, with these sums added; what it leaves open stays open.
    public Map<String, Cell> added(Map<String, Cell> own) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        own.forEach((id, cell) -> {
            BigDecimal sum = sum(id);
            cells.put(id, cell.given() && sum != null ? Cell.of(id, tidy(cell.value().add(sum)), cell.unit()) : cell);
        });
        return cells;
    }

    private static BigDecimal tidy(BigDecimal sum) {
        BigDecimal tidied = sum.signum() == 0 ? BigDecimal.ZERO : sum.stripTrailingZeros();
        return tidied.scale() < 0 ? tidied.setScale(0) : tidied;
    }

    /// AGG-1 for every cell of a report that says it is this sum. While reports are missing, what is already too small is still
    /// an error.
    ///
    /// @param all whether no report is missing
    public List<Finding> findings(Map<String, Cell> reported, boolean all) {
        List<Finding> findings = new ArrayList<>();
        format.places().forEach((id, place) -> {
            Cell cell = reported.get(id);
            if (cell != null && cell.given() && sum(id) != null) {
                judge(place, cell.valueIn(place.unit()), all && complete(id)).ifPresent(findings::add);
            }
        });
        return findings;
    }

    private Optional<Finding> judge(ReportFormat.Place place, BigDecimal reported, boolean whole) {
        BigDecimal sum = sum(place.id());
        int order = reported.compareTo(sum);
        if (whole && order != 0) {
            return Optional.of(Finding.on("AGG-1", Severity.ERROR, List.of(place.id()), plain(sum), plain(reported),
                    "“" + place.name() + "”汇总报告填 " + plain(reported) + "，范围内 " + count + " 个单位合计 " + plain(sum)
                            + "，相差 " + plain(reported.subtract(sum).abs()) + "。", "请核对汇总范围，或按各单位的数重新汇总。"));
        }
        if (!whole && order < 0 && !place.kind().equals("change")) {
            List<String> lacking = lacking(place.id());
            return Optional.of(Finding.on("AGG-1", Severity.ERROR, List.of(place.id()), "不小于 " + plain(sum), plain(reported),
                    "“" + place.name() + "”汇总报告填 " + plain(reported) + "，已报单位合计就有 " + plain(sum)
                            + (lacking.isEmpty() ? "" : "（" + named(lacking) + "还没有这个数）") + "。", "请核对后重新汇总。"));
        }
        return Optional.empty();
    }

    private static String plain(BigDecimal value) {
        return tidy(value).toPlainString();
    }

    /// Some names, and how many there are.
    public static String named(List<String> names) {
        return String.join("、", names.subList(0, Math.min(NAMED, names.size()))) + (names.size() > NAMED ? "等 " + names.size() + " 个" : "");
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

    private void add(String id, BigDecimal sum, int given) {
        if (sums.containsKey(id) && given > 0) {
            sums.get(id).add(sum);
            sums.get(id).given = given;
        }
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
