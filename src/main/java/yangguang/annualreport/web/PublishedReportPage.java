package yangguang.annualreport.web;

import java.util.List;
import yangguang.reportedition.PublishedEditions;
import yangguang.reportexport.ReportDocument;
import yangguang.reportpath.ReportDifference;
import yangguang.web.Page;

/// One published report, for the public.
///
/// @param edition  the one shown
/// @param editions all of them, the one in force first
/// @param corrected what it changes of the edition before it; null where it is the first
public record PublishedReportPage(String agencyName, String slug, int year, int edition, List<PublishedEditions.Edition> editions,
        ReportDocument document, ReportDifference corrected, List<ReportDownload> downloads) implements Page {

    /// Number of the edition that this one corrects.
    public int before() {
        return editions.stream().mapToInt(PublishedEditions.Edition::number).filter(number -> number < edition).max().orElse(0);
    }

    @Override
    public String template() {
        return "annualreport/report";
    }
}
