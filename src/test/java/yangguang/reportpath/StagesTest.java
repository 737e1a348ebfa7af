package yangguang.reportpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static yangguang.FormToken.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import yangguang.annualreport.DraftingReport;
import yangguang.annualreport.EnteringFigures;
import yangguang.annualreport.ReportDesk;
import yangguang.annualreport.ReportScenario;
import yangguang.desk.Matter;
import yangguang.journal.Journal;
import yangguang.remedies.Outcome;
import yangguang.remedies.Recording;
import yangguang.remedies.RemedyCase;
import yangguang.remedies.RemedyKind;
import yangguang.reportedition.AnnualReport;
import yangguang.reportedition.AnnualReports;
import yangguang.reportedition.PublishedReportRegister;
import yangguang.reportedition.ReportSheets;
import yangguang.reportedition.ReportStage;
import yangguang.reportfigures.FrozenFigures;
import yangguang.reportform.Finding;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportrollup.Explanation;
import yangguang.reportrollup.StandingReport;
import yangguang.reportrollup.StandingReports;
import yangguang.statute.Article;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;
import yangguang.web.Forbidden;
import yangguang.web.NotThere;

@OfficeTest
@Article({"49", "50"})
class StagesTest {

    private static final int YEAR = 2025;
    private static final ReportFormat C = ReportFormats.shipped().get("C");

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ReportScenario scenario;
    @Autowired AnnualReports reports;
    @Autowired StandingReports standing;
    @Autowired EnteringFigures entering;
    @Autowired DraftingReport drafting;
    @Autowired Freezing freezing;
    @Autowired ExplainingWarning explaining;
    @Autowired SendingForSignature sending;
    @Autowired SigningReport signing;
    @Autowired SubmittingReport submitting;
    @Autowired ReturningReport returning;
    @Autowired AcceptingReport accepting;
    @Autowired PublishingReport publishing;
    @Autowired CorrectingReport correcting;
    @Autowired Reminding reminding;
    @Autowired Collecting collecting;
    @Autowired ReviewDesk reviews;
    @Autowired ReportMatters matters;
    @Autowired ReportSheets sheets;
    @Autowired PublishedReportRegister published;
    @Autowired ReportDesk desk;
    @Autowired Recording recording;
    @Autowired Journal journal;
    @Autowired TimeMachine clock;
    @Autowired JdbcClient db;

    private Agency county;
    private Agency agency;
    private Officer head;
    private Officer supervisor;

    @BeforeEach
    void anOfficeBelowACounty() {
        county = cast.county();
        agency = cast.department(county);
        head = cast.officer(agency, Role.OFFICE_HEAD, Role.REQUEST_OFFICER);
        supervisor = cast.officer(county, Role.SUPERVISOR);
    }

    private void aCaseIsEnteredLate() {
        scenario.in(YEAR, () -> recording.record(head, new RemedyCase(null, agency.id(), RemedyKind.DIRECT_SUIT, "行9号", "",
                "青禾县人民法院", LocalDate.of(YEAR, 5, 6), Outcome.PENDING, null, null)));
    }

    private ReportStage stage() {
        return reports.find(agency.id(), YEAR).orElseThrow().stage();
    }

    private StandingReport stands() {
        return standing.find(agency.id(), YEAR).orElseThrow();
    }

