package yangguang.reportarchive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import yangguang.Cast;
import yangguang.FormToken;
import yangguang.OfficeTest;
import yangguang.SignedIn;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.datadir.DataDirectory;
import yangguang.reportaudit.Bulletin;
import yangguang.statute.Obstructed;
import yangguang.web.Forbidden;
import yangguang.statute.Obstacle;

@OfficeTest
class ImportTest {

    @Autowired Importing importing;
    @Autowired StoppingImport stopping;
    @Autowired ResumingImport resuming;
    @Autowired ImportRunner runner;
    @Autowired ArchiveDesk desk;
    @Autowired ArchiveRegister register;
    @Autowired BulletinDrafting drafting;
    @Autowired DecidingReport deciding;
    @Autowired DataDirectory data;
    @Autowired Cast cast;
    @Autowired JdbcClient db;
    @Autowired MockMvc mvc;

    private Officer supervisor;

    @BeforeEach
    void aSupervisor() {
        supervisor = cast.officer(cast.county(), Role.SUPERVISOR);
    }

    private long begin(String name, byte[] bytes) {
        return importing.begin(supervisor, List.of(new Importing.Upload(name, bytes.length, () -> new ByteArrayInputStream(bytes))), "");
    }

    private ArchiveDesk.Progress ended(long batch) {
        await().atMost(Duration.ofSeconds(60)).until(() -> !desk.progress(batch).orElseThrow().batch().state().underWay());
        return desk.progress(batch).orElseThrow();
    }

    private Map<String, ImportItem> items(long batch) {
        Map<String, ImportItem> items = new LinkedHashMap<>();
        desk.items(batch, null, 1, 1000).forEach(item -> items.put(item.name(), item));
        return items;
    }

    @Test
    void eachFileOfAZipHasItsOutcome() {
        String agency = ReportPile.agency();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("2023/好.html", ReportPile.bytes(ReportPile.report(agency, 2023)));
        files.put("2023/再来一份.html", ReportPile.bytes(ReportPile.report(agency, 2023)));
        files.put("2023/另一版.html", ReportPile.bytes(ReportPile.report(agency, 2023).with("c.t3.new.oth", "9")));
        files.put("2022.html", ReportPile.bytes(ReportPile.report(agency, 2022)));
        files.put("空.html", new byte[0]);
        files.put("封面.png", new byte[] {1, 2, 3});
        files.put("预算.txt", "2023年部门预算公开说明".getBytes(StandardCharsets.UTF_8));
        files.put("炸弹.txt", new byte[18 * 1024 * 1024]);
        files.put("网址.csv", "网址,文件\nhttps://www.example.gov.cn/nb/2022.html,2022.html\n".getBytes(StandardCharsets.UTF_8));
        long batch = begin("年报.zip", ReportPile.zip(files));
        ArchiveDesk.Progress progress = ended(batch);
        assertThat(progress.batch().state()).isEqualTo(BatchState.FINISHED);
        Map<String, ImportItem> items = items(batch);
        assertThat(items).hasSize(9).allSatisfy((name, item) -> assertThat(item.sentence()).as(name).matches("(?s).*[一-龥].*。"));
        assertThat(items.get("年报.zip/2022.html")).satisfies(item -> {
            assertThat(item.outcome()).isEqualTo(ImportOutcome.IMPORTED);
            assertThat(register.find(item.reportId()).orElseThrow().address()).isEqualTo("https://www.example.gov.cn/nb/2022.html");
        });
        assertThat(List.of("好", "再来一份", "另一版").stream().map(name -> items.get("年报.zip/2023/" + name + ".html").outcome()))
                .contains(ImportOutcome.IMPORTED, ImportOutcome.FURTHER).containsAnyOf(ImportOutcome.ALREADY);
        assertThat(items.get("年报.zip/空.html").outcome()).isEqualTo(ImportOutcome.UNREADABLE);
        assertThat(items.get("年报.zip/预算.txt").outcome()).isEqualTo(ImportOutcome.UNREADABLE);
        assertThat(items.get("年报.zip/炸弹.txt").outcome()).isEqualTo(ImportOutcome.UNREADABLE);
        assertThat(items.get("年报.zip/炸弹.txt").sentence()).contains("压缩炸弹");
        assertThat(items.get("年报.zip/封面.png").outcome()).isEqualTo(ImportOutcome.SKIPPED);
        assertThat(progress.count(ImportOutcome.WAITING)).isZero();
        assertThat(db.sql("select count(*) from import_source where batch_id = ? and file_id is not null").param(batch).query(Long.class).single())
                .as("the upload is let go of").isZero();
        assertThat(register.findingsOfBatch(batch)).isNotEmpty();
    }

