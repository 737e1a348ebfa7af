package yangguang.files;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Sweeps once a day (每日清理) what rolled-back acts left behind; the first time an hour after start.
@Component
class Sweeping {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeping.class);

    private final StoredFiles files;
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("sweeping").factory());

    Sweeping(StoredFiles files) {
        this.files = files;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        worker.scheduleAtFixedRate(this::sweep, 1, 24, TimeUnit.HOURS);
    }

    private void sweep() {
        try {
            LOG.info("清理无主文件 {} 个。", files.sweep());
        } catch (RuntimeException e) {
            LOG.error("清理无主文件没有完成，明天再试", e);
        }
    }

    @PreDestroy
    void end() {
        worker.shutdownNow();
    }
}
