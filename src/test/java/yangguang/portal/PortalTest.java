package yangguang.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import yangguang.Cast;
import yangguang.OfficeTest;
import yangguang.agencies.Agency;
import yangguang.catalogue.CatalogueRegister;
import yangguang.catalogue.Content;
import yangguang.catalogue.DocumentKind;
import yangguang.catalogue.Openness;
import yangguang.statute.Article;

@OfficeTest
@Article({"12", "20", "23", "24"})
class PortalTest {

    private static final String HOSTILE = "<script>alert(1)</script>\"'&";

    @Autowired private MockMvc mvc;
    @Autowired private Cast cast;
    @Autowired private Shelf shelf;
    @Autowired private CatalogueRegister catalogue;

    private Agency agency;

    @BeforeEach
    void agency() {
        agency = cast.department(cast.county());
    }

    @Test
    void homeHasSearchFourSectionsAndTheRequestEntry() throws Exception {
        long id = shelf.put(agency, Shelf.notice("关于公布办事地点的通知", "<p>地点不变。</p>"));
        assertThat(page("/")).contains("action=\"/search\"", "政府信息公开指南", "政府信息公开制度", "法定主动公开内容", "政府信息公开年报",
                "href=\"/ask\"", "/documents/" + id, "关于公布办事地点的通知", "/a/" + agency.slug() + "/");
    }

    @Test
    void agencyPlatformHasItsOwnSectionsAndEntry() throws Exception {
        assertThat(page("/a/" + agency.slug() + "/")).contains("/a/" + agency.slug() + "/guide", "/a/" + agency.slug() + "/systems",
                "/a/" + agency.slug() + "/catalogue", "/a/" + agency.slug() + "/reports",
                "/a/" + agency.slug() + "/requests/new", "本机关还没有在平台公开信息");
        assertThat(page("/a/" + agency.slug())).contains(agency.name());
    }

    @Test
    void guideGivesWhatArticle12Lists() throws Exception {
        assertThat(page("/a/" + agency.slug() + "/guide")).contains("机构名称", agency.name(), "办公地址", agency.address(),
                "办公时间", agency.officeHours(), "联系电话", agency.phone(), "20个工作日", "行政复议机关", agency.court());
    }

    @Test
    void everySectionAnswersForACountyAndForAnAgency() throws Exception {
        for (String path : List.of("/guide", "/systems", "/catalogue", "/reports", "/ask", "/accessibility", "/sitemap",
                "/a/" + agency.slug() + "/systems", "/a/" + agency.slug() + "/catalogue",
                "/a/" + agency.slug() + "/catalogue/A20.01")) {
            assertThat(page(path)).as(path).contains("</html>").doesNotContain(">null<", "\"null\"");
        }
    }

    @Test
    void documentCarriesItsTagsAndMetadata() throws Exception {
        long id = shelf.put(agency, new Content("关于规范公开工作的通知", "青政发〔2026〕3号", LocalDate.of(2026, 3, 2),
                LocalDate.of(2026, 4, 1), null, "A20.01", "2.1", "通知", "", List.of("公开", "规范"), "规范公开的分工。",
                DocumentKind.NORMATIVE, Openness.PROACTIVE, "", "青禾县人民政府", null, "<p>各单位：</p><p>按要求办理。</p>", List.of()));
        assertThat(page("/documents/" + id)).contains(
                "<meta name=\"ArticleTitle\" content=\"关于规范公开工作的通知\">", "<meta name=\"ContentSource\" content=\"青禾县人民政府\">",
                "<meta name=\"Keywords\" content=\"公开;规范\">", "<meta name=\"Description\" content=\"规范公开的分工。\">",
                "<meta name=\"ColumnName\"", "<meta name=\"SiteName\"", "青政发〔2026〕3号", "2026-04-01",
                catalogue.find(id).orElseThrow().indexNumber(), "综合政务\\政务公开", "class=\"addressee\"")
                .containsPattern("<meta name=\"PubDate\" content=\"\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d\">")
                .doesNotContain("null", "废止日期", "有效期至", "content=\"\"");
    }

