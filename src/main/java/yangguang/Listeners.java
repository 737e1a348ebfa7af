package yangguang;

import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/// Those who hear the news after a commit. Few, with a long queue: each holds a database connection while it listens,
/// and two hundred documents published at once must not take the connections of those at work.
///
/// At a stop, after the last page was answered, those at work finish; what is queued is in the event registry too and
/// is told again at the next start.
final class Listeners extends ThreadPoolTaskExecutor {

    private static final long serialVersionUID = 1L;
    private static final int HOW_MANY = 4;
    private static final int SECONDS_TO_FINISH = 20;
    private static final int AFTER_THE_WEB_SERVER = 0;

    Listeners() {
        setCorePoolSize(HOW_MANY);
        setMaxPoolSize(HOW_MANY);
        setThreadNamePrefix("news-");
        setPhase(AFTER_THE_WEB_SERVER);
        setAcceptTasksAfterContextClose(true);
        setWaitForTasksToCompleteOnShutdown(true);
        setAwaitTerminationSeconds(SECONDS_TO_FINISH);
    }

    @Override
    public boolean isRunning() {
        return !getThreadPoolExecutor().isShutdown();
    }

    @Override
    public void start() {
        if (!isRunning()) {
            initialize();
        }
    }

    @Override
    public void stop(Runnable stopped) {
        getThreadPoolExecutor().getQueue().clear();
        shutdown();
        stopped.run();
    }
}
