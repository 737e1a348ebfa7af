package yangguang.portal;

import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import yangguang.catalogue.Attachment;
import yangguang.catalogue.CatalogueRegister;
import yangguang.catalogue.PublishedEntry;
import yangguang.files.Download;
import yangguang.files.StoredFile;
import yangguang.files.StoredFiles;
import yangguang.statute.Article;
import yangguang.web.NotThere;

/// Attachments of published documents (附件下载). A stored file has no public address of its own: it is handed out
/// only under a document that carries it and has not been withdrawn, and only as it was reviewed.
@Controller
@Article({"17", "24"})
class AttachmentController {

    private final CatalogueRegister catalogue;
    private final StoredFiles files;

    AttachmentController(CatalogueRegister catalogue, StoredFiles files) {
        this.catalogue = catalogue;
        this.files = files;
    }

    @GetMapping("/documents/{id:\\d{1,18}}/attachments/{file:\\d{1,18}}")
    ResponseEntity<InputStreamResource> show(@PathVariable long id, @PathVariable long file) {
        PublishedEntry entry = catalogue.find(id).filter(found -> !found.withdrawn())
                .orElseThrow(DocumentController::missing);
        Attachment attachment = entry.attachments().stream().filter(a -> a.fileId() == file).findFirst()
                .orElseThrow(() -> new NotThere("这件信息没有这个附件。"));
        StoredFile stored = files.find(file).orElseThrow(() -> new NotThere("这个附件已经不在了。"));
        if (!stored.sm3().equals(attachment.sm3())) {
            throw new IllegalStateException("attachment " + file + " of document " + id + " differs from what was reviewed");
        }
        return Download.of(stored, files.open(file));
    }
}
