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
import yangguang.requests.Withdrawing;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Withdrawal that reached the office on paper or by word of mouth (登记撤回).
@Controller
@RequestMapping("/desk/requests/{number}/withdrawal")
class WithdrawalController {

    private final OfficeFiles files;
    private final Withdrawing withdrawing;
    private final TimeMachine time;

    WithdrawalController(OfficeFiles files, Withdrawing withdrawing, TimeMachine time) {
        this.files = files;
        this.withdrawing = withdrawing;
        this.time = time;
    }

    @GetMapping("/new")
    ActPage empty(Officer officer, @PathVariable String number) {
        FileHead file = files.handle(officer, number);
        return ActPage.empty("withdrawal/new", file, ActForm.empty().with("on", time.today()),
                withdrawing.obstaclesTo(file.request()));
    }

    @PostMapping
    Object create(Officer officer, @PathVariable String number, @RequestParam Map<String, String> fields,
            RedirectAttributes flash) {
        FileHead file = files.handle(officer, number);
        ActForm form = ActForm.of(fields);
        try {
            form.submit(() -> withdrawing.withdraw(officer, file.request().number(), form.day("on"), form.text("reason")));
        } catch (Obstructed e) {
            return ActPage.refused("withdrawal/new", files.handle(officer, number), form, e.obstacles());
        }
        flash.addFlashAttribute("notice", "撤回已经登记。");
        return "redirect:" + file.url();
    }
}