    @Test
    void whatComesIntoTheRegisterAfterTheFreezeIsShownAndNotTaken() throws Exception {
        scenario.frozen(head, YEAR);
        aCaseIsEnteredLate();
        assertThat(stands().compiled().cell("c.t4.dir.total").value()).isEqualByComparingTo("0");
        assertThat(stands().changes()).extracting(FrozenFigures.Change::cell).containsExactly("c.t4.dir.pending", "c.t4.dir.total");
        mvc.perform(get("/desk/reports/2025/progress").with(SignedIn.as(head))).andExpect(status().isOk())
                .andExpect(content().string(containsString("以下 2 个数，登记簿现在已经不同")));
        assertThat(desk.draft(agency.id(), YEAR).document().shown("c.t4.dir.total")).as("the page says what the report says").isEqualTo("0");
        mvc.perform(get("/desk/reports/2025").with(SignedIn.as(head))).andExpect(content().string(containsString("定格以后，登记簿有 2 个数变了")));
        mvc.perform(get("/desk/reports/2025/cells/c.t4.dir.total").with(SignedIn.as(head)))
                .andExpect(content().string(containsString("定格的数是 0，登记簿现在是 1")));
        assertThatThrownBy(() -> scenario.in(YEAR, () -> freezing.refreeze(head, YEAR, " ", null))).isInstanceOf(Obstructed.class)
                .hasMessageContaining("理由");
        scenario.in(YEAR, () -> freezing.refreeze(head, YEAR, "补登一件诉讼", null));
        assertThat(stands().compiled().cell("c.t4.dir.total").value()).isEqualByComparingTo("1");
        assertThat(stands().changes()).isEmpty();
    }

