package yangguang.requests.web;

import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import yangguang.access.Officer;
import yangguang.files.Download;
import yangguang.letters.Letter;
import yangguang.requests.Correspondence;
import yangguang.requests.Proofs;
import yangguang.requests.Unmasking;
import yangguang.web.NotThere;

/// The applicant's particulars, unmasked (查看申请人资料): each look stands in the journal.
@Controller
@RequestMapping("/desk/requests/{number}")
class ApplicantController {

    private final OfficeFiles files;
    private final FilePages pages;
    private final Unmasking unmasking;
    private final Correspondence correspondence;
    private final LetterDownload letterDownload;

    ApplicantController(OfficeFiles files, FilePages pages, Unmasking unmasking, Correspondence correspondence,
            LetterDownload letterDownload) {
        this.files = files;
        this.pages = pages;
        this.unmasking = unmasking;
        this.correspondence = correspondence;
        this.letterDownload = letterDownload;
    }

    @PostMapping("/applicant")
    FilePage show(Officer officer, @PathVariable String number) {
        FileHead file = files.handle(officer, number);
        unmasking.applicant(officer, file.request());
        return pages.unmasked(officer, file);
    }

    @PostMapping("/proofs/{id}")
    ResponseEntity<InputStreamResource> proof(Officer officer, @PathVariable String number, @PathVariable long id) {
        Proofs.Opened proof = unmasking.proof(officer, files.handle(officer, number).request(), id)
                .orElseThrow(NotThere::new);
        return Download.shown(proof.file(), proof.content());
    }

    @GetMapping("/letters/{id}/{format:pdf|docx}")
    ResponseEntity<byte[]> letter(Officer officer, @PathVariable String number, @PathVariable long id,
            @PathVariable String format) {
        Letter letter = correspondence.of(files.handle(officer, number).request()).stream()
                .filter(each -> each.id() == id).findFirst().orElseThrow(NotThere::new);
        return letterDownload.of(letter, format);
    }
}
