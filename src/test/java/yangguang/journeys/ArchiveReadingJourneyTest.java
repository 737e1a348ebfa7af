package yangguang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.reportarchive.ArchiveState;
import yangguang.reportarchive.Shelving;
import yangguang.reportform.Finding;
import yangguang.reportform.Severity;
import yangguang.statute.Article;

/// Anybody finds a report, holds two years against each other and sees the trend; the supervisor drafts a bulletin.
class ArchiveReadingJourneyTest extends Journey {

    private static final String LONG = "云岭县人民政府办公室政务公开与政务服务数据管理协调推进工作领导小组办公室暨全县政府信息公开工作主管部门联合派驻龘㙍镇䶮水片区综合便民服务中心受理点";

    @Autowired Shelving shelving;

    private Agency county;
    private Agency first;
    private Agency second;
    private Agency silent;
    private Officer supervisor;
    private long newest;

    @BeforeAll
    void aShelfOfReports() {
        county = cast.county();
        first = cast.department(county);
        second = cast.department(county);
        silent = cast.department(county);
        supervisor = cast.officer(county, Role.SUPERVISOR);
        Map<String, String> prose = Map.of("S1", "本年主动公开政府信息 12 条。\n梯田灌溉补贴专栏按月更新。\n组织培训 2 次。",
                "S5", "一是公开时效有待提高。\n二是人手不足。", "S6", "无其他需要报告的事项。");
        for (int year = 2016; year < 2025; year++) {
            String generation = year < 2019 ? "A" : year < 2021 ? "B" : "C";
            Map<String, String> figures = Shelving.figures(generation);
            figures.computeIfPresent("c.t3.new.tot", (_, _) -> "14069");
            shelving.shelve(first.name(), first.id(), year, generation, ArchiveState.ACCEPTED, figures, prose);
        }
        Map<String, String> changed = Shelving.figures("C");
        changed.put("c.t3.new.tot", "15000");
        Map<String, String> rewritten = new HashMap<>(prose);
        rewritten.put("S1", "本年主动公开政府信息 15 条。\n梯田灌溉补贴专栏按月更新。\n新设意见征集栏目。");
        newest = shelving.shelve(first.name(), first.id(), 2025, "C", ArchiveState.ACCEPTED, changed, rewritten,
                Finding.on("T3-3", Severity.ERROR, java.util.List.of("c.t3.new.tot"), "14069", "15000", "“本年新收”的总计是 15000，各列之和是 14069，相差 931。", "请核对这一行。"));
        shelving.shelve(second.name(), second.id(), 2025, "C", ArchiveState.ACCEPTED, Shelving.figures("C"), prose,
                Finding.at("TX-2", Severity.WARN, "第3行", "12", "11", "分项之和是 11，与总数 12 不符。", "请核对总数和分项。"));
        shelving.shelve(LONG, null, 2025, "C", ArchiveState.PENDING, Shelving.figures("C"), prose);
    }

    @Test
    @Article("49")
    void anybodyFindsAReportComparesTwoYearsAndSeesTheTrend() {
        Page citizen = person(DESKTOP, true);
        citizen.navigate("/archive");
        whole(citizen, "search-empty");
        citizen.fill("#q", "梯田灌溉补贴");
        citizen.fill("#agency", first.name());
        citizen.click(".filters button");
        whole(citizen, "search");
        assertThat(citizen.locator("mark").first().textContent()).isEqualTo("梯田灌溉补贴");
        citizen.click("a[href='/archive/reports/" + newest + "']");
        whole(citizen, "report");
        assertThat(citizen.textContent("[id='c.t3.new.tot']").strip()).isEqualTo("15000");
        assertThat(citizen.textContent("main")).as("findings are the office's").doesNotContain("处错误");
        isWord(download(citizen, "/archive/reports/" + newest + ".docx"));
        citizen.click("text=与本机关 2024 年对照");
        whole(citizen, "compare");
        assertThat(citizen.textContent("main")).contains("+931", "新设意见征集栏目", "仅数字或名称不同");
        citizen.navigate("/archive/agency?name=" + java.net.URLEncoder.encode(first.name(), StandardCharsets.UTF_8));
        whole(citizen, "agency");
        assertThat(citizen.locator("figure.chart svg").count()).as("drawn").isPositive();
        assertThat(citizen.textContent("main")).contains("与上年不可比");
        assertThat(new String(download(citizen, citizen.locator("figure.chart .csv a").first().getAttribute("href")), StandardCharsets.UTF_8))
                .contains("2025,15000");
        citizen.navigate("/archive/compare?left=" + newest);
        whole(citizen, "compare-choice");
        citizen.click("main a[href*='right=']:last-of-type");
        for (String path : java.util.List.of("agencies", "years", "years/2025", "trend", "distribution", "map?year=2025&under=" + county.id())) {
            citizen.navigate("/archive/" + path);
            whole(citizen, path.replaceAll("[^a-z0-9]", "-"));
        }
        assertThat(citizen.textContent("main")).contains("没有计入的机关", silent.name());
        citizen.navigate("/api");
        whole(citizen, "api");
    }

    @Test
    void everythingIsThereOnAPhoneWithoutScripts() {
        Page citizen = citizenOnAPhone();
        for (String path : java.util.List.of("", "/agencies", "/years/2025", "/trend", "/distribution", "/map?under=" + county.id(), "/reports/" + newest,
                "/compare?left=" + (newest - 1) + "&right=" + newest)) {
            citizen.navigate("/archive" + path);
            looksWhole(citizen);
            shoot(citizen, "phone-" + path.replaceAll("[^a-z0-9]", "-"));
        }
    }

    @Test
    @Article({"46", "47"})
    void theSupervisorDraftsABulletin() {
        Page desk = at(supervisor);
        desk.navigate("/desk/archive/browse?agency=" + java.net.URLEncoder.encode("云岭县", StandardCharsets.UTF_8));
        whole(desk, "desk-search");
        desk.navigate("/desk/archive/browse/years/2025");
        whole(desk, "desk-year");
        desk.click("a[href='/desk/archive/bulletin?year=2025']");
        whole(desk, "desk-bulletin");
        assertThat(desk.textContent("article")).contains("各列之和是 14069", "没有查到报告的机关", silent.name(), "请对照原始台账");
        tablesFit(desk, PHONE);
        byte[] word = download(desk, "/desk/archive/bulletin.docx?year=2025");
        isWord(word);
        keep("bulletin.docx", word);
        isWord(download(desk, "/desk/archive/bulletin.xlsx?year=2025"));
        desk.navigate("/desk/archive/bulletin?year=2001&scope=all");
        whole(desk, "desk-bulletin-empty");
    }

    private static void whole(Page page, String name) {
        looksWhole(page);
        shoot(page, name);
        fits(page);
    }

    private static void keep(String name, byte[] file) {
        String folder = System.getProperty("yangguang.shots", "");
        if (!folder.isEmpty()) {
            try {
                Files.write(Path.of(folder, name), file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// For looking at: `-Dyangguang.shots=folder`.
    private static void shoot(Page page, String name) {
        String folder = System.getProperty("yangguang.shots", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
        }
    }
}
