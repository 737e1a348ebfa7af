package yangguang.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaperBodyTest {

    @Test
    void addresseeSignatureAndDateStandWherePaperPutsThem() {
        assertThat(PaperBody.set("<p>各乡镇人民政府：</p><p>现将有关事项通知如下。</p><p>青禾县人民政府</p><p>2026年3月2日</p>"))
                .isEqualTo("<p class=\"addressee\">各乡镇人民政府：</p><p>现将有关事项通知如下。</p>"
                        + "<p class=\"signature\">青禾县人民政府</p><p class=\"dated\">2026年3月2日</p>");
    }

    @Test
    void aSentenceBeforeTheDateIsNoSignature() {
        assertThat(PaperBody.set("<p>一</p><p>特此通知。</p><p>2026年3月2日</p>"))
                .isEqualTo("<p>一</p><p>特此通知。</p><p class=\"dated\">2026年3月2日</p>");
    }

    @Test
    void everythingElseStaysAsItIs() {
        String html = "<h2>一、要求</h2><p>按时&lt;完成&gt;。</p><table><tbody><tr><td>1</td></tr></tbody></table>";
        assertThat(PaperBody.set(html)).isEqualTo(html);
        assertThat(PaperBody.set("")).isEmpty();
        assertThat(PaperBody.set("<p>2026年3月2日</p>")).isEqualTo("<p>2026年3月2日</p>");
    }
}
