package yangguang.datadir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The program in another process on a data directory of its own (另一进程中的程序), to be killed. What it says is kept; it and
/// its data go when it is closed.
public final class RunningProgram implements AutoCloseable {

    private final Path root = TestData.fresh();
    private Path said;
    private Process process;

    /// Its data directory.
    public Path root() {
        return root;
    }

    /// Starts it, for the first time or again.
    ///
    /// @param options before those that every start has
    public void start(Class<?> main, String... options) throws IOException {
        said = Files.createTempFile("program", ".log");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(options));
        command.addAll(List.of("--yangguang.data=" + root, "--yangguang.demo=false", "--yangguang.postgres.binaries=" + TestData.BINARIES));
        process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    }

    /// All it has said since it was started.
    public String said() throws IOException {
        return Files.readString(said);
    }

    public boolean runs() {
        return process.isAlive();
    }

    /// `kill -9`, and its end awaited.
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    public boolean endsWithin(int millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /// Its exit code, -1 where it still runs after the time.
    public int exitWithin(int seconds) throws InterruptedException {
        return process.waitFor(seconds, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null && process.isAlive()) {
            process.destroy();
            process.waitFor(30, TimeUnit.SECONDS);
        }
        TestData.delete(root);
    }
}
