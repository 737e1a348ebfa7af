package yangguang.publishing.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yangguang.access.Officer;
import yangguang.publishing.Correcting;
import yangguang.publishing.Draft;
import yangguang.publishing.EntryForm;
import yangguang.statute.Obstructed;

/// Correction (更正) of a published document.
@Controller
class CorrectionController {

    private final Correcting act;
    private final DocumentPages pages;

    CorrectionController(Correcting act, DocumentPages pages) {
        this.act = act;
        this.pages = pages;
    }

    @PostMapping("/desk/documents/{id}/correction")
    Object create(@PathVariable long id, EntryForm form, Officer officer, RedirectAttributes next) {
        long entry = pages.entryOf(id, officer);
        try {
            Draft correction = act.correct(entry, form, officer);
            next.addFlashAttribute("notice", "已生成更正稿，请修改后送审。");
            return "redirect:/desk/documents/" + correction.id() + "/edit";
        } catch (Obstructed e) {
            return pages.show(id, officer, Kept.of(DocumentPage.Act.CORRECT, e.obstacles(), form));
        }
    }
}
