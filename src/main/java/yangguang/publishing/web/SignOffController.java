package yangguang.publishing.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yangguang.access.Officer;
import yangguang.publishing.SigningOff;
import yangguang.publishing.StepForm;
import yangguang.statute.Obstructed;

/// Sign-off (签发) of a document.
@Controller
class SignOffController {

    private final SigningOff act;
    private final DocumentPages pages;

    SignOffController(SigningOff act, DocumentPages pages) {
        this.act = act;
        this.pages = pages;
    }

    @PostMapping("/desk/documents/{id}/sign-off")
    Object create(@PathVariable long id, StepForm form, Officer officer, RedirectAttributes next) {
        pages.readable(id, officer);
        try {
            act.signOff(id, form, officer);
        } catch (Obstructed e) {
            return pages.show(id, officer, Kept.of(DocumentPage.Act.SIGN_OFF, e.obstacles(), form));
        }
        next.addFlashAttribute("notice", "已签发。");
        return "redirect:/desk/documents/" + id;
    }
}
