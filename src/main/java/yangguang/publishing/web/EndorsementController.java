package yangguang.publishing.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yangguang.access.Officer;
import yangguang.publishing.Endorsing;
import yangguang.publishing.StepForm;
import yangguang.statute.Obstructed;

/// Endorsement (审核) of a document.
@Controller
class EndorsementController {

    private final Endorsing act;
    private final DocumentPages pages;

    EndorsementController(Endorsing act, DocumentPages pages) {
        this.act = act;
        this.pages = pages;
    }

    @PostMapping("/desk/documents/{id}/endorsement")
    Object create(@PathVariable long id, StepForm form, Officer officer, RedirectAttributes next) {
        pages.readable(id, officer);
        try {
            act.endorse(id, form, officer);
        } catch (Obstructed e) {
            return pages.show(id, officer, Kept.of(DocumentPage.Act.ENDORSE, e.obstacles(), form));
        }
        next.addFlashAttribute("notice", "审核通过，等待保密审查。");
        return "redirect:/desk/documents/" + id;
    }
}
