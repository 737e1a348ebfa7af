package yangguang.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yangguang.statute.Obstacle;

class PiecesTest {

    private static final String HOSTILE = "<script>alert(1)</script>\"'";
    private static final TemplateEngine PIECES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "yangguang.jte");

    @Test
    void metadataHeadLeavesOutWhatIsEmpty() {
        String head = show("_metahead", Map.of("rows", List.of(
                new Row("索引号", "11530000000000000X/202601-00001"), new Row("文号", ""), new Row("来源", null))));
        assertThat(head).contains("索引号").doesNotContain("文号", "来源", "null");
    }

    @Test
    void everyPieceEscapesWhatPeopleTyped() {
        List<Obstacle> obstacles = List.of(new Obstacle("title", HOSTILE, HOSTILE, HOSTILE));
        assertThat(List.of(
                show("_metahead", Map.of("rows", List.of(new Row(HOSTILE, HOSTILE)))),
                show("_obstacles", Map.of("obstacles", obstacles)),
                show("_input", Map.of("name", "title", "label", HOSTILE, "value", HOSTILE, "obstacles", obstacles)),
                show("_textarea", Map.of("name", "title", "label", HOSTILE, "value", "</textarea>" + HOSTILE)),
                show("_breadcrumb", Map.of("crumbs", List.of(new Crumb(HOSTILE, "/"), new Crumb(HOSTILE, "")))),
                show("_steps", Map.of("steps", List.of(new Step(HOSTILE, HOSTILE, Step.State.DONE)))),
                show("_empty", Map.of("what", HOSTILE, "next", HOSTILE)),
                page(HOSTILE, HOSTILE)))
                .allSatisfy(html -> assertThat(html).doesNotContain("<script>alert").doesNotContain("</textarea>&"));
    }

    @Test
    void obstacleLeadsToItsFieldAndIsRepeatedThere() {
        List<Obstacle> obstacles = List.of(Obstacle.at("title", "标题不能为空。"), Obstacle.of("还没有保密审查。", "第十七条", ""));
        assertThat(show("_obstacles", Map.of("obstacles", obstacles)))
                .contains("href=\"#title\"", "还没有保密审查。", "第十七条");
        assertThat(show("_input", Map.of("name", "title", "label", "标题", "obstacles", obstacles)))
                .contains("id=\"title-error\"", "aria-invalid=\"true\"", "标题不能为空。").doesNotContain("保密审查");
    }

    @Test
    void noObstacleNoBox() {
        assertThat(show("_obstacles", Map.of("obstacles", List.of()))).isBlank();
    }

    @Test
    void pagerOffersBothEndsAndTheNeighbours() {
        assertThat(new Pager(50, 100, 1000, "/x").window()).containsExactly(1, 0, 48, 49, 50, 51, 52, 0, 100);
        assertThat(new Pager(1, 1, 3, "/x").window()).containsExactly(1);
        assertThat(new Pager(2, 4, 40, "/x").window()).containsExactly(1, 2, 3, 4);
        assertThat(Pager.of(9, 10, 41, "/x?year=2026").page()).isEqualTo(5);
        assertThat(Pager.of(-1, 10, 0, "/x")).isEqualTo(new Pager(1, 1, 0, "/x"));
        assertThat(Pager.of(2, 10, 41, "/x?year=2026").urlOf(3)).isEqualTo("/x?year=2026&page=3");
    }

    @Test
    void siteMarksThatAreMissingLeaveNoEmptyMetaTag() {
        assertThat(page("首页", "")).doesNotContain("SiteDomain", "SiteIDCode", "主办单位", "content=\"\"", "null");
    }

    @Test
    void elderModeIsAClassOfThePage() {
        Frame elder = new Frame("_csrf", "t", "/", Optional.empty(), false, "", Site.NONE, true);
        assertThat(show("portal", Map.of("web", elder, "title", "首页", "content", (Content) _ -> { })))
                .contains("class=\"elder\"", "退出长者版");
    }

    @Test
    void accentOnWhichWhiteCannotBeReadIsRefused() {
        assertThat(Accents.contrastWithWhite("1a5fb4")).isGreaterThan(4.5);
        assertThat(Accents.contrastWithWhite("ffd84d")).isLessThan(4.5);
        assertThat(new Accents().show("1a5fb4").getBody()).contains("#1a5fb4");
        assertThat(new Accents().show("ffd84d").getBody()).isEmpty();
    }

    @Test
    void elderModeReturnsOnlyToItsOwnSite() {
        ElderMode mode = new ElderMode();
        for (String foreign : List.of("https://example.org/", "//example.org", "/\\example.org", "javascript:x", "/a\r\nX: y")) {
            assertThat(mode.choose("true", foreign).getHeaders().getFirst("Location")).isEqualTo("/");
        }
        assertThat(mode.choose("true", "/a/office/catalogue?year=2026").getHeaders().getFirst("Location"))
                .isEqualTo("/a/office/catalogue?year=2026");
    }

    private static String page(String title, String notice) {
        Frame web = new Frame("_csrf", "token", "/", Optional.empty(), false, notice, Site.NONE);
        return show("portal", Map.of("web", web, "title", title, "content", (Content) _ -> { }));
    }

    static String show(String piece, Map<String, Object> params) {
        StringOutput output = new StringOutput();
        PIECES.render("web/" + piece + ".jte", params, output);
        return output.toString();
    }
}
