package yangguang.requests.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static yangguang.FormToken.csrf;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import yangguang.Cast;
import yangguang.OfficeTest;
import yangguang.SignedIn;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.requests.AskingForClarification;
import yangguang.requests.Receiving;
import yangguang.requests.RequestNumber;
import yangguang.requests.RequestScenario;
import yangguang.requests.Requests;
import yangguang.requests.Stage;
import yangguang.statute.TimeMachine;

/// The public pages of a request: what a citizen, or someone who means ill, can send.
@OfficeTest
class CitizenPagesTest {

    private static final MockMultipartFile PICTURE = new MockMultipartFile("identityProof", "证件.png", "image/png",
            RequestScenario.picture());

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired Requests requests;
    @Autowired Receiving receiving;
    @Autowired AskingForClarification asking;
    @Autowired TimeMachine time;
    @Autowired JdbcClient db;

    private Agency agency;
    private Officer officer;

    @BeforeEach
    void office() {
        agency = cast.county();
        officer = cast.officer(agency, Role.REQUEST_OFFICER);
    }

    @Test
    void numberAndCodeAreShownOnceAndOpenTheFile() throws Exception {
        MockHttpServletResponse filed = mvc.perform(form(PICTURE).param("subject", "补贴发放情况")).andReturn().getResponse();
        assertThat(filed.getStatus()).isEqualTo(302);
        assertThat(filed.getRedirectedUrl()).isEqualTo("/a/" + agency.slug() + "/requests/filed");
        Cookie ticket = filed.getCookie("yangguang-filed");
        assertThat(ticket.isHttpOnly()).isTrue();
        Document page = page(get(filed.getRedirectedUrl()).cookie(ticket));
        String number = page.getElementById("number").text();
        String code = page.getElementById("query-code").text();
        assertThat(page(get(filed.getRedirectedUrl())).text()).contains("查询码只显示一次");

        MockHttpServletResponse opened = mvc.perform(post("/requests/query").with(csrf())
                .param("number", number.toLowerCase()).param("code", code.toLowerCase())).andReturn().getResponse();
        assertThat(opened.getRedirectedUrl()).isEqualTo("/requests/status");
        Cookie file = opened.getCookie("yangguang-file");
        assertThat(file.isHttpOnly()).isTrue();
        assertThat(page(get("/requests/status").cookie(file)).text()).contains("补贴发放情况").contains("待确认收到");
    }

