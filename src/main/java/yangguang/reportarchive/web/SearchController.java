package yangguang.reportarchive.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import yangguang.reportarchive.ArchiveRegister;
import yangguang.reportarchive.ArchiveSearch;
import yangguang.web.Choice;
import yangguang.web.Pager;

/// Finding reports in the archive.
@Controller("archiveSearchController")
class SearchController {

    private static final int SIZE = 20;

    private final ArchiveSearch search;
    private final ArchiveRegister register;

    SearchController(ArchiveSearch search, ArchiveRegister register) {
        this.search = search;
        this.register = register;
    }

    @GetMapping({Reader.PUBLIC_BASE, Reader.OFFICE_BASE})
    SearchPage index(Reader reader, @ModelAttribute SearchForm form) {
        List<Choice> years = SearchPage.choices(register.years(reader.filter()), "年");
        List<Choice> rules = reader.office() ? SearchPage.rules(search.rules()) : List.of();
        String objection = ArchiveSearch.objection(form.q());
        if (!objection.isEmpty()) {
            return new SearchPage(reader, form, objection, new ArchiveSearch.Results(List.of(), 0, true),
                    Pager.of(1, SIZE, 0, reader.base()), years, rules);
        }
        ArchiveSearch.Question question = new ArchiveSearch.Question(form.q(), form.rule(reader), form.filter(reader));
        ArchiveSearch.Results results = search.find(question, form.pageNumber(), SIZE);
        Pager pager = Pager.of(form.pageNumber(), SIZE, results.total(), form.address(reader));
        if (results.hits().isEmpty() && pager.page() < form.pageNumber()) {
            results = search.find(question, pager.page(), SIZE);
        }
        return new SearchPage(reader, form, "", results, pager, years, rules);
    }
}
