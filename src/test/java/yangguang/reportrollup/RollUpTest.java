package yangguang.reportrollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static yangguang.FormToken.csrf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import yangguang.Cast;
import yangguang.OfficeTest;
import yangguang.SignedIn;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyKind;
import yangguang.agencies.AgencyRegister;
import yangguang.agencies.Establishing;
import yangguang.agencies.Level;
import yangguang.annualreport.ReportDesk;
import yangguang.annualreport.ReportScenario;
import yangguang.journal.Actor;
import yangguang.reportedition.AnnualReport;
import yangguang.reportedition.AnnualReports;
import yangguang.reportedition.ReportProgress;
import yangguang.reportedition.ReportSheets;
import yangguang.reportedition.ReportStage;
import yangguang.reportform.Finding;
import yangguang.reportpath.CorrectingReport;
import yangguang.reportpath.Freezing;
import yangguang.reportpath.PublishingReport;
import yangguang.reportpath.SendingForSignature;
import yangguang.reportpath.SigningReport;
import yangguang.statute.Article;
import yangguang.statute.Obstructed;

@OfficeTest
@Article({"49", "50"})
class RollUpTest {

    private static final int YEAR = 2025;
    private static final LocalDate NEW_YEAR = LocalDate.of(YEAR, 1, 1);

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ReportScenario scenario;
    @Autowired AgencyRegister agencies;
    @Autowired Establishing establishing;
    @Autowired AnnualReports reports;
    @Autowired StandingReports standing;
    @Autowired RollUpScope scope;
    @Autowired RollUps rollUps;
    @Autowired ReportDesk desk;
    @Autowired RollingUp rolling;
    @Autowired SettingScope setting;
    @Autowired SendingForSignature sending;
    @Autowired SigningReport signing;
    @Autowired CorrectingReport correcting;
    @Autowired PublishingReport publishing;
    @Autowired ReportSheets sheets;
    @Autowired Freezing freezing;
    @Autowired JdbcClient db;

    private Agency county;
    private Officer government;

    @BeforeEach
    void aCounty() {
        county = cast.county();
        government = cast.officer(county, Role.OFFICE_HEAD, Role.REQUEST_OFFICER);
    }

    private Officer member(String figure) {
        Agency agency = cast.department(county);
        Officer head = cast.officer(agency, Role.OFFICE_HEAD, Role.REQUEST_OFFICER);
        scenario.frozen(head, YEAR);
        scenario.enter(head, YEAR, figure);
        scenario.publish(head, YEAR);
        return head;
    }

    private void rollUp() {
        scenario.in(YEAR, () -> rolling.rollUp(government, YEAR, null));
    }

    private StandingReport stands() {
        return standing.find(county.id(), YEAR).orElseThrow();
    }

    private BigDecimal licences() {
        return stands().compiled().cell("c.t2.license.decisions").value();
    }

    @Test
    void theGovernmentsFiguresAreItsOwnAndThoseOfItsAgencies() throws Exception {
        Officer first = member("3");
        member("4");
        scenario.frozen(government, YEAR);
        scenario.enter(government, YEAR, "10");
        rollUp();
        assertThat(licences()).isEqualByComparingTo("17");
        assertThat(stands().compiled().findings()).isEmpty();
        scenario.publish(government, YEAR);
        assertThat(sheets.published(county, YEAR).orElseThrow().shown("c.t2.license.decisions")).isEqualTo("17");
        mvc.perform(get("/desk/rollup/2025").with(SignedIn.as(government))).andExpect(status().isOk())
                .andExpect(content().string(containsString("已汇总 2 个机关的报告")));
        mvc.perform(get("/desk/rollup/2025/cells/c.t2.license.decisions").with(SignedIn.as(government))).andExpect(status().isOk())
                .andExpect(content().string(containsString("17件"))).andExpect(content().string(containsString("本级")))
                .andExpect(content().string(containsString(agencies.get(first.agencyId()).name())));
        mvc.perform(get("/desk/reports/2025").with(SignedIn.as(government))).andExpect(status().isOk())
                .andExpect(content().string(containsString("加上了 2 份报告的汇总数")));
        assertThat(desk.draft(county.id(), YEAR).document().shown("c.t2.license.decisions")).isEqualTo("17");
        mvc.perform(get("/desk/reports/2025/cells/c.t2.license.decisions").with(SignedIn.as(government))).andExpect(status().isOk())
                .andExpect(content().string(containsString("17件"))).andExpect(content().string(containsString("其中 7 来自所汇总的 2 份报告")));
        assertThat(rollUps.behind(stands().report().id(), "c.t2.license.decisions", 1, 50)).extracting(RollUps.Share::figure)
                .usingElementComparator(BigDecimal::compareTo).containsExactly(new BigDecimal("4"), new BigDecimal("3"));
        mvc.perform(get("/desk/rollup/2025/cells/c.t9.x").with(SignedIn.as(government))).andExpect(status().isNotFound());
    }

