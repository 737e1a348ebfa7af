package yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program is killed (`kill -9`) while 16 clients file 200 requests. After a restart every request that was
/// answered with a number is there, none twice, and the journal's chain is whole.
///
/// Runs about a minute: `./mvnw test -Dtest=KilledWhileFilingTest -DexcludedGroups= -Dgroups=long`.
@Tag("long")
class KilledWhileFilingTest {

    private static final int CLIENTS = 16;
    private static final int REQUESTS = 200;
    private static final int KILLED_AFTER = 80;

    @TempDir Path directory;

    @Test
    void whatWasAnsweredWithANumberIsThereAfterTheKill() throws Exception {
        Map<String, String> numbers = new ConcurrentHashMap<>();
        Running first = start();
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int i = 0; i < CLIENTS; i++) {
                clients.submit(() -> {
                    for (int n = next.getAndIncrement(); n < REQUESTS; n = next.getAndIncrement()) {
                        String token = UUID.randomUUID().toString();
                        String number = file(first, token, "第" + n + "件");
                        if (number == null) {
                            return;
                        }
                        numbers.put(token, number);
                        if (numbers.size() == KILLED_AFTER) {
                            first.process.destroyForcibly();
                        }
                    }
                });
            }
            clients.shutdown();
            assertThat(clients.awaitTermination(3, TimeUnit.MINUTES)).isTrue();
        }
        first.process.waitFor();
        assertThat(numbers.size()).as("answered before the kill").isBetween(KILLED_AFTER, REQUESTS - 1);

        Running second = start();
        try {
            Set<String> kept = Set.of(second.line("NUMBERS ").split(","));
            assertThat(kept).containsAll(numbers.values());
            assertThat(numbers.values()).doesNotHaveDuplicates();
            assertThat(second.line("TWICE ")).isEqualTo("0");
            assertThat(second.line("CHAIN ")).isEqualTo("whole");
            Map.Entry<String, String> one = numbers.entrySet().iterator().next();
            assertThat(file(second, one.getKey(), "再次提交")).as("the same form sent again").isEqualTo(one.getValue());
        } finally {
            second.process.destroy();
            second.process.waitFor();
        }
    }

    private record Running(Process process, BufferedReader out, Map<String, String> lines) {

        String line(String start) throws IOException {
            while (!lines.containsKey(start)) {
                String line = out.readLine();
                if (line == null) {
                    throw new IOException("the program ended before it said " + start + " " + lines);
                }
                int blank = line.indexOf(' ');
                if (blank > 0) {
                    lines.putIfAbsent(line.substring(0, blank + 1), line.substring(blank + 1));
                }
            }
            return lines.get(start);
        }
    }

    private Running start() throws IOException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                KilledOffice.class.getName(), directory.toString())
                .redirectErrorStream(true).start();
        Running running = new Running(process, new BufferedReader(new InputStreamReader(process.getInputStream(),
                StandardCharsets.UTF_8)), new ConcurrentHashMap<>());
        running.line("PORT ");
        return running;
    }

    /// @return the number, or null where the connection broke
    private static String file(Running office, String token, String subject) {
        try {
            String base = "http://localhost:" + office.line("PORT ") + "/a/" + office.line("SLUG ") + "/requests";
            HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL).build();
            Document form = Jsoup.parse(client.send(HttpRequest.newBuilder(URI.create(base + "/new")).build(),
                    BodyHandlers.ofString()).body());
            String boundary = "yangguang" + UUID.randomUUID();
            HttpRequest post = HttpRequest.newBuilder(URI.create(base))
                    .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body(boundary, form.select("input[name=_csrf]").val(),
                            token, subject))).build();
            Document filed = Jsoup.parse(client.send(post, BodyHandlers.ofString()).body());
            return filed.getElementById("number") == null ? null : filed.getElementById("number").text();
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static byte[] body(String boundary, String csrf, String token, String subject) throws IOException {
        var out = new ByteArrayOutputStream();
        Map<String, String> fields = Map.ofEntries(Map.entry("_csrf", csrf), Map.entry("token", token),
                Map.entry("kind", "NATURAL_PERSON"), Map.entry("name", "林晓舟"), Map.entry("identityKind", "居民身份证"),
                Map.entry("identityNumber", "11010519491231002X"), Map.entry("phone", "13800000000"),
                Map.entry("address", "青禾县柳塘镇"), Map.entry("form", "ELECTRONIC"), Map.entry("route", "ONLINE"),
                Map.entry("truthful", "yes"), Map.entry("subject", subject));
        for (Map.Entry<String, String> field : fields.entrySet()) {
            out.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                    + field.getValue() + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        out.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"identityProof\"; filename=\"id.png\"\r\n"
                + "Content-Type: image/png\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        out.write(RequestScenario.PICTURE);
        out.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }
}
