package yangguang.portal;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import yangguang.catalogue.CatalogueRegister;
import yangguang.catalogue.EntryVersion;
import yangguang.catalogue.PublishedEntry;
import yangguang.files.Download;
import yangguang.letters.Rendering;
import yangguang.statute.Article;
import yangguang.web.TooMany;

/// A published document as Word and PDF (下载). Setting a page costs far more than sending one, so only a few are
/// set at a time, and a browser that has it already is told so.
@Controller
@Article("24")
class PaperController {

    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CatalogueRegister catalogue;
    private final Rendering rendering;
    private final TemplateEngine templates;
    private final Semaphore presses = new Semaphore(AT_ONCE);

    PaperController(CatalogueRegister catalogue, Rendering rendering, TemplateEngine templates) {
        this.catalogue = catalogue;
        this.rendering = rendering;
        this.templates = templates;
    }

    @GetMapping("/documents/{id:\\d{1,18}}/pdf")
    Object pdf(@PathVariable long id, WebRequest request) {
        return paper(id, request, "pdf", "application/pdf", rendering::pdf);
    }

    @GetMapping("/documents/{id:\\d{1,18}}/word")
    Object word(@PathVariable long id, WebRequest request) {
        return paper(id, request, "docx",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document", rendering::docx);
    }

    private Object paper(long id, WebRequest request, String ending, String type, Function<String, byte[]> press) {
        PublishedEntry entry = catalogue.find(id).orElseThrow(DocumentController::missing);
        if (entry.withdrawn()) {
            return WithdrawnPage.of(entry);
        }
        List<EntryVersion> versions = catalogue.versions(id);
        String mark = "\"%d-%d-%s-%s\"".formatted(id, versions.size(), entry.validity(), ending);
        if (request.checkNotModified(mark)) {
            return null;
        }
        byte[] paper = set(press, html(new DocumentPage(entry, versions, Optional.empty())));
        HttpHeaders headers = Download.headers(fileName(entry.title()) + "." + ending, type, paper.length, true);
        headers.setETag(mark);
        headers.setCacheControl(CacheControl.noCache().cachePublic());
        return ResponseEntity.ok().headers(headers).body(paper);
    }

    private String html(DocumentPage page) {
        StringOutput html = new StringOutput();
        templates.render("portal/paper.jte", page, html);
        return html.toString();
    }

    private byte[] set(Function<String, byte[]> press, String html) {
        try {
            if (!presses.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new TooMany("现在下载的人较多，文件暂时没有生成。");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooMany("文件没有生成完，请重新下载。");
        }
        try {
            return press.apply(html);
        } finally {
            presses.release();
        }
    }

    private static String fileName(String title) {
        String name = title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "").strip();
        return name.codePointCount(0, name.length()) <= 60 ? name : name.substring(0, name.offsetByCodePoints(0, 60));
    }
}
