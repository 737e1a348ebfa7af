package yangguang.requests.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yangguang.agencies.AgencyRegister;
import yangguang.files.Download;
import yangguang.files.StoredFile;
import yangguang.files.StoredFiles;
import yangguang.letters.Letter;
import yangguang.requests.Clarifying;
import yangguang.requests.Clocks;
import yangguang.requests.Correspondence;
import yangguang.requests.DisclosureRequest;
import yangguang.requests.Materials;
import yangguang.requests.OpeningFile;
import yangguang.requests.RequestNumber;
import yangguang.requests.Requests;
import yangguang.requests.Withdrawing;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;
import yangguang.web.NotThere;
import yangguang.web.TooMany;

/// The applicant's own file (查询办理进度): opened with number and code, then by a sealed ticket of half an hour. Neither
/// code nor person ever stands in an address.
@Controller
@RequestMapping("/requests")
class StatusController {

    private static final String TICKET = "yangguang-file";
    private static final Duration OPEN_FOR = Duration.ofMinutes(30);

    private final OpeningFile opening;
    private final Requests requests;
    private final Clarifying clarifying;
    private final Withdrawing withdrawing;
    private final Correspondence correspondence;
    private final LetterDownload letterDownload;
    private final Materials materials;
    private final StoredFiles files;
    private final AgencyRegister agencies;
    private final Clocks clocks;
    private final Tickets tickets;
    private final TimeMachine time;

    StatusController(OpeningFile opening, Requests requests, Clarifying clarifying, Withdrawing withdrawing,
            Correspondence correspondence, LetterDownload letterDownload, Materials materials, StoredFiles files,
            AgencyRegister agencies, Clocks clocks, Tickets tickets, TimeMachine time) {
        this.opening = opening;
        this.requests = requests;
        this.clarifying = clarifying;
        this.withdrawing = withdrawing;
        this.correspondence = correspondence;
        this.letterDownload = letterDownload;
        this.materials = materials;
        this.files = files;
        this.agencies = agencies;
        this.clocks = clocks;
        this.tickets = tickets;
        this.time = time;
    }

    @GetMapping("/query")
    QueryPage ask() {
        return new QueryPage("", "", List.of(), 200);
    }

    @PostMapping("/query")
    Object open(@RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String kept, HttpServletRequest request, HttpServletResponse response) {
        try {
            RequestNumber opened = opening.open(number, code, request.getRemoteAddr());
            tickets.give(request, response, TICKET, "/requests", OPEN_FOR, List.of(opened.value()));
            return kept.isBlank() ? "redirect:/requests/status" : page(requests.get(opened), kept, false, List.of());
        } catch (Obstructed e) {
            return new QueryPage(number, kept, e.obstacles(), 422);
        } catch (TooMany e) {
            return new QueryPage(number, kept, List.of(Obstacle.of(e.getMessage(), "", "也可以打电话或者到受理机关查询。")), 429);
        }
    }

    @GetMapping("/status")
    Object show(HttpServletRequest request, HttpServletResponse response) {
        return opened(request).<Object>map(file -> page(file, "", false, List.of())).orElse("redirect:/requests/query");
    }

    @PostMapping("/status/clarification")
    Object clarify(@RequestParam(defaultValue = "") String text, HttpServletRequest request, RedirectAttributes flash) {
        Optional<DisclosureRequest> file = opened(request);
        if (file.isEmpty()) {
            return expired(text);
        }
        try {
            clarifying.clarify(file.get().number(), ApplicationForm.clean(text));
            flash.addFlashAttribute("notice", "已收到补正，答复期限自今天起重新计算。");
            return "redirect:/requests/status";
        } catch (Obstructed e) {
            return page(requests.get(file.get().number()), text, false, e.obstacles());
        }
    }

    @GetMapping("/status/withdrawal")
    Object askToWithdraw(HttpServletRequest request) {
        return opened(request).<Object>map(file -> page(file, "", true, withdrawing.obstaclesTo(file)))
                .orElse("redirect:/requests/query");
    }

    @PostMapping("/status/withdrawal")
    Object withdraw(@RequestParam(defaultValue = "") String reason, HttpServletRequest request,
            RedirectAttributes flash) {
        Optional<DisclosureRequest> file = opened(request);
        if (file.isEmpty()) {
            return expired("");
        }
        try {
            withdrawing.withdraw(file.get().number(), ApplicationForm.clean(reason));
            flash.addFlashAttribute("notice", "申请已撤回。");
            return "redirect:/requests/status";
        } catch (Obstructed e) {
            return page(requests.get(file.get().number()), reason, true, e.obstacles());
        }
    }

    @PostMapping("/status/leave")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        tickets.takeBack(request, response, TICKET, "/requests");
        return "redirect:/requests/query";
    }

    @GetMapping("/status/letters/{id}/{format:pdf|docx}")
    ResponseEntity<byte[]> letter(@PathVariable long id, @PathVariable String format, HttpServletRequest request) {
        Letter letter = opened(request).map(correspondence::toApplicant).orElse(List.of()).stream()
                .filter(each -> each.id() == id).findFirst().orElseThrow(NotThere::new);
        return letterDownload.of(letter, format);
    }

    @GetMapping("/status/materials/{id}")
    ResponseEntity<InputStreamResource> material(@PathVariable long id, HttpServletRequest request) {
        StoredFile file = opened(request).map(materials::of).orElse(List.of()).stream()
                .filter(each -> each.id() == id).findFirst().orElseThrow(NotThere::new);
        return Download.of(file, files.open(id));
    }

    private Optional<DisclosureRequest> opened(HttpServletRequest request) {
        return tickets.read(request, TICKET).flatMap(values -> requests.find(new RequestNumber(values.getFirst())));
    }

    private static QueryPage expired(String kept) {
        return new QueryPage("", kept, List.of(Obstacle.of("打开的时间太长，需要重新核对编号和查询码。", "",
                kept.isBlank() ? "请重新填写。" : "填写的内容还在，核对后继续。")), 422);
    }

    private StatusPage page(DisclosureRequest file, String text, boolean withdrawal, List<Obstacle> obstacles) {
        return new StatusPage(file, agencies.get(file.agencyId()), TermStrip.of(file, clocks, time.today()),
                correspondence.toApplicant(file), materials.of(file), text, withdrawal, obstacles);
    }
}
