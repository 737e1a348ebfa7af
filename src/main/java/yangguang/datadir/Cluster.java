package yangguang.datadir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// Database cluster (数据库簇): the directory `data/database` and PostgreSQL's own programs run on it.
/// Lays it out, starts and stops the server; every failure becomes a [StartRefused] by [PostgresComplaint].
final class Cluster {

    /// Nobody but holders of a password, from this machine alone, over TCP alone.
    private static final String ACCESS = "host all all 127.0.0.1/32 scram-sha-256\n";

    /// Said on the command line, which outranks `postgresql.conf` and `ALTER SYSTEM`: no acknowledged
    /// write is lost at a power failure, and nobody listens elsewhere.
    private static final List<String> FIXED = List.of("fsync=on", "full_page_writes=on", "synchronous_commit=on",
            "listen_addresses=127.0.0.1", "unix_socket_directories=", "password_encryption=scram-sha-256",
            "timezone=Asia/Shanghai", "log_timezone=Asia/Shanghai", "lc_messages=C", "logging_collector=off");

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
    private static final long LOG_LIMIT = 10L * 1024 * 1024;

    private final PostgresBinaries binaries;
    private final OrdinaryAccount account;
    private final DataDirectory data;

    Cluster(PostgresBinaries binaries, OrdinaryAccount account, DataDirectory data) {
        this.binaries = binaries;
        this.account = account;
        this.data = data;
    }

    boolean isLaidOut() {
        return Files.exists(database());
    }

    /// Lays the cluster out: UTF-8, the built-in locale C.UTF-8, which sorts by code point on every system
    /// alike (a list that wants pinyin order says `collate "zh-x-icu"`), checksums on. Done beside and moved
    /// into place, so that an interrupted first start leaves no half of a cluster.
    void layOut(String ownerPassword) {
        try {
            clearInterrupted();
            Path fresh = OwnerOnly.directory(data.root().resolve(
                    "database.new-" + ProcessHandle.current().pid() + "-" + System.nanoTime()));
            Path secret = fresh.resolve("password");
            Path cluster = OwnerOnly.directory(fresh.resolve("database"));
            OwnerOnly.write(secret, ownerPassword.getBytes(StandardCharsets.US_ASCII));
            account.own(fresh);
            run(Duration.ofMinutes(5), binaries.program("initdb"), "-D", cluster.toString(), "-U", DatabaseRole.OWNER,
                    "--pwfile=" + secret, "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C",
                    "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions");
            Files.move(cluster, database(), StandardCopyOption.ATOMIC_MOVE);
            FileSystemUtils.deleteRecursively(fresh);
        } catch (IOException e) {
            throw PostgresComplaint.about(data, e);
        }
    }

    /// What an interrupted first start left. Its `initdb` may still be at work there for a moment; what cannot
    /// be deleted now is deleted next time.
    private void clearInterrupted() throws IOException {
        try (Stream<Path> parts = Files.list(data.root())) {
            for (Path part : parts.filter(p -> p.getFileName().toString().startsWith("database.new")).toList()) {
                try {
                    FileSystemUtils.deleteRecursively(part);
                } catch (IOException e) {
                    LOG.warn("{} is left over from an interrupted start: {}", part, e.toString());
                }
            }
        }
    }

    /// Gives the owner role a new password while the server is stopped, for a backup restored without `keys`.
    void setPassword(String ownerPassword) {
        try {
            Path statement = data.log().resolve("statement.sql");
            OwnerOnly.write(statement, ("alter role " + DatabaseRole.OWNER + " password '" + ownerPassword + "'\n")
                    .getBytes(StandardCharsets.US_ASCII));
            try {
                account.own(database());
                Outcome outcome = attempt(Duration.ofMinutes(10), statement, binaries.program("postgres"), "--single",
                        "-D", database().toString(), "postgres");
                if (outcome.exit() != 0 || outcome.text().contains("ERROR:")) {
                    throw PostgresComplaint.about(data, outcome.text());
                }
            } finally {
                Files.deleteIfExists(statement);
            }
        } catch (IOException e) {
            throw PostgresComplaint.about(data, e);
        }
    }

