package yangguang.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.springframework.modulith.NamedInterface;

/// Search (全文检索) over everything published. Exact first: the hits are the entries in which the words stand as they
/// were typed; what merely resembles comes after them, apart. Safe to call with any input from anybody.
@NamedInterface("facts")
public class Search {

    /// With fewer exact hits than this, related ones are looked for.
    private static final int FEW = 10;
    private static final int MOST_RELATED = 10;

    private final SearchIndex index;
    private final IndexState state;

    Search(SearchIndex index, IndexState state) {
        this.index = index;
        this.state = state;
    }

    /// Answers a question. Never throws because of what was typed.
    public Results find(Query query) {
        long start = System.nanoTime();
        Asked asked = Asked.read(query.words());
        List<String> notes = new ArrayList<>(asked.notes());
        state.note().ifPresent(notes::add);
        if (asked.isNothing() && !query.isNarrowed()) {
            if (notes.isEmpty()) {
                notes.add("请输入检索词、文号或索引号。");
            }
            return new Results(query.page(1), null, List.of(), 0, 1, List.of(), List.of(), notes, List.of(), since(start));
        }
        try (SearchSession session = index.mapping().createSession()) {
            return answer(new Finding(session, asked, query), notes, start);
        }
    }

    private Results answer(Finding finding, List<String> notes, long start) {
        Query query = finding.query();
        int deepest = Math.max(1, Results.DEEPEST / query.size());
        int page = Math.min(query.page(), deepest);
        Finding.Found found = finding.exact(page);
        int lastPage = Math.clamp((found.total() + query.size() - 1) / query.size(), 1, deepest);
        if (page > lastPage) {
            page = lastPage;
            found = finding.exact(page);
        }
        if (found.total() > (long) deepest * query.size() && page == lastPage) {
            notes.add("共命中 " + found.total() + " 条，只能翻到第 " + deepest + " 页。请增加检索词，或在左侧缩小范围。");
        }
        List<Hit> related = found.total() < FEW && page == lastPage ? finding.related(MOST_RELATED) : List.of();
        List<Results.Suggestion> suggestions = found.total() == 0 ? finding.suggestions() : List.of();
        return new Results(query.page(page), finding.number(), found.hits(), found.total(), lastPage, related,
                finding.facets(found), notes, suggestions, since(start));
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
