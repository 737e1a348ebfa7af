package yangguang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import yangguang.datadir.TestData;

/// Every page of the demo county that a person can reach by links, one of each shape: it fits the screen, is headed and
/// labelled, can be read, and shows where the keyboard is.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"yangguang.demo=true", "server.port=0"})
@ContextConfiguration(initializers = TestData.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {

    private static final String PASSWORD = "Yangguang-2026";
    private static final int STOPS = 60;

    @LocalServerPort private int port;
    private Chromium chromium;
    private String looking;
    private String focus;

    @BeforeAll
    void start() throws IOException {
        chromium = Chromium.start(port);
        looking = resource("every-page.js");
        focus = resource("focus.js");
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void leave() {
        chromium.leave();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = EveryPageTest.class.getResourceAsStream("/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceFirst("^//.*\n", "");
        }
    }

    @Test
    void everyPageOfThePublicFitsAPhone() {
        List<String> pages = walk(chromium.person(Journey.PHONE, true), "/", "/archive", "/api", "/reports/audit");
        assertThat(pages).hasSizeGreaterThan(25);
    }

    @Test
    void everyPageOfAClerkFitsADesk() {
        List<String> pages = walk(chromium.at("suhe", PASSWORD, Journey.DESKTOP, true), "/desk", "/desk/reports/2025");
        assertThat(pages).hasSizeGreaterThan(20);
    }

    @Test
    void everyPageOfWhoSignsFitsAPhone() {
        List<String> pages = walk(chromium.at("fangyuan", PASSWORD, Journey.PHONE, true), "/desk", "/desk/archive");
        assertThat(pages).hasSizeGreaterThan(20);
    }

    @Test
    void everyPageOfTheSupervisorFitsATablet() {
        List<String> pages = walk(chromium.at("tangjing", PASSWORD, 768, true), "/desk", "/desk/collection", "/desk/rollup/2025");
        assertThat(pages).hasSizeGreaterThan(20);
    }

    /// @return the pages looked at
    private List<String> walk(Page page, String... starts) {
        Set<String> shapes = new HashSet<>();
        Deque<String> ahead = new ArrayDeque<>();
        List<String> looked = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        boolean desk = starts[0].equals("/desk");
        Arrays.stream(starts).filter(start -> shapes.add(shape(start))).forEach(ahead::add);
        while (!ahead.isEmpty()) {
            String address = ahead.poll();
            Response response;
            try {
                response = page.navigate(address);
            } catch (PlaywrightException e) {
                assertThat(e).hasMessageContaining("Download is starting");
                continue;
            }
            assertThat(response.status()).as(address).isEqualTo(200);
            looked.add(address);
            ((List<?>) page.evaluate(looking)).forEach(fault -> wrong.add(address + ": " + fault));
            keyboard(page).forEach(fault -> wrong.add(address + ": " + fault));
            for (Object link : (List<?>) page.evalOnSelectorAll("a[href]:not([download])", "links => links.map(a => a.getAttribute('href'))")) {
                String to = link.toString();
                if (to.startsWith("/") && leadsToAPage(to) && (!desk || to.startsWith("/desk")) && shapes.add(shape(to))) {
                    ahead.add(to.replaceFirst("#.*", ""));
                }
            }
        }
        assertThat(wrong).isEmpty();
        return looked;
    }

    private List<String> keyboard(Page page) {
        List<String> wrong = new ArrayList<>();
        page.evaluate("() => document.activeElement && document.activeElement.blur()");
        for (int stop = 0; stop < STOPS; stop++) {
            page.keyboard().press("Tab");
            Object seen = page.evaluate(focus);
            if (seen == null) {
                break;
            }
            if (!seen.toString().isEmpty()) {
                wrong.add(seen.toString());
            }
        }
        return wrong;
    }

    /// Files are not looked at; the large letters are a switch of the whole visit.
    private static boolean leadsToAPage(String address) {
        return !address.matches("(?i)[^?#]*\\.(csv|xlsx|docx?|pdf|ofd|json|xml|html|txt|zip|yaml)([?#].*)?|/elder.*|.*/(files|original|attachments|letters|papers)/.*|/desk/.*/(letter|original|file)([/?#].*)?");
    }

    /// An address with its names and numbers taken out: pages of one shape are built by one template.
    private static String shape(String address) {
        URI uri = URI.create(address.replaceFirst("#.*", "").replace(" ", "%20"));
        String path = uri.getPath().replaceAll("/a/[^/]+", "/a/*").replaceAll("(collection/\\d+/)[^/]+", "$1*").replaceAll("(cells|documents|requests|catalogue|subjects)/[^/]+", "$1/*")
                .replaceAll("\\d+", "#");
        String names = uri.getRawQuery() == null ? "" : String.join("&", Arrays.stream(uri.getRawQuery().split("&")).map(part -> part.replaceFirst("=.*", "")).sorted().distinct().toList());
        return path.equals("/search") || path.equals("/sign-in") ? path : path + "?" + names;
    }
}
