package yangguang.publishing.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yangguang.access.Officer;
import yangguang.publishing.Abandoning;
import yangguang.publishing.StepForm;
import yangguang.statute.Obstructed;

/// Abandonment (作废) of a document.
@Controller
class AbandonmentController {

    private final Abandoning act;
    private final DocumentPages pages;

    AbandonmentController(Abandoning act, DocumentPages pages) {
        this.act = act;
        this.pages = pages;
    }

    @PostMapping("/desk/documents/{id}/abandonment")
    Object create(@PathVariable long id, StepForm form, Officer officer, RedirectAttributes next) {
        pages.readable(id, officer);
        try {
            act.abandon(id, form, officer);
        } catch (Obstructed e) {
            return pages.show(id, officer, Kept.of(DocumentPage.Act.ABANDON, e.obstacles(), form));
        }
        next.addFlashAttribute("notice", "已作废，仍可在台账中查到。");
        return "redirect:/desk/documents/" + id;
    }
}
