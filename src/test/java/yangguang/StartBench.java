package yangguang;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import yangguang.datadir.OwnPostgres;
import yangguang.datadir.TestData;

/// From the start of the process to the first page on a data directory that exists, against a bare JVM that opens a
/// socket and answers, and against starting the own PostgreSQL alone. See `bench/README.md`.
@Tag("long")
class StartBench {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

    private final Path root = TestData.fresh();
    private Process process;

    /// The floor: a JVM whose whole program is one answer.
    static final class OneAnswer {

        public static void main(String[] port) throws IOException {
            HttpServer server = HttpServer.create(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port[0])), 0);
            server.createContext("/", asked -> {
                asked.sendResponseHeaders(200, -1);
                asked.close();
            });
            server.start();
        }
    }

    @AfterEach
    void clearUp() throws Exception {
        stop();
        TestData.delete(root);
    }

    @Test
    void firstPageAfterTheStart() throws Exception {
        start(program());
        stop();
        try (OwnPostgres postgres = OwnPostgres.connectOrStart(root)) {
            JdbcClient.create(postgres.dataSource()).sql("""
                    insert into agency (slug, code, name, short_name, letter_code, kind, level)
                    values ('qinghe', ?, '青禾县人民政府', '青禾县', '青政', 'GOVERNMENT', 'COUNTY')""")
                    .param(Cast.creditCode(999_999)).update();
        }
        long[][] times = new long[3][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            times[0][round] = start(List.of(OneAnswer.class.getName()));
            stop();
            long began = System.nanoTime();
            OwnPostgres postgres = OwnPostgres.connectOrStart(root);
            times[1][round] = System.nanoTime() - began;
            postgres.close();
            times[2][round] = start(program());
            stop();
        }
        double socket = BenchHistory.median(times[0]);
        double database = BenchHistory.median(times[1]);
        double page = BenchHistory.median(times[2]);
        System.out.printf(Locale.ROOT, "%nfirst answer of a bare JVM %.0f ms, own PostgreSQL up %.0f ms, first page %.0f ms%n",
                socket, database, page);
        if (ROUNDS >= 5) {
            BenchHistory.add("start/first-page", page, "ms", page / socket,
                    String.format(Locale.ROOT, "a bare JVM that opens a socket and answers (%.0f ms)", socket));
            BenchHistory.add("start/first-page", page, "ms", page / database,
                    String.format(Locale.ROOT, "the own PostgreSQL's start alone (%.0f ms)", database));
        }
    }

    private List<String> program() {
        return List.of(Yangguang.class.getName(), "--yangguang.data=" + root, "--yangguang.demo=false",
                "--yangguang.postgres.binaries=" + TestData.BINARIES);
    }

    /// Nanoseconds from the start of the process to its first 200.
    private long start(List<String> main) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path")));
        command.addAll(main);
        command.add(main.size() == 1 ? String.valueOf(port) : "--server.port=" + port);
        Path log = Files.createTempFile("start", ".log");
        long began = System.nanoTime();
        process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest first = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/")).build();
            for (int tries = 0; tries < 12_000; tries++) {
                try {
                    if (client.send(first, BodyHandlers.discarding()).statusCode() == 200) {
                        return System.nanoTime() - began;
                    }
                } catch (IOException notYet) {
                    assertThat(process.isAlive()).as("still running, see %s", log).isTrue();
                }
                process.waitFor(10, TimeUnit.MILLISECONDS);
            }
        }
        throw new AssertionError("no page, see " + log);
    }

    private void stop() throws InterruptedException {
        if (process != null) {
            process.destroy();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("stopped").isTrue();
        }
    }
}
