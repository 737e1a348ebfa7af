package yangguang.requests.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.requests.Extending;
import yangguang.requests.Happening;
import yangguang.requests.ProposingExtension;
import yangguang.requests.RefusingExtension;
import yangguang.statute.Obstructed;

/// Extension (延长答复期限): the officer proposes, the head consents or refuses.
@Controller
@RequestMapping("/desk/requests/{number}/extension")
class ExtensionController {

    private final OfficeFiles files;
    private final ProposingExtension proposing;
    private final Extending extending;
    private final RefusingExtension refusing;

    ExtensionController(OfficeFiles files, ProposingExtension proposing, Extending extending,
            RefusingExtension refusing) {
        this.files = files;
        this.proposing = proposing;
        this.extending = extending;
        this.refusing = refusing;
    }

    @GetMapping("/new")
    ActPage empty(Officer officer, @PathVariable String number) {
        FileHead file = files.handle(officer, number);
        ActForm form = ActForm.empty();
        file.request().last(Happening.Kind.EXTENSION_PROPOSED).filter(_ -> file.request().extensionAwaitsConsent())
                .ifPresent(proposed -> form.with("workDays", proposed.word("workDays"))
                        .with("reason", proposed.word("reason")));
        return ActPage.empty(officer.has(Role.OFFICE_HEAD) ? "extension/consent" : "extension/new", file,
                form.with("workDays", 20), extending.obstaclesTo(file.request()));
    }

    @PostMapping
    Object create(Officer officer, @PathVariable String number, @RequestParam Map<String, String> fields,
            RedirectAttributes flash) {
        FileHead file = files.handle(officer, number);
        ActForm form = ActForm.of(fields);
        boolean head = officer.has(Role.OFFICE_HEAD);
        try {
            form.submit(() -> {
                if (head) {
                    extending.extend(officer, file.request().number(), form.number("workDays"), form.text("reason"));
                } else {
                    proposing.propose(officer, file.request().number(), form.number("workDays"), form.text("reason"));
                }
            });
        } catch (Obstructed e) {
            return ActPage.refused(head ? "extension/consent" : "extension/new", files.handle(officer, number), form,
                    e.obstacles());
        }
        flash.addFlashAttribute("notice", head ? "答复期限已经延长，延期答复告知书已经制发。" : "已提请公开工作机构负责人同意。");
        return "redirect:" + file.url();
    }

    @PostMapping("/refusal")
    Object refuse(Officer officer, @PathVariable String number, @RequestParam Map<String, String> fields,
            RedirectAttributes flash) {
        FileHead file = files.handle(officer, number);
        ActForm form = ActForm.of(fields);
        try {
            form.submit(() -> refusing.refuse(officer, file.request().number(), form.text("reason")));
        } catch (Obstructed e) {
            return ActPage.refused("extension/consent", files.handle(officer, number), form, e.obstacles());
        }
        flash.addFlashAttribute("notice", "已答复经办人员不同意延期。");
        return "redirect:" + file.url();
    }
}
