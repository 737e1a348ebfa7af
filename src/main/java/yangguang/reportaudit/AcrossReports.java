package yangguang.reportaudit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import yangguang.reportform.AgencyYear;
import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.ReportFormats;
import yangguang.reportform.Severity;
import yangguang.reportreading.PublishedReport;

/// A batch of reports held against each other (多份报告互相核对): each against the same agency's of the year before, and those
/// of one year among each other for copied wording. Of each report only figures and narrative are kept.
public final class AcrossReports {

    private final LastYearChecks lastYear;
    private final List<Result> reports = new ArrayList<>();

    public AcrossReports(ReportFormats formats) {
        this.lastYear = new LastYearChecks(formats);
    }

    /// What a report answers for, with its file.
    public record Result(String file, AgencyYear report, List<Finding> findings) {
        public boolean hasErrors() {
            return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        }
    }

    /// @param file name of the source, by which the findings are given back
    /// @return whether the report says whose it is and of what year; one that does not is left out
    public boolean add(String file, PublishedReport report) {
        Optional<AgencyYear> year = ReportInYear.of(report);
        year.ifPresent(it -> reports.add(new Result(file, it, new ArrayList<>())));
        return year.isPresent();
    }

    /// The reports with findings, in the order they were added.
    public List<Result> results() {
        Map<String, Result> byAgencyAndYear = new LinkedHashMap<>();
        Map<Integer, List<AgencyYear>> byYear = new TreeMap<>();
        for (Result result : reports) {
            result.findings().clear();
            Result twin = byAgencyAndYear.putIfAbsent(result.report().name(), result);
            if (twin == null) {
                byYear.computeIfAbsent(result.report().year(), key -> new ArrayList<>()).add(result.report());
            } else {
                twice(result, twin);
            }
        }
        for (Result result : reports) {
            AgencyYear report = result.report();
            Result last = byAgencyAndYear.get(AgencyYear.name(report.agency(), report.year() - 1));
            if (last != null) {
                result.findings().addAll(lastYear.findings(report, last.report()));
                result.findings().addAll(LikenessChecks.againstLast(report, last.report()));
            }
        }
        byYear.values().forEach(year -> LikenessChecks.amongSiblings(year)
                .forEach((report, like) -> byAgencyAndYear.get(report.name()).findings().addAll(like)));
        return reports.stream().filter(result -> !result.findings().isEmpty()).toList();
    }

    /// The reports of a year, one of each agency.
    public Map<String, AgencyYear> ofYear(int year) {
        Map<String, AgencyYear> ofYear = new LinkedHashMap<>();
        reports.stream().map(Result::report).filter(report -> report.year() == year)
                .forEach(report -> ofYear.putIfAbsent(report.agency(), report));
        return ofYear;
    }

    /// The same report handed in twice must say the same.
    private static void twice(Result result, Result twin) {
        Map<String, Cell> there = twin.report().cells();
        List<String> different = result.report().cells().values().stream().filter(cell -> there.containsKey(cell.id())
                && there.get(cell.id()).valueIn(cell.unit()).compareTo(cell.value()) != 0).map(Cell::id).toList();
        if (!different.isEmpty()) {
            result.findings().add(Finding.on("TWICE", Severity.WARN, different, "两份一致", different.size() + " 个数字不同",
                    "同一机关同一年度还有另一份报告（" + twin.file() + "），两份有 " + different.size() + " 个数字不同。", "请核对哪一份是公布的版本。"));
        }
    }
}
