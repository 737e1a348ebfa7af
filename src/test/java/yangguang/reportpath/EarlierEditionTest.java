package yangguang.reportpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import yangguang.Cast;
import yangguang.OfficeTest;
import yangguang.SignedIn;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.annualreport.ReportScenario;

/// Whoever signs a correction, and whoever takes it in, sees what it changes.
@OfficeTest
class EarlierEditionTest {

    private static final int YEAR = 2025;
    private static final String LICENSES = "行政许可·本年处理决定数量 0 9";

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ReportScenario scenario;
    @Autowired CorrectingReport correcting;
    @Autowired SendingForSignature sending;
    @Autowired SigningReport signing;
    @Autowired SubmittingReport submitting;
    @Autowired AcceptingReport accepting;
    @Autowired PublishingReport publishing;

    private Agency agency;
    private Officer head;
    private Officer supervisor;

    @BeforeEach
    void aPublishedReport() {
        Agency county = cast.county();
        agency = cast.department(county);
        head = cast.officer(agency, Role.OFFICE_HEAD, Role.REQUEST_OFFICER, Role.APPROVER);
        supervisor = cast.officer(county, Role.SUPERVISOR);
        scenario.frozen(head, YEAR);
        scenario.publish(head, YEAR);
    }

    private Element corrected(String address, Officer reader) throws Exception {
        return Jsoup.parse(mvc.perform(get(address).with(SignedIn.as(reader))).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8))
                .selectFirst("section[aria-labelledby=corrected]");
    }

    @Test
    void aCorrectionIsHeldAgainstTheEditionItCorrects() throws Exception {
        assertThat(corrected("/desk/reports/2025/progress", head)).as("the first corrects nothing").isNull();
        scenario.in(YEAR, () -> correcting.correct(head, YEAR, "行政许可数误填为 0"));
        assertThat(corrected("/desk/reports/2025/progress", head).text()).isEqualTo("与已发布的第 1 版相比 没有差别。");
        scenario.enter(head, YEAR, "9");
        assertThat(corrected("/desk/reports/2025/progress", head).select("tbody tr").eachText()).contains(LICENSES);
        scenario.in(YEAR, () -> {
            sending.send(head, YEAR, null);
            signing.sign(head, YEAR, null);
            submitting.submit(head, YEAR, "", null);
        });
        assertThat(corrected("/desk/collection/2025/" + agency.slug(), supervisor).select("tbody tr").eachText()).contains(LICENSES);
        scenario.in(YEAR, () -> accepting.accept(supervisor, agency.id(), YEAR, null));
        String page = "/a/" + agency.slug() + "/reports/2025";
        assertThat(corrected(page, head)).as("not published yet").isNull();
        scenario.in(YEAR, () -> publishing.publish(head, YEAR, null));
        assertThat(corrected(page, head).text()).startsWith("更正内容 第 2 版与更正前的第 1 版相比：");
        assertThat(corrected(page, head).select("tbody tr").eachText()).contains(LICENSES);
        assertThat(corrected(page + "/editions/1", head)).as("the first corrects nothing").isNull();
    }
}
