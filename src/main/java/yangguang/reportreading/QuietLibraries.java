package yangguang.reportreading;

import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;

/// Silence of the libraries that open foreign files (库的日志): what is wrong in a file is said to the person in a sentence;
/// their stack traces about it would only fill a terminal and the log.
final class QuietLibraries {

    static {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            for (String library : List.of("org.apache.pdfbox", "org.apache.fontbox", "org.apache.poi", "org.apache.commons.compress")) {
                context.getLogger(library).setLevel(Level.OFF);
            }
        }
    }

    private QuietLibraries() {}

    static void hush() {
        // Loading the class does it, once.
    }
}
