package yangguang.reportarchive.web;

import java.util.List;
import yangguang.reportarchive.ArchivedReport;
import yangguang.reportarchive.ReportComparison;
import yangguang.web.Page;

/// One report against another (报告对照). `comparison` is null while the second is being chosen from `choices`.
public record ComparePage(Reader reader, ArchivedReport left, ArchivedReport right, ReportComparison comparison, String words,
        List<ArchivedReport> choices) implements Page {

    @Override
    public String template() {
        return "reportarchive/compare";
    }

    /// Name of a side, short where both are the same agency's.
    public String label(ArchivedReport report) {
        return right != null && left.agencyName().equals(right.agencyName()) && report.year() != null ? report.year() + " 年" : report.name();
    }
}
