package yangguang.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyRegister;
import yangguang.statute.Obstructed;
import yangguang.web.NotThere;

/// The administrator's register of accounts.
@Controller
class AccountController {

    private final Accounts accounts;
    private final OpeningAccounts opening;
    private final AgencyRegister agencies;

    AccountController(Accounts accounts, OpeningAccounts opening, AgencyRegister agencies) {
        this.accounts = accounts;
        this.opening = opening;
        this.agencies = agencies;
    }

    @Bean
    static DeskSection accountsSection() {
        return new DeskSection("人员账号", "/desk/admin/accounts", 91, Set.of(Role.ADMINISTRATOR));
    }

    @GetMapping("/desk/admin/accounts")
    AccountsPage show(Officer officer) {
        officer.require(Role.ADMINISTRATOR);
        Map<Long, String> names = agencies.all().stream().collect(Collectors.toMap(Agency::id, Agency::shortName));
        return new AccountsPage(accounts.findAll().stream()
                .map(a -> new AccountsPage.Line(a.id(), a.username(), a.name(), names.get(a.agencyId()),
                        OpeningAccounts.labels(a.roleSet()), a.disabled()))
                .toList());
    }

    @GetMapping("/desk/admin/accounts/new")
    AccountPage open(Officer officer) {
        officer.require(Role.ADMINISTRATOR);
        return new AccountPage(0, AccountForm.EMPTY, agencies.all(), List.of());
    }

    @PostMapping("/desk/admin/accounts")
    Object create(Officer officer, AccountForm form, RedirectAttributes said) {
        officer.require(Role.ADMINISTRATOR);
        try {
            opening.open(officer.actor(), form.username(), form.name(), form.password(), form.agency(), form.roles());
        } catch (Obstructed refused) {
            return new AccountPage(0, form, agencies.all(), refused.obstacles());
        }
        said.addFlashAttribute("notice", "已开设账号 " + form.username() + "。");
        return "redirect:/desk/admin/accounts";
    }

    @GetMapping("/desk/admin/accounts/{id}")
    AccountPage edit(Officer officer, @PathVariable long id) {
        officer.require(Role.ADMINISTRATOR);
        Account account = accounts.findById(id).orElseThrow(NotThere::new);
        return new AccountPage(id, new AccountForm(account.username(), account.name(), "", account.agencyId(),
                account.roleSet(), account.disabled()), agencies.all(), List.of());
    }

    @PostMapping("/desk/admin/accounts/{id}")
    Object update(Officer officer, @PathVariable long id, AccountForm form, RedirectAttributes said) {
        officer.require(Role.ADMINISTRATOR);
        accounts.findById(id).orElseThrow(NotThere::new);
        try {
            opening.change(officer.actor(), id, form.name(), form.agency(), form.roles(), form.disabled());
            if (!form.password().isEmpty()) {
                opening.givePassword(officer.actor(), id, form.password());
            }
        } catch (Obstructed refused) {
            return new AccountPage(id, form, agencies.all(), refused.obstacles());
        }
        said.addFlashAttribute("notice", "账号已调整。");
        return "redirect:/desk/admin/accounts";
    }
}