    @Test
    void whoIsMissingIsNamedAndKeepsTheRollUpBackUntilLeftOutWithAReason() {
        member("3");
        Agency late = cast.township(county);
        scenario.frozen(government, YEAR);
        assertThatThrownBy(this::rollUp).isInstanceOf(Obstructed.class).hasMessageContaining(late.name());
        assertThatThrownBy(() -> setting.decide(government, late.slug(), false, " ", NEW_YEAR, null)).isInstanceOf(Obstructed.class);
        scenario.in(YEAR, () -> setting.decide(government, late.slug(), false, "暂无专人，未按期报送", NEW_YEAR, LocalDate.of(YEAR, 12, 31)));
        rollUp();
        assertThat(licences()).isEqualByComparingTo("3");
        assertThat(scope.members(county.id(), YEAR + 1)).extracting(RollUpScope.Member::id).contains(late.id());
    }

    @Test
    void agenciesLedFromAboveAndPublicInstitutionsAreOutUnlessTakenIn() {
        int n = 900_000 + new Random().nextInt(90_000);
        Agency customs = establish(n, "青禾海关" + n, AgencyKind.VERTICAL);
        Agency waterworks = establish(n + 1, "青禾供水公司" + n, AgencyKind.PUBLIC_INSTITUTION);
        Agency department = cast.department(county);
        assertThat(scope.members(county.id(), YEAR)).extracting(RollUpScope.Member::id).containsExactly(department.id());
        assertThat(scope.all(county.id(), YEAR)).filteredOn(m -> !m.included()).hasSize(2).allSatisfy(m -> assertThat(m.reason()).isNotEmpty());
        setting.decide(government, waterworks.slug(), true, "受委托承担行政职能", NEW_YEAR, null);
        assertThat(scope.members(county.id(), YEAR)).extracting(RollUpScope.Member::id).contains(waterworks.id()).doesNotContain(customs.id());
    }

    private Agency establish(int n, String name, AgencyKind kind) {
        return establishing.establish(Actor.SYSTEM, Agency.named("x" + n, Cast.creditCode(n), name, name, "青测" + n, kind, Level.COUNTY, county)
                .withContacts("青禾县中心路 1 号", "000000", "000-0000000", "", "xxgk@example.gov.cn", "工作日 9:00—17:00")
                .withRemedies("青禾县人民政府", "青禾县人民法院"));
    }

    @Test
    void aMembersCorrectionAfterTheRollUpAsksForANewOne() throws Exception {
        Officer head = member("3");
        scenario.frozen(government, YEAR);
        rollUp();
        scenario.in(YEAR, () -> sending.send(government, YEAR, null));
        scenario.in(YEAR, () -> correcting.correct(head, YEAR, "行政许可数有误"));
        scenario.enter(head, YEAR, "5");
        scenario.publish(head, YEAR);
        mvc.perform(get("/desk/rollup/2025").with(SignedIn.as(government))).andExpect(content().string(containsString("计入第 1 版，第 2 版还没有计入")));
        assertThatThrownBy(() -> scenario.in(YEAR, () -> signing.sign(government, YEAR, null))).isInstanceOf(Obstructed.class)
                .hasMessageContaining("有变化");
        scenario.in(YEAR, () -> signing.handBack(government, YEAR, "重新汇总", null));
        rollUp();
        scenario.publish(government, YEAR);
        assertThat(licences()).isEqualByComparingTo("5");
    }

