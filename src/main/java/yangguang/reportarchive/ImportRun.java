package yangguang.reportarchive;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yangguang.reportreading.ReportFile;
import yangguang.reportreading.ReportFiles;
import yangguang.reportreading.Unreadable;

/// One run over the files of an import (一次导入运行): one thread takes the source apart, a few read, audit and store.
/// No more files are in memory than are being worked on; a large one is worked on alone.
final class ImportRun {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);
    private static final int LARGE = 2 * 1024 * 1024;

    private final ImportBatch batch;
    private final Map<String, Path> sources;
    private final Archiving archiving;
    private final ImportItems items;
    private final ExecutorService workers;
    private final int most;
    private final Semaphore room;
    private final KnownAgencies known;
    private volatile boolean halted;

    /// @param sources where the files are, by the name a person knows
    /// @param most    files that are worked on at the same time
    ImportRun(ImportBatch batch, Map<String, Path> sources, Archiving archiving, ImportItems items, ExecutorService workers, int most) {
        this.batch = batch;
        this.sources = sources;
        this.archiving = archiving;
        this.items = items;
        this.workers = workers;
        this.most = most;
        this.room = new Semaphore(most, true);
        this.known = archiving.known();
    }

    long batchId() {
        return batch.id();
    }

    /// Takes up no more files; those being worked on are finished.
    void halt() {
        halted = true;
    }

    boolean halted() {
        return halted;
    }

    /// The names and public addresses of all files, without reading them.
    static void list(Map<String, Path> sources, Consumer<ReportFile> each) {
        sources.forEach((name, path) -> ReportFiles.walk(path, name, each));
    }

    static String nameOf(ReportFile file) {
        return VersionContent.shortened(file.name(), 500);
    }

    /// Works through all files that still wait.
    void work() throws InterruptedException {
        Map<String, Deque<Integer>> waiting = new HashMap<>();
        items.waiting(batch.id()).forEach((name, numbers) -> waiting.put(name, new ArrayDeque<>(numbers)));
        try {
            list(sources, file -> {
                Deque<Integer> numbers = waiting.getOrDefault(nameOf(file), new ArrayDeque<>());
                if (halted) {
                    throw new Halt();
                }
                if (!numbers.isEmpty()) {
                    take(file, numbers.poll());
                }
            });
        } catch (Halt stop) {
            LOG.debug("import {} halted", batch.id());
        } finally {
            room.acquire(most);
            room.release(most);
        }
    }

    private static final class Halt extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Halt() {
            super(null, null, false, false);
        }
    }

    private void take(ReportFile file, int number) {
        if (file.state() == ReportFile.State.SKIPPED) {
            items.tell(batch.id(), number, new Archived(ImportOutcome.SKIPPED, file.sentence(), null, null));
            return;
        }
        byte[] bytes;
        try {
            bytes = file.read();
        } catch (Unreadable e) {
            items.tell(batch.id(), number, new Archived(ImportOutcome.UNREADABLE, e.getMessage(), null, null));
            return;
        }
        int weight = bytes.length > LARGE ? most : 1;
        room.acquireUninterruptibly(weight);
        workers.execute(() -> {
            try {
                archive(new Incoming(file.name(), bytes, file.address(), batch.id(), number, batch.actor()));
            } finally {
                room.release(weight);
            }
        });
    }

    /// A fault of ours costs one file, not the import; only where not even that can be noted, the import stops.
    private void archive(Incoming incoming) {
        try {
            archiving.archive(incoming, known);
        } catch (RuntimeException e) {
            String reference = "F%08X".formatted(ThreadLocalRandom.current().nextInt());
            LOG.error("fault {} while importing {} of batch {}", reference, incoming.name(), batch.id(), e);
            try {
                items.tell(incoming, new Archived(ImportOutcome.UNREADABLE, "系统出了问题，这份没有入库；请把编号 " + reference + " 告诉系统管理员。", null, null));
            } catch (RuntimeException databaseGone) {
                halt();
            }
        }
    }

    /// Notes the files of an import that has none yet.
    static int register(long batch, Map<String, Path> sources, ImportItems items) {
        List<String> names = new ArrayList<>();
        List<String> addresses = new ArrayList<>();
        int[] total = {0};
        list(sources, file -> {
            names.add(nameOf(file));
            addresses.add(VersionContent.shortened(file.address(), 500));
            if (names.size() == 1000) {
                total[0] = flush(batch, total[0], names, addresses, items);
            }
        });
        return flush(batch, total[0], names, addresses, items);
    }

    private static int flush(long batch, int total, List<String> names, List<String> addresses, ImportItems items) {
        int now = total + names.size();
        if (!names.isEmpty()) {
            items.add(batch, total + 1, names, addresses);
            names.clear();
            addresses.clear();
        }
        return now;
    }
}
