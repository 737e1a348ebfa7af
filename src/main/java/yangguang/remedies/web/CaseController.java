package yangguang.remedies.web;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yangguang.access.DeskSection;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.remedies.Recording;
import yangguang.remedies.RemedyCase;
import yangguang.remedies.RemedyRegister;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.web.NotThere;

/// The register of cases and the page of one case.
@Controller
class CaseController {

    private final RemedyRegister register;
    private final Recording recording;

    CaseController(RemedyRegister register, Recording recording) {
        this.register = register;
        this.recording = recording;
    }

    @Bean
    static DeskSection remediesSection() {
        return new DeskSection("复议诉讼", "/desk/remedies", 40, Set.of(Role.REQUEST_OFFICER, Role.OFFICE_HEAD));
    }

    @GetMapping("/desk/remedies")
    CasesPage show(Officer officer) {
        officer.require(Role.REQUEST_OFFICER, Role.OFFICE_HEAD);
        return new CasesPage(register.of(officer.agencyId()));
    }

    @GetMapping("/desk/remedies/new")
    CasePage open(Officer officer) {
        officer.require(Role.REQUEST_OFFICER, Role.OFFICE_HEAD);
        return new CasePage(0, CaseForm.EMPTY, List.of());
    }

    @PostMapping("/desk/remedies")
    Object create(Officer officer, @ModelAttribute CaseForm form, BindingResult unread, RedirectAttributes said) {
        return store(officer, null, form, unread, said);
    }

    @GetMapping("/desk/remedies/{id}")
    CasePage edit(Officer officer, @PathVariable long id) {
        officer.require(Role.REQUEST_OFFICER, Role.OFFICE_HEAD);
        return new CasePage(id, CaseForm.of(own(officer, id)), List.of());
    }

    @PostMapping("/desk/remedies/{id}")
    Object update(Officer officer, @PathVariable long id, @ModelAttribute CaseForm form, BindingResult unread,
            RedirectAttributes said) {
        officer.require(Role.REQUEST_OFFICER, Role.OFFICE_HEAD);
        return store(officer, own(officer, id).id(), form, unread, said);
    }

    private RemedyCase own(Officer officer, long id) {
        return register.find(id).filter(c -> c.agencyId() == officer.agencyId()).orElseThrow(NotThere::new);
    }

    private Object store(Officer officer, Long id, CaseForm form, BindingResult unread, RedirectAttributes said) {
        officer.require(Role.REQUEST_OFFICER, Role.OFFICE_HEAD);
        long shown = id == null ? 0 : id;
        if (unread.hasErrors()) {
            return new CasePage(shown, form == null ? CaseForm.EMPTY : form, unread.getFieldErrors().stream()
                    .map(e -> Obstacle.at(e.getField(), "日期或者选项不正确，请重新填写。")).toList());
        }
        try {
            recording.record(officer, form.on(id, officer.agencyId()));
        } catch (Obstructed refused) {
            return new CasePage(shown, form, refused.obstacles());
        } catch (OptimisticLockingFailureException changed) {
            return new CasePage(shown, form, List.of(Obstacle.of("您编辑期间，其他人已经修改了这个案件，您的修改没有保存。",
                    "", "请重新打开案件，核对最新内容后再修改。")));
        }
        said.addFlashAttribute("notice", "案件 " + form.caseNumber() + " 已保存。");
        return "redirect:/desk/remedies";
    }
}
