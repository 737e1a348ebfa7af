package yangguang.search;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;

/// Entries for tests, and an index to put them in.
final class Entries implements AutoCloseable {

    final SearchIndex index;
    final Indexing indexing;
    final IndexState state = new IndexState(false);
    final Search search;

    Entries(Path directory) {
        index = SearchIndex.open(directory);
        indexing = new Indexing(index);
        search = new Search(index, state);
    }

    /// Puts many at once.
    void put(Collection<SearchEntry> entries) {
        indexing.reconcile(new ListSource(entries), compared -> true);
    }

    Results find(String words) {
        return search.find(Query.of(words));
    }

    @Override
    public void close() {
        index.close();
    }

    static SearchEntry entry(long number, String title, String body) {
        return entry(number, title, "", "", body, "");
    }

    static SearchEntry entry(long number, String title, String documentNumber, String indexNumber, String body,
            String attachments) {
        return entry(number, title, documentNumber, indexNumber, body, attachments,
                new SearchEntry.Publisher(1, "xianzhengfuban", "青禾县人民政府办公室"), LocalDate.of(2026, 3, 2));
    }

    static SearchEntry entry(long number, String title, String documentNumber, String indexNumber, String body,
            String attachments, SearchEntry.Publisher publisher, LocalDate day) {
        return new SearchEntry(Kind.DOCUMENT, number,
                new SearchEntry.Text(title, documentNumber, indexNumber, body, attachments), publisher,
                new SearchEntry.Shelf(day.getYear(), "2.1", "综合政务\\政务公开", "A20.01", "行政规范性文件", "通知", "有效", true,
                        "主动公开"),
                day.atTime(9, 30), "/documents/" + number);
    }
}
