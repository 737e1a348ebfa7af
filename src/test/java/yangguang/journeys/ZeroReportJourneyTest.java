package yangguang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.statute.Article;
import yangguang.statute.TimeMachine;

/// An office without requests asserts its zero report with one confirmation; another keeps its activities and corrects a figure.
class ZeroReportJourneyTest extends Journey {

    private static final int CLICKS_OF_TWO_MINUTES = 4;

    @Autowired TimeMachine clock;

    private Agency agency;
    private Officer head;
    private int year;

    @BeforeAll
    void anOfficeWithoutRequests() {
        agency = cast.department(cast.county());
        head = cast.officer(agency, Role.OFFICE_HEAD, Role.REQUEST_OFFICER);
        year = clock.today().getYear() - 1;
    }

    @Test
    @Article("50")
    void aZeroReportIsAssertedInFourClicks() {
        Page desk = at(head, false);
        int clicks = 0;
        desk.navigate("/desk");
        desk.click("nav a[href='/desk/reports']");
        clicks++;
        desk.click("a[href='/desk/reports/" + year + "']");
        clicks++;
        looksWhole(desk);
        desk.click("a[href$='/zero']");
        clicks++;
        looksWhole(desk);
        assertThat(desk.textContent("main")).contains("将确认为 0 的 4 项", "行政许可", "行政事业性收费");
        desk.fill("#problems", "一是公开渠道单一。");
        desk.click("form[action$='/zero'] button");
        clicks++;
        looksWhole(desk);
        assertThat(clicks).isEqualTo(CLICKS_OF_TWO_MINUTES);
        assertThat(desk.textContent("body")).contains("零报告已确认", head.name(), "没有空白格", "全部成立");
        assertThat(desk.textContent("[id='c.t2.license.decisions']")).contains("0", "已确认");
        assertThat(desk.textContent("[id='c.t2.rules.valid']")).contains("0", "不适用");
        assertThat(desk.inputValue("#overview")).contains("本年没有收到政府信息公开申请");
    }

    @Test
    @Article("50")
    void aFieldIsInsertedByAClickAndAFigureCorrected() {
        Page desk = at(cast.officer(cast.department(cast.county()), Role.OFFICE_HEAD, Role.REQUEST_OFFICER));
        desk.navigate("/desk/reports/activities/new?kind=TRAINING");
        looksWhole(desk);
        fits(desk);
        desk.fill("#title", "条例培训");
        desk.fill("#day", year + "-05-06");
        desk.fill("#quantity", "42");
        desk.fill("#evidence", "签到册");
        desk.click("form.form button");
        looksWhole(desk);
        fits(desk);
        assertThat(desk.textContent("main")).contains("条例培训", "42 人次");

        desk.navigate("/desk/reports/" + year);
        fits(desk);
        assertThat(desk.inputValue("#overview")).contains("举办培训班{work.trainings}次，培训{work.trained}人次");
        desk.fill("#others", "本年收到申请");
        desk.click("#field-list summary");
        desk.click("[data-insert='{requests.received}']");
        assertThat(desk.inputValue("#others")).isEqualTo("本年收到申请{requests.received}");

        desk.navigate("/desk/reports/" + year + "/cells/c.t3.new.np");
        desk.click("details summary");
        desk.fill("#figure", "1");
        desk.fill("#reason", "系统上线前收到的一件没有登记");
        desk.click("form[action$='/correction'] button");
        looksWhole(desk);
        fits(desk);
        assertThat(desk.textContent("main")).contains("登记簿 0，更正为 1");
        desk.navigate("/desk/reports/" + year);
        looksWhole(desk);
        fits(desk);
        assertThat(desk.textContent(".standing")).contains("不成立", "登记簿 0，更正为 1", "系统上线前收到的一件没有登记");
        desk.navigate("/desk/reports/" + year + "/fields");
        looksWhole(desk);
        fits(desk);
        desk.navigate("/desk/reports/" + year + "/problems");
        looksWhole(desk);
        fits(desk);
    }
}
