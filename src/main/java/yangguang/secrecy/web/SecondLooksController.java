package yangguang.secrecy.web;

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
import yangguang.desk.Matter;
import yangguang.desk.MatterSource;
import yangguang.secrecy.LookForm;
import yangguang.secrecy.LookingAgain;
import yangguang.secrecy.SecondLook;
import yangguang.secrecy.SecondLooks;
import yangguang.secrecy.SupervisedAgencies;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.web.NotThere;

/// Second looks (复看) of the supervising office at self-reviews drawn by lot.
@Controller
@RequestMapping("/desk/second-looks")
class SecondLooksController implements MatterSource {

    private final SecondLooks looks;
    private final SupervisedAgencies supervised;
    private final LookingAgain looking;

    SecondLooksController(SecondLooks looks, SupervisedAgencies supervised, LookingAgain looking) {
        this.looks = looks;
        this.supervised = supervised;
        this.looking = looking;
    }

    @Bean
    static DeskSection secondLooksSection() {
        return new DeskSection("复看", "/desk/second-looks", 71, Set.of(Role.SUPERVISOR));
    }

    @GetMapping
    SecondLooksPage index(Officer officer) {
        return page(officer, 0, new LookForm(null, ""), List.of());
    }

    @PostMapping("/{reviewId}")
    Object update(@PathVariable long reviewId, LookForm form, Officer officer, RedirectAttributes next) {
        officer.require(Role.SUPERVISOR);
        SecondLook look = looks.find(reviewId).filter(l -> supervised.governs(officer, l.agencyId()))
                .orElseThrow(NotThere::new);
        try {
            looking.look(look, form, officer);
        } catch (Obstructed e) {
            return page(officer, reviewId, form, e.obstacles());
        }
        next.addFlashAttribute("notice", "复看结论已记录。");
        return "redirect:/desk/second-looks";
    }

    @Override
    public List<Matter> mattersFor(Officer officer) {
        return looks.of(supervised.of(officer).stream().map(Agency::id).toList()).stream().filter(SecondLook::open)
                .map(look -> new Matter("复看", look.title(), "/desk/second-looks", null, "待复看", false)).toList();
    }

    private SecondLooksPage page(Officer officer, long refused, LookForm form, List<Obstacle> obstacles) {
        officer.require(Role.SUPERVISOR);
        Map<Long, String> names = supervised.of(officer).stream().collect(Collectors.toMap(Agency::id, Agency::name));
        return new SecondLooksPage(looks.of(names.keySet()), names, refused, form, obstacles);
    }
}
