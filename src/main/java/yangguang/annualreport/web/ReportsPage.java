package yangguang.annualreport.web;

import java.util.List;
import yangguang.annualreport.ReportDesk;
import yangguang.web.Page;

/// The office's own reports by year.
public record ReportsPage(List<ReportDesk.Year> years) implements Page {

    @Override
    public String template() {
        return "annualreport/index";
    }
}
