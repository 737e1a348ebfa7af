package yangguang.annualreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static yangguang.FormToken.csrf;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import yangguang.Cast;
import yangguang.OfficeTest;
import yangguang.SignedIn;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyKind;
import yangguang.agencies.Level;
import yangguang.reportedition.LiveText;
import yangguang.reportedition.ReportSheets;
import yangguang.reportfigures.Applicability;
import yangguang.reportfigures.Checking;
import yangguang.reportfigures.CompiledReport;
import yangguang.reportfigures.Compiling;
import yangguang.reportfigures.Origin;
import yangguang.reportfigures.Records;
import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportpath.Freezing;
import yangguang.requests.Choice;
import yangguang.requests.Disposition;
import yangguang.requests.RequestNumber;
import yangguang.requests.RequestScenario;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Corrections, the three kinds of nothing, carry-over, and how the report stands today.
@OfficeTest
class CorrectingTest {

    private static final ReportFormat C = ReportFormats.shipped().get("C");
    private static final String NEW = "c.t3.new.np";

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired Compiling compiling;
    @Autowired Correcting correcting;
    @Autowired EnteringFigures entering;
    @Autowired DraftingReport drafting;
    @Autowired Freezing freezing;
    @Autowired ReportScenario reporting;
    @Autowired AssertingZero asserting;
    @Autowired AccountingForProblems accounting;
    @Autowired ReportDesk desk;
    @Autowired ReportSheets sheets;
    @Autowired RequestScenario scenario;
    @Autowired TimeMachine clock;
    @Autowired JdbcClient db;

    private Agency agency;
    private Officer head;

    @BeforeEach
    void anOffice() {
        agency = cast.department(cast.county());
        head = cast.officer(agency, Role.OFFICE_HEAD, Role.REQUEST_OFFICER);
    }

    private CompiledReport compiled(int year) {
        return compiling.compile(agency.id(), year, C);
    }

    private void correct(int year, String cell, String figure, long seen) {
        correcting.correct(head, year, C, C.places().get(cell), figure, "登记簿漏记一件", seen);
    }

    private void on(LocalDate day, Runnable acts) {
        clock.on(day, () -> {
            acts.run();
            return null;
        });
    }

    private void publish(int year, String problems) {
        on(LocalDate.of(year + 1, 1, 12), () -> {
            Map<String, String> zeros = new HashMap<>();
            compiling.enteredPlaces(C).forEach(place -> zeros.put(place.id(), "0"));
            entering.enter(head, year, compiling.enteredPlaces(C), zeros, "测试");
            drafting.write(head, year, "C", "本年收到申请{requests.received}件。", problems, "无其他需要报告的事项。", null);
            freezing.freeze(head, year);
        });
        reporting.publish(head, year);
    }

    @Test
    void aCorrectionStandsBesideTheComputedFigureUntilItIsWithdrawn() throws Exception {
        scenario.received(LocalDate.of(2025, 3, 3), head, "补贴发放情况");
        correct(2025, NEW, "2", 0);
        CompiledReport report = compiled(2025);
        assertThat(report.cell(NEW).raw()).isEqualTo("2");
        assertThat(report.computed(NEW)).hasValueSatisfying(f -> assertThat(f).isEqualByComparingTo("1"));
        assertThat(report.correctionWords(NEW)).isEqualTo("登记簿 1，更正为 2");
        assertThat(report.errors()).extracting(Finding::rule).contains("T3-1", "T3-3");
        mvc.perform(get("/desk/reports/2025").with(SignedIn.as(head))).andExpect(content().string(containsString("更正，登记簿 1")))
                .andExpect(content().string(containsString("登记簿漏记一件")));
        mvc.perform(get("/desk/reports/2025/cells/" + NEW).with(SignedIn.as(head)))
                .andExpect(content().string(containsString("登记簿 1，更正为 2"))).andExpect(content().string(containsString(head.name())))
                .andExpect(content().string(containsString("合计不会跟着改，请逐个核对：<a href=\"/desk/reports/2025/cells/c.t3.new.tot\">")));
        assertThat(Checking.relations(C).totalsOf(NEW)).containsExactly("c.t3.new.tot");
        assertThat(Checking.relations(C).totalsOf("c.t3.r1_open.biz")).as("through the total below").contains("c.t3.r7_total.biz", "c.t3.r7_total.tot");
        correcting.withdraw(head, 2025, C.places().get(NEW), report.corrections().get(NEW).id());
        assertThat(compiled(2025).cell(NEW).raw()).isEqualTo("1");
        mvc.perform(get("/desk/reports/2025/cells/" + NEW).with(SignedIn.as(head))).andExpect(content().string(containsString("撤销")));
    }

