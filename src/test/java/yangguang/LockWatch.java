package yangguang;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells when somebody waits for the database's locks (等锁), so that a test can let two people act at the same moment.
@Component
public class LockWatch {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final JdbcClient db;

    LockWatch(JdbcClient db) {
        this.db = db;
    }

    /// Returns once the act waits for a lock of this transaction, or has ended without waiting.
    public void awaitWaiting(Future<?> act) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!act.isDone() && !somebodyWaits()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("nobody came to wait");
            }
        }
    }

    /// Returns once so many wait for locks, of this transaction or of each other.
    public void awaitWaiters(int wanted) {
        Instant end = Instant.now().plus(PATIENCE);
        while (db.sql("select count(distinct pid) from pg_locks where not granted").query(Integer.class).single() < wanted) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("fewer than " + wanted + " came to wait");
            }
        }
    }

    private boolean somebodyWaits() {
        return db.sql("select exists (select 1 from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid)))")
                .query(Boolean.class).single();
    }
}
