package yangguang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import yangguang.Cast;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;

/// A citizen asks on a phone without scripts, the office answers.
class AskAndAnswerJourneyTest extends Journey {

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
