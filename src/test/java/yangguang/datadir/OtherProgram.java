package yangguang.datadir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// A program of its own on a data directory, for tests that kill it.
final class OtherProgram {

    private OtherProgram() {
    }

    /// @param what `hold` the directory, `serve` its database, or `write` rows and say each once it is committed
    static Process start(String what, Path directory, String... prefix) throws IOException {
        List<String> words = new ArrayList<>(List.of(prefix));
        words.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto",
                "-XX:TieredStopAtLevel=1", "-Dlogging.level.root=off", "-cp", System.getProperty("java.class.path"),
                OtherProgram.class.getName(), what, directory.toString()));
        return new ProcessBuilder(words).redirectErrorStream(true).start();
    }

    /// Waits for a line and returns it.
    static String await(Process program, String beginning) throws IOException {
        BufferedReader said = program.inputReader();
        StringBuilder all = new StringBuilder();
        for (String line; (line = said.readLine()) != null;) {
            if (line.startsWith(beginning)) {
                return line;
            }
            all.append(line).append('\n');
        }
        throw new AssertionError("ended without saying " + beginning + ": " + all);
    }

    /// As `kill -9` does.
    static void kill(Process program) {
        program.destroyForcibly();
        program.onExit().join();
    }

    public static void main(String[] arguments) throws Exception {
        DataDirectory data = DataDirectory.at(Path.of(arguments[1])).hold();
        if (arguments[0].equals("hold")) {
            say("held");
            Thread.currentThread().join();
        }
        OwnPostgres postgres = OwnPostgres.start(data, 0, TestData.BINARIES, OrdinaryAccount.find());
        say("serving " + postgres.port());
        if (arguments[0].equals("serve")) {
            Thread.currentThread().join();
        }
        for (int writer = 0; writer < 4; writer++) {
            int first = writer * 1_000_000;
            Thread.ofPlatform().start(() -> write(postgres, first));
        }
    }

    private static void write(OwnPostgres postgres, int first) {
        try (Connection connection = postgres.dataSource().getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into written values (?)")) {
            for (int row = first;; row++) {
                insert.setInt(1, row);
                insert.executeUpdate();
                say("committed " + row);
            }
        } catch (SQLException e) {
            say(e.toString());
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
