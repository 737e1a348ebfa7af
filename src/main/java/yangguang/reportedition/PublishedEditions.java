package yangguang.reportedition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import yangguang.agencies.Agency;
import yangguang.reportexport.ReportDocument;
import yangguang.statute.Article;

/// Published editions of a report (各版年度报告): the first and its corrections, each at an address that stays.
@Component
@Article({"18", "49"})
public class PublishedEditions {

    private final AnnualReports reports;
    private final ReportSheets sheets;

    PublishedEditions(AnnualReports reports, ReportSheets sheets) {
        this.reports = reports;
        this.sheets = sheets;
    }

    /// One of them.
    ///
    /// @param correction what it corrects; "" for the first
    @NamedInterface("facts")
    public record Edition(int number, LocalDate publishedOn, String correction) {
    }

    /// All, the newest first, which is the one in force.
    public List<Edition> of(Agency agency, int year) {
        return of(agency.id(), year);
    }

    List<Edition> of(long agencyId, int year) {
        return reports.editions(agencyId, year).stream()
                .map(r -> new Edition(r.edition(), r.publishedAt().toLocalDate(), r.correction())).toList();
    }

    public Optional<ReportDocument> document(Agency agency, int year, int edition) {
        return reports.editions(agency.id(), year).stream().filter(r -> r.edition() == edition).findFirst()
                .map(report -> sheets.of(agency, report));
    }
}
