package yangguang.reportaudit;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;

/// Output of whole lines only (整行输出): what is printed at once comes out at once, and when the program is stopped by
/// Ctrl-C the line being written is finished and none is begun.
final class WholeLines {

    private final PrintStream out;
    private final ReentrantLock writing = new ReentrantLock();

    WholeLines(OutputStream out) {
        this.out = out instanceof PrintStream stream ? stream : new PrintStream(out, false, StandardCharsets.UTF_8);
        Runtime.getRuntime().addShutdownHook(new Thread(writing::lock, "whole-lines"));
    }

    /// One line, or several that belong together.
    void print(String lines) {
        byte[] bytes = (lines.endsWith("\n") ? lines : lines + "\n").getBytes(StandardCharsets.UTF_8);
        writing.lock();
        try {
            out.write(bytes, 0, bytes.length);
            out.flush();
        } finally {
            writing.unlock();
        }
    }

    /// Whether the reader at the other end has gone, as `head` does.
    boolean broken() {
        return out.checkError();
    }
}
