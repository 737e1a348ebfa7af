package yangguang.reportreading;

import java.nio.file.InvalidPathException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Bounds on reading foreign files (读取时限): whatever is in a file, it may keep nobody waiting and show nobody an
/// exception.
public final class Patience {

    private static final int SECONDS = 10;
    private static final long STACK = 16L * 1024 * 1024;

    private Patience() {}

    /// @throws Unreadable with a Chinese sentence when the work takes too long or fails
    public static <T> T with(Callable<T> work) throws Unreadable {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "audit", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new Unreadable("读了 " + SECONDS + " 秒还没有读完，已放弃；请检查文件内容。");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreadable("读取被中断。");
        } catch (ExecutionException e) {
            throw switch (e.getCause()) {
                case Unreadable unreadable -> unreadable;
                case InvalidPathException path -> new Unreadable("文件名不合法。");
                case OutOfMemoryError memory -> new Unreadable("文件太大，内存放不下。");
                case null, default -> new Unreadable("文件内容超出了程序能读的范围，没有读取。");
            };
        }
    }
}