    /// In the whole database: what was added up when the parts were taken, against the parts' cells added up now.
    private void theSumsAreThoseOfTheParts(String act) {
        assertThat(db.sql("""
                select coalesce(s.report_id, p.report_id) || ' ' || coalesce(s.cell, p.cell) from report_sum s full join (
                    select p.report_id, c.cell, sum(c.value) as total from report_part p join report_cell c on c.report_id = p.member_report_id
                    group by p.report_id, c.cell) p on p.report_id = s.report_id and p.cell = s.cell
                where s.total is distinct from p.total""").query(String.class).list()).as(act).isEmpty();
    }

    @Test
    void theSumIsThatOfThePartsHoweverTheyWereTaken() {
        Officer head = member("3");
        Officer leaving = member("4");
        scenario.frozen(government, YEAR);
        rollUp();
        theSumsAreThoseOfTheParts("roll up");
        assertThat(licences()).isEqualByComparingTo("7");
        scenario.in(YEAR, () -> setting.decide(government, slug(leaving), false, "不再汇总", NEW_YEAR, null));
        rollUp();
        theSumsAreThoseOfTheParts("roll up without one");
        assertThat(licences()).isEqualByComparingTo("3");
        scenario.in(YEAR, () -> correcting.correct(head, YEAR, "行政许可数有误"));
        scenario.enter(head, YEAR, "5");
        scenario.publish(head, YEAR);
        theSumsAreThoseOfTheParts("correct a member");
        assertThat(licences()).as("the roll-up still has the member's first edition").isEqualByComparingTo("3");
        rollUp();
        theSumsAreThoseOfTheParts("roll up again");
        assertThat(licences()).isEqualByComparingTo("5");
        scenario.publish(government, YEAR);
        scenario.in(YEAR, () -> correcting.correct(government, YEAR, "汇总范围有误"));
        theSumsAreThoseOfTheParts("correct the roll-up");
        rollUp();
        theSumsAreThoseOfTheParts("roll up the correction");
        scenario.in(YEAR, () -> setting.decide(government, slug(head), false, "不再汇总", NEW_YEAR, null));
        rollUp();
        theSumsAreThoseOfTheParts("roll up nobody");
        assertThat(stands().added().sum().sums()).isEmpty();
    }

    @Test
    void whatWasAddedUpIsNotChangedAfterwards() {
        long part = reports.find(member("3").agencyId(), YEAR).orElseThrow().id();
        scenario.frozen(government, YEAR);
        rollUp();
        for (String change : List.of("delete from report_cell where report_id = ?", "update report_cell set value = value + 1 where report_id = ?",
                "insert into report_cell (report_id, cell, value) select id, 'x', 1 from annual_report where id = ?")) {
            assertThatThrownBy(() -> db.sql(change).param(part).update()).isInstanceOf(DataAccessException.class).hasMessageContaining("was added up");
        }
        assertThatThrownBy(() -> db.sql("update report_part set member_report_id = member_report_id where member_report_id = ?").param(part).update())
                .isInstanceOf(DataAccessException.class).hasMessageContaining("left and taken");
        theSumsAreThoseOfTheParts("attempts");
    }

