package yangguang.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import yangguang.agencies.Agency;
import yangguang.statute.Article;
import yangguang.statute.PeriodsInForce;
import yangguang.statute.TimeMachine;

/// Disclosure guide of an agency, put together from what the agency's entry holds today, so that a
/// changed telephone number is changed here too, and from the terms in force today.
@Controller
@Article("12")
class GuideController {

    private final Addressed addressed;
    private final CatalogueTree tree;
    private final PeriodsInForce periods;
    private final TimeMachine clock;

    GuideController(Addressed addressed, CatalogueTree tree, PeriodsInForce periods, TimeMachine clock) {
        this.addressed = addressed;
        this.tree = tree;
        this.periods = periods;
        this.clock = clock;
    }

    @GetMapping("/a/{slug}/guide")
    GuidePage show(@PathVariable String slug) {
        Agency agency = addressed.agency(slug);
        return new GuidePage(agency, tree.of(agency), periods.current(), clock.today());
    }
}
