package yangguang.publishing.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yangguang.access.Officer;
import yangguang.publishing.Returning;
import yangguang.publishing.StepForm;
import yangguang.statute.Obstructed;

/// Return (退回) of a document.
@Controller
class ReturnController {

    private final Returning act;
    private final DocumentPages pages;

    ReturnController(Returning act, DocumentPages pages) {
        this.act = act;
        this.pages = pages;
    }

    @PostMapping("/desk/documents/{id}/return")
    Object create(@PathVariable long id, StepForm form, Officer officer, RedirectAttributes next) {
        pages.readable(id, officer);
        try {
            act.giveBack(id, form, officer);
        } catch (Obstructed e) {
            return pages.show(id, officer, Kept.of(DocumentPage.Act.RETURN, e.obstacles(), form));
        }
        next.addFlashAttribute("notice", "已退回拟稿人。");
        return "redirect:/desk/documents/" + id;
    }
}
