package yangguang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yangguang.publishing.Publications;
import yangguang.publishing.Publications.Office;
import yangguang.statute.Article;

/// A document goes from desk to desk to the public, and is taken back.
class PublishJourneyTest extends Journey {

    private static final long SECOND = 1_000_000_000;

    @Autowired Publications publications;

    @Test
    @Article({"17", "20", "23"})
    void aDocumentPassesFourDesksIsFoundByThePublicAndIsGoneWhenWithdrawn() {
        Office office = publications.office();
        String title = "关于" + office.agency().shortName() + "老旧小区加装电梯补贴办法的通知";

        Page drafter = at(office.drafter());
        drafter.navigate("/desk/documents");
        looksWhole(drafter);
        fits(drafter);
        drafter.click("a[href='/desk/documents/new']");
        looksWhole(drafter);
        fits(drafter);
        drafter.fill("#title", title);
        drafter.fill("#body", "加装电梯每台补贴十五万元。\n自印发之日起施行。");
        drafter.click("main form .actions button");
        looksWhole(drafter);
        assertThat(drafter.textContent(".obstacles")).as("what is missing, in place").contains("公开事项");
        assertThat(drafter.inputValue("#title")).isEqualTo(title);
        drafter.selectOption("#node", "A20.15");
        drafter.selectOption("#subject", "2.1");
        drafter.click("main form .actions button");
        String document = drafter.url();
        send(drafter, "submission", "审核");

        Page editor = at(office.editor());
        editor.navigate("/desk");
        looksWhole(editor);
        editor.click("main a:has-text('" + title + "')");
        send(editor, "endorsement", "保密审查");

        Page reviewer = at(office.reviewer());
        reviewer.navigate(document);
        reviewer.check("input[name='conclusion'][value='OPEN']");
        send(reviewer, "secrecy-review", "签发");

        Page leader = at(office.approver());
        leader.navigate(document);
        send(leader, "sign-off", "索引号");

        Page citizen = person(DESKTOP, true);
        Locator hit = citizen.locator(".results a:has-text('" + title + "')");
        assertThat(becomes(10 * SECOND, () -> search(citizen, title, hit) == 1)).as("found by its title").isTrue();
        looksWhole(citizen);
        fits(citizen);
        hit.first().click();
        looksWhole(citizen);
        fits(citizen);
        assertThat(citizen.textContent("main")).contains(title, "加装电梯每台补贴十五万元", office.agency().name(), "索引号");
        String address = citizen.url();
        Page reader = citizenOnAPhone();
        reader.navigate(address);
        looksWhole(reader);

        withdraw(leader);
        assertThat(becomes(SECOND, () -> search(citizen, title, hit) == 0)).as("gone from search in a second").isTrue();
        Response gone = citizen.navigate(address);
        looksWhole(citizen);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(citizen.textContent("main")).contains("误将征求意见稿公开").doesNotContain("加装电梯每台补贴十五万元");
    }

    private static void send(Page desk, String step, String next) {
        looksWhole(desk);
        fits(desk);
        desk.click("form[action$='/" + step + "'] button");
        looksWhole(desk);
        assertThat(desk.textContent("main")).contains(next);
        assertThat(desk.locator("form[action$='/" + step + "']").count()).as("the step is done").isZero();
    }

    private static void withdraw(Page leader) {
        leader.click("summary:text-is('撤回')");
        leader.fill("form[action$='/withdrawal'] textarea", "误将征求意见稿公开");
        leader.click("form[action$='/withdrawal'] button");
        looksWhole(leader);
        assertThat(leader.textContent("main")).contains("撤回", "误将征求意见稿公开");
    }

    private static int search(Page citizen, String title, Locator hit) {
        citizen.navigate("/search?q=" + URLEncoder.encode(title, StandardCharsets.UTF_8));
        return hit.count();
    }

    /// Looks until it is so, or until a look that began after the term still finds it otherwise.
    private static boolean becomes(long nanos, BooleanSupplier so) {
        long since = System.nanoTime();
        while (true) {
            boolean last = System.nanoTime() - since > nanos;
            if (so.getAsBoolean()) {
                return true;
            }
            if (last) {
                return false;
            }
        }
    }
}
