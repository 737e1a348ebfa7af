package yangguang.reportarchive.web;

import java.util.List;
import yangguang.reportarchive.ArchivedReport;
import yangguang.reportexport.ReportDocument;
import yangguang.web.Page;

/// One report of the archive (归档报告).
///
/// @param siblings the same agency's other reports, the newest first
/// @param original name of the original file; "" where there is none
public record ReportPage(Reader reader, ArchivedReport report, ReportDocument document, List<ArchivedReport> siblings, String original)
        implements Page {

    @Override
    public String template() {
        return "reportarchive/report";
    }
}
