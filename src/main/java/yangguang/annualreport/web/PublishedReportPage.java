package yangguang.annualreport.web;

import yangguang.annualreport.ReportSheet;
import yangguang.web.Page;

/// One published report, for the public.
public record PublishedReportPage(String agencyName, String slug, int year, ReportSheet sheet) implements Page {

    @Override
    public String template() {
        return "annualreport/report";
    }
}
