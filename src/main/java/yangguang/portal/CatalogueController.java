package yangguang.portal;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyRegister;
import yangguang.catalogue.CatalogueRegister;
import yangguang.catalogue.EntryList;
import yangguang.catalogue.Subjects;
import yangguang.statute.Article;
import yangguang.statute.TimeMachine;
import yangguang.web.NotThere;
import yangguang.web.Pager;

/// Lists of what is disclosed: newest first, narrowed by year, subject, genre, validity.
@Controller
@Article({"20", "21"})
class CatalogueController {

    private static final int SIZE = 20;

    private final AgencyRegister agencies;
    private final CatalogueRegister catalogue;
    private final CatalogueTree tree;
    private final Subjects subjects;
    private final Addressed addressed;
    private final TimeMachine clock;

    CatalogueController(AgencyRegister agencies, CatalogueRegister catalogue, CatalogueTree tree, Subjects subjects,
            Addressed addressed, TimeMachine clock) {
        this.agencies = agencies;
        this.catalogue = catalogue;
        this.tree = tree;
        this.subjects = subjects;
        this.addressed = addressed;
        this.clock = clock;
    }

    @GetMapping("/catalogue")
    CataloguePage county(EntryFilterForm form) {
        return page(Optional.empty(), "", form);
    }

    @GetMapping("/catalogue/{node:A2[01]\\.[A-Z0-9]{1,4}}")
    CataloguePage county(@PathVariable String node, EntryFilterForm form) {
        return page(Optional.empty(), node, form);
    }

    @GetMapping("/a/{slug}/catalogue")
    CataloguePage show(@PathVariable String slug, EntryFilterForm form) {
        return page(Optional.of(addressed.agency(slug)), "", form);
    }

    @GetMapping("/a/{slug}/catalogue/{node:A2[01]\\.[A-Z0-9]{1,4}}")
    CataloguePage show(@PathVariable String slug, @PathVariable String node, EntryFilterForm form) {
        return page(Optional.of(addressed.agency(slug)), node, form);
    }

    private CataloguePage page(Optional<Agency> agency, String code, EntryFilterForm form) {
        List<NodeLine> nodes = agency.map(tree::of)
                .orElseGet(() -> tree.of(agencies.all().stream().map(Agency::id).toList()));
        Optional<NodeLine> node = nodes.stream().filter(n -> n.code().equals(code)).findFirst();
        if (node.isEmpty() && !code.isEmpty()) {
            throw new NotThere("公开目录中没有这个事项。");
        }
        List<Long> own = agency.map(Agency::id).stream().toList();
        EntryList found = catalogue.page(form.filter(own, code), form.pageNumber(), SIZE);
        String path = agency.map(a -> "/a/" + a.slug()).orElse("") + "/catalogue";
        String here = node.map(n -> path + "/" + n.code()).orElse(path);
        Pager pager = Pager.of(form.pageNumber(), SIZE, found.total(), form.under(here));
        if (pager.page() != form.pageNumber()) {
            found = catalogue.page(form.filter(own, code), pager.page(), SIZE);
        }
        return new CataloguePage(agency, path, here, nodes, node, form, found.entries(), pager,
                subjects.list().stream().filter(s -> s.second().isEmpty()).toList(), subjects.genres(),
                clock.today().getYear());
    }
}
