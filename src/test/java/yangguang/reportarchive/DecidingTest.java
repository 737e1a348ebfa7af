package yangguang.reportarchive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.web.servlet.MockMvc;
import yangguang.Cast;
import yangguang.FormToken;
import yangguang.OfficeTest;
import yangguang.SignedIn;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.demo.MadeUpReport;
import yangguang.journal.Actor;
import yangguang.journal.Entry;
import yangguang.journal.Journal;
import yangguang.statute.Obstructed;
import yangguang.web.Forbidden;

@OfficeTest
class DecidingTest {

    @Autowired Archiving archiving;
    @Autowired ArchiveRegister register;
    @Autowired DecidingReport deciding;
    @Autowired CorrectingReport correcting;
    @Autowired Journal journal;
    @Autowired Cast cast;
    @Autowired MockMvc mvc;

    private Officer supervisor;
    private String agency;
    private MadeUpReport made;

    @BeforeEach
    void aReportWaits() {
        supervisor = cast.officer(cast.county(), Role.SUPERVISOR);
        agency = ReportPile.agency();
        made = ReportPile.report(agency, 2023);
    }

    private ArchivedReport archive(MadeUpReport report) {
        Archived archived = archiving.archive(Incoming.single("报告.html", ReportPile.bytes(report), "", Actor.SYSTEM));
        return register.find(archived.reportId()).orElseThrow();
    }

    private ReportVersion version(ArchivedReport report, int number) {
        return register.version(report.id(), number).orElseThrow();
    }

    private ArchivedReport now(ArchivedReport report) {
        return register.find(report.id()).orElseThrow();
    }

    private Correction correction(ArchivedReport report, Map<String, String> cells, String reason) {
        Correction same = Correction.nothing(version(report, report.number()));
        return new Correction(same.agencyName(), same.year(), same.title(), same.publishedOn(), same.documentNumber(), same.address(), cells, reason);
    }

    @Test
    void anAcceptedVersionIsWhatTheArchiveStandsBy() {
        ArchivedReport report = archive(made);
        deciding.accept(supervisor, report, version(report, 1), report.lock(), "");
        assertThat(now(report).state()).isEqualTo(ArchiveState.ACCEPTED);
        assertThat(version(report, 1).decidedBy()).isEqualTo(supervisor.name());
        assertThat(journal.about("归档年度报告", String.valueOf(report.id()))).extracting(Entry::verb).containsExactly("接受年度报告");
        ArchivedReport further = archive(made.with("c.t3.new.oth", "5"));
        assertThat(further.number()).isEqualTo(1);
        deciding.accept(supervisor, further, version(report, 2), further.lock(), "原件已更新");
        assertThat(now(report).number()).isEqualTo(2);
        assertThat(version(report, 1).state()).isEqualTo(ArchiveState.REPLACED);
        assertThat(register.cells(now(report).currentId(), "C").get("c.t3.new.oth").value()).isEqualByComparingTo("5");
    }

    @Test
    void aRejectionNeedsAReasonAndIsKept() {
        ArchivedReport report = archive(made);
        assertThatThrownBy(() -> deciding.reject(supervisor, report, version(report, 1), report.lock(), " "))
                .isInstanceOf(Obstructed.class).hasMessageContaining("理由");
        deciding.reject(supervisor, report, version(report, 1), report.lock(), "不是本机关的报告");
        assertThat(now(report).state()).isEqualTo(ArchiveState.REJECTED);
        assertThat(version(report, 1).decisionReason()).isEqualTo("不是本机关的报告");
        ArchivedReport again = archive(made.with("c.t3.new.oth", "5"));
        assertThat(again.state()).as("a new file begins anew").isEqualTo(ArchiveState.PENDING);
        assertThat(again.number()).isEqualTo(2);
    }

    @Test
    void aCorrectionIsAVersionAuditedAgainAndTheOldOneStays() {
        ArchivedReport report = archive(made.with("c.t3.new.np", "1"));
        assertThat(report.errors()).isPositive();
        correcting.correct(supervisor, report, version(report, 1), report.lock(),
                correction(report, Map.of("c.t3.new.np", made.figure("c.t3.new.np")), "原件为 " + made.figure("c.t3.new.np") + "，读成了 1"));
        ArchivedReport corrected = now(report);
        assertThat(corrected.number()).isEqualTo(2);
        assertThat(corrected.state()).isEqualTo(ArchiveState.PENDING);
        assertThat(corrected.errors()).as("the audit ran on the corrected figures").isZero();
        assertThat(register.figures(corrected.currentId())).filteredOn(figure -> figure.correctedBy() != null).singleElement()
                .satisfies(figure -> assertThat(figure.cell()).isEqualTo("c.t3.new.np"));
        ReportVersion old = version(report, 1);
        assertThat(old.state()).isEqualTo(ArchiveState.REPLACED);
        assertThat(register.cells(old.id(), "C").get("c.t3.new.np").value()).isEqualByComparingTo("1");
        assertThat(old.errors()).isPositive();
        deciding.accept(supervisor, corrected, version(report, 2), corrected.lock(), "");
        ArchivedReport accepted = now(report);
        correcting.correct(supervisor, accepted, version(report, 2), accepted.lock(), correction(accepted, Map.of("c.t3.new.oth", "8"), "漏读"));
        assertThat(now(report).state()).as("what was accepted stays accepted").isEqualTo(ArchiveState.ACCEPTED);
        assertThat(now(report).number()).isEqualTo(3);
    }