    @Test
    void emptyFieldsComeBackEachWithASentenceAndStoreNothing() throws Exception {
        MockHttpServletResponse refused = mvc.perform(multipart("/a/" + agency.slug() + "/requests").with(csrf())
                .param("kind", "NATURAL_PERSON").param("employer", "青禾中学")).andReturn().getResponse();
        assertThat(refused.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(refused.getContentAsString());
        assertThat(page.select(".obstacles a").eachAttr("href")).contains("#subject", "#name", "#identityNumber",
                "#phone", "#address", "#identityProof", "#truthful");
        assertThat(page.getElementById("employer").val()).isEqualTo("青禾中学");
        assertThat(page.text()).contains("浏览器不保留已选的文件");
        assertNothingStored();
    }

    @Test
    void overlongFieldsSayHowMuchTooLongTheyAre() throws Exception {
        MockHttpServletResponse refused = mvc.perform(form(PICTURE).param("subject", "长".repeat(201))
                .param("features", "述".repeat(2001))).andReturn().getResponse();
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("最多 200 个字，现在有 201 个字").contains("最多 2000 个字，现在有 2001 个字")
                .contains("长".repeat(201));
        assertNothingStored();
    }

    @Test
    void aThirtyMegabyteProofIsRefusedAndTheTextKept() throws Exception {
        byte[] large = new byte[30 * 1024 * 1024];
        System.arraycopy(RequestScenario.picture(), 0, large, 0, 60);
        assertRefusedFile(new MockMultipartFile("identityProof", "证件.png", "image/png", large), "20 MB");
    }

    @Test
    void anExecutableNamedPdfIsRefused() throws Exception {
        byte[] program = new byte[4096];
        program[0] = 'M';
        program[1] = 'Z';
        assertRefusedFile(new MockMultipartFile("identityProof", "证件.pdf", "application/pdf", program), "证件.pdf");
    }

    @Test
    void markupInEveryFieldIsShownAsTextEverywhere() throws Exception {
        String nasty = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'";
        MockHttpServletResponse filed = mvc.perform(form(PICTURE).param("subject", "补贴" + nasty).param("features", nasty)
                .param("documentNumber", nasty).param("employer", nasty).param("assistance", nasty)).andReturn().getResponse();
        assertThat(filed.getStatus()).isEqualTo(302);
        Document shown = page(get(filed.getRedirectedUrl()).cookie(filed.getCookie("yangguang-filed")));
        RequestNumber number = new RequestNumber(shown.getElementById("number").text());
        receiving.receive(officer, number);
        String desk = mvc.perform(get("/desk/requests/" + number).with(SignedIn.as(officer))).andReturn()
                .getResponse().getContentAsString();
        assertThat(Jsoup.parse(desk).select("main script, main img")).isEmpty();
        assertThat(Jsoup.parse(desk).text()).contains("<script>alert(1)</script>");
        assertThat(requests.get(number).wanted().features()).isEqualTo(nasty);
    }

    @Test
    void forgedChoicesAreRefusedInPlace() throws Exception {
        MockHttpServletResponse refused = mvc.perform(form(PICTURE).param("subject", "补贴").param("form", "GOLD")
                .param("route", "PIGEON").param("kind", "KING")).andReturn().getResponse();
        assertThat(refused.getStatus()).isEqualTo(422);
        assertNothingStored();
    }

    @Test
    void wrongCodesAreCountedAndThenTheRightOneMustWaitToo() throws Exception {
        MockHttpServletResponse filed = mvc.perform(form(PICTURE).param("subject", "补贴")).andReturn().getResponse();
        Document shown = page(get(filed.getRedirectedUrl()).cookie(filed.getCookie("yangguang-filed")));
        String number = shown.getElementById("number").text();
        for (int i = 0; i < 5; i++) {
            assertThat(query(number, "ABCDEFGHJKL" + (i + 2), "192.0.2." + (agency.id() % 200 + 1)).getStatus()).isEqualTo(422);
        }
        MockHttpServletResponse tooMany = query(number, shown.getElementById("query-code").text(), "198.51.100.7");
        assertThat(tooMany.getStatus()).isEqualTo(429);
        assertThat(tooMany.getContentAsString()).contains("输错已达 5 次").contains("以后再试");
    }

    @Test
    void aNumberThatIsNotThereIsAnsweredLikeAWrongCode() throws Exception {
        String missing = query("NOWHERE-2026-00001", "ABCDEFGHJKLM", "203.0.113." + (agency.id() % 200 + 1)).getContentAsString();
        assertThat(missing).contains("编号或者查询码不对");
    }

    @Test
    void aClarificationSentAfterTheTicketRanOutIsKept() throws Exception {
        MockHttpServletResponse filed = mvc.perform(form(PICTURE).param("subject", "补贴")).andReturn().getResponse();
        Document shown = page(get(filed.getRedirectedUrl()).cookie(filed.getCookie("yangguang-filed")));
        RequestNumber number = new RequestNumber(shown.getElementById("number").text());
        receiving.receive(officer, number);
        asking.ask(officer, number, "请写明年度", time.today().plusDays(20));

        MockHttpServletResponse expired = mvc.perform(post("/requests/status/clarification").with(csrf())
                .param("text", "2025 年度")).andReturn().getResponse();
        assertThat(expired.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(expired.getContentAsString()).select("input[name=kept]").val()).isEqualTo("2025 年度");

        MockHttpServletResponse again = mvc.perform(post("/requests/query").with(csrf()).param("number", number.value())
                .param("code", shown.getElementById("query-code").text()).param("kept", "2025 年度")).andReturn().getResponse();
        assertThat(Jsoup.parse(again.getContentAsString()).getElementById("text").val().strip()).isEqualTo("2025 年度");

        mvc.perform(post("/requests/status/clarification").with(csrf()).cookie(again.getCookie("yangguang-file"))
                .param("text", "2025 年度"));
        assertThat(requests.get(number).stage()).isEqualTo(Stage.PROCESSING);
    }

    @Test
    void aForgedTicketOpensNothing() throws Exception {
        assertThat(mvc.perform(get("/requests/status").cookie(new Cookie("yangguang-file", "AAAA"))).andReturn()
                .getResponse().getRedirectedUrl()).isEqualTo("/requests/query");
    }

    private void assertRefusedFile(MockMultipartFile file, String words) throws Exception {
        MockHttpServletResponse refused = mvc.perform(form(file).param("subject", "补贴发放情况")).andReturn().getResponse();
        assertThat(refused.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(refused.getContentAsString());
        assertThat(page.getElementById("identityProof-error").text()).contains(words);
        assertThat(page.getElementById("subject").val()).isEqualTo("补贴发放情况");
        assertNothingStored();
    }

    private void assertNothingStored() {
        assertThat(db.sql("select count(*) from disclosure_request where agency_id = ?").param(agency.id())
                .query(Long.class).single()).isZero();
    }

    private MockHttpServletResponse query(String number, String code, String address) throws Exception {
        return mvc.perform(post("/requests/query").with(csrf()).with(request -> {
            request.setRemoteAddr(address);
            return request;
        }).param("number", number).param("code", code)).andReturn().getResponse();
    }

    private Document page(RequestBuilder request) throws Exception {
        return Jsoup.parse(mvc.perform(request).andReturn().getResponse().getContentAsString());
    }

    private MockMultipartHttpServletRequestBuilder form(MockMultipartFile proof) {
        MockMultipartHttpServletRequestBuilder form = multipart("/a/" + agency.slug() + "/requests").file(proof);
        form.with(csrf()).param("token", UUID.randomUUID().toString()).param("kind", "NATURAL_PERSON")
                .param("name", "林晓舟").param("identityKind", "居民身份证").param("identityNumber", "11010519491231002X")
                .param("phone", "13800000000").param("address", "青禾县柳塘镇").param("form", "ELECTRONIC")
                .param("route", "ONLINE").param("truthful", "yes");
        return form;
    }
}
