package yangguang.requests.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static yangguang.FormToken.csrf;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import yangguang.Cast;
import yangguang.OfficeTest;
import yangguang.SignedIn;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.journal.Entry;
import yangguang.journal.Journal;
import yangguang.requests.RequestNumber;
import yangguang.requests.RequestScenario;
import yangguang.requests.Stage;
import yangguang.statute.TimeMachine;

/// The officer's pages: obstacles where the buttons are, input kept, and nobody's file but one's own.
@OfficeTest
class OfficerPagesTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired RequestScenario scenario;
    @Autowired Journal journal;
    @Autowired TimeMachine time;

    private Agency agency;
    private Officer officer;
    private RequestNumber number;

    @BeforeEach
    void office() {
        agency = cast.county();
        officer = cast.officer(agency, Role.REQUEST_OFFICER);
        number = scenario.received(time.today(), officer, "补贴发放情况");
    }

    @Test
    void theQueueAndTheFileShowDueDateAndObstacles() throws Exception {
        assertThat(page(get("/desk/requests")).text()).contains("补贴发放情况").contains(number.value());
        Document file = page(get(url()));
        assertThat(file.select(".term .day")).hasSize(20);
        assertThat(file.text()).contains("计算过程").contains("作出答复").contains("要求补正");
    }

    @Test
    void theApplicantIsMaskedAndEachLookStandsInTheJournal() throws Exception {
        assertThat(page(get(url())).text()).contains("林＊＊").doesNotContain("林晓舟").doesNotContain("11010519491231002X");
        assertThat(page(post(url() + "/applicant").with(csrf())).text()).contains("林晓舟").contains("11010519491231002X");
        assertThat(journal.about("申请", number.value())).extracting(Entry::verb).contains("查看申请人资料");
    }

    @Test
    void anIncompleteReplyComesBackWithItsInput() throws Exception {
        MockHttpServletResponse refused = send(multipart(url() + "/decision").param("kind", "D4.1a")
                .param("scope", "本机关档案室").param("searchedOn", "昨天"));
        assertThat(refused.getStatus()).isEqualTo(422);
        Document form = Jsoup.parse(refused.getContentAsString());
        assertThat(form.getElementById("scope").val().strip()).isEqualTo("本机关档案室");
        assertThat(form.select(".obstacles").text()).contains("不是日期");
        assertThat(scenario.get(number).stage()).isEqualTo(Stage.PROCESSING);
    }

    @Test
    void aReplyIsPreviewedThenIssuedWithItsMaterial() throws Exception {
        assertThat(page(fill(multipart(url() + "/decision/preview")).with(csrf())).select(".paper").text()).contains("政府信息公开申请答复书").contains("文号待编");
        assertThat(scenario.get(number).stage()).isEqualTo(Stage.PROCESSING);
        MockHttpServletResponse issued = send(fill(multipart(url() + "/decision")
                .file(new MockMultipartFile("files", "情况表.png", "image/png", RequestScenario.picture()))));
        assertThat(issued.getRedirectedUrl()).isEqualTo(url());
        assertThat(page(get(url())).text()).contains("情况表.png").contains("已答复");
    }

    @Test
    void anExecutableAmongTheMaterialStopsTheWholeReply() throws Exception {
        byte[] program = new byte[4096];
        program[0] = 'M';
        program[1] = 'Z';
        MockHttpServletResponse refused = send(fill(multipart(url() + "/decision")
                .file(new MockMultipartFile("files", "情况表.pdf", "application/pdf", program))));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(scenario.get(number).stage()).isEqualTo(Stage.PROCESSING);
    }

    @Test
    void aReplyAfterTheWithdrawalIsRefusedWithADate() throws Exception {
        scenario.withdrawn(time.today(), number);
        MockHttpServletResponse refused = send(fill(multipart(url() + "/decision")));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("申请人已于").contains("撤回");
    }

    @Test
    void everyActsFormKeepsMarkupAndOverlongTextAndSaysWhatIsWrong() throws Exception {
        String nasty = "<script>alert(1)</script>" + "长".repeat(2001);
        for (List<String> act : List.of(List.of("/clarification", "points"), List.of("/consultations", "about"),
                List.of("/extension", "reason"), List.of("/withdrawal", "reason"))) {
            MockHttpServletResponse refused = send(post(url() + act.getFirst()).param(act.getLast(), nasty)
                    .param("kind", "THIRD_PARTY").param("party", "某公司").param("workDays", "20")
                    .param("on", "不是日期").param("dueOn", "2026-13-45"));
            assertThat(refused.getStatus()).as(act.toString()).isEqualTo(422);
            Document form = Jsoup.parse(refused.getContentAsString());
            assertThat(form.select("main script")).isEmpty();
            assertThat(form.getElementById(act.getLast()).val().strip()).isEqualTo(nasty);
            assertThat(form.select(".obstacles").text()).contains("个字");
        }
        assertThat(scenario.get(number).history()).hasSize(2);
    }

    @Test
    void anOrdinaryLetterIsRegisteredAndItsCodeShownOnce() throws Exception {
        MockHttpServletResponse registered = send(post("/desk/requests").param("channel", "MAIL_SIGNED")
                .param("arrivedOn", LocalDate.now(time).toString()).param("kind", "NATURAL_PERSON").param("name", "周远")
                .param("identityKind", "居民身份证").param("identityNumber", "11010519491231002X").param("phone", "13800000000")
                .param("address", "青禾县").param("subject", "档案目录").param("form", "PAPER").param("route", "POST"));
        assertThat(registered.getRedirectedUrl()).isEqualTo("/desk/requests/registered");
        Document shown = page(get("/desk/requests/registered").cookie(registered.getCookie("yangguang-registered")));
        assertThat(shown.select(".code")).hasSize(2);
        assertThat(page(get("/desk/requests/registered")).text()).contains("只显示一次");
    }

    @Test
    void aRenewedCodeOpensTheFileAndTheOldOneNoLonger() throws Exception {
        MockHttpServletResponse renewed = send(post(url() + "/query-code"));
        Document shown = page(get("/desk/requests/registered").cookie(renewed.getCookie("yangguang-registered")));
        String first = shown.select(".code").last().text();
        String second = page(get("/desk/requests/registered").cookie(send(post(url() + "/query-code"))
                .getCookie("yangguang-registered"))).select(".code").last().text();
        assertThat(query(first)).isEqualTo(422);
        assertThat(query(second)).isEqualTo(302);
    }

    private int query(String code) throws Exception {
        return mvc.perform(post("/requests/query").with(csrf()).with(request -> {
            request.setRemoteAddr("192.0.2.250");
            return request;
        }).param("number", number.value()).param("code", code)).andReturn().getResponse().getStatus();
    }

    @Test
    void strangersFindNothingAndContributorsMayNot() throws Exception {
        Officer stranger = cast.officer(cast.county(), Role.REQUEST_OFFICER);
        assertThat(mvc.perform(get(url()).with(SignedIn.as(stranger))).andReturn().getResponse().getStatus()).isEqualTo(404);
        Officer contributor = cast.officer(agency, Role.CONTRIBUTOR);
        assertThat(mvc.perform(get(url()).with(SignedIn.as(contributor))).andReturn().getResponse().getStatus()).isEqualTo(403);
        assertThat(mvc.perform(multipart(url() + "/decision").with(csrf()).with(SignedIn.as(stranger))).andReturn()
                .getResponse().getStatus()).isEqualTo(404);
    }

    private String url() {
        return "/desk/requests/" + number;
    }

    private static <B extends AbstractMockHttpServletRequestBuilder<B>> B fill(B decision) {
        decision.param("kind", "D1b").param("what", "2025年度情况表，3 页").param("form", "ELECTRONIC")
                .param("route", "随答复一并提供");
        return decision;
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(csrf()).with(SignedIn.as(officer))).andReturn().getResponse();
    }

    private Document page(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return Jsoup.parse(mvc.perform(request.with(SignedIn.as(officer))).andReturn().getResponse().getContentAsString());
    }
}
