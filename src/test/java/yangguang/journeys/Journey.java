package yangguang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import yangguang.Cast;
import yangguang.OfficeTest;
import yangguang.access.Officer;

/// A walk through the program in a real browser. Without a Chromium it is skipped with a visible line; under
/// `CI=true` a missing browser fails.
@OfficeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Journey {

    static final int DESKTOP = 1280;
    static final int PHONE = 390;

    @Autowired Cast cast;
    @LocalServerPort int port;

    private Chromium chromium;

    @BeforeAll
    void startBrowser() {
        chromium = Chromium.start(port);
    }

    @AfterAll
    void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void leave() {
        chromium.leave();
    }

    /// A browser of its own, as a person has one.
    Page person(int width, boolean scripts) {
        return chromium.person(width, scripts);
    }

    Page citizenOnAPhone() {
        return person(PHONE, false);
    }

    /// An officer at a desk, signed in.
    Page at(Officer officer) {
        return at(officer, true);
    }

    Page at(Officer officer, boolean scripts) {
        return chromium.at(officer.username(), Cast.PASSWORD, DESKTOP, scripts);
    }

    /// What every screen must hold: nothing cut off at the side, one first heading, every control labelled.
    static void looksWhole(Page page) {
        page.waitForLoadState();
        assertThat(page.locator("h1").count()).as("h1 on %s", page.url()).isEqualTo(1);
        assertThat(page.locator("main input:not([type=hidden]), main select, main textarea").all())
                .allSatisfy(control -> {
                    String id = control.getAttribute("id");
                    boolean labelled = control.getAttribute("aria-label") != null
                            || control.getAttribute("aria-labelledby") != null
                            || id != null && page.locator("label[for='" + id + "']").count() > 0
                            || control.locator("xpath=ancestor::label").count() > 0;
                    assertThat(labelled).as("label of %s on %s", control.getAttribute("name"), page.url()).isTrue();
                });
    }

    /// What the browser would save, with this person's cookies.
    static byte[] download(Page page, String address) {
        APIResponse answer = page.context().request().get(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        return answer.body();
    }

    /// The words of a PDF without their spacing.
    static String words(byte[] pdf) {
        assertThat(new String(pdf, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("%PDF");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void isWord(byte[] file) {
        assertThat(new String(file, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    }

    /// Every table is read at this width without scrolling it sideways. Needs a browser with scripts.
    static void tablesFit(Page page, int width) {
        page.setViewportSize(width, 900);
        assertThat(page.locator(".tablebox").count()).as("tables of %s", page.url()).isPositive();
        assertThat(page.locator(".tablebox").all()).allSatisfy(box -> assertThat(((Number) box.evaluate("box => box.scrollWidth - box.clientWidth")).intValue())
                .as("%s on %s at %d", box.getAttribute("aria-label"), page.url(), width).isLessThanOrEqualTo(0));
        page.setViewportSize(DESKTOP, 900);
    }

    /// Nothing sticks out at either side, at any width the program is made for. Needs a browser with scripts.
    static void fits(Page page) {
        for (int width : new int[] {DESKTOP, 768, PHONE, 320}) {
            page.setViewportSize(width, 900);
            Number over = (Number) page.evaluate(
                    "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(over.intValue()).as("overflow of %s at %d", page.url(), width).isLessThanOrEqualTo(0);
        }
        page.setViewportSize(DESKTOP, 900);
    }
}
