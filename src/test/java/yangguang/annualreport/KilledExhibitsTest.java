package yangguang.annualreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import yangguang.datadir.DataDirectory;
import yangguang.datadir.OwnPostgres;
import yangguang.datadir.Sm3;
import yangguang.datadir.RunningProgram;
import yangguang.journal.Verifying;

/// The program is killed (`kill -9`) while four offices attach files: what was acknowledged is there whole, with its entry in
/// the journal; of what was not there is all or nothing.
class KilledExhibitsTest {

    private static final int KILLED_AFTER = 25;

    private final RunningProgram program = new RunningProgram();

    @AfterEach
    void end() throws Exception {
        program.close();
    }

    private List<String> acknowledged() throws IOException {
        return program.said().lines().filter(line -> line.startsWith(AttachingProgram.ATTACHED) && line.endsWith(".txt"))
                .map(line -> line.substring(AttachingProgram.ATTACHED.length())).toList();
    }

    @Test
    void whatWasAcknowledgedSurvivesAKillAndNothingIsHalfStored() throws Exception {
        program.start(AttachingProgram.class, "--server.port=0");
        await().atMost(Duration.ofSeconds(300)).pollInterval(Duration.ofMillis(10)).until(() -> acknowledged().size() >= KILLED_AFTER || !program.runs());
        program.kill();

        List<String> acknowledged = acknowledged();
        assertThat(acknowledged).as(program.said()).hasSizeBetween(KILLED_AFTER, AttachingProgram.OFFICES * AttachingProgram.FILES - 1);
        try (OwnPostgres postgres = OwnPostgres.connectOrStart(program.root())) {
            JdbcClient db = JdbcClient.create(postgres.dataSource());
            List<String> kept = db.sql("select name from report_exhibit").query(String.class).list();
            assertThat(kept).doesNotHaveDuplicates().containsAll(acknowledged);
            assertThat(kept.size() - acknowledged.size()).as("committed and not yet told: at most one an office").isLessThanOrEqualTo(AttachingProgram.OFFICES);
            assertThat(number(db, "select count(*) from stored_file")).as("no file without its exhibit").isEqualTo(kept.size());
            assertThat(number(db, "select count(*) from journal_entry where verb = '附佐证材料'")).isEqualTo(kept.size());
            for (String sm3 : db.sql("select e.sm3 from report_exhibit e join stored_file f on f.id = e.file_id and f.sm3 = e.sm3 and f.size = e.size")
                    .query(String.class).list()) {
                assertThat(digest(sm3)).as("the content on the disk").isEqualTo(sm3);
            }
            assertThat(Verifying.verify(postgres.dataSource()).sentence()).startsWith("日志完整");
        }
    }

    private String digest(String sm3) throws IOException {
        try (Stream<Path> files = Files.walk(DataDirectory.at(program.root()).files())) {
            Path file = files.filter(path -> path.getFileName().toString().equals(sm3)).findFirst().orElseThrow();
            try (InputStream in = Files.newInputStream(file)) {
                return Sm3.hex(in);
            }
        }
    }

    private static long number(JdbcClient db, String sql) {
        return db.sql(sql).query(Long.class).single();
    }
}
