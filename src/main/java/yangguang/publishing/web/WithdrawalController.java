package yangguang.publishing.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yangguang.access.Officer;
import yangguang.publishing.EntryForm;
import yangguang.publishing.Withdrawing;
import yangguang.statute.Obstructed;

/// Withdrawal (撤回) of a published document.
@Controller
class WithdrawalController {

    private final Withdrawing act;
    private final DocumentPages pages;

    WithdrawalController(Withdrawing act, DocumentPages pages) {
        this.act = act;
        this.pages = pages;
    }

    @PostMapping("/desk/documents/{id}/withdrawal")
    Object create(@PathVariable long id, EntryForm form, Officer officer, RedirectAttributes next) {
        long entry = pages.entryOf(id, officer);
        try {
            act.withdraw(entry, form, officer);
        } catch (Obstructed e) {
            return pages.show(id, officer, Kept.of(DocumentPage.Act.WITHDRAW, e.obstacles(), form));
        }
        next.addFlashAttribute("notice", "已撤回，平台和搜索中不再显示。");
        return "redirect:/desk/documents/" + id;
    }
}
