package yangguang.search;

import java.time.Duration;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/// Results (检索结果): one page of exact hits, what is merely related, and ways on.
///
/// @param query       the question as it was understood: page within bounds
/// @param number      the document or index number the question was recognised as, or null
/// @param hits        this page of exact hits
/// @param total       number of exact hits on all pages
/// @param lastPage    the last page that can be turned to, at least 1
/// @param related     hits that contain most of the words; only on the last page of few exact ones, to be shown below
///                    them under a heading of their own (以下为相近结果), never among them
/// @param facets      counts by agency, year, subject and kind
/// @param notes       sentences on what was left out or is not complete, such as an index still being built
/// @param suggestions ways on when nothing or little was found, each with its number of hits
/// @param took        time the search took
@NamedInterface("facts")
public record Results(Query query, String number, List<Hit> hits, long total, int lastPage, List<Hit> related,
                      List<Facet> facets, List<String> notes, List<Suggestion> suggestions, Duration took) {

    /// Pages end here; who wants more should narrow the question.
    static final int DEEPEST = 2000;

    public boolean isEmpty() {
        return total == 0;
    }

    /// A facet (分面).
    ///
    /// @param name   what is counted: 发布机构, 年份, 主题, 类别
    /// @param field  which part of the [Query] it narrows: agency, year, subject, kind
    /// @param values most frequent first, years newest first; counted as if this facet were not narrowed
    @NamedInterface("facts")
    public record Facet(String name, String field, List<Value> values) {
    }

    /// One value of a facet.
    ///
    /// @param key      what to narrow with
    /// @param label    what to show
    /// @param count    hits with this value, > 0 unless selected
    /// @param selected whether the question is narrowed to it
    /// @param query    the question narrowed to it, or widened again if it is selected
    @NamedInterface("facts")
    public record Value(String key, String label, long count, boolean selected, Query query) {
    }

    /// A way on.
    ///
    /// @param sentence what to do, a Chinese sentence
    /// @param query    the question that does it, or null for advice without one
    /// @param hits     number of hits it has
    @NamedInterface("facts")
    public record Suggestion(String sentence, Query query, long hits) {
    }
}
