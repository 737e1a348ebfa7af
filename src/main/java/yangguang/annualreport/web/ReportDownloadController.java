package yangguang.annualreport.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyRegister;
import yangguang.annualreport.ReportSheets;
import yangguang.reportexport.ExportFormat;
import yangguang.reportexport.Exported;
import yangguang.reportexport.Exporting;
import yangguang.reportexport.ReportDocument;
import yangguang.web.NotThere;

/// Downloads of reports in every form, at addresses that stay.
@Controller
class ReportDownloadController {

    private final AgencyRegister agencies;
    private final ReportSheets sheets;
    private final Exporting exporting;

    ReportDownloadController(AgencyRegister agencies, ReportSheets sheets, Exporting exporting) {
        this.agencies = agencies;
        this.sheets = sheets;
        this.exporting = exporting;
    }

    @GetMapping("/a/{slug}/reports/{year:\\d{4}}.{extension:[a-z]{3,4}}")
    ResponseEntity<byte[]> published(@PathVariable String slug, @PathVariable int year, @PathVariable String extension) {
        Agency agency = agencies.findBySlug(slug).orElseThrow(NotThere::new);
        ReportDocument document = sheets.published(agency, year)
                .orElseThrow(() -> new NotThere(agency.name() + "没有发布 " + year + " 年的年度报告。"));
        Exported file = exporting.export(document, format(extension));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(file.fileName(), StandardCharsets.UTF_8).build().toString())
                .body(file.bytes());
    }

    private static ExportFormat format(String extension) {
        return Arrays.stream(ExportFormat.values()).filter(format -> format.extension().equals(extension)).findFirst()
                .orElseThrow(NotThere::new);
    }
}
