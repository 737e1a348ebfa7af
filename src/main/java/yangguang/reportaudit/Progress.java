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
    private boolean interrupted;
    private final Thread atTheEnd = new Thread(this::interrupt, "progress");

    Progress(PrintStream err, boolean shown, int total) {
        this.err = err;
        this.shown = shown && total > 1;
        this.total = total;
        if (this.shown) {
            Runtime.getRuntime().addShutdownHook(atTheEnd);
        }
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

    synchronized void step() {
        done++;
        if (shown && !interrupted && (!there || done == total || System.nanoTime() - drawn > PAUSE)) {
            drawn = System.nanoTime();
            there = true;
            int full = (int) ((long) WIDTH * Math.min(done, total) / total);
            err.print("\r[" + "#".repeat(full) + "-".repeat(WIDTH - full) + "] " + done + "/" + total);
            err.flush();
        }
    }

    /// Makes room for a line of text.
    synchronized void clear() {
        if (there && !interrupted) {
            err.print("\r\033[K");
            err.flush();
            there = false;
        }
    }

    /// Stopped by Ctrl-C: the bar stays as far as it came, and the prompt comes on a line of its own.
    synchronized void interrupt() {
        if (there) {
            err.println();
        }
        interrupted = true;
    }

    @Override
    public void close() {
        clear();
        if (shown) {
            try {
                Runtime.getRuntime().removeShutdownHook(atTheEnd);
            } catch (IllegalStateException ending) {
                // the hook has run or is about to
            }
        }
    }
}
