package yangguang.annualreport.web;

import java.util.List;
import yangguang.reportedition.PublishedEditions;
import yangguang.reportexport.ReportDocument;
import yangguang.web.Page;

/// One published report, for the public.
///
/// @param edition  the one shown
/// @param editions all of them, the one in force first
public record PublishedReportPage(String agencyName, String slug, int year, int edition, List<PublishedEditions.Edition> editions,
        ReportDocument document, List<ReportDownload> downloads) implements Page {

    public boolean inForce() {
        return edition == editions.getFirst().number();
    }

    @Override
    public String template() {
        return "annualreport/report";
    }
}
