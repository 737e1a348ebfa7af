package yangguang.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static yangguang.FormToken.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import yangguang.Cast;
import yangguang.OfficeTest;
import yangguang.SignedIn;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.publishing.Publications.Office;

/// The desk's pages for documents: every refusal is a sentence where the person is, with the input kept.
@OfficeTest
class DocumentPagesTest {

    private static final String SCRIPT = "<script>alert(1)</script>";

    @Autowired Publications publications;
    @Autowired Editing editing;
    @Autowired DraftRegister register;
    @Autowired Drafts drafts;
    @Autowired Cast cast;
    @Autowired JdbcClient db;
    @Autowired MockMvc mvc;

    private Document page(MockHttpServletRequestBuilder request, Officer by, ResultMatcher status) throws Exception {
        return Jsoup.parse(mvc.perform(request.with(csrf()).with(SignedIn.as(by))).andExpect(status).andReturn()
                .getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private Document sent(MockMultipartHttpServletRequestBuilder request, Officer by, ResultMatcher status)
            throws Exception {
        return Jsoup.parse(mvc.perform(request.with(csrf()).with(SignedIn.as(by))).andExpect(status).andReturn()
                .getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private MockMultipartHttpServletRequestBuilder form(String url, String title) {
        return (MockMultipartHttpServletRequestBuilder) multipart(url).param("title", title).param("formedOn", "2026-03-02")
                .param("node", "A20.15").param("subject", "2.1").param("genre", "通知").param("kind", "OTHER")
                .param("openness", "PROACTIVE").param("body", "正文");
    }

    @Test
    void anEmptyFormComesBackWithEverySentence() throws Exception {
        Office office = publications.office();
        Document page = sent(multipart("/desk/documents"), office.drafter(), status().isUnprocessableContent());
        assertThat(page.select(".obstacles li").eachText()).anyMatch(s -> s.contains("请填写标题"))
                .anyMatch(s -> s.contains("成文日期")).anyMatch(s -> s.contains("公开事项"))
                .anyMatch(s -> s.contains("主题分类")).anyMatch(s -> s.contains("正文是空的"));
        assertThat(page.select("#title-error")).isNotEmpty();
    }

    @Test
    void aTitleOfTenThousandCharactersIsRefusedAndKept() throws Exception {
        Office office = publications.office();
        String title = "长".repeat(10_000);
        Document page = sent(form("/desk/documents", title), office.drafter(), status().isUnprocessableContent());
        assertThat(page.select("#title").val()).isEqualTo(title);
        assertThat(page.select("#title-error").text()).contains("不能超过 200 个字，现在是 10000 个字");
        assertThat(register.count(office.agency().id(), DraftRegister.View.ALL, "")).isZero();
    }

    @Test
    void scriptInEveryFieldIsShownAsTextOrDropped() throws Exception {
        Office office = publications.office();
        MockMultipartHttpServletRequestBuilder hostile = form("/desk/documents", "标题" + SCRIPT);
        hostile.param("summary", SCRIPT).param("keywords", "a" + "<b>").param("audience", SCRIPT).param("source", SCRIPT)
                .param("opennessReason", SCRIPT);
        mvc.perform(multipart("/desk/documents").with(csrf()).with(SignedIn.as(office.drafter())));
        sent((MockMultipartHttpServletRequestBuilder) hostile.param("body", "<p onclick='x()'>字" + SCRIPT + "</p>"),
                office.drafter(), status().is3xxRedirection());
        Draft draft = register.list(office.agency().id(), DraftRegister.View.OPEN, "", 1, 1).getFirst();
        assertThat(draft.content().bodyHtml()).doesNotContain("script", "onclick");
        for (String url : List.of("/desk/documents/" + draft.id(), "/desk/documents/" + draft.id() + "/edit",
                "/desk/documents")) {
            Document page = page(get(url), office.drafter(), status().isOk());
            assertThat(page.select("script").eachAttr("src")).allMatch(src -> src.startsWith("/"));
            assertThat(page.select("script:not([src])")).as(url).isEmpty();
            assertThat(page.select("[onclick]")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "昨天", "3026-01-01", "' or 1=1 --"})
    void aWrongDateComesBackAsItWasTyped(String typed) throws Exception {
        Office office = publications.office();
        Document page = sent(form("/desk/documents", "日期有误").param("effectiveFrom", typed) instanceof
                MockMultipartHttpServletRequestBuilder m ? m : null, office.drafter(), status().isUnprocessableContent());
        assertThat(page.select("#effectiveFrom").val()).isEqualTo(typed);
        assertThat(page.select("#effectiveFrom-error").text()).contains("不是有效的日期");
    }

    @Test
    void aThirtyMegabyteAttachmentIsRefusedWithTheFormKept() throws Exception {
        Office office = publications.office();
        byte[] large = new byte[30 * 1024 * 1024];
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, large, 0, 9);
        Document page = sent(form("/desk/documents", "附件太大").file(new MockMultipartFile("files", "大图.pdf",
                "application/pdf", large)), office.drafter(), status().isUnprocessableContent());
        assertThat(page.select(".obstacles").text()).contains("20 MB");
        assertThat(page.select("#title").val()).isEqualTo("附件太大");
        assertThat(page.text()).contains("刚才选择的附件没有保存");
        assertThat(register.count(office.agency().id(), DraftRegister.View.ALL, "")).isZero();
    }

    @Test
    void aProgramRenamedPdfIsRefusedAndNothingOfItIsKept() throws Exception {
        Office office = publications.office();
        long before = db.sql("select count(*) from stored_file").query(Long.class).single();
        byte[] program = "MZ\u0090\0\3\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        Document page = sent(form("/desk/documents", "带程序").file(new MockMultipartFile("files", "通知.pdf",
                "application/pdf", program)), office.drafter(), status().isUnprocessableContent());
        assertThat(page.select("#files-error, .obstacles").text()).contains("通知.pdf");
        assertThat(db.sql("select count(*) from stored_file").query(Long.class).single()).isEqualTo(before);
    }

    @Test
    void anAttachmentTravelsWithTheDocument() throws Exception {
        Office office = publications.office();
        sent(form("/desk/documents", "带附件的通知").file(new MockMultipartFile("files", "名单.txt", "text/plain",
                "第一行".getBytes(StandardCharsets.UTF_8))), office.drafter(), status().is3xxRedirection());
        Draft draft = register.list(office.agency().id(), DraftRegister.View.OPEN, "", 1, 1).getFirst();
        assertThat(draft.content().attachments()).singleElement().satisfies(file ->
                assertThat(file.name()).isEqualTo("名单.txt"));
        Draft published = publications.signOff(office, publications.clear(office, publications.endorse(office,
                publications.submit(office, draft))));
        assertThat(published.stage()).isEqualTo(Stage.PUBLISHED);
        long file = draft.content().attachments().getFirst().fileId();
        mvc.perform(get("/desk/documents/" + draft.id() + "/attachments/" + file).with(SignedIn.as(office.editor())))
                .andExpect(status().isOk());
        mvc.perform(get("/desk/documents/" + draft.id() + "/attachments/" + (file + 1_000_000))
                .with(SignedIn.as(office.editor()))).andExpect(status().isNotFound());
    }

    @Test
    void theLosersInputAndTheWinnersTextStandSideBySide() throws Exception {
        Office office = publications.office();
        Draft opened = publications.drafted(office, publications.form("两人同改"));
        editing.edit(opened.id(), publications.body(DraftForm.of(opened.content(), opened.version()), "<p>先保存的正文</p>"),
                List.of(), office.editor());
        Document page = sent((MockMultipartHttpServletRequestBuilder) form("/desk/documents/" + opened.id(), "两人同改")
                .param("version", String.valueOf(opened.version())), office.drafter(), status().isConflict());
        assertThat(page.select(".theirs").text()).contains("先保存的正文");
        assertThat(page.select(".mine").text()).contains("正文");
        assertThat(page.select("#body").val()).isEqualTo("正文");
        assertThat(page.select("input[name=version]").val()).isEqualTo(String.valueOf(opened.version() + 1));
        assertThat(page.text()).contains(office.editor().name());
        assertThat(drafts.get(opened.id()).content().bodyText()).isEqualTo("先保存的正文");
    }

    @Test
    void aRefusedReviewKeepsTheOpinion() throws Exception {
        Office office = publications.office();
        Draft draft = publications.endorsed(office, publications.form("待审的文件"));
        Document page = page(post("/desk/documents/" + draft.id() + "/secrecy-review")
                .param("version", String.valueOf(draft.version())).param("conclusion", "PARTIAL").param("basis", "")
                .param("opinion", "删去第三段"), office.reviewer(), status().isUnprocessableContent());
        assertThat(page.select("#opinion").val()).isEqualTo("删去第三段");
        assertThat(page.select("input[name=conclusion][checked]").val()).isEqualTo("PARTIAL");
        assertThat(page.select("#basis-error").text()).contains("审查依据");
    }

    @Test
    void aReviewOfAStalePageIsRefused() throws Exception {
        Office office = publications.office();
        Draft draft = publications.endorsed(office, publications.form("被改过的文件"));
        Document page = page(post("/desk/documents/" + draft.id() + "/secrecy-review")
                .param("version", String.valueOf(draft.version() - 1)).param("conclusion", "OPEN").param("basis", "依据"),
                office.reviewer(), status().isUnprocessableContent());
        assertThat(page.text()).contains("您看到的不是现在的内容");
    }

    @Test
    void strangersGetNotThereAndTheSupervisorMayOnlyRead() throws Exception {
        Agency county = cast.county();
        Office town = publications.office(cast.township(county));
        Draft draft = publications.submitted(town, publications.form("镇里的文件"));
        Office stranger = publications.office();
        for (String url : List.of("", "/edit")) {
            page(get("/desk/documents/" + draft.id() + url), stranger.editor(), status().isNotFound());
        }
        page(post("/desk/documents/" + draft.id() + "/endorsement").param("version", "1"), stranger.editor(),
                status().isNotFound());
        Officer supervisor = cast.officer(county, Role.SUPERVISOR, Role.EDITOR);
        Document page = page(get("/desk/documents/" + draft.id()), supervisor, status().isOk());
        assertThat(page.select("main form")).isEmpty();
        page(post("/desk/documents/" + draft.id() + "/endorsement").param("version", String.valueOf(draft.version())),
                supervisor, status().isUnprocessableContent());
        page(get("/desk/documents/999999999"), supervisor, status().isNotFound());
    }

    @Test
    void everyStageAndEveryViewHasItsPage() throws Exception {
        Office office = publications.office();
        Draft published = publications.signOff(office, publications.cleared(office, publications.form("一份公开的文件")));
        publications.cleared(office, publications.form("一份待签发的文件"));
        publications.endorsed(office, publications.form("一份待审查的文件"));
        publications.submitted(office, publications.form("一份待审核的文件"));
        publications.drafted(office, publications.form("一份草稿"));
        Officer all = cast.officer(office.agency(), Role.CONTRIBUTOR, Role.EDITOR, Role.SECRECY_REVIEWER, Role.APPROVER);
        for (DraftRegister.View view : DraftRegister.View.values()) {
            page(get("/desk/documents").param("view", view.slug()), all, status().isOk());
        }
        for (Draft draft : register.list(office.agency().id(), DraftRegister.View.ALL, "", 1, 10)) {
            Document page = page(get("/desk/documents/" + draft.id()), all, status().isOk());
            assertThat(page.select("h1").text()).isEqualTo(draft.content().title());
            assertThat(page.select(".steps li")).hasSize(5);
        }
        Document page = page(get("/desk/documents/" + published.id()), all, status().isOk());
        assertThat(page.select("form[action$=withdrawal], form[action$=correction], form[action$=repeal]")).hasSize(3);
        Document withdrawn = page(post("/desk/documents/" + published.id() + "/withdrawal").param("reason", ""), all,
                status().isUnprocessableContent());
        assertThat(withdrawn.select("#reason-error").text()).contains("撤回的理由");
        page(get("/desk"), all, status().isOk());
        page(get("/desk/documents/new"), all, status().isOk());
    }

    @Test
    void theSupervisorsPagesGrantAndLookAgain() throws Exception {
        Agency county = cast.county();
        Agency town = cast.township(county);
        Officer supervisor = cast.officer(county, Role.SUPERVISOR);
        Document refused = page(post("/desk/admin/single-clerk").param("agencyId", town.id().toString())
                .param("reason", "").param("fromDay", "某日"), supervisor, status().isUnprocessableContent());
        assertThat(refused.select("#fromDay").val()).isEqualTo("某日");
        assertThat(refused.select("#reason-error")).isNotEmpty();
        page(get("/desk/admin/single-clerk"), supervisor, status().isOk());
        page(get("/desk/second-looks"), supervisor, status().isOk());
        page(get("/desk/second-looks"), cast.officer(county, Role.EDITOR), status().isForbidden());
    }
}
