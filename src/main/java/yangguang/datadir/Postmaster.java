package yangguang.datadir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Postmaster (数据库主进程) as PostgreSQL wrote it down in `postmaster.pid`: the process that serves a
/// database directory, or served it until it was killed.
///
/// @param pid       process number
/// @param database  the directory it was started on
/// @param startedAt when, to the second
/// @param port      where it listens
record Postmaster(long pid, Path database, Instant startedAt, int port) {

    /// No process bears this number: above the limit of Linux (2^22), and not a multiple of four as on Windows.
    private static final long NOBODY = 99_999_999;

    /// What `postmaster.pid` says, or nothing where there is no such file or it breaks off early.
    static Optional<Postmaster> recordedIn(Path database) {
        try {
            List<String> lines = Files.readAllLines(file(database));
            return Optional.of(new Postmaster(Long.parseLong(lines.get(0).strip()), Path.of(lines.get(1)),
                    Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip())),
                    Integer.parseInt(lines.get(3).strip())));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /// Whether the process really is the PostgreSQL of this directory. The number alone proves nothing:
    /// after a crash or in a new container it may belong to anything.
    boolean isServing(Path database) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive)
                .map(process -> names(process.info(), database)).orElse(false);
    }

    private boolean names(ProcessHandle.Info info, Path directory) {
        Optional<String[]> arguments = info.arguments();
        if (info.command().isPresent() && !isPostgres(info.command().get())) {
            return false;
        }
        if (arguments.isPresent()) {
            List<String> words = List.of(arguments.get());
            int option = words.indexOf("-D");
            return option >= 0 && option + 1 < words.size() && same(Path.of(words.get(option + 1)), directory);
        }
        // Windows shows no arguments of other processes: there the moment of the start decides
        return info.command().isPresent() && same(database, directory) && info.startInstant()
                .map(start -> Duration.between(start, startedAt).abs().toSeconds() <= 5).orElse(false);
    }

    private static boolean isPostgres(String command) {
        String name = Path.of(command).getFileName().toString();
        return name.equals("postgres") || name.equals("postgres.exe");
    }

    private static boolean same(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return one.equals(other);
        }
    }

    /// Takes the number of a process that is not PostgreSQL out of the file, which would otherwise keep
    /// PostgreSQL from starting. The rest stays: by the shared memory named there PostgreSQL notices
    /// workers that outlived their postmaster.
    static void forget(Path database) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file(database)));
        if (lines.isEmpty() || recordedIn(database).isEmpty()) {
            Files.delete(file(database));
            return;
        }
        lines.set(0, Long.toString(NOBODY));
        Files.writeString(file(database), String.join("\n", lines) + "\n");
    }

    static Path file(Path database) {
        return database.resolve("postmaster.pid");
    }
}
