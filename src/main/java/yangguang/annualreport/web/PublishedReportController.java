package yangguang.annualreport.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyRegister;
import yangguang.reportedition.PublishedEditions;
import yangguang.annualreport.ReportDesk;
import yangguang.reportedition.ReportSheets;
import yangguang.reportexport.ExportShelf;
import yangguang.reportexport.ReportDocument;
import yangguang.reportpath.EarlierEdition;
import yangguang.web.NotThere;

/// The public reads published reports, at addresses that stay.
@Controller
class PublishedReportController {

    private final AgencyRegister agencies;
    private final ReportDesk desk;
    private final ReportSheets sheets;
    private final PublishedEditions editions;
    private final EarlierEdition earlier;
    private final ExportShelf shelf;

    PublishedReportController(AgencyRegister agencies, ReportDesk desk, ReportSheets sheets, PublishedEditions editions,
            EarlierEdition earlier, ExportShelf shelf) {
        this.agencies = agencies;
        this.desk = desk;
        this.sheets = sheets;
        this.editions = editions;
        this.earlier = earlier;
        this.shelf = shelf;
    }

    @GetMapping("/a/{slug}/reports")
    PublishedReportsPage index(@PathVariable String slug) {
        Agency agency = agencies.findBySlug(slug).orElseThrow(NotThere::new);
        return new PublishedReportsPage(agency.name(), slug, desk.publishedYears(agency.id()), desk.trend(agency.id()));
    }

    @GetMapping("/a/{slug}/reports.csv")
    ResponseEntity<byte[]> csv(@PathVariable String slug) {
        Agency agency = agencies.findBySlug(slug).orElseThrow(NotThere::new);
        StringBuilder csv = new StringBuilder("\uFEFF年度,格式,本年新收,上年结转,予以公开,部分公开,不予公开,办理总计,结转下年度\r\n");
        desk.trend(agency.id()).forEach(line -> csv.append(String.join(",", String.valueOf(line.year()),
                line.generation(), line.received(), line.carriedIn(), line.open(), line.partial(), line.refused(),
                line.handled(), line.carriedOut())).append("\r\n"));
        return download(agency.name() + "申请办理情况.csv", new MediaType("text", "csv", StandardCharsets.UTF_8),
                csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/a/{slug}/reports/{year:\\d{4}}")
    PublishedReportPage show(@PathVariable String slug, @PathVariable int year) {
        Agency agency = agencies.findBySlug(slug).orElseThrow(NotThere::new);
        List<PublishedEditions.Edition> all = editions.of(agency, year);
        return page(agency, year, all.isEmpty() ? 1 : all.getFirst().number(), document(agency, year), "/a/" + slug + "/reports/" + year);
    }

    @GetMapping("/a/{slug}/reports/{year:\\d{4}}/editions/{edition:\\d{1,4}}")
    PublishedReportPage edition(@PathVariable String slug, @PathVariable int year, @PathVariable int edition) {
        Agency agency = agencies.findBySlug(slug).orElseThrow(NotThere::new);
        ReportDocument document = editions.document(agency, year, edition)
                .orElseThrow(() -> new NotThere(agency.name() + "没有发布过这一版 " + year + " 年年度报告。"));
        return page(agency, year, edition, document, "/a/" + slug + "/reports/" + year + "/editions/" + edition);
    }

    private PublishedReportPage page(Agency agency, int year, int edition, ReportDocument document, String address) {
        shelf.prepare(document);
        return new PublishedReportPage(agency.name(), agency.slug(), year, edition, editions.of(agency, year), document,
                earlier.corrected(agency.id(), year, edition).orElse(null), ReportDownload.of(document, address, shelf));
    }

    private ReportDocument document(Agency agency, int year) {
        return sheets.published(agency, year)
                .orElseThrow(() -> new NotThere(agency.name() + "没有发布 " + year + " 年的年度报告。"));
    }

    private static ResponseEntity<byte[]> download(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok().contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8).build().toString())
                .body(content);
    }
}