    @Test
    void agencyAndYearAreCorrectedAndMayNotMeetAnotherReport() {
        ArchivedReport other = archive(made);
        ArchivedReport report = archive(ReportPile.report(ReportPile.agency(), 2022));
        Correction same = correction(report, Map.of(), "");
        Correction onto = new Correction(other.agencyName(), "2023", same.title(), "", "", "ftp://x", Map.of("c.t3.new.np", "许多"), "");
        assertThatThrownBy(() -> correcting.correct(supervisor, report, version(report, 1), report.lock(), onto)).isInstanceOf(Obstructed.class)
                .hasMessageContaining("库中已有").hasMessageContaining("公布地址").hasMessageContaining("应填数字").hasMessageContaining("理由");
        Correction renamed = new Correction("青禾县人民政府办公室" + agency, "2021", same.title(), "2022-01-20", "青政办发〔2022〕1号",
                "https://www.example.gov.cn/1.html", Map.of(), "机关认错了");
        correcting.correct(supervisor, report, version(report, 1), report.lock(), renamed);
        assertThat(register.find("青禾县人民政府办公室" + agency, 2021)).get().satisfies(now -> {
            assertThat(now.id()).isEqualTo(report.id());
            assertThat(now.publishedOn()).hasToString("2022-01-20");
        });
    }

    @Test
    void twoOfficersWhoDecideAtOnceAreBothToldTheTruth() throws Exception {
        ArchivedReport report = archive(made);
        ReportVersion version = version(report, 1);
        deciding.accept(supervisor, report, version, report.lock(), "");
        Officer second = cast.officer(cast.county(), Role.SUPERVISOR);
        assertThatThrownBy(() -> deciding.reject(second, report, version, report.lock(), "没有看到")).isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> correcting.correct(second, report, version, report.lock(), correction(report, Map.of("c.t3.new.oth", "3"), "漏读")))
                .isInstanceOf(OptimisticLockingFailureException.class);
        mvc.perform(post("/desk/archive/reports/" + report.id() + "/versions/1/rejection").param("lock", String.valueOf(report.lock()))
                .param("word", "没有看到").with(SignedIn.as(second)).with(FormToken.csrf()))
                .andExpect(status().isConflict()).andExpect(content().string(Matchers.containsString("其他人已经处理了这份报告")))
                .andExpect(content().string(Matchers.containsString("没有看到")));
        assertThat(now(report).state()).isEqualTo(ArchiveState.ACCEPTED);
        assertThat(register.versions(report.id())).hasSize(1);
    }

    @Test
    void onlyItsSupervisorsDecideOnAnAgencyOfThisPlatform() {
        Agency county = cast.county();
        Agency department = cast.department(county);
        byte[] page = ReportPile.report("某局", 2023).page().replace("某局", department.name()).getBytes(StandardCharsets.UTF_8);
        ArchivedReport report = register.find(archiving.archive(Incoming.single("报告.html", page, "", Actor.SYSTEM)).reportId()).orElseThrow();
        assertThatThrownBy(() -> deciding.accept(supervisor, report, version(report, 1), report.lock(), ""))
                .isInstanceOf(Obstructed.class).hasMessageContaining("不在您监督的范围内");
        assertThatThrownBy(() -> deciding.accept(cast.officer(county, Role.OFFICE_HEAD), report, version(report, 1), report.lock(), ""))
                .isInstanceOf(Forbidden.class);
        deciding.accept(cast.officer(county, Role.SUPERVISOR), report, version(report, 1), report.lock(), "");
        assertThat(now(report).accepted()).isTrue();
    }

    @Test
    void theOriginalIsShownHarmlessAndHandedOutAsItWas() throws Exception {
        String evil = made.page().replace("<h1>", "<script>alert(1)</script><img src=x onerror=alert(2)><a href='javascript:alert(3)'>链接</a>"
                + "<iframe src='https://evil.example'></iframe><svg onload=alert(4)></svg><style>@import 'https://evil.example'</style><h1 onclick=alert(5)>");
        Archived archived = archiving.archive(Incoming.single("报告.html", evil.getBytes(StandardCharsets.UTF_8), "", Actor.SYSTEM));
        String url = "/desk/archive/reports/" + archived.reportId() + "/versions/1";
        String view = mvc.perform(get(url + "/original").with(SignedIn.as(supervisor))).andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", Matchers.containsString("sandbox")))
                .andExpect(header().string("Content-Security-Policy", Matchers.containsString("default-src 'none'")))
                .andExpect(header().string("X-Frame-Options", "SAMEORIGIN"))
                .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(view).contains(made.title()).doesNotContain("alert", "evil.example", "javascript:", "onclick", "<script", "<iframe", "<img");
        byte[] file = mvc.perform(get(url + "/file").with(SignedIn.as(supervisor))).andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", Matchers.startsWith("attachment")))
                .andExpect(content().contentType("application/octet-stream")).andReturn().getResponse().getContentAsByteArray();
        assertThat(new String(file, StandardCharsets.UTF_8)).isEqualTo(evil);
        mvc.perform(get(url + "/original")).andExpect(status().is3xxRedirection());
    }

    @Test
    void theReviewMarksFailingCellsAndSaysWhoMayAct() throws Exception {
        ArchivedReport report = archive(made.with("c.t3.new.np", "1"));
        String page = mvc.perform(get("/desk/archive/reports/" + report.id()).with(SignedIn.as(supervisor))).andExpect(status().isOk())
                .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("<td class=\"number failing\" id=\"c.t3.new.np\"", "href=\"#finding-1\"", "接受第 1 版", "sandbox");
        mvc.perform(get("/desk/archive/reports/" + report.id()).with(SignedIn.as(cast.officer(cast.county(), Role.OFFICE_HEAD))))
                .andExpect(status().isOk()).andExpect(content().string(Matchers.containsString("由主管部门监督员办理")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("接受第 1 版"))));
    }
}
