package yangguang.annualreport.web;

import java.util.List;
import java.util.stream.IntStream;
import yangguang.annualreport.ReportDesk;
import yangguang.web.Page;

/// The office's own reports by year.
public record ReportsPage(List<ReportDesk.Year> years) implements Page {

    private static final int SHOWN = 3;

    /// The last years, and before them those in which a report was begun.
    public List<ReportDesk.Year> recent() {
        int last = IntStream.range(0, years.size()).filter(i -> i < SHOWN || years.get(i).begun()).max().orElse(-1);
        return years.subList(0, last + 1);
    }

    /// Years before, of which nothing is kept here.
    public List<ReportDesk.Year> earlier() {
        return years.subList(recent().size(), years.size());
    }

    @Override
    public String template() {
        return "annualreport/index";
    }
}
