package yangguang.portal;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import yangguang.agencies.Agency;
import yangguang.catalogue.CatalogueRegister;
import yangguang.catalogue.EntryList;
import yangguang.statute.TimeMachine;
import yangguang.web.Pager;

/// Disclosure systems: what the State has laid down, and what the agency has published under
/// the subject class 政务公开.
@Controller
class SystemsController {

    private static final String OPENNESS_SUBJECT = "2.1";
    private static final int SIZE = 20;

    private final Addressed addressed;
    private final CatalogueRegister catalogue;
    private final NationalSystems national;
    private final TimeMachine clock;

    SystemsController(Addressed addressed, CatalogueRegister catalogue, NationalSystems national,
            TimeMachine clock) {
        this.addressed = addressed;
        this.catalogue = catalogue;
        this.national = national;
        this.clock = clock;
    }

    @GetMapping("/systems")
    SystemsPage county(EntryFilterForm form) {
        return page(Optional.empty(), "/systems", form);
    }

    @GetMapping("/a/{slug}/systems")
    SystemsPage show(@PathVariable String slug, EntryFilterForm form) {
        return page(Optional.of(addressed.agency(slug)), "/a/" + slug + "/systems", form);
    }

    private SystemsPage page(Optional<Agency> agency, String here, EntryFilterForm form) {
        List<Long> own = agency.map(Agency::id).stream().toList();
        EntryList found = catalogue.page(EntryFilterForm.ofSubject(OPENNESS_SUBJECT).filter(own, ""),
                form.pageNumber(), SIZE);
        Pager pager = Pager.of(form.pageNumber(), SIZE, found.total(), here);
        return new SystemsPage(agency, national.inForceOn(clock.today()), found.entries(), pager);
    }
}
