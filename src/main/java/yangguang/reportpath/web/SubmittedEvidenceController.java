package yangguang.reportpath.web;

import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import yangguang.access.Officer;
import yangguang.files.Download;
import yangguang.files.StoredFile;
import yangguang.files.StoredFiles;
import yangguang.reportevidence.Exhibit;
import yangguang.reportpath.SubmittedEvidence;
import yangguang.scanning.Scanner;
import yangguang.web.NotThere;

/// The supervising office looks into the files behind a submitted report.
@Controller
@RequestMapping("/desk/collection/{year:\\d{4}}/{slug}/exhibits")
class SubmittedEvidenceController {

    private final SubmittedEvidence evidence;
    private final StoredFiles files;

    SubmittedEvidenceController(SubmittedEvidence evidence, StoredFiles files) {
        this.evidence = evidence;
        this.files = files;
    }

    @GetMapping
    SubmittedEvidencePage show(Officer officer, @PathVariable int year, @PathVariable String slug) {
        return new SubmittedEvidencePage(evidence.of(officer, slug, year).orElseThrow(NotThere::new));
    }

    @GetMapping("/{exhibit:\\d{1,18}}")
    ResponseEntity<InputStreamResource> open(Officer officer, @PathVariable int year, @PathVariable String slug, @PathVariable long exhibit) {
        Exhibit found = evidence.open(officer, slug, year, exhibit).orElseThrow(NotThere::new);
        StoredFile file = files.find(found.fileId()).orElseThrow(NotThere::new);
        return Download.of(file.named(Scanner.masked(file.name())), files.open(file.id()));
    }
}
