package yangguang.annualreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static yangguang.FormToken.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import yangguang.Cast;
import yangguang.OfficeTest;
import yangguang.SignedIn;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.files.TestFiles;
import yangguang.journal.Journal;
import yangguang.reportevidence.AttachingExhibits;
import yangguang.reportevidence.Exhibit;
import yangguang.reportevidence.Exhibits;
import yangguang.reportevidence.Sent;
import yangguang.reportevidence.Subject;
import yangguang.reportevidence.WithdrawingExhibit;
import yangguang.reportfigures.CompiledReport;
import yangguang.reportfigures.Compiling;
import yangguang.reportform.Finding;
import yangguang.reportform.ReportFormats;
import yangguang.reportform.Severity;
import yangguang.rulebook.SettingPeriod;
import yangguang.statute.Article;
import yangguang.statute.Obstructed;
import yangguang.statute.PeriodsInForce;

/// What people state in the report rests on files: attached with it or later, opened by the office alone, closed with it.
@OfficeTest
@Article("50")
class ExhibitsTest {

    private static final int YEAR = 2025;
    private static final String LICENSES = "c.t2.license.decisions";
    private static final String RECEIVED = "c.t3.new.np";
    private static final byte[] PDF = TestFiles.pdf();

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ReportScenario scenario;
    @Autowired Compiling compiling;
    @Autowired Exhibits exhibits;
    @Autowired AttachingExhibits attaching;
    @Autowired WithdrawingExhibit withdrawing;
    @Autowired SettingPeriod setting;
    @Autowired PeriodsInForce periods;
    @Autowired Journal journal;
    @Autowired JdbcClient db;

    private Agency agency;
    private Officer head;

    @BeforeEach
    void anOffice() {
        agency = cast.department(cast.county());
        head = cast.officer(agency, Role.OFFICE_HEAD, Role.REQUEST_OFFICER);
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("files", name, "application/octet-stream", content);
    }

    /// The other fields of the form say what they said before.
    private ResultActions enter(int year, String cell, String figure, String evidence, MockMultipartFile... files) throws Exception {
        var sent = multipart("/desk/reports/" + year + "/figures");
        db.sql("select cell, value from entered_figure where agency_id = ? and year = ? and cell <> ?").params(agency.id(), year, cell)
                .query((row, _) -> sent.param(row.getString("cell"), row.getBigDecimal("value").stripTrailingZeros().toPlainString())).list();
        for (MockMultipartFile file : files) {
            sent.file(file);
        }
        return mvc.perform(sent.param(cell, figure).param("evidence", evidence).with(SignedIn.as(head)).with(csrf()));
    }

    private ResultActions attach(String url, String seen, MockMultipartFile... files) throws Exception {
        var sent = multipart(url);
        for (MockMultipartFile file : files) {
            sent.file(file);
        }
        return mvc.perform(sent.param("seen", seen).with(SignedIn.as(head)).with(csrf()));
    }

    private ResultActions withdraw(Exhibit exhibit, String reason) throws Exception {
        return mvc.perform(post(exhibit.url() + "/withdrawal").param("reason", reason).with(SignedIn.as(head)).with(csrf()));
    }

    private List<Exhibit> of(Subject subject) {
        return exhibits.of(agency.id(), subject);
    }

    private Exhibit only(Subject subject) {
        assertThat(of(subject)).hasSize(1);
        return of(subject).getFirst();
    }

    private List<Finding> evidence(int year, String form) {
        return compiling.compile(agency.id(), year, ReportFormats.shipped().get(form)).findings().stream()
                .filter(finding -> finding.rule().equals("EVIDENCE")).toList();
    }

    private ResultActions page(String url) throws Exception {
        return mvc.perform(get(url).with(SignedIn.as(head)));
    }

