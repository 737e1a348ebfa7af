package yangguang.portal;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.catalogue.CatalogueRegister;
import yangguang.catalogue.EntryVersion;
import yangguang.catalogue.PublishedEntry;
import yangguang.web.NotThere;
import yangguang.web.Page;

/// Page of a published document. Its address never changes; what was withdrawn answers 410 and shows
/// nothing of its content.
@Controller
class DocumentController {

    private final CatalogueRegister catalogue;

    DocumentController(CatalogueRegister catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/documents/{id:\\d{1,18}}")
    Page show(@PathVariable long id) {
        PublishedEntry entry = catalogue.find(id).orElseThrow(DocumentController::missing);
        return entry.withdrawn() ? WithdrawnPage.of(entry)
                : new DocumentPage(entry, catalogue.versions(id), Optional.empty());
    }

    @GetMapping("/documents/{id:\\d{1,18}}/versions/{number:\\d{1,6}}")
    Page version(@PathVariable long id, @PathVariable int number) {
        PublishedEntry entry = catalogue.find(id).orElseThrow(DocumentController::missing);
        if (entry.withdrawn()) {
            return WithdrawnPage.of(entry);
        }
        List<EntryVersion> versions = catalogue.versions(id);
        EntryVersion old = versions.stream().filter(v -> v.number() == number).findFirst()
                .orElseThrow(() -> new NotThere("这件信息没有第 " + number + " 版。"));
        return new DocumentPage(entry, versions,
                old.equals(versions.getFirst()) ? Optional.empty() : Optional.of(old));
    }

    /// From an index number, as it stands in a citation, to the page.
    @GetMapping("/documents")
    String byIndexNumber(@RequestParam(defaultValue = "") String number) {
        String plain = EntryFilterForm.plain(number);
        return plain.isEmpty() ? "redirect:/catalogue" : catalogue.findByIndexNumber(plain)
                .map(entry -> "redirect:/documents/" + entry.id())
                .orElseThrow(() -> new NotThere("没有索引号为“" + plain + "”的信息。"));
    }

    static NotThere missing() {
        return new NotThere("没有这件政府信息，可能网址有误。");
    }
}
