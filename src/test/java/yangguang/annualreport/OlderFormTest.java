package yangguang.annualreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static yangguang.FormToken.csrf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import yangguang.Cast;
import yangguang.OfficeTest;
import yangguang.SignedIn;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.remedies.Outcome;
import yangguang.remedies.Recording;
import yangguang.remedies.RemedyCase;
import yangguang.remedies.RemedyKind;
import yangguang.reportfigures.Activity;
import yangguang.reportfigures.ActivityKind;
import yangguang.reportfigures.CompiledReport;
import yangguang.reportfigures.Compiling;
import yangguang.reportfigures.Origin;
import yangguang.reportfigures.RecordingActivity;
import yangguang.reportfigures.Records;
import yangguang.reportform.Finding;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.requests.Channel;
import yangguang.requests.DispositionKind;
import yangguang.statute.TimeMachine;

/// The statistics table of 2014, compiled from the registers.
@OfficeTest
class OlderFormTest {

    private static final ReportFormat A = ReportFormats.shipped().get("A");
    private static final int YEAR = 2017;

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired Compiling compiling;
    @Autowired RecordingActivity recording;
    @Autowired Recording cases;
    @Autowired EnteringFigures entering;
    @Autowired TimeMachine clock;
    @Autowired JdbcClient db;

    private Agency agency;
    private Officer officer;
    private int numbers;

    @BeforeEach
    void anOffice() {
        agency = cast.department(cast.county());
        officer = cast.officer(agency, Role.OFFICE_HEAD, Role.REQUEST_OFFICER);
    }

    private CompiledReport compiled() {
        return compiling.compile(agency.id(), YEAR, A);
    }

    private String figure(String cell) {
        return compiled().cell(cell).raw();
    }

    private Activity activity(ActivityKind kind, LocalDate day, LocalDate until, String title, String quantity, boolean leader) {
        return recording.record(officer, new Activity(null, agency.id(), kind, day, until, title, new BigDecimal(quantity), leader,
                "通知", null, null, null, null, null));
    }

    private void request(Channel channel, LocalDate received, LocalDate closed, DispositionKind kind, boolean extended) {
        db.sql("""
                insert into disclosure_request (number, agency_id, query_code_digest, filed_at, channel, applicant_kind, applicant,
                    applicant_key, subject, form_wanted, route_wanted, stage, received_on, due_on, extended, disposition, row_code,
                    closed_on, decided_at)
                values (:number, :agency, '', :received, :channel, 'NATURAL_PERSON', '', '', '补贴发放情况', 'PAPER', 'MAIL', :stage,
                    :received, :received, :extended, :disposition, :row, :closed, :closed)""")
                .param("number", "older-" + agency.id() + "-" + numbers++).param("agency", agency.id()).param("channel", channel.name())
                .param("stage", kind == null ? "PROCESSING" : "ANSWERED").param("received", received).param("extended", extended)
                .param("disposition", kind == null ? null : kind.code()).param("row", kind == null ? null : kind.row().id())
                .param("closed", closed, java.sql.Types.DATE).update();
    }

    @Test
    void activitiesFillTheCellsOfTheirKind() {
        activity(ActivityKind.PRESS_CONFERENCE, LocalDate.of(YEAR, 4, 1), null, "春季发布会", "0", true);
        activity(ActivityKind.PRESS_CONFERENCE, LocalDate.of(YEAR, 9, 1), null, "秋季发布会", "0", false);
        activity(ActivityKind.PRESS_CONFERENCE, LocalDate.of(YEAR - 1, 9, 1), null, "上年发布会", "0", true);
        activity(ActivityKind.WECHAT, LocalDate.of(YEAR, 12, 31), null, "公众号全年推送", "120", false);
        activity(ActivityKind.TRAINING, LocalDate.of(YEAR, 5, 1), null, "条例培训", "42", false);
        activity(ActivityKind.TRAINING, LocalDate.of(YEAR, 6, 1), null, "目录培训", "18", false);
        activity(ActivityKind.FULL_TIME_STAFF, LocalDate.of(YEAR - 3, 5, 1), null, "公开科人员", "2", false);
        activity(ActivityKind.PART_TIME_STAFF, LocalDate.of(YEAR - 3, 5, 1), LocalDate.of(YEAR, 6, 30), "各科室联络员", "9", false);
        activity(ActivityKind.PART_TIME_STAFF, LocalDate.of(YEAR, 7, 1), null, "各科室联络员", "7", false);
        activity(ActivityKind.FEE, LocalDate.of(YEAR, 7, 1), null, "检索复制邮寄费", "125.5", false);
        assertThat(Map.of("A2.2.1", figure("A2.2.1"), "A2.2.1.a", figure("A2.2.1.a"), "A1.2.4", figure("A1.2.4"), "A9.2", figure("A9.2"),
                "A9.3", figure("A9.3"), "A8.3", figure("A8.3"), "A8.3.2", figure("A8.3.2"), "A7", figure("A7"), "A6", figure("A6")))
                .isEqualTo(Map.of("A2.2.1", "2", "A2.2.1.a", "1", "A1.2.4", "120", "A9.2", "2", "A9.3", "60", "A8.3", "9", "A8.3.2", "7",
                        "A7", "0.01255", "A6", ""));
        assertThat(compiling.behind(agency.id(), YEAR, A.places().get("A2.2.1.a"), 1).lines()).extracting(Records.Line::label)
                .containsExactly("春季发布会");
    }

