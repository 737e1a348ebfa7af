package yangguang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.reportarchive.ArchiveState;
import yangguang.reportarchive.Shelving;

/// The supervisor joins two names of one agency and parts them again; anybody finds their way through the map by keyboard
/// or by its tiles.
class ArchiveNamesJourneyTest extends Journey {

    private static final String FULL = "云岭县住房和城乡建设局";
    private static final String BRIEF = "云岭县住建局";

    @Autowired Shelving shelving;

    private Agency county;
    private Agency bureau;
    private Officer supervisor;
    private long given;

    @BeforeAll
    void shelves() {
        county = cast.county();
        bureau = cast.department(county);
        supervisor = cast.officer(county, Role.SUPERVISOR);
        shelve(FULL, null, 2024);
        shelve(FULL, null, 2022);
        given = shelve(BRIEF, null, 2022);
        shelve(BRIEF, null, 2021);
        shelve(bureau.name(), bureau.id(), 2024);
    }

    private long shelve(String agency, Long id, int year) {
        return shelving.shelve(agency, id, year, "C", ArchiveState.ACCEPTED, Shelving.figures("C"), Map.of("S1", "本年公开信息 12 条。"));
    }

    private static String at(String name) {
        return "/archive/agency?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    @Test
    void twoNamesAreJoinedAfterALookAndPartedAgain() {
        Page desk = at(supervisor, false);
        desk.navigate("/desk/archive");
        desk.click("main a[href='/desk/archive/names']");
        looksWhole(desk);
        desk.fill("#standing", FULL);
        desk.fill("#other", BRIEF);
        desk.click("main form button");
        looksWhole(desk);
        assertThat(desk.textContent("main")).contains("移入 2 份，其中 1 个年度两个名称下都有", "移入现用名称", "不变");
        desk.check("input[name=stands][value='2022']");
        desk.click("button:text-is('归并')");
        assertThat(desk.textContent("main")).as("refused in place").contains("请写明归并的理由");
        assertThat(desk.isChecked("input[name=stands][value='2022']")).as("what was chosen is kept").isTrue();
        desk.fill("#reason", "简称和全称");
        desk.click("button:text-is('归并')");
        assertThat(desk.textContent(".notice")).contains("“" + BRIEF + "”已归并到“" + FULL + "”");
        Page citizen = citizenOnAPhone();
        citizen.navigate(at(BRIEF));
        assertThat(citizen.textContent("h1")).isEqualTo(FULL);
        assertThat(citizen.textContent("main")).contains("报告中也写作：" + BRIEF, "2024 年", "2022 年", "2021 年");
        citizen.navigate("/archive/reports/" + given);
        assertThat(citizen.textContent("h1")).as("an old address leads on to the version that stands").contains(BRIEF + "2022年");
        desk.click("main a:has-text('分开')");
        looksWhole(desk);
        desk.fill("#reason", "另有其局");
        desk.click("button:text-is('分开')");
        assertThat(desk.textContent("main")).contains("已分开", "另有其局");
        citizen.navigate(at(BRIEF));
        assertThat(citizen.textContent("h1")).isEqualTo(BRIEF);
    }

    @Test
    void thePagesOfNamesFitEveryWidth() {
        Page desk = at(supervisor);
        for (String address : new String[] {"/desk/archive/names", "/desk/archive/names/joining?standing=" + URLEncoder.encode(FULL, StandardCharsets.UTF_8)
                + "&other=" + URLEncoder.encode(BRIEF, StandardCharsets.UTF_8)}) {
            desk.navigate(address);
            looksWhole(desk);
            fits(desk);
        }
    }

    @Test
    void theMapIsWalkedByItsTilesAndByItsTable() {
        Page citizen = person(DESKTOP, true);
        citizen.navigate("/archive/map?year=2024&counting=parts&under=" + county.id());
        looksWhole(citizen);
        assertThat(citizen.locator("figure.chart svg path").count()).as("tiles are drawn").isPositive();
        citizen.locator("figure.chart svg").click();
        citizen.waitForURL("**/archive/reports/*");
        citizen.goBack();
        citizen.locator("table.branches a").first().focus();
        citizen.keyboard().press("Enter");
        citizen.waitForURL("**/archive/reports/*");
        citizen.navigate("/archive/map?year=2010&under=" + county.id());
        fits(citizen);
        assertThat(citizen.locator("figure.chart").count()).as("no empty picture").isZero();
        assertThat(citizen.textContent("main")).contains("2010 年" + county.name() + "及所属各机关在库内没有", "最近的有数据的年度");
        citizen.click("main .empty a");
        assertThat(citizen.textContent("h2")).contains("2024 年");
    }
}
