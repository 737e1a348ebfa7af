package yangguang.publishing.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yangguang.access.Officer;
import yangguang.publishing.EntryForm;
import yangguang.publishing.Repealing;
import yangguang.statute.Obstructed;

/// Repeal (废止) of a published document.
@Controller
class RepealController {

    private final Repealing act;
    private final DocumentPages pages;

    RepealController(Repealing act, DocumentPages pages) {
        this.act = act;
        this.pages = pages;
    }

    @PostMapping("/desk/documents/{id}/repeal")
    Object create(@PathVariable long id, EntryForm form, Officer officer, RedirectAttributes next) {
        long entry = pages.entryOf(id, officer);
        try {
            act.repeal(entry, form, officer);
        } catch (Obstructed e) {
            return pages.show(id, officer, Kept.of(DocumentPage.Act.REPEAL, e.obstacles(), form));
        }
        next.addFlashAttribute("notice", "已登记废止，公开页面会注明。");
        return "redirect:/desk/documents/" + id;
    }
}
