package yangguang.reportarchive.web;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import yangguang.files.Download;
import yangguang.files.StoredFile;
import yangguang.files.StoredFiles;
import yangguang.reportarchive.ArchiveReading;
import yangguang.reportarchive.ArchiveRegister;
import yangguang.reportarchive.ArchivedReport;
import yangguang.reportarchive.ReportVersion;
import yangguang.reportexport.ExportFormat;
import yangguang.reportexport.Exported;
import yangguang.reportexport.Exporting;
import yangguang.web.NotThere;

/// One report of the archive: read, taken home, and its original.
@Controller("archivedReportsController")
class ReportsController {

    private final ArchiveRegister register;
    private final ArchiveReading reading;
    private final Exporting exporting;
    private final StoredFiles files;

    ReportsController(ArchiveRegister register, ArchiveReading reading, Exporting exporting, StoredFiles files) {
        this.register = register;
        this.reading = reading;
        this.exporting = exporting;
        this.files = files;
    }

    @GetMapping({Reader.PUBLIC_BASE + "/reports/{id:\\d{1,18}}", Reader.OFFICE_BASE + "/reports/{id:\\d{1,18}}"})
    ReportPage show(Reader reader, @PathVariable long id) {
        ArchivedReport report = reader.seen(register.find(id));
        return new ReportPage(reader, report, reading.document(report), reading.editions(report),
                report.agencyName().isEmpty() ? java.util.List.of() : register.ofAgency(report.agencyName(), !reader.office()).stream()
                        .filter(other -> other.id() != id).toList(),
                original(report) == null ? "" : original(report).name());
    }

    @GetMapping({Reader.PUBLIC_BASE + "/reports/{id:\\d{1,18}}.{format:[a-z]{3,4}}", Reader.OFFICE_BASE + "/reports/{id:\\d{1,18}}.{format:[a-z]{3,4}}"})
    ResponseEntity<byte[]> file(Reader reader, @PathVariable long id, @PathVariable String format) {
        ExportFormat wanted = Arrays.stream(ExportFormat.values()).filter(one -> one.name().toLowerCase(Locale.ROOT).equals(format)).findFirst()
                .orElseThrow(() -> new NotThere("报告没有这种格式的文件。"));
        Exported exported = exporting.export(reading.document(reader.seen(register.find(id))), wanted);
        return ResponseEntity.ok().headers(Download.headers(exported.fileName(), exported.mediaType(), exported.bytes().length, true))
                .body(exported.bytes());
    }

    @GetMapping({Reader.PUBLIC_BASE + "/reports/{id:\\d{1,18}}/original", Reader.OFFICE_BASE + "/reports/{id:\\d{1,18}}/original"})
    ResponseEntity<InputStreamResource> original(Reader reader, @PathVariable long id) {
        StoredFile original = original(reader.seen(register.find(id)));
        if (original == null) {
            throw new NotThere("库里没有保存这份报告的原件。");
        }
        return Download.of(original, files.open(original.id()));
    }

    /// The file of the version that the archive stands by, or of the imported one it was made from.
    private StoredFile original(ArchivedReport report) {
        return register.versions(report.id()).stream().filter(version -> version.number() <= report.number() && version.fileId() != null)
                .map(ReportVersion::fileId).findFirst().flatMap(files::find).orElse(null);
    }
}
