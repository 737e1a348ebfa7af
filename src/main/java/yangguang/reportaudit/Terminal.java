package yangguang.reportaudit;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;

import yangguang.reportreading.ReportFile;

/// Where a command speaks (输出): results as whole lines on one stream, sentences and progress on the other.
final class Terminal {

    private final WholeLines out;
    private final PrintStream err;
    private final boolean person;
    private int refusals;
    private Progress progress;

    Terminal(OutputStream out, PrintStream err, boolean person) {
        this.out = new WholeLines(out);
        this.err = err;
        this.person = person;
    }

    /// The streams of the process.
    static Terminal ofProcess() {
        return new Terminal(new FileOutputStream(FileDescriptor.out),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8), Progress.onTerminal());
    }

    /// Where results go. Whoever asks is about to write: the progress bar makes room.
    WholeLines out() {
        makeRoom();
        return out;
    }

    private void makeRoom() {
        if (progress != null) {
            progress.clear();
        }
    }

    /// A sentence about something that could not be done; the command will end with 2.
    void refuse(String what, String sentence) {
        refusals++;
        makeRoom();
        err.println(what + "：" + sentence);
    }

    /// A sentence for the person at the terminal.
    void tell(String sentence) {
        makeRoom();
        err.println(sentence);
    }

    /// Whether anything could not be read or written.
    boolean refused() {
        return refusals > 0;
    }

    int refusals() {
        return refusals;
    }

    /// Runs a batch with a progress bar; what cannot be read is told, the rest handed on.
    <T> void run(BatchOptions options, Batch.Work<T> work, BiConsumer<ReportFile, T> each) {
        run(options, work, each, (name, sentence) -> { });
    }

    /// @param refused is told as well, with name and sentence
    <T> void run(BatchOptions options, Batch.Work<T> work, BiConsumer<ReportFile, T> each, BiConsumer<String, String> refused) {
        List<String> paths = options.paths();
        try (Progress bar = new Progress(err, person, person ? Batch.count(paths) : 0)) {
            progress = bar;
            new Batch<T>(options.jobs(), work, (file, outcome) -> {
                if (outcome.readable()) {
                    each.accept(file, outcome.result());
                } else {
                    refuse(outcome.file(), outcome.sentence());
                    refused.accept(outcome.file(), outcome.sentence());
                }
                bar.step();
            }).run(paths);
        } finally {
            progress = null;
        }
    }
}
