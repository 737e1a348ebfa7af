package yangguang.publishing.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yangguang.access.Officer;
import yangguang.publishing.Submitting;
import yangguang.publishing.StepForm;
import yangguang.statute.Obstructed;

/// Submission (送审) of a document.
@Controller
class SubmissionController {

    private final Submitting act;
    private final DocumentPages pages;

    SubmissionController(Submitting act, DocumentPages pages) {
        this.act = act;
        this.pages = pages;
    }

    @PostMapping("/desk/documents/{id}/submission")
    Object create(@PathVariable long id, StepForm form, Officer officer, RedirectAttributes next) {
        pages.readable(id, officer);
        try {
            act.submit(id, form, officer);
        } catch (Obstructed e) {
            return pages.show(id, officer, Kept.of(DocumentPage.Act.SUBMIT, e.obstacles(), form));
        }
        next.addFlashAttribute("notice", "已送审，等待审核人审核。");
        return "redirect:/desk/documents/" + id;
    }
}