    @Test
    void requestsAreCountedByChannelReplyAndExtension() {
        LocalDate spring = LocalDate.of(YEAR, 3, 1);
        request(Channel.ORAL, spring, spring.plusDays(9), DispositionKind.ALREADY_PUBLIC, false);
        request(Channel.EMAIL, spring, spring.plusDays(30), DispositionKind.STATE_SECRET, true);
        request(Channel.MAIL_SIGNED, spring, spring.plusDays(9), DispositionKind.NOT_RESPONSIBLE, false);
        request(Channel.FAX, LocalDate.of(YEAR - 1, 12, 20), spring, DispositionKind.PETITION, false);
        request(Channel.WEB, LocalDate.of(YEAR, 12, 20), null, null, false);
        CompiledReport report = compiled();
        Map<String, String> figures = new HashMap<>();
        List.of("A3.1", "A3.1.1", "A3.1.2", "A3.1.3", "A3.1.4", "A3.2", "A3.2.1", "A3.2.2", "A3.3", "A3.3.1", "A3.3.4", "A3.3.4.a",
                "A3.3.5", "A3.3.8").forEach(cell -> figures.put(cell, report.cell(cell).raw()));
        assertThat(figures).isEqualTo(Map.ofEntries(Map.entry("A3.1", "4"), Map.entry("A3.1.1", "1"), Map.entry("A3.1.2", "0"),
                Map.entry("A3.1.3", "2"), Map.entry("A3.1.4", "1"), Map.entry("A3.2", "4"), Map.entry("A3.2.1", "3"),
                Map.entry("A3.2.2", "1"), Map.entry("A3.3", "4"), Map.entry("A3.3.1", "1"), Map.entry("A3.3.4", "1"),
                Map.entry("A3.3.4.a", "1"), Map.entry("A3.3.5", "1"), Map.entry("A3.3.8", "1")));
    }

    @Test
    void secretsOfBusinessAndOfPersonsAreToldApartByAPerson() {
        assertThat(compiled().origin("A3.3.4.b")).isInstanceOf(Origin.Computed.class);
        request(Channel.WEB, LocalDate.of(YEAR, 3, 1), LocalDate.of(YEAR, 3, 9), DispositionKind.THIRD_PARTY_RIGHTS, false);
        assertThat(compiled().origin("A3.3.4.b")).isInstanceOf(Origin.Unanswered.class);
        assertThat(compiling.behind(agency.id(), YEAR, A.places().get("A3.3.4.b"), 1).total()).isEqualTo(1);
        entering.enter(officer, YEAR, List.of(A.places().get("A3.3.4.b"), A.places().get("A3.3.4.c")),
                Map.of("A3.3.4.b", "1", "A3.3.4.c", "1"), "逐件核对");
        assertThat(compiled().errors()).extracting(Finding::rule).contains("GA-4");
    }

    @Test
    void concludedCasesCountAndPendingOnesDoNot() {
        cases.record(officer, new RemedyCase(null, agency.id(), RemedyKind.SUIT_AFTER, "行older1-" + agency.id(), "", "法院", LocalDate.of(YEAR, 5, 6),
                Outcome.UPHELD, LocalDate.of(YEAR, 9, 1), null));
        cases.record(officer, new RemedyCase(null, agency.id(), RemedyKind.DIRECT_SUIT, "行older2-" + agency.id(), "", "法院", LocalDate.of(YEAR, 11, 6),
                Outcome.UPHELD, LocalDate.of(YEAR + 1, 2, 1), null));
        assertThat(figure("A5")).isEqualTo("1");
        assertThat(figure("A5.1")).isEqualTo("1");
        assertThat(compiling.behind(agency.id(), YEAR, A.places().get("A5"), 1).total()).isEqualTo(1);
    }

