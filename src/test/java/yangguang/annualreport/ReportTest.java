package yangguang.annualreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static yangguang.FormToken.csrf;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
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
import yangguang.reportedition.ReportSheets;
import yangguang.reportfigures.Activity;
import yangguang.reportfigures.ActivityKind;
import yangguang.reportfigures.CompiledReport;
import yangguang.reportfigures.Compiling;
import yangguang.reportfigures.RecordingActivity;
import yangguang.reportfigures.Records;
import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportpath.Freezing;
import yangguang.reportpath.PublishingReport;
import yangguang.reportreading.PublishedReport;
import yangguang.reportreading.ReportReader;
import yangguang.reportreading.SourceText;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

@OfficeTest
class ReportTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired Compiling compiling;
    @Autowired EnteringFigures entering;
    @Autowired DraftingReport drafting;
    @Autowired ReportDesk desk;
    @Autowired RecordingActivity activities;
    @Autowired TransactionTemplate transaction;
    @Autowired PublishingReport publishing;
    @Autowired Freezing freezing;
    @Autowired ReportScenario scenario;
    @Autowired ReportSheets sheets;
    @Autowired Recording recording;
    @Autowired TimeMachine clock;
    @Autowired JdbcClient db;

    static final ReportFormat C = ReportFormats.shipped().get("C");
    static final ReportFormat B = ReportFormats.shipped().get("B");

    Agency agency;
    Officer head;

    @BeforeEach
    void anOffice() {
        agency = cast.department(cast.county());
        head = cast.officer(agency, Role.OFFICE_HEAD, Role.REQUEST_OFFICER);
    }

    private <T> T inJanuary(java.util.function.Supplier<T> acts) {
        return clock.on(LocalDate.of(2026, 1, 12), acts);
    }

    private void enterZeros(int year, ReportFormat format) {
        List<ReportFormat.Place> places = compiling.enteredPlaces(format);
        Map<String, String> zeros = new HashMap<>();
        places.forEach(place -> zeros.put(place.id(), "0"));
        entering.enter(head, year, places, zeros, "测试：各业务系统");
    }

    private void write(int year, ReportFormat format) {
        drafting.write(head, year, format.generation(), "本年没有收到申请。", "一是人手不足。", "无其他需要报告的事项。", null);
    }

    @Test
    void whatNobodyEnteredIsBlankAndKeepsTheReportFromBeingPublished() {
        CompiledReport report = compiling.compile(agency.id(), 2025, C);
        assertThat(report.cell("c.t2.license.decisions").state()).isEqualTo(Cell.State.BLANK);
        assertThat(report.cell("c.t3.new.tot").value()).isEqualByComparingTo("0");
        assertThat(report.errors()).extracting(Finding::where).contains("c.t2.license.decisions");
        write(2025, C);
        scenario.in(2025, () -> freezing.freeze(head, 2025));
        assertThatThrownBy(() -> scenario.publish(head, 2025)).isInstanceOf(Obstructed.class).hasMessageContaining("行政许可");
    }

    @Test
    void anAssertedZeroIsAZeroAndTakingItBackLeavesABlank() {
        enterZeros(2025, C);
        assertThat(compiling.compile(agency.id(), 2025, C).errors()).isEmpty();
        entering.enter(head, 2025, compiling.enteredPlaces(C), Map.of(), "撤回");
        assertThat(compiling.compile(agency.id(), 2025, C).cell("c.t2.fee.amount_wan").state())
                .isEqualTo(Cell.State.BLANK);
    }

    @Test
    void everyCellOfBothFormsHasAnOrigin() {
        for (ReportFormat format : List.of(B, C)) {
            CompiledReport report = compiling.compile(agency.id(), 2025, format);
            assertThat(report.cells().keySet()).isEqualTo(format.places().keySet());
            format.places().forEach((id, place) -> assertThat(
                    report.entered(id) == compiling.enteredPlaces(format).contains(place)).as(id).isTrue());
        }
    }

    @Test
    void sectionFourCountsTheRecordedCases() {
        inJanuary(() -> recording.record(head, new RemedyCase(null, agency.id(), RemedyKind.SUIT_AFTER, "行1号", "",
                "青禾县人民法院", LocalDate.of(2025, 5, 6), Outcome.CORRECTED, LocalDate.of(2025, 9, 1), null)));
        CompiledReport report = compiling.compile(agency.id(), 2025, C);
        assertThat(report.cell("c.t4.aft.corrected").value()).isEqualByComparingTo("1");
        assertThat(report.cell("c.t4.aft.total").value()).isEqualByComparingTo("1");
        assertThat(report.cell("c.t4.dir.total").value()).isEqualByComparingTo("0");
        assertThat(compiling.behind(agency.id(), 2025, C.places().get("c.t4.aft.total"), 1).lines())
                .extracting(Records.Line::label).containsExactly("行1号");
    }

    @Test
    void aZeroReportIsOfferedOnlyWhereThereWasNoRequestAndNoCase() {
        assertThat(inJanuary(() -> desk.draft(agency.id(), 2025)).mayBeZero()).isTrue();
        inJanuary(() -> recording.record(head, new RemedyCase(null, agency.id(), RemedyKind.SUIT_AFTER, "行2号", "",
                "青禾县人民法院", LocalDate.of(2025, 5, 6), Outcome.CORRECTED, LocalDate.of(2025, 9, 1), null)));
        assertThat(inJanuary(() -> desk.draft(agency.id(), 2025)).mayBeZero()).isFalse();
    }

    @Test
    void aYearThatHasNotEndedIsNotPublished() {
        enterZeros(2025, C);
        write(2025, C);
        assertThatThrownBy(() -> clock.on(LocalDate.of(2025, 12, 31), () -> {
            freezing.freeze(head, 2025);
            return null;
        })).isInstanceOf(Obstructed.class).hasMessageContaining("还没有结束");
        assertThatThrownBy(() -> clock.on(LocalDate.of(2025, 12, 31), () -> {
            publishing.publish(head, 2025, null);
            return null;
        })).isInstanceOf(Obstructed.class).hasMessageContaining("编制中");
    }

    @Test
    void aPublishedReportIsFrozenForTheProgramAndForSql() throws Exception {
        enterZeros(2025, C);
        write(2025, C);
        scenario.in(2025, () -> freezing.freeze(head, 2025));
        scenario.publish(head, 2025);
        inJanuary(() -> recording.record(head, new RemedyCase(null, agency.id(), RemedyKind.DIRECT_SUIT, "行2号", "",
                "青禾县人民法院", LocalDate.of(2025, 5, 6), Outcome.PENDING, null, null)));
        assertThat(sheets.published(agency, 2025).orElseThrow().shown("c.t4.dir.total")).isEqualTo("0");
        assertThatThrownBy(() -> write(2025, C)).isInstanceOf(Obstructed.class).hasMessageContaining("已经发布");
        assertThatThrownBy(() -> enterZeros(2025, C)).isInstanceOf(Obstructed.class);
        assertThatThrownBy(() -> db.sql("update annual_report set overview = '改' where agency_id = ?")
                .param(agency.id()).update()).isInstanceOf(DataAccessException.class);
        mvc.perform(get("/a/" + agency.slug() + "/reports/2025")).andExpect(status().isOk())
                .andExpect(content().string(containsString(agency.name() + "2025年政府信息公开工作年度报告")))
                .andExpect(content().string(containsString("三、收到和处理政府信息公开申请情况")));
    }

    @Test
    void thePublishedPdfCarriesTheSameWordsAndTheWordFileOpens() throws Exception {
        enterZeros(2025, C);
        write(2025, C);
        scenario.in(2025, () -> freezing.freeze(head, 2025));
        scenario.publish(head, 2025);
        byte[] pdf = mvc.perform(get("/a/" + agency.slug() + "/reports/2025.pdf")).andExpect(status().isOk())
                .andReturn().getResponse().getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text).contains("政府信息公开工作年度报告", "其他法律行政法规禁止公开", "危及“三安全一稳定”", "尚未审结");
        }
        byte[] word = mvc.perform(get("/a/" + agency.slug() + "/reports/2025.docx")).andExpect(status().isOk())
                .andReturn().getResponse().getContentAsByteArray();
        assertThat(new String(word, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    }

    @Test
    void theCompiledReportReadBackByTheAuditHasTheSameCells() throws Exception {
        enterZeros(2025, C);
        write(2025, C);
        scenario.in(2025, () -> freezing.freeze(head, 2025));
        scenario.publish(head, 2025);
        String html = mvc.perform(get("/a/" + agency.slug() + "/reports/2025")).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        PublishedReport read = new ReportReader(ReportFormats.shipped()).read(
                SourceText.of("report.html", html.getBytes(StandardCharsets.UTF_8)));
        assertThat(read.format().generation()).isEqualTo("C");
        assertThat(read.cells().values()).allSatisfy(cell -> {
            assertThat(cell.state()).as(cell.id()).isEqualTo(Cell.State.GIVEN);
            assertThat(cell.value()).as(cell.id()).isEqualByComparingTo(BigDecimal.ZERO);
        });
    }

    @Test
    void figuresAreRefusedWithTheirInputKept() throws Exception {
        mvc.perform(post("/desk/reports/2025/figures").with(SignedIn.as(head)).with(csrf())
                        .param("c.t2.license.decisions", "十二<script>").param("c.t2.penalty.decisions", "-3")
                        .param("c.t2.coercion.decisions", "1.5"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("应填数字")))
                .andExpect(content().string(containsString("不能是负数")))
                .andExpect(content().string(containsString("应为整数")))
                .andExpect(content().string(containsString("请说明数据来源")))
                .andExpect(content().string(containsString("十二&lt;script>")));
    }

    @Test
    void twoWritersAreBothToldTheTruth() throws Exception {
        mvc.perform(post("/desk/reports/2025/prose").with(SignedIn.as(head)).with(csrf()).param("overview", "甲"))
                .andExpect(redirectedUrl("/desk/reports/2025"));
        mvc.perform(post("/desk/reports/2025/prose").with(SignedIn.as(head)).with(csrf()).param("overview", "乙")
                .param("version", "0")).andExpect(redirectedUrl("/desk/reports/2025"));
        mvc.perform(post("/desk/reports/2025/prose").with(SignedIn.as(head)).with(csrf()).param("overview", "丙")
                        .param("version", "0"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("您编辑期间")))
                .andExpect(content().string(containsString("丙")));
    }

    /// Nobody has begun; the second waits for the first to commit, and may then merge and save.
    @Test
    void ofTwoWhoBeginInOneInstantTheSecondIsTold() throws Exception {
        Future<MockHttpServletResponse> second = transaction.execute(_ -> {
            drafting.write(head, 2025, "C", "甲", "", "", null);
            Future<MockHttpServletResponse> waiting = CompletableFuture.supplyAsync(() -> begun("乙"));
            await().atMost(Duration.ofSeconds(30)).until(() -> db.sql("select count(*) from pg_locks where not granted")
                    .query(Long.class).single() > 0 || waiting.isDone());
            return waiting;
        });
        MockHttpServletResponse told = second.get(30, TimeUnit.SECONDS);
        assertThat(told.getStatus()).isEqualTo(409);
        assertThat(told.getContentAsString(StandardCharsets.UTF_8)).contains("您编辑期间", "乙</textarea>", "name=\"version\" value=\"0\"");
        assertThat(desk.draft(agency.id(), 2025).prose().overview()).isEqualTo("甲");
    }

    private MockHttpServletResponse begun(String overview) {
        try {
            return mvc.perform(post("/desk/reports/2025/prose").with(SignedIn.as(head)).with(csrf()).param("overview", overview))
                    .andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void obstaclesStandInTheOrderOfTheFields() {
        List<ReportFormat.Place> places = List.of(C.places().get("c.t2.license.decisions"), C.places().get("c.t2.penalty.decisions"));
        assertThat(entering.obstaclesTo(agency.id(), 2025, places, Map.of("c.t2.license.decisions", "x", "c.t2.penalty.decisions", "-1"), "", List.of()))
                .extracting(Obstacle::field).containsExactly("c.t2.license.decisions", "c.t2.penalty.decisions", "evidence");
        Activity empty = new Activity(null, agency.id(), ActivityKind.TRAINING, null, null, "", null, false, "", null, null, null, null, null);
        assertThat(activities.obstaclesTo(head, empty)).extracting(Obstacle::field).containsExactly("title", "day", "quantity", "evidence");
    }

    @Test
    void theDeskShowsTheReportAndTheRecordsOfACell() throws Exception {
        mvc.perform(get("/desk/reports").with(SignedIn.as(head))).andExpect(status().isOk());
        mvc.perform(get("/desk/reports/2025").with(SignedIn.as(head))).andExpect(status().isOk())
                .andExpect(content().string(containsString("/desk/reports/2025/cells/c.t3.new.np")));
        mvc.perform(get("/desk/reports/2025/cells/c.t3.new.np").with(SignedIn.as(head))).andExpect(status().isOk());
        mvc.perform(get("/desk/reports/2025/cells/c.t3.nothing.np").with(SignedIn.as(head)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/desk/reports/2020").with(SignedIn.as(head))).andExpect(status().isOk())
                .andExpect(content().string(containsString("b.t3.r6_other.tot")));
    }
}
