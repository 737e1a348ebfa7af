package yangguang.search;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import yangguang.statute.TimeMachine;

/// Bringing the index level with the registers (索引追平) after a start, and again each night: a program killed between
/// commit and index, an index deleted, damaged or copied back from yesterday, a document that ceased to be valid at
/// midnight. Runs in the background; the program answers meanwhile and says what is not complete.
@Component
class CatchingUp implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(CatchingUp.class);
    private static final LocalTime NIGHTLY = LocalTime.of(0, 5);

    private final SearchIndex index;
    private final Indexing indexing;
    private final IndexState state;
    private final List<SearchSource> sources;
    private final TimeMachine clock;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("search-catching-up").daemon().factory());
    private volatile boolean stopping;

    CatchingUp(SearchIndex index, Indexing indexing, IndexState state, List<SearchSource> sources, TimeMachine clock) {
        this.index = index;
        this.indexing = indexing;
        this.state = state;
        this.sources = sources;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        LocalDateTime now = clock.now();
        worker.execute(this::catchUp);
        worker.scheduleAtFixedRate(this::catchUp,
                Duration.between(now, now.toLocalDate().plusDays(1).atTime(NIGHTLY)).toSeconds(),
                Duration.ofDays(1).toSeconds(), TimeUnit.SECONDS);
    }

    /// Walks all registers once and waits for the end.
    void now() {
        Future<?> walk = worker.submit(this::catchUp);
        try {
            walk.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void catchUp() {
        try {
            state.begin(sources.stream().mapToLong(SearchSource::count).sum());
            if (!index.isIntact()) {
                indexing.clear();
                state.beginAnew();
            }
            long changed = 0;
            long compared = 0;
            for (SearchSource source : sources) {
                long before = compared;
                changed += indexing.reconcile(source, records -> {
                    state.compared(before + records);
                    return !stopping;
                });
                compared = state.compared();
            }
            if (!stopping) {
                state.finish();
                log.info("全文索引与目录一致：核对 {} 条，更新 {} 条。", compared, changed);
            }
        } catch (RuntimeException e) {
            if (!stopping) {
                state.fail(String.valueOf(e.getMessage()));
                log.error("全文索引未能与目录核对，检索结果可能不全；夜间或重新启动后再次核对。", e);
            }
        }
    }

    @Override
    public void close() {
        stopping = true;
        worker.shutdown();
        try {
            worker.awaitTermination(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