    @Test
    void enteredFiguresStayOpenAfterTheFreezeAndNotAfterTheSignature() {
        scenario.frozen(head, YEAR);
        scenario.enter(head, YEAR, "7");
        assertThat(stands().compiled().cell("c.t2.license.decisions").value()).isEqualByComparingTo("7");
        scenario.in(YEAR, () -> sending.send(head, YEAR, null));
        assertThatThrownBy(() -> scenario.enter(head, YEAR, "8")).isInstanceOf(Obstructed.class).hasMessageContaining("已经送签");
        assertThatThrownBy(() -> scenario.write(head, YEAR)).isInstanceOf(Obstructed.class).hasMessageContaining("已经送签");
        assertThatThrownBy(() -> db.sql("update annual_report set overview = '改' where agency_id = ?").param(agency.id()).update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.sql("update report_cell set value = 8 where cell = 'c.t2.license.decisions' and report_id in "
                + "(select id from annual_report where agency_id = ?)").param(agency.id()).update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.sql("delete from report_cell where report_id in (select id from annual_report where agency_id = ?)")
                .param(agency.id()).update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.sql("insert into report_cell select id, 'x', 1 from annual_report where agency_id = ?")
                .param(agency.id()).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void noFigureIsMovedIntoAReportSentForSignatureNorOutOfIt() {
        scenario.frozen(head, YEAR - 1);
        scenario.frozen(head, YEAR);
        scenario.in(YEAR, () -> sending.send(head, YEAR, null));
        long open = reports.find(agency.id(), YEAR - 1).orElseThrow().id();
        long fixed = reports.find(agency.id(), YEAR).orElseThrow().id();
        db.sql("insert into report_cell values (?, 'x', 1)").param(open).update();
        assertThatThrownBy(() -> db.sql("update report_cell set report_id = ? where report_id = ? and cell = 'x'").params(fixed, open).update())
                .isInstanceOf(DataAccessException.class).hasMessageContaining("sent for signature");
        assertThatThrownBy(() -> db.sql("update report_cell set report_id = ?, cell = 'y' where report_id = ? and cell = 'c.t2.license.decisions'")
                .params(open, fixed).update()).isInstanceOf(DataAccessException.class).hasMessageContaining("sent for signature");
        assertThat(db.sql("update report_cell set value = 2 where report_id = ? and cell = 'x'").param(open).update())
                .as("an open report's figures are taken away and written anew").isEqualTo(1);
    }

    @Test
    void anErrorKeepsTheReportFromBeingSentForSignature() {
        scenario.frozen(head, YEAR);
        List<ReportFormat.Place> one = List.of(C.places().get("c.t2.fee.amount_wan"));
        scenario.in(YEAR, () -> entering.enter(head, YEAR, one, Map.of(), "撤回"));
        assertThatThrownBy(() -> scenario.in(YEAR, () -> sending.send(head, YEAR, null))).isInstanceOf(Obstructed.class)
                .hasMessageContaining("本年收费金额");
        assertThat(stage()).isEqualTo(ReportStage.FROZEN);
    }

    @Test
    void aWarningWantsAnExplanationWhichLapsesWhenTheFiguresChange() {
        warned("5");
        List<Finding> warnings = stands().unexplained();
        assertThat(warnings).extracting(Finding::rule).containsExactly("T2C-1");
        assertThatThrownBy(() -> scenario.in(YEAR, () -> sending.send(head, YEAR, null))).isInstanceOf(Obstructed.class)
                .hasMessageContaining("警告还没有说明");
        scenario.in(YEAR, () -> explaining.explain(head, YEAR, "T2C-1", warnings.getFirst().where(), "五件到期自动失效"));
        assertThat(stands().unexplained()).isEmpty();
        db.sql("update annual_report set frozen = replace(frozen, '\"c.t2.normative.valid\":\"0\"', '\"c.t2.normative.valid\":\"2\"') "
                + "where agency_id = ? and year = ?").params(agency.id(), YEAR).update();
        assertThat(stands().unexplained()).extracting(Finding::rule).containsExactly("T2C-1");
        scenario.in(YEAR, () -> explaining.explain(head, YEAR, "T2C-1", warnings.getFirst().where(), "三件到期自动失效"));
        scenario.signed(head, YEAR);
        scenario.in(YEAR, () -> submitting.submit(head, YEAR, "", null));
        assertThat(reviews.find(supervisor, agency.slug(), YEAR).orElseThrow().explanations()).extracting(Explanation::explanation)
                .containsExactly("三件到期自动失效");
    }

    /// Last year's published report says that documents were in force of which the catalogue knows nothing this year.
    private void warned(String valid) {
        scenario.frozen(head, YEAR - 1);
        db.sql("update annual_report set frozen = replace(frozen, '\"c.t2.normative.valid\":\"0\"', '\"c.t2.normative.valid\":\"' || ? || '\"') "
                + "where agency_id = ? and year = ?").params(valid, agency.id(), YEAR - 1).update();
        scenario.publish(head, YEAR - 1);
        scenario.frozen(head, YEAR);
    }

    @Test
    void carryOverInDiffersFromLastYearsCarryOverOutAndThatIsAnError() {
        scenario.frozen(head, YEAR - 1);
        db.sql("update annual_report set frozen = regexp_replace(frozen, '\"c.t3.(new|carry_out).(np|tot)\":\"0\"', '\"c.t3.\\1.\\2\":\"1\"', 'g') "
                + "where agency_id = ? and year = ?").params(agency.id(), YEAR - 1).update();
        scenario.publish(head, YEAR - 1);
        scenario.frozen(head, YEAR);
        assertThat(stands().compiled().errors()).extracting(Finding::rule).containsOnly("T3-5");
        assertThatThrownBy(() -> scenario.in(YEAR, () -> sending.send(head, YEAR, null))).isInstanceOf(Obstructed.class)
                .hasMessageContaining("请核对两个年度的报告");
    }

    @Test
    void aReturnedReportShowsItsRemarksAndTheResubmissionWhatChanged() throws Exception {
        scenario.submitted(head, YEAR);
        scenario.returned(head, supervisor, YEAR, "S5", "人手不足", "请写明改进措施");
        assertThat(stage()).isEqualTo(ReportStage.RETURNED);
        mvc.perform(get("/desk/reports/2025/progress").with(SignedIn.as(head)))
                .andExpect(content().string(containsString("请写明改进措施")));
        scenario.enter(head, YEAR, "3");
        AnnualReport before = reports.find(agency.id(), YEAR).orElseThrow();
        scenario.in(YEAR, () -> drafting.write(head, YEAR, "C", "本年没有收到申请。", "一是人手不足。已增配一人。", "无其他需要报告的事项。", before.version()));
        scenario.signed(head, YEAR);
        assertThatThrownBy(() -> scenario.in(YEAR, () -> submitting.submit(head, YEAR, "", null))).isInstanceOf(Obstructed.class)
                .hasMessageContaining("作了哪些修改");
        scenario.in(YEAR, () -> submitting.submit(head, YEAR, "补写了措施", null));
        mvc.perform(get("/desk/collection/2025/" + agency.slug()).with(SignedIn.as(supervisor)))
                .andExpect(content().string(allOf(containsString("上次的退回意见"), containsString("请写明改进措施"))));
        ReportDifference since = reviews.find(supervisor, agency.slug(), YEAR).orElseThrow().since();
        assertThat(since.cells()).extracting(ReportDifference.CellChange::cell).contains("c.t2.license.decisions").hasSize(4);
        assertThat(since.texts().keySet()).containsExactly("五、存在的主要问题及改进情况");
        assertThat(since.texts().values().iterator().next().pieces()).filteredOn(p -> p.kind() == TextDifference.Kind.IN)
                .extracting(TextDifference.Piece::text).containsExactly("已增配一人。");
    }

    @Test
    void theEndOfALineIsNoChangeOfTheText() {
        assertThat(TextDifference.between("一是人手不足。\n二是栏目不全。", "一是人手不足。\r\n二是栏目不全。\r\n").none()).isTrue();
        scenario.enterZeros(head, YEAR);
        scenario.in(YEAR, () -> drafting.write(head, YEAR, "C", "本年没有收到申请。\r\n栏目已更新。", "一是人手不足。", "无其他需要报告的事项。", null));
        assertThat(reports.find(agency.id(), YEAR).orElseThrow().overview()).isEqualTo("本年没有收到申请。\n栏目已更新。");
    }

    @Test
    void aRemarkIsSeenByTheOfficeWhenItIsReturned() throws Exception {
        scenario.submitted(head, YEAR);
        scenario.in(YEAR, () -> returning.remark(supervisor, agency.id(), YEAR, "c.t3.new.tot", "", "与台账不符", null));
        mvc.perform(get("/desk/reports/2025/progress").with(SignedIn.as(head))).andExpect(content().string(not(containsString("年度报告批注"))));
        scenario.in(YEAR, () -> returning.giveBack(supervisor, agency.id(), YEAR, null));
        mvc.perform(get("/desk/reports/2025/progress").with(SignedIn.as(head))).andExpect(content().string(containsString("年度报告批注")));
    }

    @Test
    void whatChangedSinceTheSubmissionIsShownWithItsFigures() throws Exception {
        scenario.submitted(head, YEAR);
        scenario.returned(head, supervisor, YEAR, "c.t3.new.tot", "", "与台账不符");
        scenario.in(YEAR, () -> drafting.write(head, YEAR, "C", "全年收到申请{requests.received}件。", "一是人手不足。", "无其他需要报告的事项。",
                reports.find(agency.id(), YEAR).orElseThrow().version()));
        mvc.perform(get("/desk/reports/2025/progress").with(SignedIn.as(head))).andExpect(content().string(allOf(containsString("与上次报送相比"),
                containsString("全年收到申请0件。"), not(containsString("{requests.received}")))));
    }

    @Test
    void aYearThatHasNotBegunHasNoReport() throws Exception {
        int next = clock.today().getYear() + 1;
        mvc.perform(get("/desk/reports/" + next).with(SignedIn.as(head))).andExpect(status().isNotFound())
                .andExpect(content().string(containsString(next + "年还没有开始")));
    }

    @Test
    void aRemarkPointsAtACellOrAtWordsThatStandThere() {
        scenario.submitted(head, YEAR);
        assertThatThrownBy(() -> scenario.returned(head, supervisor, YEAR, "S5", "没有写过的话", "改")).isInstanceOf(Obstructed.class)
                .hasMessageContaining("没有这几个字");
        assertThatThrownBy(() -> scenario.returned(head, supervisor, YEAR, "c.t9.x", "", "改")).isInstanceOf(Obstructed.class);
        assertThatThrownBy(() -> scenario.in(YEAR, () -> returning.giveBack(supervisor, agency.id(), YEAR, null)))
                .isInstanceOf(Obstructed.class).hasMessageContaining("至少写一条意见");
        scenario.returned(head, supervisor, YEAR, "c.t3.new.tot", "", "与台账不符");
        assertThat(stage()).isEqualTo(ReportStage.RETURNED);
    }

    @Test
    void onlyTheOfficeAboveReturnsAndAccepts() {
        scenario.submitted(head, YEAR);
        Officer elsewhere = cast.officer(cast.county(), Role.SUPERVISOR);
        Officer below = cast.officer(agency, Role.SUPERVISOR);
        for (Officer other : List.of(elsewhere, below)) {
            assertThatThrownBy(() -> accepting.accept(other, agency.id(), YEAR, null)).isInstanceOf(NotThere.class);
            assertThatThrownBy(() -> returning.giveBack(other, agency.id(), YEAR, null)).isInstanceOf(NotThere.class);
        }
        assertThatThrownBy(() -> accepting.accept(head, agency.id(), YEAR, null)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> publishing.publish(head, YEAR, null)).isInstanceOf(Obstructed.class).hasMessageContaining("已报送");
    }

    @Test
    void whoSignedTheReportDoesNotAcceptIt() {
        Officer both = cast.officer(county, Role.SUPERVISOR);
        scenario.submitted(head, YEAR);
        db.sql("update annual_report set signed_by = ? where agency_id = ?").params(both.username(), agency.id()).update();
        assertThatThrownBy(() -> accepting.accept(both, agency.id(), YEAR, null)).isInstanceOf(Obstructed.class)
                .hasMessageContaining("由您签发");
        accepting.accept(supervisor, agency.id(), YEAR, null);
    }

    @Test
    void whereNoOfficeStandsAboveTheReportIsPublishedAfterItsSignature() {
        Officer top = cast.officer(cast.county(), Role.OFFICE_HEAD);
        scenario.frozen(top, YEAR);
        scenario.signed(top, YEAR);
        assertThatThrownBy(() -> scenario.in(YEAR, () -> submitting.submit(top, YEAR, "", null))).isInstanceOf(Obstructed.class)
                .hasMessageContaining("不用报送");
        scenario.in(YEAR, () -> publishing.publish(top, YEAR, null));
        scenario.frozen(head, YEAR);
        scenario.signed(head, YEAR);
        assertThatThrownBy(() -> scenario.in(YEAR, () -> publishing.publish(head, YEAR, null))).isInstanceOf(Obstructed.class)
                .hasMessageContaining("还没有报送");
    }

    @Test
    void twoPeopleAtOnceAreBothToldTheTruth() throws Exception {
        scenario.submitted(head, YEAR);
        int seen = reports.find(agency.id(), YEAR).orElseThrow().version();
        scenario.in(YEAR, () -> accepting.accept(supervisor, agency.id(), YEAR, seen));
        Officer colleague = cast.officer(county, Role.SUPERVISOR);
        assertThatThrownBy(() -> returning.giveBack(colleague, agency.id(), YEAR, seen)).isInstanceOf(OptimisticLockingFailureException.class);
        mvc.perform(post("/desk/collection/2025/" + agency.slug() + "/acceptance").with(SignedIn.as(colleague)).with(csrf())
                        .param("version", String.valueOf(seen)))
                .andExpect(status().isConflict()).andExpect(content().string(containsString("报告现在是“已接收”")));
        mvc.perform(post("/desk/reports/2025/submission").with(SignedIn.as(head)).with(csrf()).param("version", "0"))
                .andExpect(status().isConflict()).andExpect(content().string(containsString("报告现在是“已接收”")));
    }

    @Test
    @Article("18")
    void aCorrectionIsANewEditionAndTheOldOneStaysReadable() throws Exception {
        scenario.frozen(head, YEAR);
        scenario.publish(head, YEAR);
        assertThatThrownBy(() -> correcting.correct(head, YEAR, " ")).isInstanceOf(Obstructed.class);
        scenario.in(YEAR, () -> correcting.correct(head, YEAR, "行政许可数误填为 0"));
        assertThat(sheets.published(agency, YEAR).orElseThrow().shown("c.t2.license.decisions")).isEqualTo("0");
        scenario.enter(head, YEAR, "9");
        scenario.publish(head, YEAR);
        String address = "/a/" + agency.slug() + "/reports/2025";
        assertThat(sheets.published(agency, YEAR).orElseThrow().shown("c.t2.license.decisions")).isEqualTo("9");
        mvc.perform(get(address)).andExpect(content().string(containsString("本报告已经更正，这是第 2 版")))
                .andExpect(content().string(containsString("行政许可数误填为 0")));
        mvc.perform(get(address + "/editions/1")).andExpect(status().isOk())
                .andExpect(content().string(containsString("这是第 1 版，已经更正"))).andExpect(content().string(containsString(address)));
        mvc.perform(get(address + "/editions/3")).andExpect(status().isNotFound());
        mvc.perform(get("/a/" + agency.slug() + "/reports")).andExpect(status().isOk());
        assertThat(db.sql("select count(*) from annual_report where agency_id = ? and published_at is not null").param(agency.id())
                .query(Long.class).single()).isEqualTo(2);
    }

    @Test
    @Article("49")
    void aCorrectionDoesNotMakeAReportLate() {
        scenario.frozen(head, YEAR);
        scenario.publish(head, YEAR);
        clock.on(LocalDate.of(2026, 2, 20), () -> {
            correcting.correct(head, YEAR, "更正一处文字");
            sending.send(head, YEAR, null);
            signing.sign(head, YEAR, null);
            submitting.submit(head, YEAR, "", null);
            accepting.accept(supervisor, agency.id(), YEAR, null);
            publishing.publish(head, YEAR, null);
            return null;
        });
        assertThat(sheets.published(agency, YEAR).orElseThrow().publishedOn()).contains(LocalDate.of(2026, 2, 20));
        assertThat(published.find(agency.id(), YEAR).orElseThrow().publishedOn()).isEqualTo(ReportScenario.day(YEAR));
    }

    @Test
    void everyActHasItsEntryInTheJournal() {
        scenario.submitted(head, YEAR);
        scenario.returned(head, supervisor, YEAR, "S1", "", "补充监督保障");
        scenario.signed(head, YEAR);
        scenario.in(YEAR, () -> {
            submitting.submit(head, YEAR, "已补充", null);
            accepting.accept(supervisor, agency.id(), YEAR, null);
            publishing.publish(head, YEAR, null);
            correcting.correct(head, YEAR, "更正");
        });
        assertThat(journal.about("年度报告", agency.id() + "/" + YEAR)).extracting(entry -> entry.verb()).containsExactly(
                "填报年度数据", "撰写年度报告", "年度报告定格", "年度报告送签", "年度报告签发", "年度报告报送", "年度报告批注", "年度报告退回修改",
                "年度报告送签", "年度报告签发", "年度报告报送", "年度报告接收", "年度报告发布", "年度报告更正");
    }

    @Test
    @Article("49")
    void theDueDayStandsOnTheDeskAndOverdueIsSaidPlainly() {
        LocalDate eve = LocalDate.of(2026, 1, 30);
        assertThat(clock.on(eve, () -> matters.mattersFor(head))).extracting(Matter::due, Matter::state, Matter::overdue)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 1, 31), "未编制", false));
        assertThat(clock.on(eve.plusDays(2), () -> matters.mattersFor(head)).getFirst().overdue()).isTrue();
        Officer government = cast.officer(county, Role.OFFICE_HEAD);
        assertThat(clock.on(eve, () -> matters.mattersFor(government)).getFirst().due()).isEqualTo("2026-03-31");
        scenario.submitted(head, YEAR);
        assertThat(clock.on(eve, () -> matters.mattersFor(head))).isEmpty();
        assertThat(clock.on(eve, () -> matters.mattersFor(supervisor))).extracting(Matter::state).containsExactly("待审核");
    }

    @Test
    void theSupervisorSeesWhoIsMissingAndRemindsAtMostOnceADay() throws Exception {
        Agency late = cast.township(county);
        Officer clerk = cast.officer(late, Role.CONTRIBUTOR);
        scenario.submitted(head, YEAR);
        LocalDate february = LocalDate.of(2026, 2, 3);
        Collecting.Collection collection = clock.on(february, () -> collecting.of(supervisor, YEAR)).orElseThrow();
        assertThat(collection.lines()).extracting(Collecting.Line::slug).containsExactly(agency.slug(), late.slug());
        assertThat(collection.lines().getLast().late()).isEqualTo(3);
        assertThat(collection.counts()).containsEntry(Collecting.View.OVERDUE, 1L).containsEntry(Collecting.View.REVIEW, 1L);
        assertThat(clock.on(february, () -> reminding.remindAll(supervisor, YEAR))).isEqualTo(1);
        assertThat(clock.on(february, () -> reminding.remindAll(supervisor, YEAR))).isZero();
        assertThatThrownBy(() -> clock.on(february, () -> {
            reminding.remind(supervisor, late.slug(), YEAR);
            return null;
        })).isInstanceOf(Obstructed.class).hasMessageContaining("今天已经催报");
        assertThatThrownBy(() -> reminding.remind(supervisor, agency.slug(), YEAR)).isInstanceOf(Obstructed.class).hasMessageContaining("已经报送");
        assertThat(clock.on(february, () -> matters.mattersFor(clerk)).getFirst().title()).contains("2月3日催报");
        assertThat(clock.on(february.plusDays(1), () -> reminding.remindAll(supervisor, YEAR))).isEqualTo(1);
        assertThat(journal.about("年度报告", late.id() + "/" + YEAR)).hasSize(2);
    }

    @Test
    void theCollectionShowsTheFiguresPutRightAndNotThoseOfTheLastMove() {
        scenario.frozen(head, YEAR);
        List<ReportFormat.Place> one = List.of(C.places().get("c.t2.fee.amount_wan"));
        scenario.in(YEAR, () -> entering.enter(head, YEAR, one, Map.of(), ""));
        assertThat(collecting.of(supervisor, YEAR).orElseThrow().lines().getFirst().errors()).isEqualTo(1);
        clock.on(ReportScenario.day(YEAR).plusDays(3), () -> {
            entering.enter(head, YEAR, one, Map.of("c.t2.fee.amount_wan", "3"), "财政系统");
            return null;
        });
        Collecting.Line line = collecting.of(supervisor, YEAR).orElseThrow().lines().getFirst();
        assertThat(line.errors()).isZero();
        assertThat(line.checkedOn()).isEqualTo(ReportScenario.day(YEAR).plusDays(3));
    }

    @Test
    void theCollectionIsFilteredAndTakenHome() throws Exception {
        Agency other = cast.township(county);
        scenario.submitted(head, YEAR);
        mvc.perform(get("/desk/collection/2025").with(SignedIn.as(supervisor))).andExpect(status().isOk())
                .andExpect(content().string(containsString(agency.name()))).andExpect(content().string(containsString(other.name())));
        mvc.perform(get("/desk/collection/2025?view=MISSING").with(SignedIn.as(supervisor)))
                .andExpect(content().string(not(containsString(">" + agency.name() + "<"))));
        mvc.perform(get("/desk/collection/2025.csv?q=" + agency.name()).with(SignedIn.as(supervisor))).andExpect(status().isOk())
                .andExpect(content().string(containsString("已报送"))).andExpect(content().string(not(containsString(other.name()))));
        mvc.perform(get("/desk/collection/2025").with(SignedIn.as(cast.officer(agency, Role.SUPERVISOR)))).andExpect(status().isNotFound());
        mvc.perform(get("/desk/collection/2025/" + agency.slug()).with(SignedIn.as(supervisor))).andExpect(status().isOk())
                .andExpect(content().string(containsString("?place=c.t3.new.np#remark-form")));
    }

    @Test
    void aDraftIsNotShownToTheSupervisor() throws Exception {
        scenario.frozen(head, YEAR);
        mvc.perform(get("/desk/collection/2025/" + agency.slug()).with(SignedIn.as(supervisor))).andExpect(status().isOk())
                .andExpect(content().string(containsString("还没有报送"))).andExpect(content().string(not(containsString("人手不足"))));
    }
}
