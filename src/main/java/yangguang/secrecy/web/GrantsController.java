package yangguang.secrecy.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yangguang.access.DeskSection;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.secrecy.Granting;
import yangguang.secrecy.Revoking;
import yangguang.secrecy.SingleClerkGrant;
import yangguang.secrecy.SingleClerkGrants;
import yangguang.secrecy.SupervisedAgencies;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;
import yangguang.web.Choice;
import yangguang.web.NotThere;

/// Single-clerk grants (单人岗批准), kept by the supervising office.
@Controller
@RequestMapping("/desk/admin/single-clerk")
class GrantsController {

    private final SingleClerkGrants grants;
    private final SupervisedAgencies supervised;
    private final Granting granting;
    private final Revoking revoking;
    private final TimeMachine clock;

    GrantsController(SingleClerkGrants grants, SupervisedAgencies supervised, Granting granting, Revoking revoking,
            TimeMachine clock) {
        this.grants = grants;
        this.supervised = supervised;
        this.granting = granting;
        this.revoking = revoking;
        this.clock = clock;
    }

    @Bean
    static DeskSection singleClerkSection() {
        return new DeskSection("单人岗批准", "/desk/admin/single-clerk", 72, Set.of(Role.SUPERVISOR));
    }

    @GetMapping
    GrantsPage index(Officer officer) {
        LocalDate today = clock.today();
        return page(officer, new GrantsPage.GrantInput("", "", today.toString(), today.plusYears(1).minusDays(1).toString(),
                "1"), List.of());
    }

    @PostMapping
    Object create(GrantsPage.GrantInput input, Officer officer, RedirectAttributes next) {
        officer.require(Role.SUPERVISOR);
        try {
            granting.grant(input.form(), officer);
        } catch (Obstructed e) {
            return page(officer, input, e.obstacles());
        }
        next.addFlashAttribute("notice", "已批准。该机关的自审件将按比例抽出，由您复看。");
        return "redirect:/desk/admin/single-clerk";
    }

    @PostMapping("/{id}/revocation")
    Object revoke(@PathVariable long id, Officer officer, RedirectAttributes next) {
        officer.require(Role.SUPERVISOR);
        SingleClerkGrant grant = grants.find(id).filter(g -> supervised.governs(officer, g.agencyId()))
                .orElseThrow(NotThere::new);
        revoking.revoke(grant, officer);
        next.addFlashAttribute("notice", "已收回。此后该机关的文件须由他人审查。");
        return "redirect:/desk/admin/single-clerk";
    }

    private GrantsPage page(Officer officer, GrantsPage.GrantInput input, List<Obstacle> obstacles) {
        officer.require(Role.SUPERVISOR);
        List<Agency> agencies = supervised.of(officer);
        Map<Long, String> names = agencies.stream().collect(Collectors.toMap(Agency::id, Agency::name));
        return new GrantsPage(grants.of(names.keySet()), names,
                agencies.stream().map(agency -> new Choice(agency.id().toString(), agency.name())).toList(), input,
                obstacles, clock.today());
    }
}
