package yangguang.reportreading;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A fault of the program while it reads a file (读取故障): the person gets a sentence with a number, the log the place
/// where it happened. The number is made of that place, so that the same fault has the same number on every machine; it
/// is logged once, and without the exception's message, which may quote the file.
final class Fault {

    private static final Logger LOG = LoggerFactory.getLogger(Fault.class);
    private static final int FRAMES = 25;
    private static final int KNOWN = 1000;
    private static final Set<String> LOGGED = ConcurrentHashMap.newKeySet();

    private Fault() {}

    /// @return the sentence for the person
    static Unreadable told(Throwable cause) {
        String number = "F%08X".formatted(place(cause).hashCode());
        if (LOGGED.size() < KNOWN && LOGGED.add(number)) {
            LOG.warn("fault {} while reading a file: {}\n{}", number, cause.getClass().getName(), Arrays.stream(cause.getStackTrace())
                    .limit(FRAMES).map(frame -> "\tat " + frame).collect(Collectors.joining("\n")));
        }
        return new Unreadable("文件内容超出了程序能读的范围，没有读取；需要查原因时，请把编号 " + number + " 告诉系统管理员。");
    }

    private static String place(Throwable cause) {
        return Arrays.stream(cause.getStackTrace()).filter(frame -> frame.getClassName().startsWith("yangguang.")).findFirst()
                .map(frame -> cause.getClass().getName() + " " + frame.getClassName() + "." + frame.getMethodName())
                .orElse(cause.getClass().getName());
    }
}
