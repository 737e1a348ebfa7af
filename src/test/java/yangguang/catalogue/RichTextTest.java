package yangguang.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What may stand in a body, whatever was sent.
class RichTextTest {

    static Stream<String> attacks() throws IOException {
        return Files.readAllLines(Path.of("src/test/cases/catalogue/attacks.txt")).stream().filter(l -> !l.isBlank());
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void nothingThatRunsSurvives(String attack) {
        harmless(RichText.clean(attack));
        harmless(RichText.clean("<p>前文" + attack + "后文</p>"));
        harmless(RichText.clean("<table><tr><td>" + attack + "</td></tr></table>"));
    }

    @Test
    void nothingThatRunsSurvivesAnyMixture() throws IOException {
        String[] pieces = attacks().toArray(String[]::new);
        Random random = new Random(20);
        for (int i = 0; i < 2000; i++) {
            StringBuilder mixed = new StringBuilder();
            for (int k = 0; k < 4; k++) {
                String piece = pieces[random.nextInt(pieces.length)];
                int cut = random.nextInt(piece.length() + 1);
                mixed.append(random.nextBoolean() ? piece.substring(0, cut) : piece.substring(cut));
            }
            String clean = RichText.clean(mixed.toString());
            harmless(clean);
            assertThat(RichText.clean(clean)).as("cleaning what is clean changes nothing: %s", mixed).isEqualTo(clean);
        }
    }

    private static void harmless(String html) {
        for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
            assertThat(element.normalName()).doesNotMatch(
                    "script|style|iframe|object|embed|svg|math|img|form|input|button|link|meta|base|video|audio|template");
            element.attributes().forEach(attribute -> {
                assertThat(attribute.getKey()).matches("href|title|rel|colspan|rowspan|scope|start");
                if (attribute.getKey().equals("href")) {
                    assertThat(attribute.getValue().strip().toLowerCase()).matches("(https?://|mailto:).*");
                }
            });
        }
    }

    @Test
    void tablesListsAndLinksSurvive() {
        String html = "<h2>一、总则</h2><p>依据<a href=\"https://example.gov.cn/\" rel=\"noopener noreferrer\">办法</a>。</p>"
                + "<ol start=\"3\"><li>甲</li></ol><table><tbody><tr><td colspan=\"2\">乙</td></tr></tbody></table>";
        assertThat(RichText.clean(html)).isEqualTo(html);
    }

    @Test
    void typedTextBecomesParagraphs() {
        assertThat(RichText.clean("第一段\r\n\r\n第二段 a<b & c")).isEqualTo("<p>第一段</p><p>第二段 a&lt;b &amp; c</p>");
    }

    @Test
    void theTextHasOneLineForEachParagraph() {
        assertThat(RichText.text("<p>甲<br>乙</p><table><tr><td>丙</td><td>丁</td></tr></table><ul><li>戊</li></ul>"))
                .isEqualTo("甲\n乙\n丙 丁\n戊");
    }
}
