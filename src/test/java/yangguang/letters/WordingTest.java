package yangguang.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import yangguang.letters.LetterKind.RemedyDuty;

/// Every letter reads as its golden file does. After changing a sentence, read the difference and accept it with
/// `-Dyangguang.accept=true`.
class WordingTest {

    private static final Path GOLDEN = Path.of("src/test/golden/letters");
    private static final boolean ACCEPT = Boolean.getBoolean("yangguang.accept");

    static Wording wording() {
        TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "yangguang.jte");
        engine.setTrimControlStructures(true);
        return new Wording(engine);
    }

    @TestFactory
    List<DynamicTest> everyLetterReadsAsAccepted() {
        return SampleLetters.all().entrySet().stream().map(sample -> DynamicTest.dynamicTest(sample.getKey(), () -> {
            String html = wording().html(sample.getValue(), "青水" + sample.getValue().kind().series() + "〔2026〕7号", SampleLetters.ON);
            String text = paragraphs(html);
            Path golden = GOLDEN.resolve(sample.getKey() + ".txt");
            if (ACCEPT) {
                Files.createDirectories(GOLDEN);
                Files.writeString(golden, text);
            }
            assertThat(golden).exists();
            assertThat(text).isEqualTo(Files.readString(golden));
        })).toList();
    }

    @Test
    void everyKindFromL01ToL34HasASample() {
        var kinds = new TreeSet<>(SampleLetters.all().values().stream().map(LetterText::kind).toList());
        assertThat(kinds).containsAll(Arrays.stream(LetterKind.values()).filter(kind -> kind.ordinal() < 34).toList());
    }

    @Test
    void everyAnswerHasASample() {
        var answers = SampleLetters.all().values().stream().filter(ReplyLetter.class::isInstance)
                .map(letter -> ((ReplyLetter) letter).answer().getClass().getName()).collect(Collectors.toSet());
        assertThat(answers).isEqualTo(
                Arrays.stream(Answer.class.getPermittedSubclasses()).map(Class::getName).collect(Collectors.toSet()));
    }

    @Test
    void lettersThatOweRedressSayIt() {
        SampleLetters.all().forEach((name, letter) -> {
            String text = Jsoup.parse(wording().html(letter, "号", SampleLetters.ON)).text();
            boolean told = text.contains("行政复议");
            if (letter.kind().remedy() == RemedyDuty.REQUIRED) {
                assertThat(told).as(name).isTrue();
            }
            if (letter.kind().remedy() == RemedyDuty.NONE) {
                assertThat(told).as(name).isFalse();
            }
        });
    }

    @Test
    void aLetterToAThirdPartyNamesNoApplicant() {
        for (String name : List.of("L05", "L07", "L08", "L09")) {
            String html = wording().html(SampleLetters.all().get(name), "号", SampleLetters.ON);
            assertThat(html).as(name).doesNotContain(SampleLetters.WHO).doesNotContain(SampleLetters.REQUEST.number());
        }
    }

    @Test
    void whatPeopleWriteStaysText() {
        var letter = new ReplyLetter(SampleLetters.SENDER, "<b>周</b>", new CitedRequest("1", "<script>alert(1)</script>", SampleLetters.ON, false),
                List.of(), new Answer.NeedsMaking("<img src=x onerror=alert(1)>"), SampleLetters.REMEDY);
        String html = wording().html(letter, "号", SampleLetters.ON);
        assertThat(html).doesNotContain("<script>").doesNotContain("<img").contains("&lt;script&gt;");
        assertThat(Jsoup.parse(html).text()).contains("<script>alert(1)</script>").contains("<b>周</b>：");
    }

    @Test
    void punctuationIsNotDoubled() {
        SampleLetters.all().forEach((name, letter) ->
                assertThat(Jsoup.parse(wording().html(letter, "号", SampleLetters.ON)).text()).as(name).doesNotContainPattern("[。；，、：][。；，、：]"));
    }

    @Test
    void listsAreNumberedInChinese() {
        assertThat(Map.of(1, "一", 10, "十", 11, "十一", 20, "二十", 99, "九十九"))
                .allSatisfy((n, numeral) -> assertThat(Wording.numeral(n)).isEqualTo(numeral));
    }

    private static String paragraphs(String html) throws IOException {
        StringBuilder text = new StringBuilder();
        Jsoup.parse(html).select("p, h1, th, td").forEach(block -> text.append(block.text()).append('\n'));
        return text.toString();
    }
}
