package yangguang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.files.TestFiles;
import yangguang.statute.Article;
import yangguang.statute.TimeMachine;

/// A clerk enters the year's figures with the files that prove them, takes a wrong one back and attaches the right one.
class ExhibitsJourneyTest extends Journey {

    private static final String LONG_NAME = "行政审批系统办件统计表".repeat(10) + ".pdf";

    @Autowired TimeMachine clock;

    @Test
    @Article("50")
    void figuresAreEnteredWithWhatProvesThem() {
        Officer head = cast.officer(cast.department(cast.county()), Role.OFFICE_HEAD, Role.REQUEST_OFFICER);
        int year = clock.today().getYear() - 1;
        Page desk = at(head);
        desk.navigate("/desk/reports/" + year);
        for (Locator input : desk.locator("form[action$='/figures'] input[inputmode='decimal']").all()) {
            input.fill("3");
        }
        desk.setInputFiles("#files", new FilePayload(LONG_NAME, "application/pdf", TestFiles.pdf()));
        desk.click("form[action$='/figures'] .actions button");
        look(desk);
        assertThat(desk.textContent("body")).contains("填报数据已保存", LONG_NAME);

        desk.click(".proofs a.small");
        look(desk);
        desk.click("td a[href$='/withdrawal']");
        look(desk);
        desk.fill("#reason", "附错了文件，是另一个科室的统计表。");
        desk.click(".confirm button");
        look(desk);
        assertThat(desk.textContent("main")).contains("已撤下的", "另一个科室的统计表");
        desk.setInputFiles("#files", new FilePayload("假的.pdf", "application/pdf", TestFiles.png()));
        desk.click("form[enctype] .actions button");
        look(desk);
        assertThat(desk.textContent(".obstacles")).contains("内容却是PNG图片");
        desk.setInputFiles("#files", new FilePayload("审批系统截图.png", "image/png", TestFiles.png()));
        desk.focus("form[enctype] .actions button");
        desk.keyboard().press("Enter");
        desk.waitForSelector("text=佐证材料已附上");
        look(desk);
        assertThat(desk.textContent("body")).contains("佐证材料已附上");
        assertThat(download(desk, desk.locator("th a[download]").getAttribute("href"))).isEqualTo(TestFiles.png());
        desk.click("main form.form .actions a");
        look(desk);
        assertThat(desk.textContent("main")).contains("审批系统截图.png");
    }

    private static void look(Page page) {
        looksWhole(page);
        fits(page);
    }
}