    @Test
    void nothingTypedByAnOfficerRunsInTheReadersBrowser() throws Exception {
        long id = shelf.put(agency, new Content(HOSTILE, HOSTILE, LocalDate.of(2026, 3, 2), null, null, "A20.01", "2.1",
                "通知", "", List.of(HOSTILE), HOSTILE, DocumentKind.OTHER, Openness.PROACTIVE, "", HOSTILE, null,
                "<p onclick=\"alert(1)\">正文<script>alert(1)</script></p>", List.of()));
        for (String path : List.of("/documents/" + id, "/a/" + agency.slug() + "/", "/a/" + agency.slug() + "/catalogue",
                "/feed.xml")) {
            assertThat(page(path)).as(path).doesNotContain("<script>alert", "onclick");
        }
    }

    @Test
    void withdrawnDocumentIsGoneEverywhere() throws Exception {
        Content content = Shelf.notice("误发的登记名单", "<p>不应公开的内容</p>");
        long id = shelf.put(agency, content);
        shelf.correct(agency, id, Shelf.notice("误发的登记名单（更正）", "<p>仍不应公开的内容</p>"), "更正");
        String number = catalogue.find(id).orElseThrow().indexNumber();
        shelf.withdraw(id, "内容有误");
        for (String path : List.of("/documents/" + id, "/documents/" + id + "/versions/1", "/documents/" + id + "/pdf",
                "/documents/" + id + "/word")) {
            mvc.perform(get(path)).andExpect(status().isGone())
                    .andExpect(content().string(containsString("这件信息已撤回")))
                    .andExpect(content().string(containsString(number)))
                    .andExpect(content().string(not(containsString("登记名单"))))
                    .andExpect(content().string(not(containsString("不应公开"))));
        }
        assertThat(page("/a/" + agency.slug() + "/catalogue")).doesNotContain("误发的登记名单");
        assertThat(page("/a/" + agency.slug() + "/feed.xml")).doesNotContain("误发的登记名单");
    }

    @Test
    void repealedDocumentSaysSoBeforeAnythingElse() throws Exception {
        long id = shelf.put(agency, Shelf.notice("关于旧办法的通知", "<p>旧办法。</p>"));
        shelf.repeal(id, LocalDate.of(2026, 4, 1));
        String html = page("/documents/" + id);
        assertThat(html).contains("本文件已废止");
        assertThat(html.indexOf("本文件已废止")).isLessThan(html.indexOf("class=\"metahead\""));
        assertThat(page("/a/" + agency.slug() + "/catalogue")).contains("废止");
    }

    @Test
    void earlierVersionPointsToTheOneInForce() throws Exception {
        long id = shelf.put(agency, Shelf.notice("关于收费的通知", "<p>每件 5 元。</p>"));
        assertThat(page("/documents/" + id)).doesNotContain("更正记录");
        shelf.correct(agency, id, Shelf.notice("关于收费的通知", "<p>每件 4 元。</p>"), "金额有误");
        assertThat(page("/documents/" + id)).contains("4 元", "更正记录", "金额有误", "/documents/" + id + "/versions/1").doesNotContain("5 元");
        assertThat(page("/documents/" + id + "/versions/1")).contains("5 元", "更正前的第 1 版", "noindex");
        assertThat(page("/documents/" + id + "/versions/2")).contains("4 元").doesNotContain("更正前");
        mvc.perform(get("/documents/" + id + "/versions/3")).andExpect(status().isNotFound());
    }

    @Test
    void listNarrowsByYearSubjectGenreValidityNumberAndTitle() throws Exception {
        shelf.put(agency, new Content("甲通知", "青甲〔2025〕1号", LocalDate.of(2025, 6, 1), null, null, "A20.01", "2.1", "通知", "",
                List.of(), "", DocumentKind.NORMATIVE, Openness.PROACTIVE, "", "", null, "<p>甲</p>", List.of()));
        long b = shelf.put(agency, new Content("乙公告", "青乙〔2026〕1号", LocalDate.of(2026, 2, 1), null, null, "A20.07", "4.1", "公告", "",
                List.of(), "", DocumentKind.OTHER, Openness.PROACTIVE, "", "", null, "<p>乙</p>", List.of()));
        shelf.repeal(b, LocalDate.of(2026, 3, 1));
        String list = "/a/" + agency.slug() + "/catalogue";
        assertThat(page(list)).contains("甲通知", "乙公告", "共 2 件");
        for (String filter : List.of("?year=2025", "?subject=2", "?genre=%E9%80%9A%E7%9F%A5", "?validity=IN_FORCE",
                "?kind=NORMATIVE", "?number=%E9%9D%92%E7%94%B2%E3%80%942025%E3%80%951%E5%8F%B7", "?title=%E7%94%B2", "/A20.01")) {
            assertThat(page(list + filter)).as(filter).contains("甲通知").doesNotContain("乙公告");
        }
        assertThat(page(list + "?year=2001")).contains("没有符合条件的信息", "清除条件");
        assertThat(page(list + "/A20.02")).contains("这里还没有公开的信息");
        mvc.perform(get(list + "/A20.99")).andExpect(status().isNotFound());
    }

