package yangguang.publishing.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yangguang.access.Officer;
import yangguang.publishing.EntryForm;
import yangguang.publishing.Amending;
import yangguang.statute.Obstructed;

/// Amendment (修改) of a published document.
@Controller
class AmendmentController {

    private final Amending act;
    private final DocumentPages pages;

    AmendmentController(Amending act, DocumentPages pages) {
        this.act = act;
        this.pages = pages;
    }

    @PostMapping("/desk/documents/{id}/amendment")
    Object create(@PathVariable long id, EntryForm form, Officer officer, RedirectAttributes next) {
        long entry = pages.entryOf(id, officer);
        try {
            act.amend(entry, form, officer);
        } catch (Obstructed e) {
            return pages.show(id, officer, Kept.of(DocumentPage.Act.AMEND, e.obstacles(), form));
        }
        next.addFlashAttribute("notice", "已登记修改，公开页面会注明。");
        return "redirect:/desk/documents/" + id;
    }
}
