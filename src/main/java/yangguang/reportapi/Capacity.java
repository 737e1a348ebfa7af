package yangguang.reportapi;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import yangguang.reportreading.Patience;
import yangguang.reportreading.Unreadable;

/// How much is read at the same time (并发上限): strangers' files may fill neither the memory nor the processors.
/// Whoever finds no place within two seconds is asked to come back.
@Component
final class Capacity {

    private static final Duration WAIT = Duration.ofSeconds(2);

    private final Semaphore places;
    private final Duration wait;

    @Autowired
    Capacity() {
        this(Math.max(2, Runtime.getRuntime().availableProcessors()), WAIT);
    }

    Capacity(int places, Duration wait) {
        this.places = new Semaphore(places, true);
        this.wait = wait;
    }

    /// Nobody's file can be read just now (系统繁忙).
    static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;
        static final int SECONDS = 5;
    }

    /// Does the work within the time that [Patience] gives it. Work that has been given up keeps its place until it has
    /// really ended, so that hopeless files cannot pile up.
    ///
    /// @throws Busy       where no place is free
    /// @throws Unreadable with a Chinese sentence where the work takes too long or fails
    <T> T within(Callable<T> work) throws Unreadable {
        take();
        AtomicBoolean taken = new AtomicBoolean(true);
        try {
            return Patience.with(() -> {
                try {
                    return work.call();
                } finally {
                    giveBack(taken);
                }
            });
        } catch (Error notStarted) {
            giveBack(taken);
            throw notStarted;
        }
    }

    private void take() {
        try {
            if (!places.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
    }

    private void giveBack(AtomicBoolean taken) {
        if (taken.compareAndSet(true, false)) {
            places.release();
        }
    }
}