    /// @throws StartRefused where another major version wrote the cluster, or parts of it are missing
    void check(int major) {
        try {
            Path version = database().resolve("PG_VERSION");
            if (Files.notExists(version) || Files.notExists(database().resolve("global/pg_control"))) {
                throw new StartRefused("数据库目录 " + database() + " 不完整，缺少 PG_VERSION 或 global/pg_control。",
                        "请停止操作，从备份恢复整个目录；确信其中没有需要的数据时，把它移走后重新启动，程序会新建数据库。");
            }
            String written = Files.readString(version).strip();
            if (!written.equals(Integer.toString(major))) {
                throw new StartRefused("数据库目录 " + database() + " 由 PostgreSQL " + written
                        + " 写成，本程序带的是 PostgreSQL " + major + "，不能直接打开。",
                        "请改用原来版本的程序；或者用 PostgreSQL " + major
                                + " 的 pg_upgrade 升级该目录后再启动。升级前请先备份。");
            }
        } catch (IOException e) {
            throw PostgresComplaint.about(data, e);
        }
    }

    /// Starts the server and waits until it answers.
    ///
    /// @throws PortTaken    where something else listens on the port
    /// @throws StartRefused on any other failure
    void start(int port) throws PortTaken {
        try {
            account.own(database());
            account.own(data.log());
            Files.writeString(database().resolve("pg_hba.conf"), ACCESS);
            Path log = turnLog();
            long before = Files.exists(log) ? Files.size(log) : 0;
            StringBuilder options = new StringBuilder("-p " + port);
            FIXED.forEach(setting -> options.append(" -c ").append(setting));
            Outcome outcome = attempt(Duration.ofMinutes(11), binaries.program("pg_ctl"), "start", "-w", "-t", "600",
                    "-s", "-D", database().toString(), "-l", log.toString(), "-o", options.toString());
            if (outcome.exit() != 0) {
                throw PostgresComplaint.read(data, port, outcome.text() + tail(log, before));
            }
        } catch (IOException e) {
            throw PostgresComplaint.about(data, e);
        }
    }

    /// Stops the server in order: open transactions are rolled back, everything is written out.
    void stop() {
        List<String> stop = List.of(binaries.program("pg_ctl"), "stop", "-w", "-s", "-D", database().toString());
        try {
            if (attempt(Duration.ofSeconds(130), with(stop, "-m", "fast", "-t", "120")).exit() != 0
                    && Postmaster.recordedIn(database()).isPresent()) {
                attempt(Duration.ofSeconds(40), with(stop, "-m", "immediate", "-t", "30"));
            }
        } catch (IOException e) {
            throw PostgresComplaint.about(data, e);
        }
    }

    private Path database() {
        return data.database();
    }

    /// The log of the last starts; past 10 MB it is put aside once, as `postgres.log.1`.
    private Path turnLog() throws IOException {
        Path log = data.log().resolve("postgres.log");
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, data.log().resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    private static String tail(Path log, long before) throws IOException {
        if (Files.notExists(log)) {
            return "";
        }
        byte[] all = Files.readAllBytes(log);
        int from = (int) Math.min(before, all.length);
        return new String(all, from, all.length - from, StandardCharsets.UTF_8);
    }

    private void run(Duration patience, String... words) throws IOException {
        Outcome outcome = attempt(patience, words);
        if (outcome.exit() != 0) {
            throw PostgresComplaint.about(data, outcome.text());
        }
    }

    private Outcome attempt(Duration patience, String... words) throws IOException {
        return attempt(patience, Path.of(PostgresBinaries.windows() ? "NUL" : "/dev/null"), words);
    }

    /// Runs a program with its output in a file: a server that inherits a pipe would keep it open for ever.
    private Outcome attempt(Duration patience, Path input, String... words) throws IOException {
        Path output = Files.createTempFile(data.log(), "command", ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(account.command(List.of(words)))
                    .directory(database().getRoot().toFile()).redirectErrorStream(true)
                    .redirectInput(input.toFile()).redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Outcome(-1, "no answer within " + patience.toSeconds() + " s\n" + Files.readString(output));
            }
            return new Outcome(process.exitValue(), Files.readString(output));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(-1, "interrupted");
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static String[] with(List<String> words, String... more) {
        return Stream.concat(words.stream(), Stream.of(more)).toArray(String[]::new);
    }

    private record Outcome(int exit, String text) {
    }
}
