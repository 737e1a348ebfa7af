package yangguang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.demo.MadeUpReport;
import yangguang.reportarchive.ReportPile;

/// A supervisor imports a ZIP of reports, looks at one beside its original, corrects a cell and accepts it.
class ArchiveJourneyTest extends Journey {

    private Officer supervisor;
    private String agency;
    private MadeUpReport right;

    @BeforeAll
    void aSupervisor() {
        supervisor = cast.officer(cast.county(), Role.SUPERVISOR);
        agency = ReportPile.agency();
        right = ReportPile.report(agency, 2023);
    }

    private byte[] zip() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("2023/读错的.html", ReportPile.bytes(right.with("c.t3.new.np", "1")));
        files.put("2022/另一年.html", ReportPile.bytes(ReportPile.report(agency, 2022)));
        files.put("2023/别的机关.html", ReportPile.bytes(ReportPile.report(ReportPile.agency(), 2020)));
        files.put("说明.txt", "这不是报告".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return ReportPile.zip(files);
    }

    @Test
    void aZipIsImportedAReportCorrectedAndAccepted() {
        Page desk = at(supervisor);
        desk.navigate("/desk/archive");
        looksWhole(desk);
        fits(desk);
        desk.click("text=导入报告");
        looksWhole(desk);
        fits(desk);
        desk.setInputFiles("#files", new FilePayload("年报.zip", "application/zip", zip()));
        desk.click("main form .actions button");
        desk.waitForSelector("#progress .status.good");
        desk.waitForSelector("main table >> text=2023/读错的.html");
        looksWhole(desk);
        fits(desk);
        assertThat(desk.textContent("#progress")).contains("共 4 个文件", "已入库 3", "读不了 1");

        desk.click("text=2023/读错的.html");
        looksWhole(desk);
        fits(desk);
        tablesFit(desk, DESKTOP);
        assertThat(desk.textContent("h1")).isEqualTo(agency + " 2023 年");
        assertThat(desk.locator("[id='c.t3.new.np'].failing a[href^='#finding-']").count()).isPositive();
        assertThat(desk.frame("original").textContent("h1")).isEqualTo(right.title());
        assertThat(desk.frame("original").locator("script").count()).isZero();

        desk.click("main a:has-text('更正')");
        looksWhole(desk);
        fits(desk);
        tablesFit(desk, DESKTOP);
        desk.fill("[id='c.t3.new.np']", "许多");
        desk.click("button:has-text('保存更正')");
        assertThat(desk.textContent(".obstacles")).contains("应填数字", "理由");
        assertThat(desk.inputValue("[id='c.t3.new.np']")).isEqualTo("许多");
        desk.fill("[id='c.t3.new.np']", right.figure("c.t3.new.np"));
        desk.fill("#reason", "原件为两位数，只读到个位");
        desk.click("button:has-text('保存更正')");
        looksWhole(desk);
        assertThat(desk.textContent("main")).contains("更正已保存为新的版本", "第 2 版", supervisor.name() + "更正");
        assertThat(desk.locator("[id='c.t3.new.np'].failing").count()).isZero();

        desk.click("button:has-text('接受第 2 版')");
        looksWhole(desk);
        assertThat(desk.textContent("main .lede")).contains("已接受");
        desk.navigate("/desk/archive?state=ACCEPTED&words=" + agency);
        assertThat(desk.locator("main table[data-rows] tbody tr").count()).isEqualTo(1);
    }

    @Test
    void importingWorksWithoutScript() {
        Page desk = at(supervisor, false);
        desk.navigate("/desk/archive/imports/new");
        desk.setInputFiles("#files", new FilePayload("一份.html", "text/html", ReportPile.bytes(ReportPile.report(ReportPile.agency(), 2021))));
        desk.click("main form .actions button");
        desk.waitForSelector("#progress .status.good");
        assertThat(desk.textContent("#progress")).contains("已入库 1");
    }
}