    @Test
    void aFileIsAttachedWithTheFigureItProvesAndSeenWhereTheFigureIs() throws Exception {
        enter(YEAR, LICENSES, "12", "", file("C:\\桌面\\统计表.pdf", PDF)).andExpect(status().is3xxRedirection());
        Exhibit exhibit = only(Subject.figure(YEAR, LICENSES));
        assertThat(exhibit.name()).isEqualTo("统计表.pdf");
        assertThat(exhibit.stated()).isEqualTo("12");
        for (String url : List.of("/desk/reports/2025", "/desk/reports/2025/cells/" + LICENSES, exhibit.subject().url())) {
            page(url).andExpect(content().string(containsString("统计表.pdf"))).andExpect(content().string(containsString(exhibit.url())));
        }
        assertThat(journal.about("年度报告", agency.id() + "/" + YEAR)).filteredOn(entry -> entry.verb().equals("附佐证材料")).singleElement()
                .satisfies(entry -> assertThat(entry.after()).contains(LICENSES, "统计表.pdf " + exhibit.sm3()));
        page(exhibit.url()).andExpect(content().bytes(PDF)).andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Disposition", containsString("attachment")));
        assertThat(evidence(YEAR, "C")).isEmpty();
    }

    @Test
    void theSignerSeesOnWhatEachFigureRests() throws Exception {
        scenario.frozen(head, YEAR);
        enter(YEAR, LICENSES, "12", "审批系统导出", file("统计表.pdf", PDF));
        enter(YEAR, "c.t2.penalty.decisions", "3", "处罚台账");
        scenario.signed(head, YEAR);
        page("/desk/reports/2025/progress").andExpect(content().string(containsString("填报数据和佐证")))
                .andExpect(content().string(containsString("统计表.pdf"))).andExpect(content().string(containsString("审批系统导出")))
                .andExpect(content().string(containsString("没有附"))).andExpect(content().string(containsString("个数确认为 0")));
    }

