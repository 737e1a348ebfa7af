package yangguang.requests.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyRegister;
import yangguang.requests.Filing;
import yangguang.statute.Article;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;
import yangguang.web.NotThere;

/// Asking on the portal (网上申请): the form, and number and code once it has been sent.
@Controller
@RequestMapping("/a/{slug}/requests")
@Article("29")
class FilingController {

    private static final String FILED = "yangguang-filed";
    private static final Duration SHOWN_FOR = Duration.ofMinutes(10);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final Filing filing;
    private final AgencyRegister agencies;
    private final Tickets tickets;
    private final TimeMachine time;

    FilingController(Filing filing, AgencyRegister agencies, Tickets tickets, TimeMachine time) {
        this.filing = filing;
        this.agencies = agencies;
        this.tickets = tickets;
        this.time = time;
    }

    @GetMapping("/new")
    NewRequestPage empty(@PathVariable String slug, @RequestParam(defaultValue = "") String as) {
        Agency agency = agency(slug);
        boolean organisation = as.equals("organisation");
        return new NewRequestPage(agency, ApplicationForm.empty(organisation), organisation,
                filing.obstaclesAt(agency), false);
    }

    @PostMapping
    Object create(@PathVariable String slug, ApplicationForm form, HttpServletRequest request,
            HttpServletResponse response) {
        Agency agency = agency(slug);
        String token = form.token().isEmpty() ? UUID.randomUUID().toString() : form.token();
        try {
            Filing.Filed filed = filing.file(agency.id(), form.application(), token);
            tickets.give(request, response, FILED, path(slug), SHOWN_FOR, List.of(filed.number().value(),
                    filed.code().printed(), MINUTE.format(time.now())));
            return "redirect:" + path(slug);
        } catch (Obstructed e) {
            return new NewRequestPage(agency, form, form.organisation(), e.obstacles(), true);
        }
    }

    @GetMapping("/filed")
    FiledPage show(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        Agency agency = agency(slug);
        List<String> shown = tickets.read(request, FILED).orElse(List.of("", "", ""));
        tickets.takeBack(request, response, FILED, path(slug));
        response.setHeader("Cache-Control", "no-store");
        return new FiledPage(agency, shown.get(0), shown.get(1), shown.get(2));
    }

    private static String path(String slug) {
        return "/a/" + slug + "/requests/filed";
    }

    private Agency agency(String slug) {
        return agencies.findBySlug(slug).orElseThrow(() -> new NotThere("没有这个机关的公开平台。"));
    }
}
