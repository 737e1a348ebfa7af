package yangguang.reportarchive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.Cast;
import yangguang.OfficeTest;
import yangguang.SignedIn;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.reportedition.AnnualReportPublished;
import yangguang.demo.MadeUpReport;
import yangguang.reportform.GoldenReport;
import yangguang.reportform.Severity;
import yangguang.statute.Obstructed;

/// Our own reports come into the archive when they are published, once, and as accepted.
@OfficeTest
class OwnReportsTest {

    @Autowired OwnReports own;
    @Autowired Archiving archiving;
    @Autowired ArchiveRegister register;
    @Autowired DecidingReport deciding;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;
    @Autowired MockMvc mvc;
    @Autowired Cast cast;

    private Agency county;

    @BeforeEach
    void aCounty() {
        county = cast.county();
    }

    private void published(Map<String, String> figures) {
        published(figures, "本年依法公开。");
    }

    private void published(Map<String, String> figures, String overview) {
        published(figures, overview, "2024-03-01 09:00");
    }

    private void published(Map<String, String> figures, String overview, String at) {
        db.sql("""
                insert into annual_report (agency_id, year, generation, overview, problems, others, stage)
                values (?, 2023, 'C', ?, '一是人手不足。', '无其他需要报告的事项。', 'FROZEN')""").params(county.id(), overview).update();
        figures.forEach((cell, figure) -> db.sql("""
                insert into report_cell (report_id, cell, value) select id, ?, ?::numeric from annual_report
                where agency_id = ? and stage = 'FROZEN'""").params(cell, figure, county.id()).update());
        db.sql("""
                update annual_report set stage = 'PUBLISHED', published_at = ?::timestamp, published_by = '郭安'
                where agency_id = ? and stage = 'FROZEN'""").params(at, county.id()).update();
    }

    private void corrected(int edition, String overview, String why) {
        db.sql("""
                insert into annual_report (agency_id, year, generation, overview, problems, others, stage, edition, correction)
                values (?, 2023, 'C', ?, '一是人手不足。', '无其他需要报告的事项。', 'FROZEN', ?, ?)""").params(county.id(), overview, edition, why).update();
        GoldenReport.figures().forEach((cell, figure) -> db.sql("""
                insert into report_cell (report_id, cell, value) select id, ?, ?::numeric from annual_report
                where agency_id = ? and stage = 'FROZEN'""").params(cell, figure, county.id()).update());
        db.sql("""
                update annual_report set stage = 'PUBLISHED', published_at = ?::timestamp, published_by = '郭安'
                where agency_id = ? and stage = 'FROZEN'""").params("2024-0" + (2 + edition) + "-15 09:00", county.id()).update();
    }

    @Test
    void aCorrectedReportIsToldAsSuchInTheArchiveWithTheWayToTheEarlierEdition() throws Exception {
        published(GoldenReport.figures());
        heard();
        String address = "/archive/reports/" + register.find(county.name(), 2023).orElseThrow().id();
        assertThat(Jsoup.parse(page(address)).select(".notice.editions")).as("nothing was corrected").isEmpty();
        corrected(2, "本年依法公开，并改正。", "第一部分有误");
        own.catchUp();
        var page = Jsoup.parse(page(address));
        assertThat(page.select(".notice.editions").text()).contains("本报告已经更正，这是第 2 版。", "2024年4月15日发布，更正说明：第一部分有误");
        assertThat(page.select(".metahead").text()).contains("2024-03-01（第 1 版）", "更正日期", "2024-04-15（第 2 版，即本版）");
        assertThat(page.select(".report").text()).contains("本年依法公开，并改正。");
        String earlier = page.select(".notice.editions a[href$=/editions/1]").attr("href");
        assertThat(mvc.perform(get(earlier)).andReturn().getResponse().getStatus()).isEqualTo(200);
        assertThat(Jsoup.parse(page(earlier)).text()).contains("这是第 1 版，已经更正。");
        String changed = page.select(".notice.editions a[href$=#corrected]").attr("href");
        assertThat(Jsoup.parse(page(changed.substring(0, changed.indexOf('#')))).getElementById("corrected")).as("where the difference stands").isNotNull();
    }

    @Test
    void whatIsCorrectedBackComesInAgain() {
        published(GoldenReport.figures());
        own.catchUp();
        corrected(2, "误改。", "改");
        own.catchUp();
        corrected(3, "本年依法公开。", "改回");
        own.catchUp();
        own.catchUp();
        ArchivedReport report = register.find(county.name(), 2023).orElseThrow();
        assertThat(register.versions(report.id())).hasSize(3);
        assertThat(register.parts(report.currentId())).anyMatch(part -> part.text().equals("本年依法公开。"));
    }

    private void heard() {
        transaction.executeWithoutResult(_ -> events.publishEvent(new AnnualReportPublished(county.id(), 2023)));
        await().atMost(Duration.ofSeconds(20)).until(() -> register.find(county.name(), 2023).isPresent());
    }

