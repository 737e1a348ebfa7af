package yangguang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// The browser of the machine, looking at the program under test. It keeps what pages complain of.
final class Chromium implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;
    private final String address;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private Chromium(Path program, int port) {
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync")));
        address = "http://127.0.0.1:" + port;
    }

    /// Without a Chromium the test is skipped with a visible line; under `CI=true` it fails.
    static Chromium start(int port) {
        Optional<Path> program = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome").map(Path::of).filter(Files::exists)
                .findFirst();
        if (program.isEmpty()) {
            assertThat(System.getenv("CI")).as("no Chromium, and CI=true").isNotEqualTo("true");
            System.out.println("浏览器测试跳过：没有找到 Chromium。");
            Assumptions.abort("no Chromium");
        }
        return new Chromium(program.get(), port);
    }

    /// A browser of its own, as a person has one.
    Page person(int width, boolean scripts) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900)
                .setLocale("zh-CN").setJavaScriptEnabled(scripts).setBaseURL(address));
        contexts.add(context);
        Page page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onConsoleMessage(said -> {
            if (said.type().equals("error") && !said.text().contains("status of 4")) {
                complaints.add(said.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /// Somebody at a desk, signed in.
    Page at(String username, String password, int width, boolean scripts) {
        Page page = person(width, scripts);
        page.navigate("/sign-in");
        page.fill("#username", username);
        page.fill("#password", password);
        page.click("main .actions button");
        assertThat(page.url()).endsWith("/desk");
        return page;
    }

    /// Ends all visits.
    void leave() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
