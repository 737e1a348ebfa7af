package yangguang.publishing.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yangguang.access.Officer;
import yangguang.publishing.Draft;
import yangguang.publishing.ReviewForm;
import yangguang.publishing.Reviewing;
import yangguang.statute.Obstructed;

/// Secrecy review (保密审查) of a document.
@Controller
class SecrecyReviewController {

    private final Reviewing reviewing;
    private final DocumentPages pages;

    SecrecyReviewController(Reviewing reviewing, DocumentPages pages) {
        this.reviewing = reviewing;
        this.pages = pages;
    }

    @PostMapping("/desk/documents/{id}/secrecy-review")
    Object create(@PathVariable long id, ReviewForm form, Officer officer, RedirectAttributes next) {
        pages.readable(id, officer);
        try {
            Draft draft = reviewing.review(id, form, officer);
            next.addFlashAttribute("notice", "审查结论已记录，文件现在的环节是“" + draft.stage().label() + "”。");
            return "redirect:/desk/documents/" + id;
        } catch (Obstructed e) {
            return pages.show(id, officer, Kept.of(e.obstacles(), form));
        }
    }
}
