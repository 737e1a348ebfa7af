package yangguang.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import yangguang.search.Query;
import yangguang.search.Results;
import yangguang.web.Page;
import yangguang.web.Pager;

/// Page of search results (检索结果).
public record SearchPage(Results results) implements Page {

    @Override
    public String template() {
        return "portal/search";
    }

    public String words() {
        return results.query().words();
    }

    public Pager pager() {
        return new Pager(results.query().page(), results.lastPage(), results.total(), address(results.query()));
    }

    /// Address of a question, without the page.
    public String address(Query query) {
        Map<String, Object> set = new LinkedHashMap<>();
        set.put("q", query.words());
        set.put("agency", query.agency());
        set.put("year", query.year());
        set.put("subject", query.subject());
        set.put("kind", query.kind() == null ? null : query.kind().name());
        set.put("sort", query.sort() == Query.Sort.DATE && !query.words().isBlank() ? "DATE" : null);
        return "/search?" + set.entrySet().stream().filter(e -> e.getValue() != null)
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /// The same question with its hits in the other order.
    public Query otherOrder() {
        return results.query().sort(results.query().sort() == Query.Sort.DATE ? Query.Sort.RELEVANCE : Query.Sort.DATE)
                .page(1);
    }

    /// Facets that leave something to choose.
    public List<Results.Facet> facets() {
        return results.facets().stream()
                .filter(facet -> facet.values().size() > 1 || facet.values().stream().anyMatch(Results.Value::selected))
                .toList();
    }
}
