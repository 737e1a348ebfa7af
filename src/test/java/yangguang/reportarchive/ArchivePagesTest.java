package yangguang.reportarchive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import yangguang.Cast;
import yangguang.OfficeTest;
import yangguang.SignedIn;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.reportform.Finding;
import yangguang.reportform.Severity;

@OfficeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchivePagesTest {

    private static final String REGION = "石桥县";
    private static final String FIRST = REGION + "水利局";
    private static final String SECOND = REGION + "<b>司法局</b>";

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired Shelving shelving;
    @Autowired JdbcClient db;

    private Officer supervisor;
    private Officer clerk;
    private long newest;
    private long before;
    private long old;
    private long waiting;
    private long other;

    @BeforeAll
    void aShelf() {
        Agency county = cast.county();
        supervisor = cast.officer(county, Role.SUPERVISOR);
        clerk = cast.officer(county, Role.CONTRIBUTOR);
        Map<String, String> prose = Map.of("S1", "陂塘清淤情况按季公开。答复申请 12 件。", "S5", "一是人手不足。二是审核不严。");
        old = shelving.shelve(FIRST, null, 2018, "A", ArchiveState.ACCEPTED, Shelving.figures("A"), prose);
        before = shelving.shelve(FIRST, null, 2020, "B", ArchiveState.ACCEPTED, Shelving.figures("B"), prose);
        newest = shelving.shelve(FIRST, null, 2024, "C", ArchiveState.ACCEPTED, Shelving.figures("C"), prose,
                Finding.at("X-ONLY", Severity.ERROR, "第1行", "1", "2", "这里有一处错误。", ""));
        other = shelving.shelve(SECOND, null, 2024, "C", ArchiveState.ACCEPTED, Shelving.figures("C"), Map.of("S1", "<script>alert(1)</script>陂塘"));
        waiting = shelving.shelve(REGION + "粮食局", null, 2024, "C", ArchiveState.PENDING, Shelving.figures("C"), Map.of("S1", "陂塘清淤"));
    }

    private MockHttpServletResponse open(String address, Object... values) throws Exception {
        return mvc.perform(get(address, values)).andReturn().getResponse();
    }

    private String page(String address, Object... values) throws Exception {
        MockHttpServletResponse answer = open(address, values);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private String desk(Officer officer, String address, Object... values) throws Exception {
        return mvc.perform(get(address, values).with(SignedIn.as(officer))).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void thePublicSeesOnlyWhatWasAcceptedAndNeverTheFindings() throws Exception {
        String found = page("/archive?agency={a}", REGION);
        assertThat(found).contains("/archive/reports/" + newest).doesNotContain("/archive/reports/" + waiting + "\"");
        assertThat(open("/archive/reports/" + waiting).getStatus()).isEqualTo(404);
        assertThat(open("/archive/reports/" + waiting + ".json").getStatus()).isEqualTo(404);
        assertThat(open("/archive/reports/" + waiting + "/original").getStatus()).isEqualTo(404);
        assertThat(open("/archive/compare?left=" + newest + "&right=" + waiting).getStatus()).isEqualTo(404);
        assertThat(page("/archive/reports/" + newest)).doesNotContain("X-ONLY", "这里有一处错误");
        assertThat(page("/archive?rule=X-ONLY&state=PENDING&agency={a}", REGION)).as("conditions of the office are not the public's")
                .contains("/archive/reports/" + other).doesNotContain("粮食局");
    }

    @Test
    void theOfficeSeesEverythingAndFindsByRule() throws Exception {
        assertThat(desk(supervisor, "/desk/archive/browse?agency={a}", REGION)).contains("粮食局", "待审");
        assertThat(desk(supervisor, "/desk/archive/browse?agency={a}&rule=X-ONLY", REGION)).contains("/reports/" + newest).doesNotContain("/reports/" + other);
        assertThat(mvc.perform(get("/desk/archive/browse").with(SignedIn.as(clerk))).andReturn().getResponse().getStatus()).isEqualTo(403);
        assertThat(mvc.perform(get("/desk/archive/bulletin").with(SignedIn.as(clerk))).andReturn().getResponse().getStatus()).isEqualTo(403);
    }

    @Test
    void theOfficeChoosesARuleByItsNameAndReadsItsId() throws Exception {
        shelving.shelve(REGION + "名称局", null, 2021, "C", ArchiveState.ACCEPTED, Shelving.figures("C"), Map.of(),
                Finding.at("T3-1", Severity.ERROR, "表三", "相等", "不相等", "新收加结转与办理加结转不相等。", ""));
        assertThat(desk(supervisor, "/desk/archive/browse")).contains("新收加结转与办理加结转下年度（T3-1）");
    }

    @Test
    void aReportIsFoundByItsWordsTogetherWhereverTheyStandInIt() throws Exception {
        assertThat(page("/archive?q={q}&agency={a}", "陂塘清淤 审核不严", REGION)).contains("<mark>陂塘清淤</mark>").contains("找到 2 份");
        assertThat(page("/archive?q={q}&agency={a}", "陂塘清淤 没有的词", REGION)).contains("没有找到符合条件的报告");
        assertThat(page("/archive?q={q}&agency={a}", "清淤陂塘", REGION)).as("pairs alone are not the words").contains("没有找到");
    }

    @Test
    void aQuestionThatCannotBeAnsweredIsRefusedInPlace() throws Exception {
        MockHttpServletResponse single = open("/archive?q={q}", "塘");
        assertThat(single.getStatus()).isEqualTo(422);
        assertThat(single.getContentAsString(StandardCharsets.UTF_8)).contains("每个词至少两个字", "value=\"塘\"");
        assertThat(open("/archive?q={q}", "一一 二二 三三 四四 五五 六六").getContentAsString(StandardCharsets.UTF_8)).contains("最多检索 5 个词");
    }

    @Test
    void nonsenseFindsNothingAndBreaksNothing() throws Exception {
        for (String nonsense : List.of("x", "-1", "99999999999999999999", "2024' or '1'='1", "%", "\\", "<script>")) {
            for (String address : List.of("/archive?year={x}", "/archive?page={x}", "/archive?agency={x}", "/archive?region={x}", "/archive/trend?series={x}",
                    "/archive/distribution?cell={x}", "/archive/distribution?year={x}", "/archive/map?under={x}", "/archive/trend.csv?agency={x}",
                    "/archive/agencies?page={x}")) {
                assertThat(open(address, nonsense).getStatus()).as(address + " " + nonsense).isEqualTo(200);
            }
            assertThat(open("/archive/compare?left={x}", nonsense).getStatus()).isEqualTo(404);
            assertThat(open("/archive/agency?name={x}", nonsense).getStatus()).isEqualTo(404);
        }
        assertThat(page("/archive?page=100000&agency={a}", REGION)).as("beyond the end is the end").contains("/archive/reports/" + newest);
    }

    @Test
    void figuresOfTwoGenerationsAreCalledIncomparableWhereTheyAre() throws Exception {
        String compared = page("/archive/compare?left=" + old + "&right=" + newest);
        assertThat(compared).contains("不可比", "两份报告用的是不同的格式");
        assertThat(page("/archive/compare?left=" + newest + "&right=" + other)).contains("可比的各单元格都相同").doesNotContain("<strong>不可比");
        assertThat(page("/archive/trend?series=reconsiderations&agency={a}", FIRST)).contains("与上年不可比", "行政复议（2020年起）");
    }

    @Test
    void whoNamesNoReportToCompareChoosesOne() throws Exception {
        assertThat(page("/archive/compare")).contains("请先选一份报告", "/archive/compare?left=" ).doesNotContain("name=\"left\"");
        assertThat(page("/archive/compare?agency={a}", FIRST)).contains("/archive/compare?left=" + newest).doesNotContain("/archive/compare?left=" + waiting);
        assertThat(page("/archive/compare?right=" + newest)).contains("与哪一份报告对照");
    }

    @Test
    void aFigureThatIsNotThereIsNoZero() throws Exception {
        assertThat(page("/archive/trend.csv?series=carried_in&agency={a}", FIRST)).contains("2018,,A,1,0,报告里没有这一项", "2024,560,C");
    }

    @Test
    void foreignMarkupIsShownNotRun() throws Exception {
        assertThat(page("/archive/reports/" + other)).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert(1)");
        assertThat(page("/archive?q={q}&agency={a}", "陂塘", REGION)).doesNotContain("<script>alert(1)", "<b>司法局");
    }

    @Test
    void everyFormOfAReportCanBeTakenHome() throws Exception {
        for (String format : List.of("html", "docx", "pdf", "ofd", "xlsx", "json", "csv")) {
            MockHttpServletResponse file = open("/archive/reports/" + newest + "." + format);
            assertThat(file.getStatus()).as(format).isEqualTo(200);
            assertThat(file.getHeader("Content-Disposition")).startsWith("attachment");
            assertThat(file.getContentAsByteArray().length).as(format).isGreaterThan(500);
        }
        assertThat(open("/archive/reports/" + newest + ".exe").getStatus()).isEqualTo(404);
        assertThat(open("/archive/reports/" + before + "/original").getStatus()).as("no original was kept").isEqualTo(404);
    }

    @Test
    void theBulletinOnAnImportTellsOnlyOfWhatCameWithIt() throws Exception {
        long batch = db.sql("insert into import_batch (name, state, total, begun_at, actor_id, actor_name) values ('一批', 'FINISHED', 1,"
                + " timestamp '2026-02-01', 'x', '测试') returning id").query(Long.class).single();
        long imported = shelving.shelve("溪口县档案局", null, 2022, "C", ArchiveState.PENDING, Shelving.figures("C"), Map.of(),
                Finding.at("TX-2", Severity.WARN, "第1行", "1", "2", "溪口的一处警告。", "请改正。"));
        db.sql("update archived_version set batch_id = ? where report_id = ?").params(batch, imported).update();
        assertThat(desk(supervisor, "/desk/archive/bulletin?batch=" + batch)).contains("关于2022年度", "共核对 1 份", "溪口的一处警告。", "请改正。")
                .doesNotContain("没有查到报告的机关");
    }

    @Test
    void theBulletinLeavesOutWhatWasSentBackAndKnowsEachDueDate() throws Exception {
        shelving.shelve(REGION + "退回局", null, 2024, "C", ArchiveState.REJECTED, Shelving.figures("C"), Map.of());
        String bulletin = desk(supervisor, "/desk/archive/bulletin?year=2024&scope=all&region={r}", REGION);
        assertThat(bulletin).contains("共核对 3 份", "这里有一处错误。", "").doesNotContain("退回局");
        assertThat(desk(supervisor, "/desk/archive/bulletin?year=2024")).contains("没有查到");
        assertThat(desk(supervisor, "/desk/archive/bulletin?year=x&batch=y&scope=z")).contains("通报草稿");
    }
}
