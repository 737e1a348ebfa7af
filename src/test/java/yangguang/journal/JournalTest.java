package yangguang.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.OfficeTest;

@OfficeTest
class JournalTest {

    @Autowired Journal journal;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;
    @Autowired DataSource database;

    private static Act act(String subject) {
        return Act.of(Actor.SYSTEM, "试写", "《条例》第四十五条", "测试", subject, null, Map.of("值", 1));
    }

    @Test
    void anActOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> journal.write(act("j0"))).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void anActThatFailsLeavesNoEntry() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
            journal.write(act("j1"));
            throw new IllegalStateException("act failed");
        })).hasMessage("act failed");
        assertThat(journal.about("测试", "j1")).isEmpty();
        assertThat(Verifying.verify(database).whole()).isTrue();
    }

    @Test
    void manyWritersMakeOneChainWithoutGaps() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(16)) {
            IntStream.range(0, 200).forEach(_ -> threads.submit(() -> {
                start.await();
                transaction.executeWithoutResult(_ -> journal.write(act("j2")));
                return null;
            }));
            start.countDown();
            threads.shutdown();
            assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(journal.about("测试", "j2")).hasSize(200);
        assertThat(Verifying.verify(database).whole()).isTrue();
    }

    @Test
    void entriesCanNeitherBeChangedNorDeleted() {
        transaction.executeWithoutResult(_ -> journal.write(act("j3")));
        assertThatThrownBy(() -> db.sql("update journal_entry set verb = '改' where subject = 'j3'").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> db.sql("delete from journal_entry where subject = 'j3'").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> db.sql("truncate journal_entry").update()).hasMessageContaining("append-only");
    }

    @Test
    void theFirstBrokenLinkIsFound() {
        transaction.executeWithoutResult(_ -> journal.write(act("j4")));
        transaction.executeWithoutResult(_ -> journal.write(act("j4b")));
        long seq = journal.about("测试", "j4").getFirst().seq();
        transaction.executeWithoutResult(undo -> {
            db.sql("alter table journal_entry disable trigger journal_no_change").update();
            db.sql("update journal_entry set after = '{\"值\":2}' where seq = ?").param(seq).update();
            Verifying.Verdict verdict = Verifying.verify(database);
            assertThat(verdict.brokenAt()).isEqualTo(seq);
            assertThat(verdict.sentence()).contains("被改动过");
            undo.setRollbackOnly();
        });
    }

    @Test
    void entriesCutOffAtTheEndAreNoticed() {
        transaction.executeWithoutResult(_ -> journal.write(act("j5")));
        transaction.executeWithoutResult(undo -> {
            db.sql("alter table journal_entry disable trigger journal_no_change").update();
            db.sql("delete from journal_entry where seq = (select max(seq) from journal_entry)").update();
            assertThat(Verifying.verify(database).whole()).isFalse();
            undo.setRollbackOnly();
        });
    }
}
