package yangguang.requests.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.DeskSection;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.requests.RequestQueue;
import yangguang.statute.TimeMachine;

/// The officer's queue and one file of it (依申请公开案卷).
@Controller
@RequestMapping("/desk/requests")
class RequestController {

    private final RequestQueue queue;
    private final OfficeFiles files;
    private final FilePages pages;
    private final TimeMachine time;

    RequestController(RequestQueue queue, OfficeFiles files, FilePages pages, TimeMachine time) {
        this.queue = queue;
        this.files = files;
        this.pages = pages;
        this.time = time;
    }

    @Bean
    static DeskSection requestsSection() {
        return new DeskSection("依申请公开", "/desk/requests", 30,
                Set.of(Role.REQUEST_OFFICER, Role.OFFICE_HEAD, Role.SUPERVISOR));
    }

    @GetMapping
    QueuePage index(Officer officer, @RequestParam(defaultValue = "open") String view,
            @RequestParam(defaultValue = "1") String page, @RequestParam(defaultValue = "") String q) {
        officer.require(Role.REQUEST_OFFICER, Role.OFFICE_HEAD, Role.SUPERVISOR);
        LocalDate today = time.today();
        RequestQueue.View chosen = List.of(RequestQueue.View.values()).stream()
                .filter(each -> each.key().equals(view)).findFirst().orElse(RequestQueue.View.OPEN);
        int shown = page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1;
        return new QueuePage(chosen, ApplicationForm.clean(q), queue.counts(officer, today),
                queue.list(officer, chosen, ApplicationForm.clean(q), today, shown), shown,
                queue.size(officer, chosen, ApplicationForm.clean(q), today), today,
                officer.hasAny(Role.REQUEST_OFFICER, Role.OFFICE_HEAD));
    }

    @GetMapping("/{number}")
    FilePage show(Officer officer, @PathVariable String number) {
        return pages.masked(officer, files.read(officer, number));
    }
}
