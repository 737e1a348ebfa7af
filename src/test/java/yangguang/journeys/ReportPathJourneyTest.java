package yangguang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.statute.Article;
import yangguang.statute.TimeMachine;

/// A department's report on its whole way: drafted, signed, submitted, returned with a remark, resubmitted, accepted,
/// published; the county office looks on, reminds who is missing and adds up.
class ReportPathJourneyTest extends Journey {

    @Autowired TimeMachine clock;

    private Agency county;
    private Agency agency;
    private Agency late;
    private Officer head;
    private Officer supervisor;
    private Officer government;
    private int year;

    @BeforeAll
    void aCountyWithTwoAgencies() {
        county = cast.county();
        agency = cast.department(county);
        late = cast.township(county);
        head = cast.officer(agency, Role.OFFICE_HEAD, Role.REQUEST_OFFICER, Role.APPROVER);
        supervisor = cast.officer(county, Role.SUPERVISOR);
        government = cast.officer(county, Role.OFFICE_HEAD, Role.REQUEST_OFFICER);
        year = clock.today().getYear() - 1;
    }

    @Test
    @Article({"46", "49", "50"})
    void fromTheDraftToThePortalByWayOfAReturn() {
        Page desk = at(head);
        desk.navigate("/desk/reports/" + year);
        fill(desk, "0", "一是人手不足。");
        act(desk, "freezing", "数据已定格");
        act(desk, "sending", "已送签");
        act(desk, "signature", "已签发");
        act(desk, "submission", "已报送主管部门");

        Page office = at(supervisor);
        office.navigate("/desk/collection/" + year);
        look(office);
        assertThat(office.textContent("main")).contains("待审核 1 个", late.name());
        office.click("main tbody a:has-text('" + agency.name() + "')");
        look(office);
        office.click("[id='c.t2.license.decisions'] a");
        assertThat(office.inputValue("#place")).isEqualTo("c.t2.license.decisions");
        office.fill("#remark", "与审批系统的数不一致，请核对。");
        office.click("form[action$='/remarks'] .actions button");
        office.selectOption("#place", "S5");
        office.fill("#quote", "没有写过的话");
        office.fill("#remark", "请写明改进措施。");
        office.click("form[action$='/remarks'] .actions button");
        look(office);
        assertThat(office.textContent("main")).contains("这一部分里没有这几个字", "请写明改进措施。");
        office.fill("#quote", "人手不足");
        office.click("form[action$='/remarks'] .actions button");
        office.click("form[action$='/return'] button");
        assertThat(office.textContent("body")).contains("已退回修改");

        desk.navigate("/desk");
        assertThat(desk.textContent("main")).contains("退回修改");
        desk.navigate("/desk/reports/" + year + "/progress");
        look(desk);
        assertThat(desk.textContent("main")).contains("与审批系统的数不一致", "“人手不足”");
        desk.navigate("/desk/reports/" + year);
        fill(desk, "12", "一是人手不足。已增配一人。");
        act(desk, "sending", "已送签");
        act(desk, "signature", "已签发");
        act(desk, "submission", "已报送主管部门");

        office.navigate("/desk/collection/" + year + "/" + agency.slug());
        look(office);
        assertThat(office.textContent("main ins")).isEqualTo("已增配一人。");
        assertThat(office.textContent("main")).contains("与上次报送相比", "按意见核对了数据");
        office.click("form[action$='/acceptance'] button");
        assertThat(office.textContent("body")).contains("已接收");
        act(desk, "publication", "的年度报告已发布");
        remindAndRollUp(office);

        Page citizen = citizenOnAPhone();
        citizen.navigate("/a/" + agency.slug() + "/reports/" + year);
        looksWhole(citizen);
        assertThat(citizen.textContent("[id='c.t2.license.decisions']").strip()).isEqualTo("12");
    }

    private void remindAndRollUp(Page office) {
        office.navigate("/desk/collection/" + year + "?view=MISSING");
        office.click("form[action$='/reminders'] button.link");
        look(office);
        assertThat(office.textContent("body")).contains("已催报");
        Page chief = at(government);
        chief.navigate("/desk/reports/" + year);
        fill(chief, "1", "一是衔接不够。");
        act(chief, "freezing", "数据已定格");
        chief.navigate("/desk/rollup/" + year);
        look(chief);
        chief.click("form[action$='/parts'] button");
        assertThat(chief.textContent("main")).contains(late.name());
        chief.click("summary:has-text('增减汇总范围')");
        chief.selectOption("#agency", late.slug());
        chief.fill("#reason", "经催报仍未报送。");
        chief.click("form[action$='/scope'] .actions button");
        chief.click("form[action$='/parts'] button");
        look(chief);
        assertThat(chief.textContent("[id='c.t2.license.decisions']").strip()).isEqualTo("13");
        chief.click("[id='c.t2.license.decisions'] a");
        look(chief);
        assertThat(chief.textContent("main")).contains("本级", agency.name());
    }

    private static void look(Page page) {
        looksWhole(page);
        fits(page);
    }

    private void act(Page desk, String action, String said) {
        desk.navigate("/desk/reports/" + year + "/progress");
        looksWhole(desk);
        if (action.equals("submission") && desk.locator("#note").count() > 0) {
            desk.fill("#note", "按意见核对了数据，补写了改进措施。");
        }
        desk.click("form[action$='/" + action + "'] button");
        look(desk);
        assertThat(desk.textContent("body")).contains(said);
    }

    private static void fill(Page desk, String figure, String problems) {
        for (Locator input : desk.locator("form[action$='/figures'] input[inputmode='decimal']").all()) {
            input.fill(figure);
        }
        desk.fill("#evidence", "各业务系统年末统计");
        desk.click("form[action$='/figures'] button");
        desk.fill("#overview", "本年没有收到申请。");
        desk.fill("#problems", problems);
        desk.fill("#others", "无其他需要报告的事项。");
        desk.click("form[action$='/prose'] button");
        assertThat(desk.textContent("body")).contains("文字已保存");
    }
}
