package yangguang.annualreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yangguang.Cast;
import yangguang.OfficeTest;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyKind;
import yangguang.agencies.Level;
import yangguang.reportarchive.ArchiveState;
import yangguang.reportarchive.Shelving;
import yangguang.reportfigures.Checking;
import yangguang.reportfigures.Compiling;
import yangguang.reportfigures.OwnRegisters;
import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportrollup.StandingReport;
import yangguang.reportrollup.StandingReports;
import yangguang.statute.Article;

/// The relations that reach beyond a report: to the year before, wherever it was reported, and to the registers.
@OfficeTest
@Article("50")
class YearBeforeTest {

    private static final int YEAR = 2025;
    private static final ReportFormat C = ReportFormats.shipped().get("C");

    @Autowired Cast cast;
    @Autowired Shelving shelving;
    @Autowired ReportScenario scenario;
    @Autowired Compiling compiling;
    @Autowired Correcting correcting;
    @Autowired StandingReports standing;
    @Autowired AccountingForProblems accounting;
    @Autowired ReportDesk desk;
    @Autowired JdbcClient db;

    private Agency agency;
    private Officer head;

    @BeforeEach
    void anOffice() {
        agency = cast.department(cast.county());
        head = cast.officer(agency, Role.OFFICE_HEAD, Role.REQUEST_OFFICER);
    }

    private void shelve(ArchiveState state) {
        shelve(agency.name(), state);
    }

    private void shelve(String name, ArchiveState state) {
        shelving.shelve(name, agency.id(), YEAR - 1, "C", state, Shelving.figures("C"), Map.of("S5", "一是目录更新不及时；二是专业人员不足。"));
    }

    private List<Finding> findings() {
        return compiling.compile(agency.id(), YEAR, C).findings();
    }

    @Test
    void lastYearsReportOfTheArchiveIsHeldAgainstThisYears() {
        shelve(ArchiveState.ACCEPTED);
        scenario.enter(head, YEAR, "1");
        assertThat(findings()).extracting(Finding::rule).contains("T3-5", "T2C-1", "T4-3", "T2C-5");
        assertThat(findings().stream().filter(f -> f.rule().equals("T3-5")).map(Finding::where)).as("each column once")
                .doesNotHaveDuplicates().contains("c.t3.carry_in.tot").hasSizeBetween(2, 7);
        assertThat(accounting.problemsBefore(agency.id(), YEAR)).containsExactly("目录更新不及时", "专业人员不足");
        assertThat(desk.fields(agency.id(), YEAR)).filteredOn(field -> field.field().name().equals("requests.received.last"))
                .extracting(ReportDesk.Field::value).containsExactly("14069");
        assertThat(desk.fields(agency.id(), YEAR)).filteredOn(field -> field.field().name().equals("documents.opened.last"))
                .as("its registers were not kept here").extracting(ReportDesk.Field::value).containsExactly("");
    }

    @Test
    void whatNobodyAcceptedIsNoYearBefore() {
        shelve(ArchiveState.PENDING);
        assertThat(findings()).extracting(Finding::rule).doesNotContain("T3-5", "T2C-1", "T4-3");
        assertThat(accounting.problemsBefore(agency.id(), YEAR)).isEmpty();
    }

    @Test
    void ourOwnPublishedReportGoesBeforeTheArchives() {
        scenario.frozen(head, YEAR - 1);
        scenario.publish(head, YEAR - 1);
        shelve(agency.name() + "（旧称）", ArchiveState.ACCEPTED);
        assertThat(findings()).extracting(Finding::rule).doesNotContain("T3-5", "T2C-1", "T4-3");
    }

    @Test
    void resultsAfterANoticeAreNotMoreThanTheNotices() {
        correct("c.t3.r4_3_unclear.tot", "1");
        assertThat(findings()).extracting(Finding::rule).contains("T3-7");
        long request = db.sql("""
                insert into disclosure_request (number, agency_id, query_code_digest, filed_at, channel, applicant_kind, applicant,
                    applicant_key, subject, form_wanted, route_wanted, stage, received_on)
                values (?, ?, '', date '2024-12-20', 'WEB', 'NATURAL_PERSON', '', '', '补正', 'ELECTRONIC', 'ONLINE', 'PROCESSING', date '2024-12-20')
                returning id""").params("B" + agency.id(), agency.id()).query(Long.class).single();
        db.sql("insert into request_event (request_id, seq, kind, day, happened_at, facts, actor) values (?, 1, 'CLARIFICATION_ASKED',"
                + " date '2024-12-24', timestamp '2024-12-24 09:00', '{}', '')")
                .param(request).update();
        assertThat(findings()).as("asked in December, still in hand").extracting(Finding::rule).doesNotContain("T3-7");
    }

    @Test
    void aFigureOtherThanTheCataloguesIsExplainedByTheReasonOfItsCorrection() {
        correct("c.t2.normative.valid", "5");
        assertThat(findings()).filteredOn(f -> f.rule().equals("T2C-3")).singleElement()
                .satisfies(f -> assertThat(f.message()).contains("有效的行政规范性文件 0"));
        scenario.frozen(head, YEAR);
        StandingReport stands = standing.find(agency.id(), YEAR).orElseThrow();
        assertThat(stands.warnings()).extracting(Finding::rule).contains("T2C-3");
        assertThat(stands.unexplained()).isEmpty();
        assertThat(stands.explanationOf(stands.warnings().getFirst()).orElseThrow().explanation()).contains("目录漏记");
        scenario.signed(head, YEAR);
        assertThat(standing.find(agency.id(), YEAR).orElseThrow().unexplained()).as("fixed figures too").isEmpty();
    }

    private void correct(String cell, String figure) {
        scenario.in(YEAR, () -> correcting.correct(head, YEAR, C, C.places().get(cell), figure, "目录漏记，原件已归档", 0));
    }

    @Test
    void onlyWhoMakesRulesHasRules() {
        Map<String, Cell> cells = new HashMap<>();
        C.places().forEach((id, place) -> cells.put(id, Cell.of(id, new BigDecimal(id.equals("c.t2.rules.valid") ? "1" : "0"), place.unit())));
        assertThat(againstRegister(agency, cells)).containsExactly("T2C-4");
        Agency city = Agency.named("q", "", "青禾市人民政府", "市政府", "青", AgencyKind.GOVERNMENT, Level.CITY, null);
        assertThat(againstRegister(city, cells)).isEmpty();
    }

    private static List<String> againstRegister(Agency agency, Map<String, Cell> cells) {
        return Checking.relations(C).againstRegister(cells, new OwnRegisters(agency, "c", Map.of(), () -> 0)).stream().map(Finding::rule).toList();
    }
}
