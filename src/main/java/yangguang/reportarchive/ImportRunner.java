package yangguang.reportarchive;

import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.files.StoredFiles;
import yangguang.journal.Act;
import yangguang.journal.Journal;
import yangguang.statute.TimeMachine;

/// Runs imports in the background (后台导入), one after the other, on twice as many threads as there are cores: half the time of a
/// file goes by in waiting for the disk and the database. What the program
/// left unfinished when it ended, however it ended, is offered for resumption at the next start.
@Component
class ImportRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
    private static final int WORKERS = Math.clamp(2L * Runtime.getRuntime().availableProcessors(), 1, 8);

    private final ImportBatches batches;
    private final ImportItems items;
    private final Archiving archiving;
    private final StoredFiles files;
    private final ServerFolder folder;
    private final Journal journal;
    private final TimeMachine clock;
    private final TransactionTemplate transaction;
    private final ExecutorService queue = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("import").factory());
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, Thread.ofPlatform().name("import-", 1).factory());
    private volatile ImportRun current;
    private volatile boolean ending;

    ImportRunner(ImportBatches batches, ImportItems items, Archiving archiving, StoredFiles files, ServerFolder folder,
            Journal journal, TimeMachine clock, TransactionTemplate transaction) {
        this.batches = batches;
        this.items = items;
        this.archiving = archiving;
        this.files = files;
        this.folder = folder;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void offerWhatWasInterrupted() {
        int interrupted = batches.interruptAll(clock.now());
        if (interrupted > 0) {
            LOG.info("有 {} 批年度报告的导入上次没有做完，可在年度报告库中继续。", interrupted);
        }
    }

    @PreDestroy
    void end() throws InterruptedException {
        ending = true;
        halt(0);
        queue.shutdown();
        queue.awaitTermination(15, TimeUnit.SECONDS);
        workers.shutdown();
    }

    /// Queues an import once the act under way has committed.
    void submitAfterCommit(long batch) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                submit(batch);
            }
        });
    }

    private void submit(long batch) {
        try {
            queue.execute(() -> run(batch));
        } catch (RejectedExecutionException e) {
            LOG.info("import {} stays queued: the program is ending", batch);
        }
    }

    /// Lets the import under way come to an end; 0 means whichever it is.
    void halt(long batch) {
        ImportRun run = current;
        if (run != null && (batch == 0 || run.batchId() == batch)) {
            run.halt();
        }
    }

    private void run(long id) {
        if (ending || !batches.move(id, List.of(BatchState.QUEUED), BatchState.RUNNING, clock.now())) {
            return;
        }
        ImportBatch batch = batches.get(id);
        try {
            Map<String, Path> sources = sources(id);
            if (batch.total() == 0) {
                transaction.executeWithoutResult(_ -> batches.counted(id, ImportRun.register(id, sources, items)));
            }
            ImportRun run = new ImportRun(batch, sources, archiving, items, workers, WORKERS);
            current = run;
            if (ending || batches.get(id).state() != BatchState.RUNNING) {
                run.halt();
            }
            run.work();
            if (run.halted()) {
                batches.move(id, List.of(BatchState.RUNNING), BatchState.INTERRUPTED, clock.now());
            } else {
                finish(batch);
            }
        } catch (RuntimeException | InterruptedException e) {
            LOG.error("import {} was interrupted", id, e);
            batches.move(id, List.of(BatchState.RUNNING), BatchState.INTERRUPTED, clock.now());
        } finally {
            current = null;
        }
    }

    private Map<String, Path> sources(long id) {
        Map<String, Path> sources = new LinkedHashMap<>();
        for (ImportBatches.Source source : batches.sources(id)) {
            Path path = source.fileId() == null ? folder.find(source.name()).orElse(folder.path().resolve(source.name()))
                    : files.path(files.find(source.fileId()).orElseThrow());
            String name = source.name();
            for (int n = 2; sources.containsKey(name); n++) {
                name = source.name() + "（" + n + "）";
            }
            sources.put(name, path);
        }
        return sources;
    }

    private void finish(ImportBatch batch) {
        transaction.executeWithoutResult(_ -> {
            items.miss(batch.id());
            if (batches.move(batch.id(), List.of(BatchState.RUNNING), BatchState.FINISHED, clock.now())) {
                batches.release(batch.id()).forEach(files::discard);
                journal.write(Act.of(batch.actor(), "完成年度报告导入", "", "导入批次", String.valueOf(batch.id()), null,
                        items.counts(batch.id())));
            }
        });
    }
}
