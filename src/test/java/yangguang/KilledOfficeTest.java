package yangguang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import yangguang.datadir.OwnPostgres;
import yangguang.datadir.RunningProgram;
import yangguang.journal.Verifying;

/// The whole program is killed (`kill -9`) while sixteen citizens file two hundred requests: every request that was
/// answered with a number is there afterwards, none twice, and the journal is whole.
class KilledOfficeTest {

    private static final int CITIZENS = 16;
    private static final int REQUESTS = 200;
    private static final int KILLED_AFTER = 120;
    private static final byte[] PICTURE = Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("id=\"number\">([^<]+)<");

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final RunningProgram program = new RunningProgram();

    @AfterEach
    void end() throws Exception {
        program.close();
    }

    @Test
    void whatWasAnsweredWithANumberSurvivesAKill() throws Exception {
        int port = start();
        openAnOffice();
        fileUntilKilled(port);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLED_AFTER);

        start();
        try (OwnPostgres postgres = OwnPostgres.connectOrStart(program.root())) {
            JdbcClient db = JdbcClient.create(postgres.dataSource());
            List<String> kept = db.sql("select number from disclosure_request").query(String.class).list();
            assertThat(kept).doesNotHaveDuplicates().containsAll(acknowledged);
            assertThat(db.sql("select count(*) from disclosure_request where not exists "
                    + "(select 1 from request_event e where e.request_id = disclosure_request.id)")
                    .query(Long.class).single()).as("requests without a history").isZero();
            assertThat(db.sql("select count(*) from disclosure_request where not exists "
                    + "(select 1 from request_proof p where p.request_id = disclosure_request.id)")
                    .query(Long.class).single()).as("requests without their proof").isZero();
            assertThat(db.sql("select count(distinct subject) from journal_entry where verb like '%申请%'")
                    .query(Long.class).single()).as("requests in the journal").isEqualTo(kept.size());
            assertThat(Verifying.verify(postgres.dataSource()).sentence()).startsWith("日志完整");
        }
    }

    private int start() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        program.start(Yangguang.class, "--server.port=" + port);
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int tries = 0; tries < 600; tries++) {
                try {
                    client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/")).build(),
                            BodyHandlers.discarding());
                    return port;
                } catch (IOException notYet) {
                    assertThat(program.endsWithin(100)).as("program ended").isFalse();
                }
            }
        }
        throw new AssertionError("the program did not answer");
    }

    private void openAnOffice() {
        try (OwnPostgres postgres = OwnPostgres.connectOrStart(program.root())) {
            JdbcClient.create(postgres.dataSource()).sql("""
                    insert into agency (slug, code, name, short_name, letter_code, kind, level)
                    values ('qinghe', ?, '青禾县人民政府', '青禾县', '青政', 'GOVERNMENT', 'COUNTY')""")
                    .param(Cast.creditCode(999_999)).update();
        }
    }

    private void fileUntilKilled(int port) throws Exception {
        Semaphore enough = new Semaphore(1 - KILLED_AFTER);
        try (ExecutorService citizens = Executors.newFixedThreadPool(CITIZENS)) {
            for (int citizen = 0; citizen < CITIZENS; citizen++) {
                citizens.submit(() -> {
                    try (HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager())
                            .followRedirects(HttpClient.Redirect.NORMAL).connectTimeout(Duration.ofSeconds(5)).build()) {
                        for (int i = 0; i < REQUESTS / CITIZENS + 1; i++) {
                            acknowledged.add(file(client, "http://127.0.0.1:" + port + "/a/qinghe/requests"));
                            enough.release();
                        }
                    }
                    return null;
                });
            }
            assertThat(enough.tryAcquire(120, TimeUnit.SECONDS)).as("requests filed in time").isTrue();
            program.kill();
        }
    }

    private static String file(HttpClient client, String url) throws Exception {
        String form = client.send(HttpRequest.newBuilder(URI.create(url + "/new")).build(), BodyHandlers.ofString())
                .body();
        Matcher token = TOKEN.matcher(form);
        assertThat(token.find()).as("form with its token").isTrue();
        String boundary = UUID.randomUUID().toString();
        String page = client.send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body(boundary, token.group(1)))).build(), BodyHandlers.ofString()).body();
        Matcher number = NUMBER.matcher(page);
        assertThat(number.find()).as(page).isTrue();
        return number.group(1);
    }

    private static byte[] body(String boundary, String csrf) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map<String, String> fields = Map.ofEntries(Map.entry("_csrf", csrf),
                Map.entry("token", UUID.randomUUID().toString()), Map.entry("kind", "NATURAL_PERSON"),
                Map.entry("name", "王小禾"), Map.entry("identityKind", "居民身份证"),
                Map.entry("identityNumber", "11010519491231002X"), Map.entry("phone", "000-0000000"),
                Map.entry("address", "青禾县柳塘镇一号"), Map.entry("subject", "柳塘镇 2025 年征地补偿安置方案"),
                Map.entry("form", "ELECTRONIC"), Map.entry("route", "ONLINE"), Map.entry("truthful", "yes"));
        for (Map.Entry<String, String> field : fields.entrySet()) {
            body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                    + field.getValue() + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"identityProof\"; filename=\"a.png\"\r\n"
                + "Content-Type: image/png\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.write(PICTURE);
        body.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
