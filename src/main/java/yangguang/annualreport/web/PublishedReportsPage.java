package yangguang.annualreport.web;

import java.util.List;
import yangguang.annualreport.ReportDesk;
import yangguang.web.Page;

/// An agency's published reports (政府信息公开年报), for the public.
public record PublishedReportsPage(String agencyName, String slug, List<Integer> years,
        List<ReportDesk.Trend> trend) implements Page {

    @Override
    public String template() {
        return "annualreport/published";
    }
}
