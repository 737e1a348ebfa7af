package yangguang.portal;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyRegister;
import yangguang.catalogue.CatalogueRegister;
import yangguang.catalogue.Filter;

/// Home of the county's portal, and of each agency's own platform, which is its base.
@Controller
class HomeController {

    private static final int LATEST = 12;

    private final AgencyRegister agencies;
    private final CatalogueRegister catalogue;
    private final CatalogueTree tree;
    private final Addressed addressed;

    HomeController(AgencyRegister agencies, CatalogueRegister catalogue, CatalogueTree tree, Addressed addressed) {
        this.agencies = agencies;
        this.catalogue = catalogue;
        this.tree = tree;
        this.addressed = addressed;
    }

    @GetMapping("/")
    HomePage show() {
        var latest = catalogue.page(Filter.all(), 1, LATEST);
        return new HomePage(agencies.root(), AgencyGroup.of(agencies.all()), latest.entries(), latest.total());
    }

    @GetMapping({"/a/{slug}", "/a/{slug}/"})
    AgencyHomePage show(@PathVariable String slug) {
        Agency agency = addressed.agency(slug);
        List<Long> own = List.of(agency.id());
        var latest = catalogue.page(Filter.of(own), 1, LATEST);
        return new AgencyHomePage(agency, latest.entries(), latest.total(), tree.of(agency));
    }
}
