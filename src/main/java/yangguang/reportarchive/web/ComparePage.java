package yangguang.reportarchive.web;

import java.util.List;
import yangguang.reportarchive.ArchivedReport;
import yangguang.reportarchive.ReportComparison;
import yangguang.reportaudit.SideBySide;
import yangguang.web.Page;

/// One report against another (报告对照). `comparison` is null while the second is being chosen from `choices`.
public record ComparePage(Reader reader, ArchivedReport left, ArchivedReport right, ReportComparison comparison, String words,
        List<ArchivedReport> choices, boolean commonOnly) implements Page {

    @Override
    public String template() {
        return "reportarchive/compare";
    }

    /// The passages to be shown: all, or those that stand in both, only figures or names changed.
    public List<SideBySide.Passage> passages(ReportComparison.Passages part) {
        return commonOnly ? part.texts().common() : part.texts().passages();
    }

    public String css(SideBySide.Passage passage) {
        return switch (passage.kind()) {
            case SAME -> "same";
            case FIGURES -> "";
            case CHANGED -> "changed";
            case ONLY_FIRST -> "first";
            case ONLY_SECOND -> "second";
        };
    }

    /// Name of a side, short where both are the same agency's.
    public String label(ArchivedReport report) {
        return right != null && left.agencyName().equals(right.agencyName()) && report.year() != null ? report.year() + " 年" : report.name();
    }
}