    @Test
    void listIsTurnedPageByPageNewestFirst() throws Exception {
        for (int n = 1; n <= 23; n++) {
            shelf.put(agency, Shelf.notice("第" + n + "号通知", "<p>正文</p>"));
        }
        String list = "/a/" + agency.slug() + "/catalogue";
        assertThat(page(list)).contains("第23号通知", "第4号通知", "共 23 件", list + "?page=2").doesNotContain(">第3号通知<");
        assertThat(page(list + "?page=2")).contains("第3号通知", "第1号通知").doesNotContain("第23号通知");
        assertThat(page(list + "?page=999")).contains("第1号通知");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/documents/0", "/documents/999999999999999999", "/documents/abc", "/documents?number=none-here",
            "/documents/999999999/attachments/1", "/a/nobody/", "/a/NOBODY/guide", "/a/nobody/catalogue/A20.01", "/catalogue/A20.77",
            "/sitemaps/77777.xml", "/documents/999999999/versions/1"})
    void whatIsNotThereIsOnePlainPage(String path) throws Exception {
        String html = mvc.perform(get(URI.create(path))).andExpect(status().isNotFound()).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(html).contains("返回首页").doesNotContain("Exception", "yangguang.portal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/catalogue?year=%00&page=1e9&subject=%27%3B--&genre=%ED%A0%80&title=%25_%5C", "/catalogue?page=999999",
            "/catalogue?title=" + "%E9%95%BF%E9%95%BF%E9%95%BF%E9%95%BF%E9%95%BF", "/search?q=%00%3Cscript%3E&year=x&page=-1&sort=%27",
            "/search?q=%22%22%22%28%5B%2B%21", "/search", "/elder?on=maybe&back=//example.org", "/systems?page=0"})
    void hostileAddressesNeverBreakAPage(String path) throws Exception {
        int status = mvc.perform(get(URI.create(path))).andReturn().getResponse().getStatus();
        assertThat(status).as(path).isIn(200, 303, 400);
    }

    @Test
    void indexNumberLeadsToThePage() throws Exception {
        long id = shelf.put(agency, Shelf.notice("关于索引号的通知", "<p>正文</p>"));
        mvc.perform(get("/documents").param("number", catalogue.find(id).orElseThrow().indexNumber()))
                .andExpect(redirectedUrl("/documents/" + id));
    }

    @Test
    void documentComesAsWordAndPdfAndOnlyOnce() throws Exception {
        long id = shelf.put(agency, Shelf.notice("关于下载的通知", "<p>正文</p>"));
        var pdf = mvc.perform(get("/documents/" + id + "/pdf")).andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(header().string("Content-Disposition", containsString("filename*=UTF-8''"))).andReturn().getResponse();
        assertThat(new String(pdf.getContentAsByteArray(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        mvc.perform(get("/documents/" + id + "/pdf").header("If-None-Match", pdf.getHeader("ETag")))
                .andExpect(status().isNotModified());
        byte[] word = mvc.perform(get("/documents/" + id + "/word")).andExpect(status().isOk())
                .andReturn().getResponse().getContentAsByteArray();
        assertThat(new String(word, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    }

    @Test
    void feedAndSiteMapListWhatIsPublished() throws Exception {
        long id = shelf.put(agency, Shelf.notice("关于订阅的通知 & <其他>", "<p>正文</p>"));
        assertThat(page("/a/" + agency.slug() + "/feed.xml")).contains("关于订阅的通知 &amp; &lt;其他", "/documents/" + id);
        assertThat(page("/sitemap.xml")).contains("/sitemaps/1.xml");
        assertThat(page("/sitemaps/0.xml")).contains("/a/" + agency.slug() + "/guide");
        assertThat(page("/sitemaps/1.xml")).contains("/documents/" + id);
        assertThat(page("/robots.txt")).contains("Disallow: /desk", "Sitemap: http");
    }

    private String page(String path) throws Exception {
        return mvc.perform(get(URI.create(path))).andExpect(status().isOk()).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
