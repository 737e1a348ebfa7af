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
import yangguang.requests.Receipt;
import yangguang.requests.Receiving;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Confirming receipt (确认收到).
@Controller
@RequestMapping("/desk/requests/{number}/receipt")
class ReceiptController {

    private final OfficeFiles files;
    private final Receiving receiving;
    private final TimeMachine time;

    ReceiptController(OfficeFiles files, Receiving receiving, TimeMachine time) {
        this.files = files;
        this.receiving = receiving;
        this.time = time;
    }

    @GetMapping
    ActPage empty(Officer officer, @PathVariable String number) {
        FileHead file = files.handle(officer, number);
        ActForm form = ActForm.empty().with("arrivedOn", file.request().history().getFirst().on())
                .with("confirmedOn", time.today());
        return ActPage.empty("receipt", file, form, file.request().receivedOn().isPresent()
                ? receiving.obstaclesTo(file.request(), receipt(file, form)) : file.request().obstaclesToMoving());
    }

    @PostMapping
    Object create(Officer officer, @PathVariable String number, @RequestParam Map<String, String> fields,
            RedirectAttributes flash) {
        FileHead file = files.handle(officer, number);
        ActForm form = ActForm.of(fields);
        try {
            form.submit(() -> receiving.receive(officer, file.request().number(), receipt(file, form)));
        } catch (Obstructed e) {
            return ActPage.refused("receipt", files.handle(officer, number), form, e.obstacles());
        }
        flash.addFlashAttribute("notice", "已确认收到，答复期限开始计算；登记回执已经制发。");
        return "redirect:" + file.url();
    }

    private static Receipt receipt(FileHead file, ActForm form) {
        return new Receipt(file.request().channel(), form.day("arrivedOn"), form.day("confirmedOn"));
    }
}
