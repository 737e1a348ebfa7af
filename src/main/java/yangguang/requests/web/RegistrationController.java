package yangguang.requests.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.requests.Channel;
import yangguang.requests.Filing;
import yangguang.requests.QueryCode;
import yangguang.requests.Receipt;
import yangguang.requests.Registering;
import yangguang.requests.RenewingQueryCode;
import yangguang.requests.RequestNumber;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Registering what came on paper, by word of mouth or by fax (登记申请).
@Controller
@RequestMapping("/desk/requests")
class RegistrationController {

    private static final String REGISTERED = "yangguang-registered";
    private static final String SHOWN_AT = "/desk/requests/registered";

    private final Registering registering;
    private final RenewingQueryCode renewing;
    private final OfficeFiles files;
    private final Tickets tickets;
    private final TimeMachine time;

    RegistrationController(Registering registering, RenewingQueryCode renewing, OfficeFiles files, Tickets tickets,
            TimeMachine time) {
        this.registering = registering;
        this.renewing = renewing;
        this.files = files;
        this.tickets = tickets;
        this.time = time;
    }

    @GetMapping("/new")
    RegistrationPage empty(Officer officer, @RequestParam(defaultValue = "") String as) {
        officer.require(Role.REQUEST_OFFICER, Role.OFFICE_HEAD);
        boolean organisation = as.equals("organisation");
        return new RegistrationPage(ApplicationForm.empty(organisation), ActForm.empty().with("arrivedOn", time.today()),
                organisation, List.of());
    }

    @PostMapping
    Object create(Officer officer, ApplicationForm application, @RequestParam Map<String, String> fields,
            HttpServletRequest request, HttpServletResponse response) {
        ActForm form = ActForm.of(fields);
        Filing.Filed[] filed = new Filing.Filed[1];
        try {
            form.submit(() -> filed[0] = registering.register(officer, application.application(),
                    new Receipt(form.choice("channel", Channel.class), form.day("arrivedOn"), form.day("confirmedOn"))));
        } catch (Obstructed e) {
            return new RegistrationPage(application, form, application.organisation(), e.obstacles());
        }
        return shownOnce(filed[0].number(), filed[0].code(), request, response);
    }

    /// A new code for an applicant who has lost the old one.
    @PostMapping("/{number}/query-code")
    String renew(Officer officer, @PathVariable String number, HttpServletRequest request,
            HttpServletResponse response) {
        RequestNumber renewed = files.handle(officer, number).request().number();
        return shownOnce(renewed, renewing.renew(officer, renewed), request, response);
    }

    private String shownOnce(RequestNumber number, QueryCode code, HttpServletRequest request,
            HttpServletResponse response) {
        tickets.give(request, response, REGISTERED, SHOWN_AT, Duration.ofMinutes(10),
                List.of(number.value(), code.printed()));
        return "redirect:" + SHOWN_AT;
    }

    @GetMapping("/registered")
    RegisteredPage show(Officer officer, HttpServletRequest request, HttpServletResponse response) {
        List<String> shown = tickets.read(request, REGISTERED).orElse(List.of("", ""));
        tickets.takeBack(request, response, REGISTERED, SHOWN_AT);
        response.setHeader("Cache-Control", "no-store");
        return new RegisteredPage(officer.agencyName(), shown.get(0), shown.get(1));
    }
}
