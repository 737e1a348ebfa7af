package yangguang.annualreport.web;

import yangguang.reportexport.ReportDocument;
import yangguang.web.Page;

/// One published report, for the public.
public record PublishedReportPage(String agencyName, String slug, int year, ReportDocument document) implements Page {

    @Override
    public String template() {
        return "annualreport/report";
    }
}
