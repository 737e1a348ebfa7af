package yangguang;

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
            System.exit(CommandLineTools.run(args));
        }
        SpringApplication.run(Yangguang.class, args);
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