    @Test
    void aCorrectionWarnsOnceItsRegisterMovesOn() {
        correct(2025, NEW, "1", 0);
        assertThat(compiled(2025).findings()).extracting(Finding::rule).doesNotContain("CORRECTION");
        scenario.received(LocalDate.of(2025, 3, 3), head, "补贴发放情况");
        assertThat(compiled(2025).findings()).filteredOn(f -> f.rule().equals("CORRECTION")).singleElement()
                .satisfies(f -> assertThat(f.message()).contains("更正时登记簿是 0，现在是 1"));
    }

    @Test
    void twoWhoCorrectAtOnceAreBothToldTheTruth() throws Exception {
        correct(2025, NEW, "3", 0);
        assertThatThrownBy(() -> correct(2025, NEW, "4", 0)).isInstanceOf(OptimisticLockingFailureException.class);
        mvc.perform(post("/desk/reports/2025/cells/" + NEW + "/correction").with(SignedIn.as(head)).with(csrf()).param("figure", "4")
                        .param("reason", "另有一件").param("seen", "0"))
                .andExpect(status().isConflict()).andExpect(content().string(containsString("您的操作没有保存")))
                .andExpect(content().string(containsString("另有一件")));
        assertThat(compiled(2025).cell(NEW).raw()).isEqualTo("3");
    }

    @Test
    void aCorrectionNeedsAFigureAReasonAndSomethingToCorrect() throws Exception {
        mvc.perform(post("/desk/reports/2025/cells/" + NEW + "/correction").with(SignedIn.as(head)).with(csrf()).param("figure", "一件")
                        .param("reason", " "))
                .andExpect(status().is(422)).andExpect(content().string(containsString("应填数字")))
                .andExpect(content().string(containsString("请写明更正理由"))).andExpect(content().string(containsString("一件")));
        assertThatThrownBy(() -> correct(2025, NEW, "0", 0)).isInstanceOf(Obstructed.class).hasMessageContaining("与登记簿相同");
        assertThatThrownBy(() -> correct(2025, "c.t2.license.decisions", "3", 0)).isInstanceOf(Obstructed.class)
                .hasMessageContaining("不是登记簿算出的数");
    }