    @Test
    void aPublishedReportEntersAcceptedWithItsFiguresAndWords() {
        published(GoldenReport.figures());
        heard();
        ArchivedReport report = register.find(county.name(), 2023).orElseThrow();
        assertThat(report.state()).isEqualTo(ArchiveState.ACCEPTED);
        assertThat(report.agencyId()).isEqualTo(county.id());
        assertThat(report.errors()).isZero();
        assertThat(report.publishedOn()).hasToString("2024-03-01");
        assertThat(register.cells(report.currentId(), "C").get("c.t3.new.tot").value()).isEqualByComparingTo(GoldenReport.figures().get("c.t3.new.tot"));
        assertThat(register.parts(report.currentId())).anySatisfy(part -> assertThat(part.text()).isEqualTo("一是人手不足。"));
        own.catchUp();
        heard();
        assertThat(register.versions(report.id())).as("heard twice, kept once").hasSize(1);
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void theArchiveLeadsToThePageOnWhichOurReportIsPublished() throws Exception {
        published(GoldenReport.figures());
        heard();
        String address = "/a/" + county.slug() + "/reports/2023";
        assertThat(Jsoup.parse(page("/archive/reports/" + register.find(county.name(), 2023).orElseThrow().id())).select(".metahead a[href=" + address + "]").text())
                .endsWith(address);
        assertThat(mvc.perform(get(address)).andReturn().getResponse().getStatus()).isEqualTo(200);
    }

    @Test
    void aZeroThatDoesNotApplyToTheAgencyIsToldAsSuchInTheArchiveToo() throws Exception {
        Map<String, String> figures = GoldenReport.figures();
        figures.replaceAll((cell, figure) -> cell.startsWith("c.t2.rules.") ? "0" : figure);
        published(figures);
        heard();
        ArchivedReport report = register.find(county.name(), 2023).orElseThrow();
        assertThat(register.cells(report.currentId(), "C").get("c.t2.rules.issued").isInapplicable()).as("a county makes no rules").isTrue();
        assertThat(register.cells(report.currentId(), "C").get("c.t2.rules.issued").value()).isZero();
        assertThat(register.findings(report.currentId())).as("nothing to find fault with").noneMatch(finding -> finding.cells().contains("c.t2.rules.issued"));
        String note = "“规章”不适用于本机关，按 0 填报。";
        assertThat(page("/a/" + county.slug() + "/reports/2023")).contains(note);
        assertThat(page("/archive/reports/" + report.id())).contains(note);
        Officer supervisor = cast.officer(county, Role.SUPERVISOR);
        String review = mvc.perform(get("/desk/archive/reports/" + report.id()).with(SignedIn.as(supervisor))).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(Jsoup.parse(review).getElementById("c.t2.rules.issued").text()).isEqualTo("不适用");
    }

    @Test
    void ourOwnWordsAreReadWithTheirFullWidthPunctuation() {
        Map<String, String> figures = GoldenReport.figures();
        figures.replaceAll((cell, figure) -> cell.matches("c\\.t3\\.(new|r1_open|r7_total)\\.(np|tot)") ? "2" : "0");
        published(figures, "全年新收政府信息公开申请2件，上年结转0件；办结2件，结转下年度继续办理0件。");
        heard();
        ArchivedReport report = register.find(county.name(), 2023).orElseThrow();
        assertThat(register.findings(report.currentId())).noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    @Test
    void aReportPublishedLateIsSaidToBeLateByItsDayOfPublication() {
        published(GoldenReport.figures(), "本年依法公开。", "2024-11-27 09:00");
        heard();
        assertThat(register.findings(register.find(county.name(), 2023).orElseThrow().currentId())).filteredOn(finding -> finding.rule().equals("TX-5"))
                .singleElement().extracting(ArchivedFinding::message).asString().startsWith("报告的公布日期是 2024-11-27，晚于");
    }

    @Test
    void whatWasPublishedUnheardIsCaughtUpWithAtTheNextStart() {
        published(GoldenReport.figures());
        own.catchUp();
        assertThat(register.find(county.name(), 2023)).get().extracting(ArchivedReport::accepted).isEqualTo(true);
    }

    @Test
    void ourOwnReplacesWhatSomebodyImportedAndIsNotDecidedOn() {
        MadeUpReport imported = ReportPile.report(county.name(), 2023);
        archiving.archive(Incoming.single("报告.html", ReportPile.bytes(imported), "", yangguang.journal.Actor.SYSTEM));
        published(GoldenReport.figures());
        own.catchUp();
        ArchivedReport report = register.find(county.name(), 2023).orElseThrow();
        assertThat(report.number()).isEqualTo(2);
        assertThat(register.version(report.id(), 1).orElseThrow().state()).isEqualTo(ArchiveState.REPLACED);
        Officer supervisor = cast.officer(county, Role.SUPERVISOR);
        assertThatThrownBy(() -> deciding.reject(supervisor, report, register.version(report.id(), 2).orElseThrow(), report.lock(), "不要"))
                .isInstanceOf(Obstructed.class).hasMessageContaining("本平台发布");
    }
}