    @Test
    void aCellThatIsNotTheSumOfItsPartsIsFound() {
        member("3");
        scenario.frozen(government, YEAR);
        rollUp();
        scenario.in(YEAR, () -> sending.send(government, YEAR, null));
        assertThat(stands().compiled().findings()).isEmpty();
        db.sql("delete from entered_figure where agency_id = ? and cell = 'c.t2.fee.amount_wan'").param(county.id()).update();
        db.sql("update entered_figure set value = 2 where agency_id = ? and cell = 'c.t2.penalty.decisions'").param(county.id()).update();
        assertThat(stands().compiled().findings()).extracting(Finding::rule, Finding::where)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("AGG-1", "c.t2.penalty.decisions"));
        assertThatThrownBy(() -> db.sql("delete from report_part where report_id = ?").param(stands().report().id()).update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aGovernmentBelowIsAddedUpWithItsOwnSums() {
        Agency lower = establishBelow();
        Agency town = cast.township(lower);
        Officer lowerHead = cast.officer(lower, Role.OFFICE_HEAD, Role.REQUEST_OFFICER);
        Officer townHead = cast.officer(town, Role.OFFICE_HEAD, Role.REQUEST_OFFICER);
        scenario.frozen(townHead, YEAR);
        scenario.enter(townHead, YEAR, "6");
        scenario.publish(townHead, YEAR);
        scenario.frozen(lowerHead, YEAR);
        scenario.enter(lowerHead, YEAR, "1");
        scenario.in(YEAR, () -> rolling.rollUp(lowerHead, YEAR, null));
        scenario.publish(lowerHead, YEAR);
        scenario.frozen(government, YEAR);
        rollUp();
        assertThat(scope.members(county.id(), YEAR)).extracting(RollUpScope.Member::id).containsExactly(lower.id());
        assertThat(licences()).isEqualByComparingTo("7");
    }

    private Agency establishBelow() {
        int n = 800_000 + new Random().nextInt(90_000);
        return establish(n, "下级" + n + "县人民政府", AgencyKind.GOVERNMENT);
    }

    @Test
    void carriedOverRequestsAreComparedAfterTheReorganisation() {
        Officer old = carrying("2");
        Officer heir = carrying("1");
        scenario.in(YEAR, () -> setting.succeed(government, slug(old), slug(heir), LocalDate.of(YEAR, 7, 1), "机构改革方案"));
        assertThat(scope.members(county.id(), YEAR)).extracting(RollUpScope.Member::id).containsExactly(heir.agencyId());
        takesOver(heir, "3");
        scenario.frozen(government, YEAR);
        rollUp();
        assertThat(stands().added().carriedOver()).hasSize(7).allSatisfy(column -> {
            assertThat(column.compared()).isEqualTo(1);
            assertThat(column.broken()).isEmpty();
        });
        assertThat(stands().compiled().findings()).isEmpty();
        assertThatThrownBy(() -> setting.succeed(government, slug(heir), slug(old), NEW_YEAR, "改回")).isInstanceOf(Obstructed.class)
                .hasMessageContaining("不能再反过来");
    }

    @Test
    void carriedOverRequestsThatGetLostAreAWarning() {
        Officer agency = carrying("2");
        takesOver(agency, "1");
        scenario.frozen(government, YEAR);
        rollUp();
        assertThat(stands().unexplained()).extracting(Finding::rule).containsExactly("AGG-2");
        assertThat(stands().unexplained().getFirst().message()).contains(agencies.get(agency.agencyId()).name(), "2→1", "自然人");
        assertThat(stands().unexplained().getFirst().cells()).containsExactly("c.t3.carry_in.tot", "c.t3.carry_in.np");
    }

    private String slug(Officer officer) {
        return agencies.get(officer.agencyId()).slug();
    }

    /// An agency that handed on so many requests at the end of the year before.
    private Officer carrying(String handedOn) {
        Officer head = cast.officer(cast.department(county), Role.OFFICE_HEAD, Role.REQUEST_OFFICER);
        scenario.frozen(head, YEAR - 1);
        freezeWith(head, YEAR - 1, "new|carry_out", handedOn);
        scenario.publish(head, YEAR - 1);
        return head;
    }

    private void freezeWith(Officer head, int year, String rows, String figure) {
        db.sql("update annual_report set frozen = regexp_replace(frozen, '\"c.t3.(" + rows + ").(np|tot)\":\"0\"', '\"c.t3.\\1.\\2\":\"' || ? || '\"', 'g') "
                + "where agency_id = ? and year = ?").params(figure, head.agencyId(), year).update();
    }

    /// It takes so many over, and answers them; that it may differ from what was handed on, the archive of reports is told.
    private void takesOver(Officer head, String figure) {
        scenario.frozen(head, YEAR);
        freezeWith(head, YEAR, "carry_in|r1_open|r7_total", figure);
        db.sql("insert into report_cell select r.id, f.key, f.value::numeric from annual_report r cross join lateral ("
                + "select * from json_each_text((frozen::json -> 'figures')) union all select p, '0' from unnest(array["
                + "'c.t2.license.decisions', 'c.t2.penalty.decisions', 'c.t2.coercion.decisions', 'c.t2.fee.amount_wan']) p) f "
                + "where agency_id = ? and year = ?").params(head.agencyId(), YEAR).update();
        db.sql("update annual_report set stage = 'ACCEPTED' where agency_id = ? and year = ?").params(head.agencyId(), YEAR).update();
    }

    @Test
    void theSupervisorOfTheOfficeSetsTheScopeAndOthersDoNot() throws Exception {
        Agency department = cast.department(county);
        Officer supervisor = cast.officer(county, Role.SUPERVISOR);
        Officer outsider = cast.officer(department, Role.OFFICE_HEAD);
        mvc.perform(get("/desk/rollup/2025").with(SignedIn.as(supervisor))).andExpect(status().isOk())
                .andExpect(content().string(containsString("增减汇总范围")));
        mvc.perform(post("/desk/rollup/2025/scope").with(SignedIn.as(supervisor)).with(csrf()).param("agency", department.slug())
                        .param("included", "no").param("reason", "").param("from", "soon")).andExpect(status().is(422))
                .andExpect(content().string(containsString("请填写日期")));
        mvc.perform(post("/desk/rollup/2025/scope").with(SignedIn.as(outsider)).with(csrf()).param("agency", department.slug())
                .param("included", "no").param("reason", "不想报").param("from", "2025-01-01")).andExpect(status().isForbidden());
        mvc.perform(get("/desk/rollup/2025").with(SignedIn.as(outsider))).andExpect(status().isNotFound());
        assertThat(scope.members(county.id(), YEAR)).hasSize(1);
    }

    /// Those who write the report come from there, those who only collect from the collection.
    @Test
    void thePageSaysWhereItBelongs() throws Exception {
        mvc.perform(get("/desk/rollup/2025").with(SignedIn.as(government))).andExpect(content().string(containsString(
                "<a href=\"/desk/reports\" aria-current=\"page\">年度报告</a>"))).andExpect(content().string(containsString("<a href=\"/desk/reports/2025\"")));
        mvc.perform(get("/desk/rollup/2025").with(SignedIn.as(cast.officer(county, Role.SUPERVISOR)))).andExpect(content().string(containsString(
                "<a href=\"/desk/collection\" aria-current=\"page\">年报汇集</a>"))).andExpect(content().string(containsString("<a href=\"/desk/collection/2025\"")));
    }

    @Test
    void aReportInAnotherFormIsNotAddedUp() {
        Officer head = member("3");
        scenario.frozen(government, YEAR);
        AnnualReport other = reports.find(county.id(), YEAR).orElseThrow();
        AddedReports inOldForm = rollUps.of(county, new AnnualReport(other.id(), county.id(), YEAR, 1, "B", "", "", "", new ReportProgress(
                ReportStage.FROZEN, null, null, 0, null, null, null, null), "", other.version()), Map.of());
        assertThat(inOldForm.missing()).extracting(RollUpScope.Member::id).isEqualTo(List.of(head.agencyId()));
        assertThat(inOldForm.addable()).isEmpty();
    }
}
