package yangguang.datadir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/// Gives each Spring context of a test run a data directory of its own, `target/test-data/<process>-<n>`,
/// with PostgreSQL's programs unpacked once for all of them. The directories go when the run ends; those of
/// a run that was killed go, with their servers, when the next one begins.
///
/// Use: `@ContextConfiguration(initializers = TestData.class)`.
public final class TestData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path ROOT = Path.of("target", "test-data").toAbsolutePath();
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static boolean swept;

    /// PostgreSQL's programs, shared by all tests.
    public static final Path BINARIES = ROOT.resolve("binaries");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("yangguang.data=" + fresh(), "yangguang.postgres.binaries=" + BINARIES)
                .applyTo(context);
    }

    /// A path not yet used, deleted at the end of the run.
    public static synchronized Path fresh() {
        if (!swept) {
            swept = true;
            sweep();
            // runs after Spring has closed its contexts, and so stopped their servers
            SpringApplication.getShutdownHandlers().add(() -> directories().forEach(TestData::deleteOwn));
        }
        return ROOT.resolve(ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet());
    }

    private static void deleteOwn(Path directory) {
        if (directory.getFileName().toString().startsWith(ProcessHandle.current().pid() + "-")) {
            delete(directory);
        }
    }

    /// Removes what killed runs left behind.
    private static void sweep() {
        for (Path directory : directories()) {
            String name = directory.getFileName().toString();
            if (name.matches("\\d+-\\d+")
                    && ProcessHandle.of(Long.parseLong(name.substring(0, name.indexOf('-')))).isEmpty()) {
                delete(directory);
            }
        }
    }

    /// Deletes a data directory; a server still running in it is killed, for nothing of it is to be kept.
    public static void delete(Path directory) {
        Path database = directory.resolve("database");
        Postmaster.recordedIn(database).filter(postmaster -> postmaster.isServing(database))
                .flatMap(postmaster -> ProcessHandle.of(postmaster.pid())).ifPresent(process -> {
                    process.destroyForcibly();
                    process.onExit().join();
                });
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            // a worker of the killed server may still be writing; the next run removes the rest
        }
    }

    private static java.util.List<Path> directories() {
        if (!Files.isDirectory(ROOT)) {
            return java.util.List.of();
        }
        try (Stream<Path> all = Files.list(ROOT)) {
            return all.toList();
        } catch (IOException e) {
            return java.util.List.of();
        }
    }
}
