package yangguang.requests.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import yangguang.files.Download;
import yangguang.letters.Letter;
import yangguang.letters.Letters;

/// A letter as a file to save (文书下载). Who calls has checked who asks.
@Component
class LetterDownload {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Letters letters;

    LetterDownload(Letters letters) {
        this.letters = letters;
    }

    ResponseEntity<byte[]> of(Letter letter, String format) {
        byte[] content = format.equals("pdf") ? letters.pdf(letter.id()) : letters.docx(letter.id());
        var headers = Download.headers(letter.fileName(format), format.equals("pdf") ? "application/pdf" : WORD,
                content.length, true);
        headers.setCacheControl("no-store");
        return ResponseEntity.ok().headers(headers).body(content);
    }
}
