package yangguang.reportreading;

import java.nio.file.InvalidPathException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Bounds on reading foreign files (读取时限): whatever is in a file, it may keep nobody waiting and show nobody an
/// exception. Work that is given up is interrupted and stops at its next [#check()]; as Java cannot stop what never asks,
/// the number of works is bounded, and a place is free again only when its work has really ended.
public final class Patience {

    private static final int SECONDS = 10;
    private static final int SECONDS_TO_WRITE = 60;
    private static final int PLACES = 4 + 2 * Runtime.getRuntime().availableProcessors();
    private static final long STACK = 16L * 1024 * 1024;
    private static final Semaphore FREE = new Semaphore(PLACES, true);

    private Patience() {}

    /// @throws Unreadable with a Chinese sentence when the work takes too long or fails
    public static <T> T with(Callable<T> work) throws Unreadable {
        return with(work, SECONDS);
    }

    /// Setting a report that was read in another form: our own work on what is known to be a report, so that a busy machine
    /// does not make a good file look bad.
    ///
    /// @throws Unreadable with a Chinese sentence when the work takes too long or fails
    public static <T> T writing(Callable<T> work) throws Unreadable {
        return writing(work, SECONDS_TO_WRITE);
    }

    static <T> T writing(Callable<T> work, int seconds) throws Unreadable {
        return with(work, seconds, "写了 " + seconds + " 秒还没有写完，已放弃；请少选几种格式，分几次写出。");
    }

    static <T> T with(Callable<T> work, int seconds) throws Unreadable {
        return with(work, seconds, "读了 " + seconds + " 秒还没有读完，已放弃；请检查文件内容。");
    }

    private static <T> T with(Callable<T> work, int seconds, String tooLong) throws Unreadable {
        try {
            if (!FREE.tryAcquire(seconds, TimeUnit.SECONDS)) {
                throw new Unreadable("正在读的文件太多，请过一会儿再试。");
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, () -> {
            try {
                task.run();
            } finally {
                FREE.release();
            }
        }, "audit", STACK);
        thread.setDaemon(true);
        try {
            thread.start();
        } catch (OutOfMemoryError e) {
            FREE.release();
            throw new Unreadable("正在读的文件太多，请过一会儿再试。");
        }
        return outcome(task, seconds, tooLong);
    }

    private static <T> T outcome(FutureTask<T> task, int seconds, String tooLong) throws Unreadable {
        try {
            return task.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new Unreadable(tooLong);
        } catch (InterruptedException e) {
            task.cancel(true);
            throw interrupted();
        } catch (ExecutionException e) {
            throw switch (e.getCause()) {
                case Unreadable unreadable -> unreadable;
                case InvalidPathException path -> new Unreadable("文件名不合法。");
                case OutOfMemoryError memory -> new Unreadable("文件太大，内存放不下。");
                case null -> Fault.told(e);
                case Throwable fault -> Fault.told(fault);
            };
        }
    }

    private static Unreadable interrupted() {
        Thread.currentThread().interrupt();
        return new Unreadable("读取被中断。");
    }

    /// Called in every loop over a file's content: ends work that nobody waits for any more.
    static void check() throws Unreadable {
        if (Thread.currentThread().isInterrupted()) {
            throw new Unreadable("读取被中断。");
        }
    }

    /// Works that are going on now, given up or not.
    static int busy() {
        return PLACES - FREE.availablePermits();
    }
}
