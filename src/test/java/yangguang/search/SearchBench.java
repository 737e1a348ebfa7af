package yangguang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.LongStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Search over 100,000 documents against bare Lucene phrase queries on the same index, in one run. The hits are first
/// held against a scan of all texts and against `bench/search/expected.csv`. See `bench/README.md`.
@Tag("long")
class SearchBench {

    private static final long DOCUMENTS = Long.getLong("bench.documents", 100_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 15);
    private static final Path BENCH = Path.of("bench");

    @TempDir
    Path directory;

    @Test
    void searchAgainstBareLucene() throws IOException {
        List<String> questions = Files.readAllLines(BENCH.resolve("search/questions.txt")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
        Corpus corpus = new Corpus(DOCUMENTS);
        try (Entries entries = new Entries(directory)) {
            long start = System.nanoTime();
            entries.indexing.reconcile(corpus, compared -> true);
            double building = seconds(start);
            start = System.nanoTime();
            assertThat(entries.indexing.reconcile(corpus, compared -> true)).isZero();
            double level = seconds(start);
            start = System.nanoTime();
            entries.indexing.put(Corpus.entry(1));
            double one = seconds(start);
            Map<String, Long> hits = check(questions, entries);
            measure(questions, hits, entries, building, level, one);
        }
    }

    /// The program's hits, once they are known to be right.
    private static Map<String, Long> check(List<String> questions, Entries entries) throws IOException {
        Map<String, Long> found = new LinkedHashMap<>();
        questions.forEach(words -> found.put(words, entries.find(words).total()));
        Map<String, Long> scanned = scan(questions);
        assertThat(found).isEqualTo(scanned);
        Path file = BENCH.resolve("search/expected.csv");
        if (DOCUMENTS == 100_000) {
            List<String> lines = new ArrayList<>(List.of("question,hits"));
            scanned.forEach((words, count) -> lines.add("\"" + words + "\"," + count));
            if (Files.notExists(file) || Boolean.getBoolean("yangguang.accept")) {
                Files.write(file, lines);
            }
            assertThat(Files.readAllLines(file)).isEqualTo(lines);
        }
        return found;
    }

    private void measure(List<String> questions, Map<String, Long> hits, Entries entries, double building, double level,
            double one) throws IOException {
        long[][] times = new long[4][questions.size()];
        try (FSDirectory files = FSDirectory.open(directory.resolve(SearchEntry.INDEX));
             DirectoryReader reader = DirectoryReader.open(files);
             SearchSession session = entries.index.mapping().createSession()) {
            IndexSearcher searcher = new IndexSearcher(reader);
            List<org.apache.lucene.search.Query> bare = questions.stream().map(words -> bare(words, "text.body")).toList();
            List<org.apache.lucene.search.Query> everywhere = questions.stream()
                    .map(words -> bare(words, "text.heading", "text.body", "text.attachments")).toList();
            for (int round = -ROUNDS; round < ROUNDS; round++) {
                for (int i = 0; i < questions.size(); i++) {
                    String words = questions.get(i);
                    Finding finding = new Finding(session, Asked.read(words), Query.of(words));
                    int question = i;
                    long[] took = {
                        time(() -> search(searcher, bare.get(question))),
                        time(() -> search(searcher, everywhere.get(question))),
                        time(() -> session.search(SearchEntry.class).select(f -> f.id()).where(finding::exactly)
                                .fetch(0, 20).total().hitCount()),
                        time(() -> entries.search.find(Query.of(words)).total())};
                    for (int k = 0; k < took.length && round >= 0; k++) {
                        times[k][i] += took[k];
                    }
                }
            }
        }
        report(questions, hits, times, building, level, one);
    }

    private void report(List<String> questions, Map<String, Long> hits, long[][] times, double building, double level,
            double one) throws IOException {
        System.out.printf("%n%-40s %8s %9s %9s %9s %9s  ms%n", "question", "hits", "bare", "bare x3", "search", "page");
        for (int i = 0; i < questions.size(); i++) {
            System.out.printf("%-40s %8d %9.2f %9.2f %9.2f %9.2f%n", questions.get(i), hits.get(questions.get(i)),
                    ms(times[0][i]), ms(times[1][i]), ms(times[2][i]), ms(times[3][i]));
        }
        double[] mean = Arrays.stream(times).mapToDouble(row -> ms(Arrays.stream(row).sum()) / row.length).toArray();
        long bytes;
        try (var walk = Files.walk(directory)) {
            bytes = walk.filter(Files::isRegularFile).mapToLong(path -> path.toFile().length()).sum();
        }
        System.out.printf(Locale.ROOT, "%nmean ms a question: bare %.2f, bare over three fields %.2f, search %.2f, page %.2f%n",
                mean[0], mean[1], mean[2], mean[3]);
        System.out.printf(Locale.ROOT, "built %.1f s (%.0f documents/s), compared when level %.1f s, one document visible after "
                + "%.0f ms, index %.0f MB%n", building, DOCUMENTS / building, level, one * 1000, bytes / 1e6);
        if (DOCUMENTS < 100_000) {
            return;
        }
        String day = LocalDate.now().toString();
        Files.write(BENCH.resolve("history.csv"), List.of(
                line(day, "search/without-facets-and-passages", mean[2], "ms a question", mean[2] / mean[0], "bare phrase on the body"),
                line(day, "search/page", mean[3], "ms a question", mean[3] / mean[0], "bare phrase on the body"),
                line(day, "search/without-facets-and-passages", mean[2], "ms a question", mean[2] / mean[1], "bare phrases on three fields"),
                line(day, "search/index-from-nothing", DOCUMENTS / building, "documents/s", 1, "itself"),
                line(day, "search/compare-level-index", DOCUMENTS / level, "documents/s", level / building, "index from nothing")),
                StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String line(String day, String workload, double figure, String unit, double ratio, String against) {
        return String.format(Locale.ROOT, "%s,%s,%.2f,%s,%.2f,%s", day, workload, figure, unit, ratio, against);
    }

    /// What somebody would write on Lucene itself: one phrase of all pairs for each word.
    private static org.apache.lucene.search.Query bare(String words, String... fields) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Units phrase : Asked.read(words).phrases()) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            for (String field : fields) {
                any.add(phrase(field, phrase), BooleanClause.Occur.SHOULD);
            }
            all.add(fields.length == 1 ? phrase(fields[0], phrase) : any.build(), BooleanClause.Occur.MUST);
        }
        BooleanQuery query = all.build();
        return query.clauses().size() == 1 ? query.clauses().getFirst().getQuery() : query;
    }

