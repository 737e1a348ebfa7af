package yangguang.reportarchive.web;

import java.util.List;
import yangguang.reportarchive.ArchivedReport;
import yangguang.reportedition.PublishedEditions;
import yangguang.reportexport.ReportDocument;
import yangguang.web.Page;
import yangguang.web.Row;

/// One report of the archive (归档报告).
///
/// @param editions of a report of our own, the one shown first; empty where others published it
/// @param siblings the same agency's other reports, the newest first
/// @param original name of the original file; "" where there is none
public record ReportPage(Reader reader, ArchivedReport report, ReportDocument document, List<PublishedEditions.Edition> editions,
        List<ArchivedReport> siblings, String original) implements Page {

    public boolean corrected() {
        return editions.size() > 1;
    }

    /// When it was first published (公布日期): a correction does not make a report late.
    public Row publishedOn() {
        return new Row("公布日期", report.publishedOn() == null ? "" : corrected() ? editions.getLast().publishedOn() + "（第 1 版）" : report.publishedOn().toString());
    }

    /// When the edition shown was published, if it corrects an earlier one (更正日期).
    public Row correctedOn() {
        return new Row("更正日期", corrected() ? editions.getFirst().publishedOn() + "（第 " + editions.getFirst().number() + " 版，即本版）" : "");
    }

    /// Where it was published (公布地址), as a link on the page: of our own reports the page on our portal.
    ///
    /// @param host domain name of the portal; "" where none is set
    public Row published(String host) {
        String address = report.address();
        boolean own = address.startsWith("/a/");
        return new Row("公布地址", own ? host + address : address, true, own || address.matches("https?://.*") ? address : "");
    }

    @Override
    public String template() {
        return "reportarchive/report";
    }
}
