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
import yangguang.requests.ConsultationKind;
import yangguang.requests.Consulting;
import yangguang.requests.DeliveringConsultation;
import yangguang.requests.EndingConsultation;
import yangguang.requests.Opinion;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;
import yangguang.web.NotThere;

/// Consultations (征求意见): starting one, entering its delivery, ending it.
@Controller
@RequestMapping("/desk/requests/{number}/consultations")
class ConsultationController {

    private final OfficeFiles files;
    private final Consulting consulting;
    private final DeliveringConsultation delivering;
    private final EndingConsultation ending;
    private final TimeMachine time;

    ConsultationController(OfficeFiles files, Consulting consulting, DeliveringConsultation delivering,
            EndingConsultation ending, TimeMachine time) {
        this.files = files;
        this.consulting = consulting;
        this.delivering = delivering;
        this.ending = ending;
        this.time = time;
    }

    @GetMapping("/new")
    ActPage empty(Officer officer, @PathVariable String number) {
        FileHead file = files.handle(officer, number);
        return ActPage.empty("consultations/new", file, ActForm.empty(), consulting.obstaclesTo(file.request()));
    }

    @PostMapping
    Object create(Officer officer, @PathVariable String number, @RequestParam Map<String, String> fields,
            RedirectAttributes flash) {
        FileHead file = files.handle(officer, number);
        ActForm form = ActForm.of(fields);
        try {
            form.submit(() -> consulting.consult(officer, file.request().number(),
                    form.choice("kind", ConsultationKind.class), form.text("party"), form.text("about")));
        } catch (Obstructed e) {
            return ActPage.refused("consultations/new", files.handle(officer, number), form, e.obstacles());
        }
        flash.addFlashAttribute("notice", "征求意见书和给申请人的告知书已经制发，答复期限暂停计算。");
        return "redirect:" + file.url();
    }

    @GetMapping("/{reference}")
    ActPage edit(Officer officer, @PathVariable String number, @PathVariable String reference) {
        FileHead file = files.handle(officer, number);
        if (file.request().consultations().stream().noneMatch(each -> each.reference().equals(reference))) {
            throw new NotThere();
        }
        return ActPage.empty("consultations/edit", file, form(file, reference, Map.of()),
                file.request().obstaclesToHandling());
    }

    @PostMapping("/{reference}/delivery")
    Object deliver(Officer officer, @PathVariable String number, @PathVariable String reference,
            @RequestParam Map<String, String> fields, RedirectAttributes flash) {
        FileHead file = files.handle(officer, number);
        ActForm form = form(file, reference, fields);
        try {
            form.submit(() -> delivering.deliver(officer, file.request().number(), reference, form.day("deliveredOn")));
        } catch (Obstructed e) {
            return ActPage.refused("consultations/edit", files.handle(officer, number), form, e.obstacles());
        }
        flash.addFlashAttribute("notice", "送达日期已经登记。");
        return "redirect:" + file.url();
    }

    @PostMapping("/{reference}/end")
    Object end(Officer officer, @PathVariable String number, @PathVariable String reference,
            @RequestParam Map<String, String> fields, RedirectAttributes flash) {
        FileHead file = files.handle(officer, number);
        ActForm form = form(file, reference, fields);
        try {
            form.submit(() -> ending.end(officer, file.request().number(), reference,
                    form.choice("opinion", Opinion.class), form.text("note"), form.day("on")));
        } catch (Obstructed e) {
            return ActPage.refused("consultations/edit", files.handle(officer, number), form, e.obstacles());
        }
        flash.addFlashAttribute("notice", "征求意见的结果已经登记。");
        return "redirect:" + file.url();
    }

    private ActForm form(FileHead file, String reference, Map<String, String> fields) {
        return ActForm.of(fields).with("on", time.today()).with("deliveredOn", time.today())
                .with("reference", reference);
    }
}
