package yangguang.reportapi;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import yangguang.reportaudit.AuditJson;
import yangguang.reportaudit.Auditing;
import yangguang.reportform.ReportFormats;
import yangguang.reportreading.Unreadable;

/// Files that a program hands in are read, answered and forgotten; the answers are those of the command line.
@Controller
class FilesController {

    private final Auditing auditing = new Auditing(ReportFormats.shipped());
    private final Capacity capacity;

    FilesController(Capacity capacity) {
        this.capacity = capacity;
    }

    @PostMapping("/api/reports/audit")
    ResponseEntity<String> audit(@RequestParam(required = false) MultipartFile file,
            @RequestParam(required = false) String text) throws Unreadable {
        HandedIn report = HandedIn.of("file", file, text);
        return json(capacity.within(() -> AuditJson.line(report.name(), auditing.audit(report.name(), report.bytes()))));
    }

    private static ResponseEntity<String> json(String line) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(line);
    }
}
