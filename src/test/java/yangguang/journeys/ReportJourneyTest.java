package yangguang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.requests.Choice;
import yangguang.requests.Disposition;
import yangguang.requests.RequestNumber;
import yangguang.requests.RequestScenario;
import yangguang.statute.Article;
import yangguang.statute.TimeMachine;

/// The office compiles last year's report from its own files, publishes it, and anybody checks it.
class ReportJourneyTest extends Journey {

    @Autowired RequestScenario scenario;
    @Autowired TimeMachine clock;

    private Agency agency;
    private Officer head;
    private RequestNumber request;
    private int year;

    @BeforeAll
    void aYearWithOneRequest() {
        agency = cast.county();
        head = cast.officer(agency, Role.OFFICE_HEAD, Role.REQUEST_OFFICER);
        year = clock.today().getYear() - 1;
        request = scenario.received(LocalDate.of(year, 3, 3), head, "补贴发放情况");
        scenario.decided(LocalDate.of(year, 3, 12), head, request,
                new Disposition.Provided("补贴发放情况表，3 页", Choice.Form.ELECTRONIC, "随答复一并提供", null));
    }

    @Test
    @Article({"49", "50"})
    void theReportIsCompiledPublishedTakenHomeAndChecked() {
        Page desk = at(head);
        desk.navigate("/desk/reports");
        looksWhole(desk);
        fits(desk);
        desk.click("a[href='/desk/reports/" + year + "']");
        looksWhole(desk);
        fits(desk);
        desk.click("[id='c.t3.new.np'] a");
        looksWhole(desk);
        fits(desk);
        assertThat(desk.textContent("h1")).contains("1件");
        assertThat(desk.locator("tbody a").allTextContents()).containsExactly(request.value());

        desk.navigate("/desk/reports/" + year);
        step(desk, "/freezing", "数据已定格");
        desk.click("form[action$='/sending'] button");
        looksWhole(desk);
        assertThat(desk.textContent("main")).contains("不能空着，也不能只写“无”");
        desk.navigate("/desk/reports/" + year);
        enterFigures(desk);
        write(desk);
        desk.navigate("/desk/reports/" + year + "/progress");
        step(desk, "/sending", "已送签");
        step(desk, "/signature", "已签发");
        step(desk, "/publication", "的年度报告已发布");

        Page citizen = citizenOnAPhone();
        String address = "/a/" + agency.slug() + "/reports";
        citizen.navigate(address);
        looksWhole(citizen);
        citizen.click("main a[href$='/reports/" + year + "']");
        looksWhole(citizen);
        assertThat(citizen.textContent("[id='c.t3.new.np']").strip()).isEqualTo("1");
        assertThat(words(download(citizen, address + "/" + year + ".pdf"))).contains(agency.name(), "政府信息公开工作年度报告");
        isWord(download(citizen, address + "/" + year + ".docx"));
        Page reader = person(DESKTOP, true);
        reader.navigate(address + "/" + year);
        fits(reader);
        check(citizen, new String(download(citizen, address + "/" + year), StandardCharsets.UTF_8));
    }

    private static void step(Page desk, String action, String said) {
        if (!desk.url().endsWith("/progress")) {
            desk.click(".report-progress .actions a");
            looksWhole(desk);
        }
        desk.click("form[action$='" + action + "'] button");
        looksWhole(desk);
        fits(desk);
        assertThat(desk.textContent("body")).contains(said);
    }

    private static void enterFigures(Page desk) {
        for (Locator figure : desk.locator("form[action$='/figures'] input[inputmode='decimal']").all()) {
            figure.fill("0");
        }
        desk.fill("#evidence", "各业务系统年末统计");
        desk.click("form[action$='/figures'] button");
        looksWhole(desk);
        assertThat(desk.textContent("body")).contains("填报数据已保存");
    }

    private static void write(Page desk) {
        desk.fill("#overview", "本年收到申请 1 件，已经答复。");
        desk.fill("#problems", "一是人手不足。");
        desk.fill("#others", "无其他需要报告的事项。");
        desk.click("form[action$='/prose'] button");
        looksWhole(desk);
        assertThat(desk.textContent("body")).contains("文字已保存");
    }

    /// Anybody hands the published page to the audit; a figure that was changed is found.
    private static void check(Page citizen, String report) {
        handIn(citizen, report);
        assertThat(citizen.textContent("main")).doesNotContainPattern("[1-9]\\d* 处错误");
        String changed = report.replaceFirst("(id=\"c\\.t3\\.new\\.np\"[^>]*>)1", "$17");
        assertThat(changed).isNotEqualTo(report);
        handIn(citizen, changed);
        assertThat(citizen.textContent("main")).containsPattern("[1-9]\\d* 处错误");
        assertThat(citizen.locator("[id='c.t3.new.np'] a[href^='#finding-']").count()).isPositive();
        assertThat(citizen.locator("table:has([id='c.t3.new.np']) th[scope=row]").all()).as("no label is set a character a line on a phone").isNotEmpty()
                .allSatisfy(label -> assertThat(label.boundingBox().width).as(label.textContent()).isGreaterThanOrEqualTo(48));
    }

    private static void handIn(Page citizen, String report) {
        citizen.navigate("/reports/audit");
        looksWhole(citizen);
        citizen.setInputFiles("input[type=file]", new FilePayload("年报.html", "text/html",
                report.getBytes(StandardCharsets.UTF_8)));
        citizen.click("main form .actions button");
        looksWhole(citizen);
        assertThat(citizen.textContent("main")).contains("核对结果");
    }
}
