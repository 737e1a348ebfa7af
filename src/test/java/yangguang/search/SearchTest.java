package yangguang.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static yangguang.search.Entries.entry;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yangguang.search.Hit.Reason;

class SearchTest {

    private static final SearchEntry.Publisher OFFICE = new SearchEntry.Publisher(1, "fuban", "青禾县人民政府办公室");
    private static final SearchEntry.Publisher HOUSING = new SearchEntry.Publisher(2, "zhujian", "青禾县住房和城乡建设局");

    @TempDir
    Path directory;
    private Entries entries;

    @BeforeEach
    void open() {
        entries = new Entries(directory.resolve("index"));
    }

    @AfterEach
    void close() {
        entries.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"青府办发〔2026〕12号", "青府办发[2026]12号", "青府办发(2026)12号", "青府办发（2026）12号", "青府办发【2026】12号",
            "青府办发［２０２６］１２号"})
    void aDocumentNumberFindsWhatCarriesItThenWhatCitesItAndNothingElse(String number) {
        entries.put(List.of(
                entry(1, "关于规范清单的通知", "", "", "按照青府办发〔2026〕12号要求，青府办发〔2026〕12号、青府办发〔2026〕12号继续执行", ""),
                entry(2, "关于印发公开要点的通知", "青府办发〔2026〕12号", "", "现印发给你们", ""),
                entry(3, "关于村务公开的通知", "青府办发〔2026〕112号", "", "2026年第12号", ""),
                entry(4, "关于校务公开的通知", "青府办发〔2025〕12号", "", "青府发〔2026〕12号", ""),
                entry(5, "附件里引用的通知", "", "", "见附件", "依据（青府办发\n[2026]12号）制定"),
                entry(6, "县府办的另一件", "川青府办发〔2026〕12号", "", "", "")));
        Results results = entries.find(number);
        assertThat(results.number()).isEqualTo("青府办发〔2026〕12号");
        assertThat(results.hits()).extracting(Hit::id, Hit::reason).containsExactly(
                tuple("document-2", Reason.CARRIES),
                tuple("document-5", Reason.CITES),
                tuple("document-1", Reason.CITES));
        assertThat(results.hits().get(1).fragments().getFirst().inAttachment()).isTrue();
        assertThat(results.related()).extracting(Hit::id).containsExactly("document-6");
    }

    @Test
    void anIndexNumberFindsItsDocument() {
        entries.put(List.of(entry(1, "甲", "", "11510000MB1000001X/202603-00012", "", ""),
                entry(2, "乙", "", "11510000MB1000001X/202603-00013", "参见11510000MB1000001X/202603-00012", ""),
                entry(3, "丙", "", "11510000MB1000001X/202604-00012", "", "")));
        assertThat(entries.find("11510000mb1000001x/202603-00012").hits()).extracting(Hit::id)
                .containsExactly("document-1", "document-2");
    }

    @Test
    void aPartOfADocumentNumberIsFoundLikeWords() {
        entries.put(List.of(entry(1, "甲", "青府办发〔2026〕12号", "", "", ""), entry(2, "乙", "青府发〔2026〕12号", "", "", "")));
        assertThat(entries.find("青府办发").total()).isEqualTo(1);
        assertThat(entries.find("〔2026〕12号").total()).isEqualTo(2);
        assertThat(entries.find("[2026]1号").total()).isZero();
    }

    @Test
    void severalWordsMustAllOccurAndQuotedOnesTogether() {
        entries.put(List.of(entry(1, "老旧小区改造", "开工计划"), entry(2, "老旧小区", "无"), entry(3, "开工 计划", "小区改造老旧"),
                entry(4, "open data", ""), entry(5, "data open", "")));
        assertThat(ids(entries.find("老旧小区 开工"))).containsExactly("document-1");
        assertThat(ids(entries.find("小区改造\u3000计划"))).containsExactlyInAnyOrder("document-1", "document-3");
        assertThat(ids(entries.find("open data"))).containsExactlyInAnyOrder("document-4", "document-5");
        assertThat(ids(entries.find("“open data”"))).containsExactly("document-4");
        assertThat(ids(entries.find("\"open data"))).hasSize(2);
    }

    @Test
    void relatedHitsStandBelowTheExactOnesAndNeverAmongThem() {
        entries.put(List.of(entry(1, "老旧小区改造实施方案", "全县老旧小区改造"), entry(2, "老旧住宅小区改造方案", "推进老旧小区的改造"),
                entry(3, "农村厕所", "其他事项")));
        Results results = entries.find("老旧小区改造");
        assertThat(ids(results)).containsExactly("document-1");
        assertThat(results.related()).extracting(Hit::id, Hit::reason)
                .containsExactly(tuple("document-2", Reason.RELATED));
        assertThat(results.related().getFirst().fragments().getFirst().text().hasHit()).isTrue();
    }

    @Test
    void whatIsMarkedIsEscaped() {
        entries.put(List.of(entry(1, "<script>alert(1)</script>公开&“办法”", "<b onclick='x'>政务公开</b>")));
        Hit hit = entries.find("公开").hits().getFirst();
        assertThat(hit.title().html())
                .isEqualTo("&lt;script&gt;alert(1)&lt;/script&gt;<mark>公开</mark>&amp;“办法”");
        assertThat(hit.fragments().getFirst().text().html())
                .isEqualTo("&lt;b onclick=&#39;x&#39;&gt;政务<mark>公开</mark>&lt;/b&gt;");
    }

    @Test
    void fullWidthAndCompatibilityFormsAreFoundAndMarkedInTheirOwnSpelling() {
        entries.put(List.of(entry(1, "ＡＢＣ⼯程２０２６", "")));
        Hit hit = entries.find("abc工程2026").hits().getFirst();
        assertThat(hit.title().html()).isEqualTo("<mark>ＡＢＣ⼯程２０２６</mark>");
    }

    @Test
    void aPassageIsCutAroundTheWordsAndSaysSo() {
        entries.put(List.of(entry(1, "题", "甲".repeat(300) + "政务公开" + "乙".repeat(300))));
        Marked passage = entries.find("政务公开").hits().getFirst().fragments().getFirst().text();
        assertThat(passage.text()).startsWith("…甲").contains("政务公开").endsWith("乙…").hasSizeLessThan(120);
    }

    @Test
    void countsByAgencyYearSubjectAndKindShowTheAlternativesOfWhatIsNarrowed() {
        entries.put(List.of(document(1, OFFICE, 2025), document(2, OFFICE, 2026), document(3, HOUSING, 2026),
                document(4, HOUSING, 2026)));
        Results results = entries.search.find(Query.of("公开").agency("zhujian"));
        assertThat(ids(results)).containsExactlyInAnyOrder("document-3", "document-4");
        Results.Facet agencies = facet(results, "agency");
        assertThat(agencies.values()).extracting(Results.Value::label, Results.Value::count, Results.Value::selected)
                .containsExactly(tuple("青禾县人民政府办公室", 2L, false), tuple("青禾县住房和城乡建设局", 2L, true));
        assertThat(facet(results, "year").values()).extracting(Results.Value::label, Results.Value::count)
                .containsExactly(tuple("2026 年", 2L));
        assertThat(facet(results, "subject").values()).extracting(Results.Value::key, Results.Value::label)
                .containsExactly(tuple("2", "综合政务"));
        assertThat(facet(results, "kind").values()).extracting(Results.Value::label).containsExactly("文件");
        assertThat(entries.search.find(agencies.values().get(1).query()).total()).isEqualTo(4);
        assertThat(entries.search.find(agencies.values().getFirst().query()).total()).isEqualTo(2);
    }

    @Test
    void narrowsByEveryPartOfTheQuestion() {
        entries.put(List.of(document(1, OFFICE, 2025), document(2, HOUSING, 2026)));
        Query query = Query.of("公开");
        assertThat(total(query.year(2026))).isEqualTo(1);
        assertThat(total(query.subject("2"))).isEqualTo(2);
        assertThat(total(query.subject("2.1"))).isEqualTo(2);
        assertThat(total(query.subject("2.2"))).isZero();
        assertThat(total(query.node("A20"))).isEqualTo(2);
        assertThat(total(query.node("A2"))).isZero();
        assertThat(total(query.kind(Kind.ANNUAL_REPORT))).isZero();
        assertThat(total(query.genre("通知"))).isEqualTo(2);
        assertThat(total(query.validity("废止"))).isZero();
        assertThat(total(query.published(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 2)))).isEqualTo(1);
        assertThat(total(query.published(null, LocalDate.of(2026, 3, 1)))).isEqualTo(1);
        assertThat(total(Query.of("").year(2025))).isEqualTo(1);
    }

    @Test
    void ordersByDateWhenAsked() {
        entries.put(List.of(document(1, OFFICE, 2024), document(2, OFFICE, 2026), document(3, OFFICE, 2025)));
        assertThat(ids(entries.search.find(Query.of("公开").sort(Query.Sort.DATE))))
                .containsExactly("document-2", "document-3", "document-1");
    }

    @Test
    void pagesEndWhereTheyMust() {
        List<SearchEntry> many = new ArrayList<>();
        for (int number = 1; number <= 2100; number++) {
            many.add(entry(number, "政务公开第" + number + "期", ""));
        }
        entries.put(many);
        Results last = entries.search.find(Query.of("政务公开").page(Integer.MAX_VALUE));
        assertThat(last.total()).isEqualTo(2100);
        assertThat(last.lastPage()).isEqualTo(100);
        assertThat(last.query().page()).isEqualTo(100);
        assertThat(last.hits()).hasSize(20);
        assertThat(last.notes()).singleElement().asString().contains("只能翻到第 100 页");
        assertThat(entries.search.find(Query.of("政务公开第7期").page(9)).query().page()).isEqualTo(1);
    }

    @Test
    void nothingFoundSaysWhatToDo() {
        entries.put(List.of(entry(1, "老旧小区改造", "", "", "", ""), entry(2, "公开要点", "青府办发〔2026〕12号", "", "", "")));
        Results words = entries.find("老旧小区 养老服务");
        assertThat(words.isEmpty()).isTrue();
        assertThat(words.suggestions()).extracting(Results.Suggestion::sentence)
                .contains("只检索“老旧小区”（1 条）").last().asString().contains("政府信息公开申请");
        Results number = entries.find("青府办发〔2026〕13号");
        assertThat(number.suggestions()).extracting(Results.Suggestion::sentence)
                .contains("查看“青府办发〔2026〕”的全部文件（1 条）");
        Results narrowed = entries.search.find(Query.of("老旧小区").year(1999));
        assertThat(narrowed.suggestions().getFirst().hits()).isEqualTo(1);
        assertThat(entries.search.find(narrowed.suggestions().getFirst().query()).total()).isEqualTo(1);
    }

    static Stream<String> hostile() {
        Random random = new Random(5);
        StringBuilder noise = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            noise.appendCodePoint(random.nextInt(0x10FFFF));
        }
        return Stream.of(null, "", " ", "\u3000", "\u0000", "+-&&||!(){}[]^\"~*?:\\/", "\"", "\"\"", "“", "“”", "a\"b",
                "title:x AND body:*", "(((", "*", "?", "NOT", "OR OR", "。，、；：", "——", "😀", "😀😀 😀", "\uD800", "\uDC00公开",
                "政".repeat(10_000), "a".repeat(10_000), "1 ".repeat(10_000), "。".repeat(10_000), "公开 ".repeat(5000),
                "\uFFFD", "\u0301\u0301", "e\u0301", "<script>alert(1)</script>", "' OR 1=1 --", "%", "_", "\n\r\t",
                "\u202E公开", "〔2026〕", "号", "青府〔2026〕99999999999999999999号", "令第号", noise.toString());
    }

    @Test
    void noInputIsAnError() {
        entries.put(List.of(entry(1, "政务公开", "😀 a b")));
        assertThat(hostile()).allSatisfy(words -> {
            Results results = entries.search.find(Query.of(words));
            assertThat(results.lastPage()).isPositive();
            assertThat(results.isEmpty() && results.notes().isEmpty() && results.suggestions().isEmpty()).isFalse();
        });
    }

    @Test
    void noTextIsAnError() {
        List<SearchEntry> documents = new ArrayList<>(List.of(entry(1, "政务公开", "信息")));
        hostile().forEach(text -> documents.add(entry(documents.size() + 1, text, text, text, text, text)));
        entries.put(documents);
        assertThat(entries.search.find(Query.of("").kind(Kind.DOCUMENT)).total()).isEqualTo(documents.size());
        assertThat(entries.find("政务公开").hits()).extracting(Hit::id).contains("document-1");
    }

    @Test
    void aLongQuestionIsCutAndSaysSo() {
        assertThat(entries.find("政务公开".repeat(60)).notes()).singleElement().asString().contains("只按前 200 字检索");
    }

    private static SearchEntry document(long number, SearchEntry.Publisher publisher, int year) {
        return entry(number, "公开事项", "", "", "", "", publisher, LocalDate.of(year, 3, 2));
    }

    private long total(Query query) {
        return entries.search.find(query).total();
    }

    private static List<String> ids(Results results) {
        return results.hits().stream().map(Hit::id).toList();
    }

    private static Results.Facet facet(Results results, String field) {
        return results.facets().stream().filter(facet -> facet.field().equals(field)).findFirst().orElseThrow();
    }
}
