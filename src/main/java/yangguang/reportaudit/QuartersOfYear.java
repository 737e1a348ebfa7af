package yangguang.reportaudit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import yangguang.reportform.AgencyYear;
import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.PartOfYear;
import yangguang.reportform.Period;
import yangguang.reportform.QuarterlyForm;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.Severity;

/// The tables of one agency's quarters of one year (一年的季度统计表): what each says of its quarter and of the year so far, held
/// against the others and against the year's report. What stood on a day does not add up and is not looked at.
final class QuartersOfYear {

    private static final int QUARTERS = 4;

    private final Map<String, AcrossReports.Result> tables = new LinkedHashMap<>();
    private final SortedMap<Integer, Map<String, Cell>> alone = new TreeMap<>();
    private final SortedMap<Integer, Map<String, Cell>> sofar = new TreeMap<>();
    private final Map<Map<String, Cell>, AcrossReports.Result> files = new java.util.IdentityHashMap<>();
    private AcrossReports.Result whole;

    void addWhole(String file, AgencyYear report) {
        whole = whole == null ? new AcrossReports.Result(file, report, new ArrayList<>()) : whole;
    }

    /// A quarter's table, or one from January to the end of a quarter; a month's has nothing it could be held against.
    void add(String file, PartOfYear covers, AgencyYear table) {
        AcrossReports.Result result = new AcrossReports.Result(file, table, new ArrayList<>());
        tables.put(file, result);
        Map<String, Cell> own = new LinkedHashMap<>();
        Map<String, Cell> counted = new LinkedHashMap<>();
        table.cells().forEach((id, cell) -> QuarterlyForm.sofar(id).ifPresentOrElse(year -> counted.put(year, cell), () -> own.put(id, cell)));
        covers.quarter().ifPresent(quarter -> {
            keep(alone, quarter, own, result, covers);
            keep(sofar, quarter, quarter == 1 && counted.isEmpty() ? own : counted, result, covers);
        });
        if (covers.quarter().isEmpty()) {
            covers.sofar().ifPresent(quarter -> keep(sofar, quarter, own, result, covers));
        }
    }

    private void keep(SortedMap<Integer, Map<String, Cell>> kept, int quarter, Map<String, Cell> cells, AcrossReports.Result result, PartOfYear covers) {
        Map<String, Cell> twin = cells.isEmpty() ? null : kept.putIfAbsent(quarter, cells);
        if (twin == null) {
            files.put(cells, result);
        } else if (kept == alone) {
            List<String> different = cells.values().stream().filter(cell -> twin.containsKey(cell.id()) && twin.get(cell.id()).value().compareTo(cell.value()) != 0)
                    .map(Cell::id).toList();
            if (!different.isEmpty()) {
                result.findings().add(Finding.on("TWICE", Severity.WARN, different, "两份一致", different.size() + " 个数字不同",
                        covers.name() + "还有另一份统计表（" + files.get(twin).file() + "），两份有 " + different.size() + " 个数字不同。", "请核对哪一份是报送的版本。"));
            }
        }
    }

    List<AcrossReports.Result> results() {
        List<AcrossReports.Result> results = new ArrayList<>(tables.values());
        if (!tables.isEmpty()) {
            ReportFormat form = tables.values().iterator().next().report().format();
            form.places().values().stream().filter(place -> QuarterlyForm.sofar(place.id()).isEmpty() && !form.isStock(place.id())).forEach(this::counted);
            if (whole != null) {
                againstYear();
                results.addFirst(whole);
            }
        }
        return results;
    }

    /// What the year came to by the end of each quarter, against its quarters and against the quarter before.
    private void counted(ReportFormat.Place place) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal before = BigDecimal.ZERO;
        for (int quarter = 1; quarter <= QUARTERS; quarter++) {
            BigDecimal own = figure(alone, quarter, place);
            BigDecimal so = figure(sofar, quarter, place);
            sum = sum == null || own == null ? null : sum.add(own);
            BigDecimal expected = sum != null ? sum : before != null && own != null ? before.add(own) : null;
            if (so != null && expected != null && so.compareTo(expected) != 0) {
                findingsOf(sofar.get(quarter)).add(Finding.on("GA-SOFAR", Severity.WARN, List.of(place.id()), expected, so,
                        "“" + place.name() + "”到第" + "一二三四".charAt(quarter - 1) + "季度累计填 " + so.toPlainString() + "，按各季度应为 " + expected.toPlainString() + "。",
                        "请核对是当季数还是累计数填错。"));
            } else if (so != null && expected == null && before != null && so.compareTo(before) < 0) {
                findingsOf(sofar.get(quarter)).add(Finding.on("GA-SOFAR", Severity.WARN, List.of(place.id()), "不小于 " + before.toPlainString(), so,
                        "“" + place.name() + "”累计填 " + so.toPlainString() + "，比前面季度的累计数 " + before.toPlainString() + " 还小。", "请核对。"));
            }
            before = so != null ? so : sum;
        }
    }

    private void againstYear() {
        SortedMap<Period, Map<String, Cell>> quarters = new TreeMap<>(java.util.Comparator.comparingInt(Period::quarter));
        alone.forEach((quarter, cells) -> quarters.put(new Period(whole.report().year(), quarter), cells));
        whole.findings().addAll(QuarterChecks.findings(whole.report(), quarters));
        Set<String> told = new HashSet<>();
        whole.findings().forEach(finding -> told.addAll(finding.cells()));
        for (ReportFormat.Place place : whole.report().format().places().values()) {
            Cell year = whole.report().cells().get(place.id());
            if (year != null && !told.contains(place.id()) && !whole.report().format().isStock(place.id())) {
                againstCounted(place, year.valueIn(place.unit()));
            }
        }
    }

    private void againstCounted(ReportFormat.Place place, BigDecimal year) {
        for (int quarter = QUARTERS; quarter >= 1; quarter--) {
            BigDecimal so = figure(sofar, quarter, place);
            if (so != null) {
                boolean all = quarter == QUARTERS;
                if (all ? year.compareTo(so) != 0 : year.compareTo(so) < 0) {
                    whole.findings().add(Finding.on("GA-QUARTERS", Severity.WARN, List.of(place.id()), all ? so : "不小于 " + so.toPlainString(), year,
                            "“" + place.name() + "”全年填 " + year.toPlainString() + "，到第" + "一二三四".charAt(quarter - 1) + "季度的累计数已是 " + so.toPlainString() + "。",
                            "请核对季度统计表和年度报告，改正不对的一处。"));
                }
                return;
            }
        }
    }

    private List<Finding> findingsOf(Map<String, Cell> cells) {
        return files.get(cells).findings();
    }

    private static BigDecimal figure(SortedMap<Integer, Map<String, Cell>> quarters, int quarter, ReportFormat.Place place) {
        Cell cell = quarters.getOrDefault(quarter, Map.of()).get(place.id());
        return cell == null ? null : cell.valueIn(place.unit());
    }
}
