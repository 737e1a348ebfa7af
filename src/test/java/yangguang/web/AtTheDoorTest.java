package yangguang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import yangguang.OfficeTest;

/// What is refused before a controller sees it, over a real connection.
@OfficeTest
class AtTheDoorTest {

    @LocalServerPort int port;

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpRequest.Builder forged(String path, String referer) {
        return to(path).header("Content-Type", "application/x-www-form-urlencoded").header("Referer", referer)
                .POST(HttpRequest.BodyPublishers.ofString("number=%E7%94%B2%3Cb%3E&code=1"));
    }

    private static void isAPageOfOurs(HttpResponse<String> answer, int status, String words) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.body()).contains(words, "返回首页").doesNotContain("Whitelabel", "Exception", "<b>");
    }

    @Test
    void aFormWithoutItsTokenIsToldThatNothingWasDoneAndHowToGoBack() throws Exception {
        HttpResponse<String> answer = send(forged("/requests/query", "http://127.0.0.1:" + port + "/requests/query?from=home"));
        isAPageOfOurs(answer, 403, "页面已过期");
        assertThat(answer.body()).contains("没有办理，填写的内容也没有保存", "href=\"/requests/query?from=home\"");
    }

    /// A refused form stands under the address that took it, which no browser can open.
    @Test
    void aFormThatWasRefusedBeforeIsLedBackToThePageAboveIt() throws Exception {
        for (Map.Entry<String, String> back : Map.of("/desk/reports/2025/sending", "/desk/reports/2025",
                "/desk/reports/2025/sending?version=1", "/desk/reports/2025", "/desk/reports/exhibits/7/withdrawal", "/desk/reports/exhibits/7/withdrawal",
                "/desk/archive/names/apart", "/desk/archive/names").entrySet()) {
            HttpResponse<String> answer = send(forged("/desk/reports/2025/sending", "http://127.0.0.1:" + port + back.getKey()));
            assertThat(answer.body()).as(back.getKey()).contains("href=\"" + back.getValue() + "\">重新打开原来的页面");
        }
        assertThat(send(forged("/requests/query", "http://127.0.0.1:" + port + "/nowhere/at/all")).body()).doesNotContain("重新打开原来的页面</a>");
    }

    @Test
    void aFormFromAnotherSiteIsNotLedBackThere() throws Exception {
        for (String referer : new String[] {"http://elsewhere.example/form", "http://127.0.0.1:1/form", "javascript:alert(1)",
                "http://127.0.0.1:" + port + "//elsewhere.example/", "%%%"}) {
            HttpResponse<String> answer = send(forged("/desk/reports/2025/figures", referer));
            isAPageOfOurs(answer, 403, "页面已过期");
            assertThat(answer.body()).as(referer).doesNotContain("重新打开原来的页面</a>", "elsewhere.example", "alert(1)");
        }
    }

    @Test
    void theAddressOfErrorsIsNoPage() throws Exception {
        isAPageOfOurs(send(to("/error")), 404, "没有这个网页地址");
        assertThat(send(to("/error").POST(HttpRequest.BodyPublishers.noBody())).statusCode()).isEqualTo(403);
    }

    /// Answered by what is claimed, before anything of it has come.
    @Test
    void twoHundredMegabytesAreRefusedBeforeTheyCome() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(("POST /desk/reports/2025/figures HTTP/1.1\r\nHost: 127.0.0.1:" + port
                    + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 209715200\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            StringBuilder answer = new StringBuilder();
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            while (!answer.toString().contains("64 MB")) {
                answer.append(in.readLine()).append('\n');
            }
            assertThat(answer).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void programsAreAnsweredAsPrograms() throws Exception {
        HttpResponse<String> answer = send(to("/api/reports;a=b"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
}
