package yangguang.reportarchive.web;

import java.util.List;
import yangguang.reportarchive.ArchivedReport;
import yangguang.reportexport.ReportDocument;
import yangguang.web.Page;
import yangguang.web.Row;

/// One report of the archive (归档报告).
///
/// @param siblings the same agency's other reports, the newest first
/// @param original name of the original file; "" where there is none
public record ReportPage(Reader reader, ArchivedReport report, ReportDocument document, List<ArchivedReport> siblings, String original)
        implements Page {

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
