package yangguang.annualreport.web;

import java.util.List;
import yangguang.reportexport.ReportDocument;
import yangguang.web.Page;

/// One published report, for the public.
public record PublishedReportPage(String agencyName, String slug, int year, ReportDocument document, List<ReportDownload> downloads)
        implements Page {

    @Override
    public String template() {
        return "annualreport/report";
    }
}