    @Test
    void onlyTheOfficesOwnOfficersOpenIt() throws Exception {
        enter(YEAR, LICENSES, "12", "", file("统计表.pdf", PDF));
        String url = only(Subject.figure(YEAR, LICENSES)).url();
        mvc.perform(get(url).with(SignedIn.as(cast.officer(agency, Role.APPROVER)))).andExpect(status().isOk());
        Officer stranger = cast.officer(cast.department(cast.county()), Role.OFFICE_HEAD, Role.REQUEST_OFFICER, Role.CONTRIBUTOR);
        mvc.perform(get(url).with(SignedIn.as(stranger))).andExpect(status().isNotFound());
        mvc.perform(post(url + "/withdrawal").param("reason", "附错").with(SignedIn.as(stranger)).with(csrf())).andExpect(status().isNotFound());
        for (Role role : List.of(Role.SUPERVISOR, Role.EDITOR, Role.SECRECY_REVIEWER, Role.AUDITOR)) {
            mvc.perform(get(url).with(SignedIn.as(cast.officer(agency, role)))).andExpect(status().isForbidden());
        }
        mvc.perform(get(url)).andExpect(status().is3xxRedirection());
        mvc.perform(post(url + "/withdrawal").param("reason", "附错").with(SignedIn.as(cast.officer(agency, Role.APPROVER))).with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void neitherThePublishedReportNorItsFilesKnowTheExhibits() throws Exception {
        scenario.frozen(head, YEAR);
        enter(YEAR, LICENSES, "12", "审批系统导出", file("内部统计表.pdf", PDF));
        scenario.publish(head, YEAR);
        for (String form : List.of("", ".json", ".csv")) {
            String url = "/a/" + agency.slug() + "/reports/2025" + form;
            String body = mvc.perform(get(url)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
            assertThat(body).as(url).contains("12").doesNotContain("内部统计表", "exhibits");
        }
    }

    @Test
    void aWrongOneIsWithdrawnWithItsReasonAndStaysOnRecord() throws Exception {
        Subject figure = Subject.figure(YEAR, LICENSES);
        enter(YEAR, LICENSES, "12", "审批系统导出");
        attach(figure.url(), "12", file("别的科室.pdf", PDF)).andExpect(status().is3xxRedirection());
        attach(figure.url(), "12", file("别的科室（2）.pdf", PDF)).andExpect(status().is(422))
                .andExpect(content().string(containsString("已经附过，内容完全相同"))).andExpect(content().string(containsString("请重新选择")));
        Exhibit exhibit = only(figure);
        page(exhibit.url() + "/withdrawal").andExpect(status().isOk()).andExpect(content().string(containsString("撤下后不能恢复")));
        withdraw(exhibit, " ").andExpect(status().is(422)).andExpect(content().string(containsString("请写明撤下的理由")));
        withdraw(exhibit, "<b>附错</b>了文件").andExpect(status().is3xxRedirection());
        page(exhibit.url()).andExpect(status().isNotFound());
        page(figure.url()).andExpect(content().string(containsString("已撤下的"))).andExpect(content().string(containsString("&lt;b&gt;附错&lt;/b&gt;了文件")));
        assertThat(journal.about("年度报告", agency.id() + "/" + YEAR)).filteredOn(entry -> entry.verb().equals("撤下佐证材料")).singleElement()
                .satisfies(entry -> assertThat(entry.before() + entry.after()).contains("别的科室.pdf " + exhibit.sm3(), "附错"));
        attach(figure.url(), "12", file("统计表.pdf", PDF)).andExpect(status().is3xxRedirection());
        assertThat(of(figure)).extracting(Exhibit::standing).containsExactly(false, true);
        for (String change : List.of("delete from report_exhibit where id = ?", "update report_exhibit set name = 'x.pdf' where id = ?",
                "update report_exhibit set withdrawn_by = null, withdrawn_at = null, withdrawn_reason = null where id = ?")) {
            assertThatThrownBy(() -> db.sql(change).param(exhibit.id()).update()).as(change).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void hostileFilesAreRefusedAndNothingOfThemOrOfTheFiguresIsKept() throws Exception {
        byte[] program = new byte[5000];
        program[0] = 'M';
        program[1] = 'Z';
        Map<MockMultipartFile, String> hostile = Map.of(file("空.pdf", new byte[0]), "是空文件",
                file("统计.pdf", program), "是可以运行的程序", file("统计.pdf.exe", PDF), "是程序或者脚本",
                file("统计.docx", PDF), "内容却是PDF文件", file("统计.pdf.zip", PDF), "是压缩包", file("..", PDF), "文件没有名称",
                file("统计.txt", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)), "的内容是网页",
                file("大.txt", new byte[20 * 1024 * 1024 + 1]), "超过了20 MB",
                file("张三11010519491231002X.pdf", PDF), "文件名里有居民身份证号码 110105********002X",
                file("机密★统计.pdf", PDF), "涉密内容不得录入本系统");
        for (Map.Entry<MockMultipartFile, String> one : hostile.entrySet()) {
            enter(YEAR, LICENSES, "12", "审批系统导出", one.getKey()).andExpect(status().is(422))
                    .andExpect(content().string(containsString(one.getValue()))).andExpect(content().string(containsString("value=\"12\"")))
                    .andExpect(content().string(not(containsString("11010519491231002X"))))
                    .andExpect(content().string(containsString("刚才选择的文件没有保存，请重新选择")));
        }
        enter(YEAR, LICENSES, "12", "", IntStream.range(0, 21).mapToObj(i -> file(i + ".pdf", PDF)).toArray(MockMultipartFile[]::new))
                .andExpect(status().is(422)).andExpect(content().string(containsString("一次最多附 20 个文件")));
        assertThat(exhibits.ofYear(agency.id(), YEAR)).isEmpty();
        assertThat(db.sql("select count(*) from entered_figure where agency_id = ?").param(agency.id()).query(Long.class).single()).isZero();
    }

    @Test
    void namesComeWithoutTheirPathAndAreShownAsWords() throws Exception {
        enter(YEAR, LICENSES, "12", "", file("../../etc/passwd.pdf", PDF));
        assertThat(only(Subject.figure(YEAR, LICENSES)).name()).isEqualTo("passwd.pdf");
        String name = "\"><img src=x onerror=alert(1)>.pdf";
        enter(YEAR, "c.t2.penalty.decisions", "3", "", file(name, PDF)).andExpect(status().is3xxRedirection());
        assertThat(only(Subject.figure(YEAR, "c.t2.penalty.decisions")).name()).isEqualTo(name);
        page("/desk/reports/2025").andExpect(content().string(not(containsString("<img src=x"))));
        page(Subject.figure(YEAR, "c.t2.penalty.decisions").url()).andExpect(content().string(not(containsString("<img src=x"))));
    }

    @Test
    void fromTheSendingForSignatureOnNothingIsAddedOrWithdrawn() throws Exception {
        Subject figure = Subject.figure(YEAR, LICENSES);
        scenario.frozen(head, YEAR);
        enter(YEAR, LICENSES, "12", "", file("统计表.pdf", PDF)).andExpect(status().is3xxRedirection());
        scenario.signed(head, YEAR);
        attach(figure.url(), "12", file("图.png", TestFiles.png())).andExpect(status().is(422))
                .andExpect(content().string(containsString("佐证材料不能再增加或者撤下：2025 年的年度报告已经送签")))
                .andExpect(content().string(containsString("请签发人退回起草")));
        withdraw(only(figure), "附错").andExpect(status().is(422)).andExpect(content().string(containsString("请签发人退回起草")));
        page(figure.url()).andExpect(content().string(containsString("统计表.pdf"))).andExpect(content().string(not(containsString("type=\"file\""))))
                .andExpect(content().string(containsString("不能再增加或者撤下")));
        page(only(figure).url()).andExpect(status().isOk());
        mvc.perform(post("/desk/reports/2025/handing-back").param("reason", "请补附").with(SignedIn.as(head)).with(csrf()));
        attach(figure.url(), "12", file("图.png", TestFiles.png())).andExpect(status().is3xxRedirection());
        scenario.publish(head, YEAR);
        attach(figure.url(), "12", file("图2.jpg", TestFiles.jpeg())).andExpect(status().is(422))
                .andExpect(content().string(containsString("办理更正，另出新版")));
        assertThat(of(figure)).hasSize(2).allMatch(Exhibit::standing);
    }

    @Test
    void whoActsOnWhatHasChangedMeanwhileIsToldSo() throws Exception {
        Subject figure = Subject.figure(YEAR, LICENSES);
        attach(figure.url(), "", file("统计表.pdf", PDF)).andExpect(status().is(422)).andExpect(content().string(containsString("没有人填报")));
        enter(YEAR, LICENSES, "15", "审批系统导出");
        attach(figure.url(), "12", file("统计表.pdf", PDF)).andExpect(status().isConflict())
                .andExpect(content().string(containsString("您选的文件没有保存"))).andExpect(content().string(containsString("填报 15")));
        attach(figure.url(), "15", file("统计表.pdf", PDF)).andExpect(status().is3xxRedirection());
        Exhibit exhibit = only(figure);
        withdrawing.withdraw(cast.officer(agency, Role.CONTRIBUTOR), exhibit, "附错");
        withdraw(exhibit, "附错").andExpect(status().isConflict()).andExpect(content().string(containsString("刚才已经由别人撤下")));
        assertThat(of(figure)).hasSize(1);
    }

    @Test
    void ofTwoWhoEnterAtOnceTheSecondIsToldAndWhatHeLeftAloneIsLeftAlone() throws Exception {
        Officer other = cast.officer(agency, Role.CONTRIBUTOR);
        enter(YEAR, LICENSES, "12", "审批系统导出");
        var theirs = multipart("/desk/reports/2025/figures").param(LICENSES, "15").param("seen-" + LICENSES, "12").param("evidence", "审批系统重新导出");
        mvc.perform(theirs.with(SignedIn.as(other)).with(csrf())).andExpect(status().is3xxRedirection());
        var mine = multipart("/desk/reports/2025/figures").file(file("统计表.pdf", PDF)).param(LICENSES, "13").param("seen-" + LICENSES, "12")
                .param("evidence", "审批系统导出");
        mvc.perform(mine.with(SignedIn.as(head)).with(csrf())).andExpect(status().is(422))
                .andExpect(content().string(containsString("已由" + other.name() + "填为 15，您填的没有保存"))).andExpect(content().string(containsString("value=\"13\"")));
        assertThat(exhibits.ofYear(agency.id(), YEAR)).isEmpty();
        var rest = multipart("/desk/reports/2025/figures").param(LICENSES, "12").param("seen-" + LICENSES, "12")
                .param("c.t2.penalty.decisions", "3").param("seen-c.t2.penalty.decisions", "").param("evidence", "处罚台账");
        mvc.perform(rest.with(SignedIn.as(head)).with(csrf())).andExpect(status().is3xxRedirection());
        CompiledReport now = compiling.compile(agency.id(), YEAR, ReportFormats.shipped().get("C"));
        assertThat(now.cell(LICENSES).raw()).isEqualTo("15");
        assertThat(now.cell("c.t2.penalty.decisions").raw()).isEqualTo("3");
    }

    @Test
    void ofTwoWhoAttachTheSameAtOnceOneIsToldThatItIsThere() throws Exception {
        Subject figure = Subject.figure(YEAR, LICENSES);
        enter(YEAR, LICENSES, "15", "审批系统导出");
        List<Sent> sent = List.of(new Sent("统计表.pdf", new ByteArrayResource(PDF)));
        int refused = 0;
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<Boolean> done : threads.invokeAll(IntStream.range(0, 4).<Callable<Boolean>>mapToObj(_ -> () -> attached(figure, sent)).toList())) {
                refused += done.get() ? 0 : 1;
            }
        }
        assertThat(refused).isEqualTo(3);
        only(figure);
    }

    private boolean attached(Subject figure, List<Sent> sent) {
        try {
            attaching.attach(head, figure, "15", sent);
            return true;
        } catch (Obstructed | ConcurrencyFailureException refused) {
            return false;
        }
    }

    @Test
    void aFigureWithNeitherWordsNorFileIsAWarning() throws Exception {
        enter(YEAR, LICENSES, "12", "", file("统计表.pdf", PDF));
        assertThat(evidence(YEAR, "C")).isEmpty();
        withdraw(only(Subject.figure(YEAR, LICENSES)), "附错");
        assertThat(evidence(YEAR, "C")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARN);
            assertThat(finding.message()).contains("填报 12，未附佐证");
        });
        enter(YEAR, LICENSES, "0", "审批系统没有");
        assertThat(evidence(YEAR, "C")).isEmpty();
    }

