package yangguang.reportarchive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import yangguang.BenchHistory;
import yangguang.Cast;
import yangguang.OfficeTest;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.datadir.DataDirectory;
import yangguang.demo.MadeUpReport;
import yangguang.reportaudit.Auditing;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportreading.Layouts;
import yangguang.reportreading.Patience;

/// Ten thousand reports imported, against reading and auditing the same files alone, and against a bare COPY of the cell
/// rows into a table with the same indexes. `./mvnw test -Dtest=ImportBench -Dgroups=long -DexcludedGroups=`.
@Tag("long")
@OfficeTest
class ImportBench {

    private static final int REPORTS = Integer.getInteger("bench.reports", 10_000);
    private static final int WHOLE = 10_000;

    @Autowired Importing importing;
    @Autowired ArchiveDesk desk;
    @Autowired ArchiveRegister register;
    @Autowired DataDirectory data;
    @Autowired Cast cast;
    @Autowired JdbcClient db;
    @Autowired DataSource source;
    @LocalServerPort int port;

    /// One for all pages: to set one up costs as much as several reports.
    private final HttpClient client = HttpClient.newHttpClient();
    private final int threads = Runtime.getRuntime().availableProcessors();

    @Test
    void tenThousandReports() throws Exception {
        Path folder = Files.createDirectories(data.incoming().resolve("万份"));
        layDown(folder);
        double readAlone = seconds(() -> readAll(folder));
        Officer supervisor = cast.officer(cast.county(), Role.SUPERVISOR);
        List<Long> waits = new ArrayList<>();
        long[] batch = new long[1];
        double imported = seconds(() -> {
            batch[0] = importing.begin(supervisor, List.of(), "万份");
            while (desk.progress(batch[0]).orElseThrow().batch().state().underWay()) {
                waits.add(askForAPage());
                TimeUnit.MILLISECONDS.sleep(100);
            }
            return null;
        });
        System.out.println("outcomes: " + desk.progress(batch[0]).orElseThrow().counts());
        long rows = db.sql("select count(*) from archived_cell").query(Long.class).single();
        double copied = copyAgain();
        double page = BenchHistory.median(waits.stream().mapToLong(Long::longValue).toArray());
        double sum = millis(() -> register.sums(ArchiveFilter.ALL, List.of("c.t3.new.tot", "b.t3.new.tot", "A3.1")));
        double distribution = millis(() -> register.figures(ArchiveFilter.ALL.ofYear(2022), List.of("c.t3.new.tot")));
        double list = millis(() -> register.list(ArchiveFilter.ALL, 150, 30));
        long bytes = db.sql("select sum(pg_total_relation_size(c))::bigint from unnest(array['archived_report', 'archived_version', 'archived_cell',"
                + " 'archived_part', 'archived_finding']::regclass[]) c").query(Long.class).single();
        System.out.printf("%d reports, %d rows, %d KB each in the database; reading alone %.1f s, import %.1f s, bare copy %.1f s;"
                + " a page meanwhile %.0f ms; sums %.1f ms, figures of a year %.1f ms, page 150 of the list %.1f ms; heap at most %d MB%n",
                REPORTS, rows, bytes / 1024 / REPORTS, readAlone, imported, copied, page, sum, distribution, list, Runtime.getRuntime().maxMemory() >> 20);
        if (REPORTS >= WHOLE) {
            BenchHistory.add("archive/import", REPORTS / imported, "reports/s", imported / readAlone, "reading and auditing alone on as many threads");
            BenchHistory.add("archive/import", REPORTS / imported, "reports/s", imported / copied, "bare COPY of the cell rows");
            BenchHistory.add("archive/page-meanwhile", page, "ms", 1, "itself");
            BenchHistory.add("archive/sums", sum, "ms for three cells of all reports", 1, "itself");
        }
        assertThat(desk.progress(batch[0]).orElseThrow().counts()).containsOnly(Map.entry(ImportOutcome.IMPORTED, REPORTS));
    }

    private static void layDown(Path folder) throws IOException {
        Layouts[] layouts = Layouts.values();
        for (int i = 0; i < REPORTS; i++) {
            String agency = ReportPile.agency();
            int year = 2014 + i % 11;
            ReportFormat format = ReportFormats.shipped().forYear(year).orElseThrow();
            MadeUpReport report = MadeUpReport.of(agency, year, format, new Random(i), i % 5);
            Map<String, String> figures = new LinkedHashMap<>();
            format.places().keySet().forEach(id -> figures.put(id, report.figure(id)));
            String text = i % 2 == 0 ? report.page() : layouts[i / 2 % layouts.length].report(format, figures, report.title(), "本年依法公开各类政府信息。");
            Path below = Files.createDirectories(folder.resolve("%02d".formatted(i / 1000)));
            Files.writeString(below.resolve("%05d.%s".formatted(i, text.startsWith("<!DOCTYPE") ? "html" : "txt")), text);
        }
    }

    private Void readAll(Path folder) throws Exception {
        Auditing auditing = new Auditing(ReportFormats.shipped());
        List<Path> files;
        try (var all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        try (ExecutorService readers = Executors.newFixedThreadPool(threads)) {
            for (Path file : files) {
                readers.submit(() -> Patience.with(() -> auditing.audit(file.getFileName().toString(), Files.readAllBytes(file))));
            }
        }
        return null;
    }

    private double copyAgain() throws Exception {
        try (Connection connection = source.getConnection()) {
            PGConnection postgres = connection.unwrap(PGConnection.class);
            connection.createStatement().execute("create table bare_cell (like archived_cell including indexes)");
            Path rows = Files.createTempFile("cells", ".copy");
            try (var out = Files.newOutputStream(rows)) {
                postgres.getCopyAPI().copyOut("copy archived_cell to stdout", out);
            }
            long begun = System.nanoTime();
            try (var in = Files.newInputStream(rows)) {
                postgres.getCopyAPI().copyIn("copy bare_cell from stdin", in, 1 << 16);
            }
            double copied = (System.nanoTime() - begun) / 1e9;
            connection.createStatement().execute("drop table bare_cell");
            Files.delete(rows);
            return copied;
        }
    }

    private long askForAPage() throws Exception {
        long begun = System.nanoTime();
        client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/")).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        return System.nanoTime() - begun;
    }

    private static double seconds(Callable<?> work) throws Exception {
        long begun = System.nanoTime();
        work.call();
        return (System.nanoTime() - begun) / 1e9;
    }

    private static double millis(Callable<?> work) throws Exception {
        return LongStream.range(0, 7).mapToDouble(_ -> {
            try {
                return seconds(work) * 1000;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }).sorted().skip(3).findFirst().orElseThrow();
    }
}
