package yangguang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import yangguang.statute.TimeMachine;

/// Yangguang (阳光): the web program, or one of the command-line tools when the first word names one.
///
/// Beans are named with their package: two modules may use the same word of the law for an act.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Yangguang {

    private static final int LISTENERS = 4;

    public static void main(String[] args) {
        if (args.length > 0 && CommandLineTools.know(args[0])) {
            System.exit(CommandLineTools.run(args));
        }
        SpringApplication.run(Yangguang.class, args);
    }

    @Bean
    TimeMachine timeMachine() {
        return new TimeMachine();
    }

    /// Those who hear the news. Few, with a long queue: each holds a database connection while it listens, and two
    /// hundred documents published at once must not take the connections of those at work. What the queue holds is
    /// in the event registry too, and is told again after a crash.
    @Bean
    ThreadPoolTaskExecutor applicationTaskExecutor() {
        ThreadPoolTaskExecutor listeners = new ThreadPoolTaskExecutor();
        listeners.setCorePoolSize(LISTENERS);
        listeners.setMaxPoolSize(LISTENERS);
        listeners.setThreadNamePrefix("news-");
        listeners.setWaitForTasksToCompleteOnShutdown(true);
        listeners.setAwaitTerminationSeconds(10);
        return listeners;
    }
}
