package yangguang.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyRegister;
import yangguang.web.Page;

/// The sign-in page (登录), and the page that offers a kept form again.
@Controller
class SignInController {

    private final Accounts accounts;
    private final AgencyRegister agencies;
    private final boolean demo;

    SignInController(Accounts accounts, AgencyRegister agencies, @Value("${yangguang.demo:true}") boolean demo) {
        this.accounts = accounts;
        this.agencies = agencies;
        this.demo = demo;
    }

    @GetMapping("/sign-in")
    SignInPage show(HttpServletRequest request, @RequestParam(defaultValue = "") String to) {
        String said = null;
        String username = null;
        HttpSession session = request.getSession(false);
        if (session != null) {
            said = (String) session.getAttribute("signInRefusal");
            username = (String) session.getAttribute("signInName");
            session.removeAttribute("signInRefusal");
            session.removeAttribute("signInName");
        }
        return new SignInPage(said == null ? "" : said, username == null ? "" : username, to,
                KeptForm.in(request) != null, request.getParameter("out") != null, demo ? cast() : List.of());
    }

    private List<SignInPage.Person> cast() {
        Map<Long, String> names = agencies.all().stream().collect(Collectors.toMap(Agency::id, Agency::shortName));
        return accounts.findByDemoTrueAndDisabledFalseOrderById().stream()
                .map(a -> new SignInPage.Person(a.username(), a.name(), names.get(a.agencyId()),
                        OpeningAccounts.labels(a.roleSet())))
                .toList();
    }

    @GetMapping("/desk/kept-form")
    Page kept(HttpServletRequest request) {
        KeptForm kept = KeptForm.in(request);
        return new KeptFormPage(kept == null ? "" : kept.url(),
                kept == null ? List.of() : kept.fields().stream()
                        .map(f -> new KeptFormPage.Field(f.name(), f.value())).toList(),
                kept != null && kept.hadFiles());
    }

    @PostMapping("/desk/kept-form/drop")
    String drop(HttpServletRequest request) {
        KeptForm.drop(request);
        return "redirect:/desk";
    }
}
