package yangguang.portal;

import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.search.Kind;
import yangguang.search.Query;
import yangguang.search.Search;
import yangguang.statute.Article;

/// Search in what is published.
@Controller
@Article("24")
class SearchController {

    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    @GetMapping("/search")
    SearchPage show(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String year, @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") String page) {
        Query query = Query.of(q)
                .agency(agency.matches("[a-z0-9-]{1,40}") ? agency : null)
                .year(year.matches("(19|20)\\d\\d") ? Integer.valueOf(year) : null)
                .subject(subject.matches("\\d{1,2}(\\.\\d{1,2})?") ? subject : null)
                .kind(Arrays.stream(Kind.values()).filter(k -> k.name().equals(kind)).findFirst().orElse(null))
                .sort(sort.equals("DATE") || q.isBlank() ? Query.Sort.DATE : Query.Sort.RELEVANCE)
                .page(page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1);
        return new SearchPage(search.find(query));
    }
}
