package yangguang.annualreport.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyRegister;
import yangguang.reportedition.PublishedEditions;
import yangguang.annualreport.ReportDesk;
import yangguang.reportedition.ReportSheets;
import yangguang.reportfigures.ReportYear;
import yangguang.reportexport.ExportFormat;
import yangguang.reportexport.ExportShelf;
import yangguang.reportexport.Exported;
import yangguang.reportexport.ReportDocument;
import yangguang.web.NotThere;

/// Downloads of reports in every form, at addresses that stay; and of the draft, by those who write it.
@Controller
class ReportDownloadController {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private final AgencyRegister agencies;
    private final ReportSheets sheets;
    private final PublishedEditions editions;
    private final ReportDesk desk;
    private final ExportShelf shelf;

    ReportDownloadController(AgencyRegister agencies, ReportSheets sheets, PublishedEditions editions,
            ReportDesk desk, ExportShelf shelf) {
        this.agencies = agencies;
        this.sheets = sheets;
        this.editions = editions;
        this.desk = desk;
        this.shelf = shelf;
    }

    @GetMapping("/a/{slug}/reports/{year:\\d{4}}.{extension:[a-z]{3,4}}")
    Object published(@PathVariable String slug, @PathVariable int year, @PathVariable String extension, WebRequest request) {
        Agency agency = agencies.findBySlug(slug).orElseThrow(NotThere::new);
        return published(sheets.published(agency, year)
                .orElseThrow(() -> new NotThere(agency.name() + "没有发布 " + year + " 年的年度报告。")), format(extension), request);
    }

    @GetMapping("/a/{slug}/reports/{year:\\d{4}}/editions/{edition:\\d{1,4}}.{extension:[a-z]{3,4}}")
    Object edition(@PathVariable String slug, @PathVariable int year, @PathVariable int edition, @PathVariable String extension,
            WebRequest request) {
        Agency agency = agencies.findBySlug(slug).orElseThrow(NotThere::new);
        return published(editions.document(agency, year, edition)
                .orElseThrow(() -> new NotThere(agency.name() + "没有发布过这一版 " + year + " 年年度报告。")), format(extension), request);
    }

    private Object published(ReportDocument document, ExportFormat format, WebRequest request) {
        String tag = ExportShelf.tag(document, format);
        Instant published = document.publishedOn().map(ReportDownloadController::morningOf).orElse(Instant.EPOCH);
        if (request.checkNotModified(tag, published.toEpochMilli())) {
            return null;
        }
        return answer(shelf.get(document, format), headers -> {
            headers.setETag('"' + tag + '"');
            headers.setLastModified(published);
            headers.setCacheControl(CacheControl.noCache().cachePublic());
        });
    }

    private static Instant morningOf(LocalDate day) {
        return day.atStartOfDay(HERE).toInstant();
    }

    @GetMapping("/desk/reports/{year:\\d{4}}/draft.{extension:[a-z]{3,4}}")
    Object draft(Officer officer, @PathVariable int year, @PathVariable String extension) {
        officer.require(Role.REQUEST_OFFICER, Role.OFFICE_HEAD, Role.CONTRIBUTOR);
        ReportYear.check(year);
        ReportDocument document = desk.draft(officer.agencyId(), year).document();
        return answer(shelf.get(document, format(extension)), headers -> headers.setCacheControl(CacheControl.noStore()));
    }

    private static Object answer(Optional<Exported> file, java.util.function.Consumer<HttpHeaders> caching) {
        if (file.isEmpty()) {
            return new BusyPage();
        }
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(file.get().mediaType()));
        headers.setContentDisposition(ContentDisposition.attachment().filename(file.get().fileName(), StandardCharsets.UTF_8).build());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "default-src 'none'; sandbox");
        caching.accept(headers);
        return ResponseEntity.ok().headers(headers).body(file.get().bytes());
    }

    /// The page is the HTML form itself; it is downloaded too, complete in one file.
    private static ExportFormat format(String extension) {
        return Arrays.stream(ExportFormat.values()).filter(format -> format.extension().equals(extension)).findFirst()
                .orElseThrow(NotThere::new);
    }
}