    private List<Bulletin.Line> bulletin(long batch) {
        Bulletin bulletin = drafting.draft(new BulletinDrafting.Scope(2023, batch, null, ""));
        assertThat(bulletin.reports()).isOne();
        return bulletin.lines();
    }

    @Test
    void eachFileTellsItsAuditAndLeadsToItsVersion() throws Exception {
        String agency = ReportPile.agency();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("甲.html", ReportPile.bytes(ReportPile.report(agency, 2023)));
        files.put("乙.html", ReportPile.bytes(ReportPile.report(agency, 2023).with("c.t3.new.np", "9876")));
        files.put("空.html", new byte[0]);
        long batch = begin("核对.zip", ReportPile.zip(files));
        ended(batch);
        var lines = Jsoup.parse(mvc.perform(get("/desk/archive/imports/" + batch).with(SignedIn.as(supervisor))).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8)).select("table.cards tbody tr");
        long report = register.find(agency, 2023).orElseThrow().id();
        for (int number = 1; number <= 2; number++) {
            ReportVersion version = register.version(report, number).orElseThrow();
            var line = lines.stream().filter(row -> row.text().contains(version.fileName())).findFirst().orElseThrow();
            assertThat(line.select("td[data-label=核对]").text()).isEqualTo(
                    version.errors() + version.warnings() == 0 ? "没有发现问题" : "错误 " + version.errors() + "，警告 " + version.warnings());
            assertThat(line.select("th a").attr("href")).isEqualTo("/desk/archive/reports/" + report + (number == 1 ? "" : "/versions/2"));
        }
        assertThat(lines.last().select("td[data-label=核对]").text() + lines.last().select("a")).as("nothing was read").isEmpty();
        assertThat(errors(report, 1) + errors(report, 2)).as("whichever came first").isPositive();
    }

    private int errors(long report, int number) {
        return register.version(report, number).orElseThrow().errors();
    }

    @Test
    void theBulletinCountsTheNewestOfTheFilesOfOneReportNotTheirSum() {
        String agency = ReportPile.agency();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("网页.html", ReportPile.bytes(ReportPile.report(agency, 2023).with("c.t3.new.oth", "9")));
        files.put("改动.html", ReportPile.bytes(ReportPile.report(agency, 2023).with("c.t3.new.oth", "9").with("c.t3.new.np", "9876")));
        long first = begin("一份两个文件.zip", ReportPile.zip(files));
        ended(first);
        ArchivedReport report = register.find(agency, 2023).orElseThrow();
        assertThat(register.versions(report.id())).hasSize(2);
        assertThat(errors(report.id(), 2)).isPositive();
        assertThat(bulletin(first)).singleElement().extracting(Bulletin.Line::errors).isEqualTo(errors(report.id(), 2));
        long second = begin("后来的.html", ReportPile.bytes(ReportPile.report(agency, 2023)));
        ended(second);
        ReportVersion faultless = register.version(report.id(), 3).orElseThrow();
        assertThat(faultless.errors()).isZero();
        assertThat(bulletin(first)).as("what another import brought is not told of").singleElement().extracting(Bulletin.Line::errors)
                .isEqualTo(errors(report.id(), 2));
        deciding.accept(supervisor, report, faultless, report.lock(), "");
        assertThat(bulletin(first)).as("the archive stands by another version").noneMatch(line -> line.errors() > 0);
    }

    @Test
    void oneEmptyFileKeepsNoOtherFromBeingImported() {
        byte[] good = ReportPile.bytes(ReportPile.report(ReportPile.agency(), 2023));
        Importing.Upload empty = new Importing.Upload("空.html", 0, () -> new ByteArrayInputStream(new byte[0]));
        assertThat(importing.obstaclesTo(List.of(empty), "")).singleElement().extracting(Obstacle::sentence).asString().contains("“空.html”是空的");
        long batch = importing.begin(supervisor, List.of(empty, new Importing.Upload("好.html", good.length, () -> new ByteArrayInputStream(good))), "");
        ended(batch);
        assertThat(items(batch)).containsOnlyKeys("好.html");
        assertThat(items(batch).get("好.html").outcome()).isEqualTo(ImportOutcome.IMPORTED);
    }

    @Test
    void aStoppedImportGoesOnWhereItStopped() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 150; i++) {
            files.put("%03d.html".formatted(i), ReportPile.bytes(ReportPile.report(ReportPile.agency(), 2023)));
        }
        long batch = begin("一百五十份.zip", ReportPile.zip(files));
        await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(5))
                .until(() -> desk.progress(batch).orElseThrow().count(ImportOutcome.IMPORTED) >= 5);
        stopping.stop(supervisor, batch);
        ArchiveDesk.Progress stopped = ended(batch);
        assertThat(stopped.batch().state()).isEqualTo(BatchState.STOPPED);
        assertThat(stopped.count(ImportOutcome.WAITING)).isBetween(1, 145);
        resuming.resume(supervisor, batch);
        ArchiveDesk.Progress finished = ended(batch);
        assertThat(finished.batch().state()).isEqualTo(BatchState.FINISHED);
        assertThat(finished.counts()).containsOnly(Map.entry(ImportOutcome.IMPORTED, 150));
        assertThat(db.sql("select count(*) from archived_version where batch_id = ?").param(batch).query(Long.class).single()).isEqualTo(150);
        assertThatThrownBy(() -> resuming.resume(supervisor, batch)).isInstanceOf(Obstructed.class).hasMessageContaining("已完成");
        assertThatThrownBy(() -> stopping.stop(supervisor, batch)).isInstanceOf(Obstructed.class);
    }

    @Test
    void whatAStartFindsUnderWayIsOfferedForResumption() {
        long batch = db.sql("""
                insert into import_batch (name, state, total, begun_at, actor_id, actor_name) values ('旧的', 'RUNNING', 3, now(), '', '系统')
                returning id""").query(Long.class).single();
        runner.offerWhatWasInterrupted();
        assertThat(desk.progress(batch).orElseThrow().batch().state()).isEqualTo(BatchState.INTERRUPTED);
    }

    @Test
    void aFolderOnTheServerIsChosenByNameOnly() throws Exception {
        Path folder = Files.createDirectories(data.incoming().resolve("各局年报").resolve("2022"));
        String agency = ReportPile.agency();
        Files.write(folder.resolve("报告.html"), ReportPile.bytes(ReportPile.report(agency, 2022)));
        assertThat(desk.onServer()).contains("各局年报");
        long batch = importing.begin(supervisor, List.of(), "各局年报");
        assertThat(ended(batch).counts()).containsOnly(Map.entry(ImportOutcome.IMPORTED, 1));
        assertThat(items(batch)).containsOnlyKeys("各局年报/2022/报告.html");
        List<String> elsewhere = new ArrayList<>(List.of("../keys", "/etc", "各局年报/2022", ".", "没有的"));
        elsewhere.forEach(name -> assertThatThrownBy(() -> importing.begin(supervisor, List.of(), name)).as(name)
                .isInstanceOf(Obstructed.class).hasMessageContaining("服务器文件夹里没有"));
    }

    @Test
    void onlySupervisorsImport() throws Exception {
        Officer clerk = cast.officer(cast.county(), Role.OFFICE_HEAD);
        assertThatThrownBy(() -> importing.begin(clerk, List.of(), "")).isInstanceOf(Forbidden.class).hasMessageContaining("主管部门监督员");
        mvc.perform(get("/desk/archive").with(SignedIn.as(clerk))).andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("由主管部门监督员办理")));
        mvc.perform(get("/desk/archive/imports/new").with(SignedIn.as(clerk))).andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("您目前没有这个岗位")));
        mvc.perform(multipart("/desk/archive/imports").file(new MockMultipartFile("files", "a.html", "text/html", new byte[] {1}))
                .with(SignedIn.as(clerk)).with(FormToken.csrf())).andExpect(status().isForbidden());
    }

    @Test
    void anEmptyFormComesBackWithASentence() throws Exception {
        mvc.perform(multipart("/desk/archive/imports").with(SignedIn.as(supervisor)).with(FormToken.csrf()))
                .andExpect(status().is(422)).andExpect(content().string(org.hamcrest.Matchers.containsString("请选择要导入的文件")));
    }

    @Test
    void theBarAsksThePageToReloadOnceTheImportHasEnded() throws Exception {
        long batch = begin("一份.html", ReportPile.bytes(ReportPile.report(ReportPile.agency(), 2021)));
        ended(batch);
        mvc.perform(get("/desk/archive/imports/" + batch + "/progress").with(SignedIn.as(supervisor))).andExpect(status().isOk())
                .andExpect(header().string("HX-Refresh", "true"))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("已完成")));
        mvc.perform(get("/desk/archive/imports/" + batch).with(SignedIn.as(supervisor))).andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("一份.html")));
    }
}