    private static org.apache.lucene.search.Query phrase(String field, Units units) {
        if (units.count() == 1) {
            return new TermQuery(new Term(field, units.text(0)));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        for (int i = 0; i + 1 < units.count(); i++) {
            phrase.add(new Term(field, units.text(i) + (units.isRun(i) || units.isRun(i + 1) ? "\u0001" : "")
                    + units.text(i + 1)), i);
        }
        return phrase.build();
    }

    private static long search(IndexSearcher searcher, org.apache.lucene.search.Query query) {
        try {
            return searcher.search(query, new TopScoreDocCollectorManager(20, Integer.MAX_VALUE)).totalHits.value;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Counts by reading every text, without the program's analysis: what SQL `LIKE` would do.
    private static Map<String, Long> scan(List<String> questions) {
        AtomicLongArray counts = new AtomicLongArray(questions.size());
        LongStream.rangeClosed(1, DOCUMENTS).parallel().mapToObj(Corpus::entry).forEach(entry -> {
            SearchEntry.Text text = entry.text();
            List<String> fields = List.of(plain(text.title()), plain(text.documentNumber()), plain(text.indexNumber()),
                    plain(text.body()), plain(text.attachments()));
            for (int i = 0; i < questions.size(); i++) {
                String words = questions.get(i);
                List<String> parts = words.startsWith("“") ? List.of(words.substring(1, words.length() - 1)) : List.of(words.split(" "));
                if (parts.stream().map(SearchBench::plain).allMatch(part -> fields.stream().anyMatch(field -> field.contains(part)))) {
                    counts.incrementAndGet(i);
                }
            }
        });
        Map<String, Long> scanned = new LinkedHashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            scanned.put(questions.get(i), counts.get(i));
        }
        return scanned;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\[〔]", "(").replaceAll("[\\]〕]", ")")
                .replaceAll("[0-9]+|[A-Za-z]+", "<$0>").replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }

    private static long time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double ms(long total) {
        return total / 1e6 / ROUNDS;
    }
}