    @Test
    void correctionsAreKeptForSqlToo() {
        correct(2025, NEW, "3", 0);
        assertThatThrownBy(() -> db.sql("update figure_correction set corrected = 9 where agency_id = ?").param(agency.id()).update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.sql("delete from figure_correction where agency_id = ?").param(agency.id()).update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aBlankAnAssertedZeroAndWhatDoesNotApplyAreThreeThings() throws Exception {
        CompiledReport blank = compiled(2025);
        assertThat(blank.origin("c.t2.rules.issued")).isEqualTo(new Origin.NotApplicable("本机关没有规章制定权"));
        assertThat(blank.cell("c.t2.rules.issued").raw()).isEqualTo("0");
        assertThat(blank.origin("c.t2.license.decisions")).isInstanceOf(Origin.Unanswered.class);
        assertThat(blank.cell("c.t2.license.decisions").state()).isEqualTo(Cell.State.BLANK);
        entering.enter(head, 2025, compiling.enteredPlaces(C), Map.of("c.t2.license.decisions", "0"), "审批系统");
        assertThat(compiled(2025).origin("c.t2.license.decisions").words()).contains("确认为 0：审批系统", head.name());
        mvc.perform(get("/desk/reports/2025").with(SignedIn.as(head))).andExpect(content().string(containsString("已确认")))
                .andExpect(content().string(containsString("不适用")));
    }

    @Test
    void aCityWithDistrictsMakesRules() {
        Agency city = Agency.named("x", Cast.creditCode(1), "某市人民政府", "某市", "某政", AgencyKind.GOVERNMENT, Level.CITY, null);
        assertThat(Applicability.reasonAgainst(city, C.places().get("c.t2.rules.valid"))).isEmpty();
        assertThat(Applicability.reasonAgainst(agency, C.places().get("c.t2.rules.valid"))).isPresent();
        assertThat(Applicability.reasonAgainst(agency, C.places().get("c.t2.normative.valid"))).isEmpty();
    }

    @Test
    void figuresKeepWhoEnteredThemUntilTheyChange() {
        Officer other = cast.officer(agency, Role.CONTRIBUTOR);
        entering.enter(head, 2025, compiling.enteredPlaces(C), Map.of("c.t2.license.decisions", "5"), "审批系统");
        entering.enter(other, 2025, compiling.enteredPlaces(C), Map.of("c.t2.license.decisions", "5", "c.t2.penalty.decisions", "1"), "处罚台账");
        assertThat(compiled(2025).origin("c.t2.license.decisions").words()).contains("审批系统", head.name());
        assertThat(compiled(2025).origin("c.t2.penalty.decisions").words()).contains("处罚台账", other.name());
    }

    @Test
    void theRequestThatChangedTheCarryOverIsNamed() throws Exception {
        publish(2024, "一是人手不足。");
        assertThat(compiled(2025).findings()).extracting(Finding::rule).doesNotContain("T3-5");
        RequestNumber late = receivedLate();
        Finding gap = compiled(2025).findings().stream().filter(f -> f.rule().equals("T3-5")).findFirst().orElseThrow();
        assertThat(gap.message()).contains("自然人", "上年结转 1", "上年度报告的结转下年 0");
        Standing standing = desk.draft(agency.id(), 2025).standing();
        assertThat(standing.first()).hasValueSatisfying(f -> assertThat(f.rule()).isEqualTo("T3-5"));
        assertThat(standing.breaking()).extracting(Records.Line::label).contains(late.value());
        mvc.perform(get("/desk/reports/2025").with(SignedIn.as(head)))
                .andExpect(content().string(containsString("/desk/requests/" + late.value())));
    }

    /// Received in 2024, but entered only after the report of 2024 was published.
    private RequestNumber receivedLate() {
        RequestNumber number = scenario.received(LocalDate.of(2024, 12, 20), head, "征地补偿标准");
        db.sql("alter table request_event disable trigger request_event_stays").update();
        db.sql("update request_event set happened_at = timestamp '2025-02-03 09:00' where request_id = (select id from disclosure_request where number = ?)")
                .param(number.value()).update();
        db.sql("alter table request_event enable trigger request_event_stays").update();
        return number;
    }

    @Test
    void theFirstRelationThatBreaksNamesWhatBreaksIt() {
        scenario.received(LocalDate.of(2025, 3, 3), head, "补贴发放情况");
        assertThat(desk.draft(agency.id(), 2025).standing().first()).isEmpty();
        correct(2025, "c.t3.carry_out.np", "5", 0);
        Standing standing = desk.draft(agency.id(), 2025).standing();
        assertThat(standing.first()).hasValueSatisfying(f -> assertThat(f.rule()).isEqualTo("T3-1"));
        assertThat(standing.breaking()).singleElement().satisfies(line -> {
            assertThat(line.label()).contains("登记簿 1，更正为 5");
            assertThat(line.about()).contains(head.name(), "漏记");
        });
        assertThat(standing.dueOn()).isEqualTo(LocalDate.of(2026, 1, 31));
    }

    @Test
    void publishedTextIsFrozenWithItsFigures() {
        scenario.decided(LocalDate.of(2024, 3, 12), head, scenario.received(LocalDate.of(2024, 3, 3), head, "补贴发放情况"),
                new Disposition.Provided("情况表", Choice.Form.ELECTRONIC, "随答复一并提供", null));
        publish(2024, "一是人手不足。");
        assertThat(sheets.published(agency, 2024).orElseThrow().prose().get("S1")).containsExactly("本年收到申请1件。");
    }

    @Test
    void unknownFieldsAreRefusedAndNumbersByHandPointedOut() throws Exception {
        mvc.perform(post("/desk/reports/2025/prose").with(SignedIn.as(head)).with(csrf()).param("overview", "收到{requests.recieved}件"))
                .andExpect(status().is(422)).andExpect(content().string(containsString("是不是 {requests.received}")));
        drafting.write(head, 2025, "C", "全年新收政府信息公开申请3件。", "一是人手不足。", "无。", null);
        mvc.perform(get("/desk/reports/2025").with(SignedIn.as(head))).andExpect(content().string(containsString("与“本年新收申请”目前的 0件不同")));
        mvc.perform(get("/desk/reports/2025/fields").with(SignedIn.as(head))).andExpect(status().isOk())
                .andExpect(content().string(containsString("{requests.received}"))).andExpect(content().string(containsString("本年新收·总计")));
    }

    @Test
    void theProposalIsFreeOfUnknownFieldsInEveryForm() {
        for (int year : new int[] {2017, 2020, 2025}) {
            ReportDesk.Draft draft = desk.draft(agency.id(), year);
            assertThat(LiveText.obstaclesTo("overview", "", draft.prose().overview(), draft.format().generation())).as("%d", year).isEmpty();
            assertThat(draft.prose().overview()).as("%d", year).contains(year + "年，" + agency.name());
        }
        assertThat(desk.draft(agency.id(), 2025).prose().overview()).contains("（一）主动公开", "（二）依申请公开", "（三）政府信息管理",
                "（四）政府信息公开平台建设", "（五）监督保障", "本年没有收到政府信息公开申请");
        assertThat(desk.draft(agency.id(), 2025).prose().others()).contains("没有收取信息处理费");
    }

    @Test
    void whatBecameOfLastYearsProblemsMakesTheDraftOfPartFive() throws Exception {
        publish(2024, "（一）存在的主要问题。一是公开时限偏长；二是解读形式单一。\n（二）改进情况。2025年将加强提醒。");
        mvc.perform(get("/desk/reports/2025/problems").with(SignedIn.as(head))).andExpect(content().string(containsString("1. 公开时限偏长")));
        mvc.perform(post("/desk/reports/2025/problems").with(SignedIn.as(head)).with(csrf()).param("account-1", "建立提醒"))
                .andExpect(status().is(422)).andExpect(content().string(containsString("第 1 个问题请选择")))
                .andExpect(content().string(containsString("建立提醒")));
        mvc.perform(post("/desk/reports/2025/problems").with(SignedIn.as(head)).with(csrf()).param("account-1", "建立了提醒")
                .param("outcome-1", "RESOLVED")).andExpect(status().is3xxRedirection());
        mvc.perform(get("/desk/reports/2025?anew=problems").with(SignedIn.as(head)))
                .andExpect(content().string(containsString("一是针对“公开时限偏长”，建立了提醒，问题已经解决")));
    }

    private void assertZero(int year) {
        on(LocalDate.of(year + 1, 1, 8), () -> asserting.assertZero(head, year, C, "一是人手不足。"));
    }

    @Test
    void aZeroReportAnswersEveryBlankInOneConfirmation() {
        assertThat(compiled(2025).blanks()).isNotEmpty();
        assertZero(2025);
        CompiledReport report = compiled(2025);
        assertThat(report.blanks()).isEmpty();
        assertThat(report.origin("c.t2.penalty.decisions").words()).contains("确认为 0：本年没有发生", head.name(), "2026-01-08");
        on(LocalDate.of(2026, 1, 9), () -> assertThat(desk.draft(agency.id(), 2025).zero()).isPresent());
        assertThatThrownBy(() -> assertZero(2025)).isInstanceOf(Obstructed.class).hasMessageContaining("已经确认过");
        assertThat(db.sql("select count(*) from journal_entry where verb = '确认零报告' and subject = ?").param(agency.id() + "/2025")
                .query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void whoHadARequestOrWhoseYearRunsOnAssertsNoZero() {
        scenario.received(LocalDate.of(2025, 3, 3), head, "补贴发放情况");
        assertThatThrownBy(() -> assertZero(2025)).isInstanceOf(Obstructed.class).hasMessageContaining("不能作零报告");
        assertThatThrownBy(() -> on(LocalDate.of(2024, 12, 31), () -> asserting.assertZero(head, 2024, C, "")))
                .isInstanceOf(Obstructed.class).hasMessageContaining("还没有结束");
    }
}
