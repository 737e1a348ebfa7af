package yangguang.reportaudit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Progress of a batch on a terminal (进度): one line on the error stream, drawn again ten times a second, gone at the end.
/// It makes room only where something is written, and stands there again after it: a bar taken away with every file
/// flickers. Where the error stream is no terminal nothing is drawn.
final class Progress implements AutoCloseable {

    private static final int WIDTH = 30;
    private static final long PAUSE = 100_000_000;

    private final PrintStream err;
    private final boolean shown;
    private final int total;
    private int done;
    private long drawn;
    private boolean there;

    Progress(PrintStream err, boolean shown, int total) {
        this.err = err;
        this.shown = shown && total > 1;
        this.total = total;
    }

    /// Whether the error stream of this process goes to a terminal.
    static boolean onTerminal() {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return System.console() != null && System.console().isTerminal();
        }
    }

    void step() {
        done++;
        if (shown && (!there || done == total || System.nanoTime() - drawn > PAUSE)) {
            drawn = System.nanoTime();
            there = true;
            int full = (int) ((long) WIDTH * Math.min(done, total) / total);
            err.print("\r[" + "#".repeat(full) + "-".repeat(WIDTH - full) + "] " + done + "/" + total);
            err.flush();
        }
    }

    /// Makes room for a line of text.
    void clear() {
        if (there) {
            err.print("\r\033[K");
            err.flush();
            there = false;
        }
    }

    @Override
    public void close() {
        clear();
    }
}
