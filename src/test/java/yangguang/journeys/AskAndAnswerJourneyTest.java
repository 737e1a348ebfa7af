package yangguang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yangguang.Cast;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.requests.RequestScenario;
import yangguang.statute.Article;
import yangguang.statute.TimeMachine;

/// A citizen asks on a phone without scripts, the office answers.
class AskAndAnswerJourneyTest extends Journey {

    @Autowired RequestScenario scenario;
    @Autowired TimeMachine clock;

    static final FilePayload PICTURE = new FilePayload("身份证.png", "image/png", Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));

    record Filed(String number, String code) {
    }

    static Filed file(Page citizen, Agency agency, String subject) {
        citizen.navigate("/a/" + agency.slug() + "/requests/new");
        looksWhole(citizen);
        citizen.fill("#subject", subject);
        citizen.fill("#name", "王小禾");
        citizen.fill("#identityNumber", "11010519491231002X");
        citizen.fill("#phone", "000-0000000");
        citizen.fill("#address", "青禾县柳塘镇一号");
        citizen.setInputFiles("#identityProof", PICTURE);
        citizen.check("#truthful");
        citizen.click("main form .actions button");
        looksWhole(citizen);
        return new Filed(citizen.textContent("#number").strip(), citizen.textContent("#query-code").strip());
    }

    @Test
    void aCitizenAsksOnAPhoneWithoutScriptsAndTheOfficeConfirms() {
        Agency agency = cast.department(cast.county());
        Officer clerk = cast.officer(agency, Role.REQUEST_OFFICER);
        Page citizen = citizenOnAPhone();
        Filed filed = file(citizen, agency, "柳塘镇 2025 年征地补偿安置方案");
        assertThat(filed.number()).isNotBlank();

        Page desk = at(clerk);
        desk.navigate("/desk/requests/" + filed.number());
        looksWhole(desk);
        fits(desk);
        assertThat(desk.content()).doesNotContain("11010519491231002X");

        citizen.navigate("/requests/query");
        looksWhole(citizen);
        assertThat(citizen.url()).doesNotContain(filed.code());
    }

    /// From the receipt to the reply in the applicant's hands: clarified once, extended once.
    @Test
    @Article({"30", "31", "33", "36"})
    void aRequestIsClarifiedExtendedAndAnsweredAndTheCitizenTakesTheReplyHome() {
        Agency agency = cast.department(cast.county());
        Officer clerk = cast.officer(agency, Role.REQUEST_OFFICER);
        Officer head = cast.officer(agency, Role.OFFICE_HEAD);
        Page citizen = citizenOnAPhone();
        Filed filed = file(citizen, agency, "涉农补贴发放情况");
        String file = "/desk/requests/" + filed.number();

        Page desk = at(clerk);
        desk.navigate(file);
        act(desk, "receipt", "已确认收到");
        desk.navigate(file + "/clarification/new");
        desk.fill("#points", "请写明所需信息的年度\n请写明所涉乡镇");
        act(desk, "clarification", "补正告知书已经制发");

        open(citizen, filed);
        assertThat(citizen.textContent("main")).contains("请写明所涉乡镇");
        citizen.fill("#text", "2025 年度，柳塘镇");
        citizen.click("form[action$='/status/clarification'] button");
        looksWhole(citizen);
        assertThat(citizen.textContent("body")).contains("已收到补正");

        desk.navigate(file + "/extension/new");
        desk.fill("#workDays", "20");
        desk.fill("#reason", "需要检索的档案数量较多");
        act(desk, "extension", "已提请");
        Page consent = at(head);
        consent.navigate(file);
        looksWhole(consent);
        consent.click("a[href$='/extension/new']");
        looksWhole(consent);
        assertThat(consent.inputValue("#reason")).isEqualTo("需要检索的档案数量较多");
        act(consent, "extension", "已经延长");

        open(citizen, filed);
        List<String> before = letters(citizen);
        provide(desk, file);
        desk.click("button:has-text('预览答复书')");
        looksWhole(desk);
        fits(desk);
        assertThat(desk.textContent(".paper")).contains("补贴发放情况表");
        desk.click("button:has-text('制发答复书')");
        looksWhole(desk);
        assertThat(desk.textContent("body")).contains("答复书已经制发");

        citizen.click("form[action$='/status/leave'] button");
        open(citizen, filed);
        List<String> replies = new ArrayList<>(letters(citizen));
        replies.removeAll(before);
        assertThat(replies).hasSize(1);
        assertThat(words(download(citizen, replies.getFirst()))).contains(filed.number(), "补贴发放情况表");
        isWord(download(citizen, replies.getFirst().replaceFirst("pdf$", "docx")));
        assertThat(citizenOnAPhone().context().request().get(replies.getFirst()).status())
                .as("without number and code").isEqualTo(404);
    }

    @Test
    void ofTwoOfficersWhoAnswerTheSameRequestTheSecondIsToldWhoDid() {
        Agency agency = cast.department(cast.county());
        Officer first = cast.officer(agency, Role.REQUEST_OFFICER);
        Officer second = cast.officer(agency, Role.REQUEST_OFFICER);
        String file = "/desk/requests/" + scenario.received(clock.today(), first, "公交线路调整方案").value();
        Page one = at(first);
        Page other = at(second);
        provide(one, file);
        provide(other, file);
        one.click("button:has-text('制发答复书')");
        looksWhole(one);
        assertThat(one.textContent("body")).contains("答复书已经制发");
        other.click("button:has-text('制发答复书')");
        looksWhole(other);
        assertThat(other.textContent(".obstacles")).contains(first.name());
        other.navigate(file);
        looksWhole(other);
        assertThat(other.locator("a[href*='/letters/'][href$='/pdf']").count()).as("letters, the reply once").isEqualTo(2);
    }

    /// Sends the form of an act and reads what the file says then.
    private static void act(Page desk, String resource, String said) {
        if (desk.locator("form[action$='/" + resource + "']").count() == 0) {
            desk.click("a[href$='/" + resource + "']");
        }
        looksWhole(desk);
        fits(desk);
        desk.click("form[action$='/" + resource + "'] button");
        looksWhole(desk);
        assertThat(desk.textContent("body")).contains(said);
    }

    private static void open(Page citizen, Filed filed) {
        citizen.navigate("/requests/query");
        citizen.fill("#number", filed.number().toUpperCase(Locale.ROOT));
        citizen.fill("#code", filed.code());
        citizen.click("main form .actions button");
        looksWhole(citizen);
        assertThat(citizen.url()).endsWith("/requests/status");
    }

    private static List<String> letters(Page citizen) {
        return citizen.locator("a[href*='/status/letters/'][href$='/pdf']").all().stream()
                .map(link -> link.getAttribute("href")).toList();
    }

    /// Fills in that the information is provided; nothing is sent yet.
    private static void provide(Page desk, String file) {
        desk.navigate(file + "/decision/new");
        looksWhole(desk);
        desk.click("a[href$='kind=D1b']");
        looksWhole(desk);
        desk.fill("#what", "2025 年度涉农补贴发放情况表，3 页");
        desk.check("input[name='form'][value='ELECTRONIC']");
        desk.fill("#route", "随答复一并提供");
    }

    @Test
    void whatIsMissingIsSaidInPlaceAndTheInputIsKept() {
        Agency agency = cast.department(cast.county());
        Page citizen = citizenOnAPhone();
        citizen.navigate("/a/" + agency.slug() + "/requests/new");
        citizen.fill("#subject", "<script>alert(1)</script>");
        citizen.click("main form .actions button");
        assertThat(citizen.locator(".obstacles").count()).isEqualTo(1);
        assertThat(citizen.inputValue("#subject")).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void theTextOfAFormSurvivesTheEndOfTheSession() {
        Officer clerk = cast.officer(cast.department(cast.county()), Role.REQUEST_OFFICER);
        Page desk = at(clerk, false);
        desk.navigate("/desk/remedies/new");
        desk.fill("#caseNumber", "青府复〔2026〕7号");
        desk.context().clearCookies(new BrowserContext.ClearCookiesOptions()
                .setName("JSESSIONID"));
        desk.click("main form .actions button");
        assertThat(desk.content()).contains("登录已过期");
        desk.fill("#username", clerk.username());
        desk.fill("#password", Cast.PASSWORD);
        desk.click("main .actions button");
        assertThat(desk.content()).contains("继续提交", "青府复〔2026〕7号");
        desk.click("main form[action='/desk/remedies'] button");
        assertThat(desk.inputValue("#caseNumber")).isEqualTo("青府复〔2026〕7号");
    }
}