    /// Whatever came in by whatever way and ended however: each request counts once, and no relation is broken.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyRequestCountsOnceAndEveryRelationHolds(long seed) {
        Random random = new Random(seed);
        DispositionKind[] kinds = Arrays.stream(DispositionKind.values()).filter(k -> k != DispositionKind.THIRD_PARTY_RIGHTS)
                .toArray(DispositionKind[]::new);
        for (int i = 0; i < 120; i++) {
            LocalDate received = LocalDate.of(YEAR - 1, 7, 1).plusDays(random.nextInt(600));
            boolean closed = random.nextInt(5) > 0;
            request(Channel.values()[random.nextInt(Channel.values().length)], received, closed ? received.plusDays(random.nextInt(200)) : null,
                    closed ? kinds[random.nextInt(kinds.length)] : null, random.nextInt(4) == 0);
        }
        CompiledReport report = compiled();
        assertThat(report.blanks()).extracting(ReportFormat.Place::id).noneMatch(id -> id.startsWith("A3"));
        assertThat(report.findings()).extracting(Finding::rule).doesNotContain("GA-1", "GA-2", "GA-3", "GA-4");
        A.places().values().stream().filter(p -> report.cells().containsKey(p.id()) && p.id().startsWith("A3")).forEach(place ->
                assertThat(compiling.behind(agency.id(), YEAR, place, 1).total()).as(place.name())
                        .isEqualTo(report.cell(place.id()).value().longValueExact()));
    }

    @Test
    void theRegisterIsKeptOnItsPage() throws Exception {
        mvc.perform(post("/desk/reports/activities").with(SignedIn.as(officer)).with(csrf()).param("kind", "TRAINING")
                        .param("day", "2017-05-01").param("title", "<b>条例培训").param("quantity", "4.5").param("evidence", ""))
                .andExpect(status().is(422)).andExpect(content().string(containsString("数量应为整数")))
                .andExpect(content().string(containsString("请填写依据"))).andExpect(content().string(containsString("&lt;b>条例培训")));
        mvc.perform(post("/desk/reports/activities").with(SignedIn.as(officer)).with(csrf()).param("kind", "TRAINING")
                        .param("day", "2017-05-01").param("title", "条例培训").param("quantity", "45").param("evidence", "签到册"))
                .andExpect(redirectedUrl("/desk/reports/activities?year=2017"));
        long id = db.sql("select max(id) from report_activity where agency_id = ?").param(agency.id()).query(Long.class).single();
        assertThat(figure("A9.3")).isEqualTo("45");
        mvc.perform(post("/desk/reports/activities/" + id).with(SignedIn.as(officer)).with(csrf()).param("kind", "TRAINING")
                .param("day", "2017-05-01").param("title", "条例培训").param("quantity", "46").param("evidence", "签到册").param("version", "7"))
                .andExpect(status().isConflict()).andExpect(content().string(containsString("其他人已经修改")));
        mvc.perform(get("/desk/reports/activities?year=2017").with(SignedIn.as(officer))).andExpect(content().string(containsString("45 人次")));
        mvc.perform(get("/desk/reports/2017").with(SignedIn.as(officer))).andExpect(status().isOk())
                .andExpect(content().string(containsString("基本工作情况")));
        Officer stranger = cast.officer(cast.department(cast.county()), Role.REQUEST_OFFICER);
        mvc.perform(get("/desk/reports/activities/" + id).with(SignedIn.as(stranger))).andExpect(status().isNotFound());
        mvc.perform(post("/desk/reports/activities/" + id + "/removal").with(SignedIn.as(officer)).with(csrf()))
                .andExpect(redirectedUrl("/desk/reports/activities?year=2017"));
        assertThat(compiled().origin("A9.3")).isInstanceOf(Origin.Unanswered.class);
    }

    @Test
    void aKindWithoutAnEntryIsBlankUntilSomebodyAssertsTheZero() {
        assertThat(compiled().origin("A9.1")).isInstanceOf(Origin.Unanswered.class);
        entering.enter(officer, YEAR, List.of(A.places().get("A9.1")), Map.of("A9.1", "0"), "会议记录");
        assertThat(compiled().origin("A9.1").words()).contains("确认为 0");
        activity(ActivityKind.MEETING, LocalDate.of(YEAR, 3, 1), null, "公开工作推进会", "0", false);
        assertThat(figure("A9.1")).isEqualTo("1");
    }
}
