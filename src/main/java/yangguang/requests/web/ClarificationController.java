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
import yangguang.requests.AskingForClarification;
import yangguang.requests.Clarifying;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Clarification (补正): asking for it, and entering an answer that came on paper.
@Controller
@RequestMapping("/desk/requests/{number}/clarification")
class ClarificationController {

    private final OfficeFiles files;
    private final AskingForClarification asking;
    private final Clarifying clarifying;
    private final TimeMachine time;

    ClarificationController(OfficeFiles files, AskingForClarification asking, Clarifying clarifying,
            TimeMachine time) {
        this.files = files;
        this.asking = asking;
        this.clarifying = clarifying;
        this.time = time;
    }

    @GetMapping("/new")
    ActPage empty(Officer officer, @PathVariable String number) {
        FileHead file = files.handle(officer, number);
        return ActPage.empty("clarification/new", file,
                ActForm.empty().with("dueOn", asking.suggestedDue(file.request())), asking.obstaclesTo(file.request()));
    }

    @PostMapping
    Object create(Officer officer, @PathVariable String number, @RequestParam Map<String, String> fields,
            RedirectAttributes flash) {
        FileHead file = files.handle(officer, number);
        ActForm form = ActForm.of(fields);
        try {
            form.submit(() -> asking.ask(officer, file.request().number(), form.text("points"), form.day("dueOn")));
        } catch (Obstructed e) {
            return ActPage.refused("clarification/new", files.handle(officer, number), form, e.obstacles());
        }
        flash.addFlashAttribute("notice", "补正告知书已经制发，申请人可以在查询页上补正。");
        return "redirect:" + file.url();
    }

    @GetMapping("/answer")
    ActPage answer(Officer officer, @PathVariable String number) {
        FileHead file = files.handle(officer, number);
        return ActPage.empty("clarification/answer", file, ActForm.empty().with("on", time.today()),
                clarifying.obstaclesTo(file.request()));
    }

    @PostMapping("/answer")
    Object enter(Officer officer, @PathVariable String number, @RequestParam Map<String, String> fields,
            RedirectAttributes flash) {
        FileHead file = files.handle(officer, number);
        ActForm form = ActForm.of(fields);
        try {
            form.submit(() -> clarifying.clarify(officer, file.request().number(), form.text("text"), form.day("on")));
        } catch (Obstructed e) {
            return ActPage.refused("clarification/answer", files.handle(officer, number), form, e.obstacles());
        }
        flash.addFlashAttribute("notice", "补正已经登记，答复期限重新计算。");
        return "redirect:" + file.url();
    }
}