    /// Made a must for one year only, so that no other test sees it.
    private void must(String what, int year) {
        LocalDate day = LocalDate.of(year, 12, 31);
        setting.set(head.actor(), periods.current().on(what, day), "yes", day, day, "演练");
    }

    @Test
    void whereFilesAreAMustEveryFigureOtherThanZeroNeedsOneForWhatItSaysNow() throws Exception {
        String licenses = ReportFormats.shipped().get("B").places().keySet().stream().filter(id -> id.contains("license")).findFirst().orElseThrow();
        must("evidence.figure", 2019);
        enter(2019, licenses, "5", "审批系统导出");
        assertThat(evidence(2019, "B")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.where()).isEqualTo(licenses);
            assertThat(finding.message()).contains("填报 5，没有附佐证材料");
        });
        attach(Subject.figure(2019, licenses).url(), "5", file("统计表.pdf", PDF));
        assertThat(evidence(2019, "B")).isEmpty();
        enter(2019, licenses, "6", "审批系统导出");
        assertThat(evidence(2019, "B")).singleElement().satisfies(finding -> assertThat(finding.message()).contains("为以前填报的 5 附的"));
        page(Subject.figure(2019, licenses).url()).andExpect(content().string(containsString("不是现在的数")));
        attach(Subject.figure(2019, licenses).url(), "6", file("统计表.pdf", PDF)).andExpect(status().is3xxRedirection());
        assertThat(evidence(2019, "B")).isEmpty();
    }

    @Test
    void anActivityIsProvedByItsFiles() throws Exception {
        must("evidence.activity", 2017);
        var sent = multipart("/desk/reports/activities").file(file("签到册.jpg", TestFiles.jpeg())).param("kind", "TRAINING").param("day", "2017-05-03")
                .param("title", "公开工作培训班").param("quantity", "40").param("evidence", "培训通知");
        mvc.perform(sent.with(SignedIn.as(head)).with(csrf())).andExpect(status().is3xxRedirection());
        long id = db.sql("select id from report_activity where agency_id = ?").param(agency.id()).query(Long.class).single();
        Exhibit exhibit = only(Subject.activity(id));
        page("/desk/reports/activities/" + id).andExpect(content().string(containsString("签到册.jpg")));
        page("/desk/reports/2017/cells/A9.2").andExpect(content().string(containsString("佐证 1 份")));
        assertThat(evidence(2017, "A")).isEmpty();
        withdraw(exhibit, "附错").andExpect(status().is3xxRedirection());
        assertThat(evidence(2017, "A")).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.message()).contains("1 条记录没有附佐证材料：公开工作培训班");
        });
        attach(Subject.activity(id).url(), "7", file("签到册.jpg", TestFiles.jpeg())).andExpect(status().isConflict());
        mvc.perform(post("/desk/reports/activities/" + id + "/removal").with(SignedIn.as(head)).with(csrf()));
        attach(Subject.activity(id).url(), "1", file("签到册.jpg", TestFiles.jpeg())).andExpect(status().is(422))
                .andExpect(content().string(containsString("已经删除")));
    }

    @Test
    void aCorrectionIsProvedByItsFilesUntilItIsWithdrawn() throws Exception {
        must("evidence.correction", 2020);
        String received = ReportFormats.shipped().get("B").places().keySet().stream().filter(id -> id.endsWith("t3.new.np")).findFirst().orElseThrow();
        String cell = "/desk/reports/2020/cells/" + received;
        var sent = multipart(cell + "/correction").file(file("登记簿复印件.png", TestFiles.png())).param("figure", "2").param("reason", "登记簿漏记一件");
        mvc.perform(sent.with(SignedIn.as(head)).with(csrf())).andExpect(status().is3xxRedirection());
        long id = db.sql("select id from figure_correction where agency_id = ?").param(agency.id()).query(Long.class).single();
        Subject correction = Subject.correction(2020, received, id);
        page(cell).andExpect(content().string(containsString("登记簿复印件.png"))).andExpect(content().string(containsString(correction.url())));
        assertThat(evidence(2020, "B")).isEmpty();
        withdraw(only(correction), "附错");
        assertThat(evidence(2020, "B")).singleElement().satisfies(finding -> assertThat(finding.message()).contains("更正为 2，没有附佐证材料"));
        attach(correction.url(), "standing", file("说明.pdf", PDF)).andExpect(status().is3xxRedirection());
        mvc.perform(post(cell + "/correction/withdrawal").param("seen", String.valueOf(id)).with(SignedIn.as(head)).with(csrf()));
        attach(correction.url(), "standing", file("图.png", TestFiles.png())).andExpect(status().is(422))
                .andExpect(content().string(containsString("已经撤销")));
        page(correction.url()).andExpect(content().string(containsString("说明.pdf")));
    }
}
