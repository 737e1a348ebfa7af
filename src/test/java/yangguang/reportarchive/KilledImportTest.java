package yangguang.reportarchive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import yangguang.datadir.DataDirectory;
import yangguang.datadir.OwnPostgres;
import yangguang.datadir.RunningProgram;
import yangguang.journal.Verifying;

/// The program is killed (`kill -9`) in the middle of an import: what is in the archive is whole, what is not waits, and
/// a resumed import brings every report in once.
class KilledImportTest {

    private static final int REPORTS = 300;
    private static final int KILLED_AFTER = 60;

    private final RunningProgram program = new RunningProgram();

    @AfterEach
    void end() throws Exception {
        program.close();
    }

    @Test
    void nothingIsHalfImportedAndTheRestIsResumed() throws Exception {
        layDownReports();
        program.start(ImportingProgram.class, "begin", "--server.port=0");
        await().atMost(Duration.ofSeconds(120)).pollInterval(Duration.ofMillis(50)).until(() -> program.said().contains(ImportingProgram.BEGUN));
        await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20)).until(() -> outcomes("IMPORTED") >= KILLED_AFTER);
        program.kill();

        long whole = outcomes("IMPORTED");
        assertThat(whole).isBetween((long) KILLED_AFTER, REPORTS - 1L);
        consistent(whole);
        assertThat(outcomes("WAITING")).isEqualTo(REPORTS - whole);

        program.start(ImportingProgram.class, "resume", "--server.port=0");
        assertThat(program.exitWithin(120)).isZero();
        consistent(REPORTS);
        assertThat(state()).isEqualTo("FINISHED");
    }

    private void layDownReports() throws Exception {
        Path folder = Files.createDirectories(DataDirectory.at(program.root()).incoming().resolve("年报"));
        for (int i = 0; i < REPORTS; i++) {
            Files.write(folder.resolve("%03d.html".formatted(i)), ReportPile.bytes(ReportPile.report(ReportPile.agency(), 2023)));
        }
    }

    /// As many whole versions as outcomes say, each once, each with its original on the disk.
    private void consistent(long versions) throws Exception {
        try (OwnPostgres postgres = OwnPostgres.connectOrStart(program.root())) {
            JdbcClient db = JdbcClient.create(postgres.dataSource());
            assertThat(number(db, "select count(*) from archived_version")).isEqualTo(versions);
            assertThat(number(db, "select count(*) from archived_report where current_id is not null")).isEqualTo(versions);
            assertThat(number(db, "select count(*) from import_item i join archived_version v on v.id = i.version_id where i.outcome = 'IMPORTED'"))
                    .isEqualTo(versions);
            assertThat(number(db, "select count(distinct n) from (select count(*) as n from archived_cell group by version_id) c")).isEqualTo(1);
            assertThat(number(db, "select count(distinct version_id) from archived_cell")).isEqualTo(versions);
            assertThat(number(db, "select count(distinct version_id) from archived_part")).isEqualTo(versions);
            Set<String> kept = new HashSet<>();
            try (Stream<Path> files = Files.walk(DataDirectory.at(program.root()).files())) {
                files.filter(Files::isRegularFile).forEach(file -> kept.add(file.getFileName().toString()));
            }
            assertThat(kept).containsAll(db.sql("select sm3 from stored_file").query(String.class).list());
            assertThat(Verifying.verify(postgres.dataSource()).sentence()).startsWith("日志完整");
        }
    }

    private static long number(JdbcClient db, String sql) {
        return db.sql(sql).query(Long.class).single();
    }

    private long outcomes(String outcome) throws Exception {
        try (OwnPostgres postgres = OwnPostgres.connectOrStart(program.root())) {
            return number(JdbcClient.create(postgres.dataSource()), "select count(*) from import_item where outcome = '" + outcome + "'");
        }
    }

    private String state() throws Exception {
        try (OwnPostgres postgres = OwnPostgres.connectOrStart(program.root())) {
            return JdbcClient.create(postgres.dataSource()).sql("select state from import_batch").query(String.class).single();
        }
    }
}
