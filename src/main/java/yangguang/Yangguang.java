package yangguang;

import ch.qos.logback.classic.Level;
import java.util.logging.LogManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import yangguang.statute.TimeMachine;

/// Yangguang (阳光): the web program, or one of the command-line tools when the first word names one.
///
/// Beans are named with their package: two modules may use the same word of the law for an act.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Yangguang {

    public static void main(String[] args) {
        if (args.length > 0 && CommandLineTools.know(args[0])) {
            quiet();
            System.exit(CommandLineTools.run(args));
        }
        SpringApplication.run(Yangguang.class, args);
    }

    /// A command prints what it has to say and nothing else: libraries that chat, some of them about the text of a
    /// report, would spoil its output.
    private static void quiet() {
        LogManager.getLogManager().reset();
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.ERROR);
        }
    }

    @Bean
    TimeMachine timeMachine() {
        return new TimeMachine();
    }

    /// Those who hear the news; see [Listeners].
    @Bean
    Listeners applicationTaskExecutor() {
        return new Listeners();
    }
}
