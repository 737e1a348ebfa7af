package yangguang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Search equals SQL `LIKE '%…%'` on normalised text, for any documents and any words. The oracle is written apart
/// from the program: regular expressions and [String#contains].
class ContainsPropertyTest {

    private static final String[] WORDS = {"政府", "信息", "公开", "政", "公", "务", "老旧小区", "改造", "卫生", "生健", "健康", "县",
        "人民", "〇", "𠀀", "𡃁", "㐂", "工", "⼯", "2026", "12", "2", "20", "202", "ABC", "abc", "A", "b", "2026年", "２０２６", "ＡＢＣ", "，", "（", "）", "：", "　", "5G", "〔2026〕",
        "[2026]", "12号", "号", "、", ",", ",", "。", "“", "”", "《", "》", " ", "\n", " ", "㎡", "①", "é", "e\u0301",
        "-", "—", "%", "_", "😀", "\u0000", "\u200b", "3.5", "(", ")", "的", "关于", "通知"};

    private static final Pattern RUN = Pattern.compile("\\p{Nd}+|(?:(?!\\p{IsHan})\\p{L})+");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(longs = {1, 77, 4711, 20260302})
    void findsExactlyWhatLikeFinds(long seed) {
        Random random = new Random(seed);
        Map<Long, SearchEntry> documents = new HashMap<>();
        for (long number = 1; number <= 250; number++) {
            documents.put(number, Entries.entry(number, text(random, 8), "", "", text(random, 60),
                    random.nextInt(4) == 0 ? text(random, 30) : ""));
        }
        try (Entries entries = new Entries(directory.resolve("index"))) {
            entries.put(documents.values());
            for (int i = 0; i < 400; i++) {
                String words = question(random, documents);
                Results results = entries.search.find(Query.of(words).size(100));
                Set<String> found = new TreeSet<>();
                results.hits().forEach(hit -> found.add(hit.id()));
                for (int page = 2; page <= results.lastPage(); page++) {
                    entries.search.find(Query.of(words).size(100).page(page)).hits().forEach(hit -> found.add(hit.id()));
                }
                assertThat(found).describedAs("%s", printable(words)).isEqualTo(like(words, documents));
                assertThat(results.total()).describedAs("%s", printable(words)).isEqualTo(found.size());
                results.hits().forEach(hit -> assertThat(hit.title().hasHit()
                        || hit.fragments().stream().anyMatch(fragment -> fragment.text().hasHit()))
                        .describedAs("%s is marked in %s", printable(words), hit).isTrue());
            }
        }
    }

    private static String text(Random random, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(words); i >= 0; i--) {
            text.append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }

    /// A piece cut out of a document at random, or words that may stand nowhere; one or several.
    private static String question(Random random, Map<Long, SearchEntry> documents) {
        List<String> parts = new ArrayList<>();
        for (int i = random.nextInt(5) == 0 ? 2 : 1; i > 0; i--) {
            if (random.nextInt(6) == 0) {
                parts.add(text(random, 3));
            } else {
                SearchEntry.Text text = documents.get(1L + random.nextInt(documents.size())).text();
                String from = random.nextInt(3) == 0 ? text.title() : text.body();
                int start = whole(from, random.nextInt(from.length()));
                int end = whole(from, Math.min(from.length(), start + 1 + random.nextInt(random.nextBoolean() ? 3 : 12)));
                parts.add(from.substring(start, end));
            }
        }
        return String.join(" ", parts);
    }

    /// The next place that is not inside a character.
    private static int whole(String text, int at) {
        int place = at;
        while (place < text.length() && (Character.isLowSurrogate(text.charAt(place)) || text.charAt(place) == '\u0301')) {
            place++;
        }
        return place;
    }

    private static Set<String> like(String words, Map<Long, SearchEntry> documents) {
        List<String> patterns = new ArrayList<>();
        String unquoted = words.replace('“', '"').replace('”', '"');
        for (String part : parts(unquoted)) {
            String pattern = normalised(part);
            if (!pattern.replaceAll("[^\\p{L}\\p{N}]", "").isEmpty()) {
                patterns.add(pattern);
            }
        }
        if (patterns.isEmpty()) {
            return Set.of();
        }
        return documents.values().stream()
                .filter(document -> patterns.stream().allMatch(pattern ->
                        normalised(document.text().title()).contains(pattern)
                                || normalised(document.text().body()).contains(pattern)
                                || normalised(document.text().attachments()).contains(pattern)))
                .map(SearchEntry::getId).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> parts(String words) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = Pattern.compile("\"([^\"]|\"(?![\\s\\p{Z}]|$))+\"(?=[\\s\\p{Z}]|$)|[^\\s\\p{Z}]+").matcher(words);
        while (matcher.find()) {
            String part = matcher.group();
            if (part.length() > 2 && part.startsWith("\"") && part.endsWith("\"") ) {
                part = part.substring(1, part.length() - 1);
            } else if (part.startsWith("\"") && words.indexOf('"', matcher.start() + 1) < 0) {
                part = part.substring(1);
            }
            parts.add(part);
        }
        return parts;
    }

    private static String normalised(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase()
                .replaceAll("[\\u0000\\u200b]", "")
                .replaceAll("[\\[{〔]", "(").replaceAll("[]}〕]", ")").replaceAll("[“”]", "\"").replace('—', '-');
        return RUN.matcher(folded).replaceAll("<$0>").replaceAll("[\\s\\p{Z}]", "");
    }

    private static String printable(String words) {
        return words.replace("\n", "\\n").replace("\u0000", "\\0").replace("\u200b", "\\z").replace("\u3000", "\\w");
    }
}
