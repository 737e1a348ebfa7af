package yangguang.reportpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import yangguang.Cast;
import yangguang.OfficeTest;
import yangguang.SignedIn;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.annualreport.DraftingReport;
import yangguang.annualreport.ReportScenario;
import yangguang.reportedition.AnnualReports;
import yangguang.reportform.Finding;
import yangguang.reportform.Severity;
import yangguang.reportrollup.StandingReports;
import yangguang.statute.Article;
import yangguang.statute.Obstructed;

/// A text that contradicts its own table is not sent for signature: it would be published with the contradiction.
@OfficeTest
@Article({"49", "50"})
class TextBlocksTest {

    private static final int YEAR = 2025;

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ReportScenario scenario;
    @Autowired AnnualReports reports;
    @Autowired StandingReports standing;
    @Autowired DraftingReport drafting;
    @Autowired SendingForSignature sending;
    @Autowired JdbcClient db;

    private Officer head;

    @BeforeEach
    void aFrozenReport() {
        Agency agency = cast.department(cast.county());
        head = cast.officer(agency, Role.OFFICE_HEAD, Role.REQUEST_OFFICER);
        scenario.frozen(head, YEAR);
    }

    private void write(String overview, String problems) {
        scenario.in(YEAR, () -> drafting.write(head, YEAR, "C", overview, problems, "无其他需要报告的事项。",
                reports.find(head.agencyId(), YEAR).orElseThrow().version()));
    }

    private List<Finding> ofText() {
        return standing.find(head.agencyId(), YEAR).orElseThrow().compiled().findings().stream().filter(finding -> !finding.words().isEmpty()).toList();
    }

    @Test
    void aNumberTypedAgainstTheTableBlocksUntilItIsPutRight() throws Exception {
        write("全年新收政府信息公开申请5件，均已答复。", "一是人手不足。");
        assertThat(ofText()).extracting(Finding::severity, Finding::where).contains(org.assertj.core.groups.Tuple.tuple(Severity.ERROR, "overview"));
        assertThat(db.sql("select errors from report_check c join annual_report r on r.id = c.report_id where r.agency_id = ?").param(head.agencyId())
                .query(Integer.class).single()).as("what the collecting office sees").isPositive();
        mvc.perform(get("/desk/reports/2025/progress").with(SignedIn.as(head))).andExpect(content().string(containsString("看这部分文字")));
        assertThatThrownBy(() -> scenario.in(YEAR, () -> sending.send(head, YEAR, null))).isInstanceOf(Obstructed.class).hasMessageContaining("5");

        write("全年新收政府信息公开申请{requests.received}件。", "一是人手不足。");
        assertThat(ofText()).isEmpty();
        assertThatCode(() -> scenario.in(YEAR, () -> sending.send(head, YEAR, null))).doesNotThrowAnyException();
    }

    @Test
    void twoFindingsOfOneRuleInOnePartHaveAPlaceEach() {
        write("全年新收政府信息公开申请5件。\n因政府信息公开被申请行政复议3件，被提起行政诉讼2件。", "一是人手不足。");
        assertThat(ofText()).hasSizeGreaterThan(1).allMatch(finding -> finding.where().startsWith("overview"));
        assertThat(ofText().stream().map(finding -> finding.rule() + "@" + finding.where())).doesNotHaveDuplicates();
    }

    @Test
    void anHonestTextIsNotHeldUp() {
        write("2025年，本机关未收到政府信息公开申请，上年结转0件。主动公开政府信息120条，其中政府网站100条、政务新媒体20条。没有因政府信息公开发生的行政复议、行政诉讼。",
                "一是人手不足，全年公开的120条信息中有3条晚于规定时限。");
        assertThat(ofText()).isEmpty();
    }
}
