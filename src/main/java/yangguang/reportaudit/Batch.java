package yangguang.reportaudit;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;

import yangguang.reportreading.ReportFile;
import yangguang.reportreading.ReportFiles;
import yangguang.reportreading.Unreadable;

/// A batch of files worked through on several threads (批量处理): results come in the order of the files, and only a few files are
/// in memory at a time. Whatever happens to one file is told with its name and stops none of the others.
///
/// @param <T> what the work makes of a file
final class Batch<T> {

    /// Work on one file; what cannot be read is told in a sentence.
    interface Work<T> {
        T on(ReportFile file, byte[] bytes) throws Unreadable;
    }

    /// What became of a file: a result, or the sentence that says why there is none.
    record Outcome<T>(String file, T result, String sentence) {
        boolean readable() {
            return sentence.isEmpty();
        }
    }

    private static final int WAITING_PER_JOB = 2;

    private final Work<T> work;
    private final BiConsumer<ReportFile, Outcome<T>> each;
    private final int jobs;
    private final Deque<Running<T>> running = new ArrayDeque<>();
    private int ready;

    private record Running<T>(ReportFile file, Future<Outcome<T>> outcome) {}

    Batch(int jobs, Work<T> work, BiConsumer<ReportFile, Outcome<T>> each) {
        this.jobs = jobs;
        this.work = work;
        this.each = each;
    }

    /// Number of files below the paths that will be handed over, for a progress bar. Reads none of them.
    static int count(List<String> paths) {
        int[] count = {0};
        for (String path : paths) {
            try {
                ReportFiles.walk(Path.of(path), file -> count[0] += file.state() == ReportFile.State.SKIPPED ? 0 : 1);
            } catch (InvalidPathException e) {
                count[0]++;
            }
        }
        return count[0];
    }

    /// Works through files, folders, ZIPs and address lists. A path below which no report file lies is told as well.
    void run(List<String> paths) {
        try (ExecutorService threads = Executors.newFixedThreadPool(jobs, Thread.ofPlatform().daemon().name("batch-", 0).factory())) {
            for (String path : paths) {
                ready = 0;
                try {
                    ReportFiles.walk(Path.of(path), file -> submit(file, threads));
                } catch (InvalidPathException e) {
                    submit(path, "文件名不合法。");
                }
                if (ready == 0) {
                    submit(path, "这里没有报告文件，请检查文件夹或压缩包的内容。");
                }
            }
            while (!running.isEmpty()) {
                finish(running.poll());
            }
        }
    }

    /// The bytes are there only while the file is handed over, so they are read here, and files wait while enough are read.
    private void submit(ReportFile file, ExecutorService threads) {
        if (file.state() == ReportFile.State.SKIPPED) {
            return;
        }
        ready++;
        while (running.size() >= jobs * WAITING_PER_JOB) {
            finish(running.poll());
        }
        try {
            byte[] bytes = file.read();
            running.add(new Running<>(file, threads.submit(() -> outcome(file, bytes))));
        } catch (Unreadable e) {
            running.add(new Running<>(file, done(file.name(), e.getMessage())));
        }
    }

    private void submit(String path, String sentence) {
        ready++;
        running.add(new Running<>(null, done(path, sentence)));
    }

    private static <T> Future<Outcome<T>> done(String name, String sentence) {
        return CompletableFuture.completedFuture(new Outcome<>(name, null, sentence));
    }

    private Outcome<T> outcome(ReportFile file, byte[] bytes) {
        try {
            return new Outcome<>(file.name(), work.on(file, bytes), "");
        } catch (Unreadable e) {
            return new Outcome<>(file.name(), null, e.getMessage());
        }
    }

    private void finish(Running<T> running) {
        Outcome<T> outcome;
        try {
            outcome = running.outcome().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            outcome = new Outcome<>(running.file().name(), null, "读取被中断。");
        } catch (ExecutionException | CancellationException e) {
            outcome = new Outcome<>(running.file().name(), null, "文件内容超出了程序能读的范围，没有读取。");
        }
        each.accept(running.file(), outcome);
    }
}
