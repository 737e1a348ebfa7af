package yangguang.datadir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// PostgreSQL of its own (自带数据库): a real PostgreSQL 18 in `data/database`, for an office that has no
/// database server. Started with the program and stopped after it; set `spring.datasource.url` and none
/// is started.
///
/// It keeps what it has acknowledged (`fsync`, `full_page_writes`, `synchronous_commit` on), listens on
/// 127.0.0.1 alone and asks everybody for a password (scram-sha-256) that lies in `data/keys`, mode 0600.
/// A server left behind by a killed program is found by its `postmaster.pid`, stopped in order and started
/// again.
public final class OwnPostgres implements AutoCloseable {

    private static final int MAJOR = 18;
    private static final String DISK_FULL = "53100";
    private static final Logger LOG = LoggerFactory.getLogger(OwnPostgres.class);

    private final Path data;
    private final int port;
    private final DatabaseRole program;
    private final Runnable stopping;

    private OwnPostgres(Path data, int port, DatabaseRole program, Runnable stopping) {
        this.data = data;
        this.port = port;
        this.program = program;
        this.stopping = stopping;
    }

    /// Starts the server of a directory that this program holds.
    ///
    /// @param port where to listen; 0: the port of last time, or a free one
    /// @throws StartRefused where it cannot run, with the file or setting in the way
    public static OwnPostgres start(DataDirectory data, int port) {
        return start(data, port, data.binaries(), OrdinaryAccount.find());
    }

    /// The same with PostgreSQL's programs unpacked elsewhere, so that many directories can share them.
    static OwnPostgres start(DataDirectory data, int port, Path binaries, OrdinaryAccount account) {
        if (!data.isHeldHere()) {
            throw new IllegalStateException("hold the data directory before starting its database");
        }
        long begun = System.nanoTime();
        Cluster cluster = new Cluster(PostgresBinaries.unpack(binaries), account, data);
        DatabaseRole owner = DatabaseRole.owner(data);
        DatabaseRole program = DatabaseRole.program(data);
        boolean first = !cluster.isLaidOut();
        if (first) {
            cluster.layOut(owner.password());
        } else {
            cluster.check(MAJOR);
            endOrphan(data, cluster);
        }
        int chosen = ListeningPort.start(data, cluster, port);
        try {
            if (!owner.canConnect(chosen)) {
                LOG.warn("The password in {} is not the database's; setting it anew", data.keys());
                cluster.stop();
                cluster.setPassword(owner.password());
                chosen = ListeningPort.start(data, cluster, port);
            }
            owner.furnish(chosen, program);
        } catch (SQLException e) {
            cluster.stop();
            if (DISK_FULL.equals(e.getSQLState())) {
                throw DiskFull.refusal(data.root(), e);
            }
            throw new StartRefused("数据库已经启动，但不能建立连接：" + e.getMessage() + "。",
                    "请查看日志 " + data.log().resolve("postgres.log") + "，按其中的说明处理后重新启动。", e);
        }
        LOG.info("PostgreSQL {} in {} on 127.0.0.1:{} after {} ms", first ? "laid out" : "started",
                data.database(), chosen, (System.nanoTime() - begun) / 1_000_000);
        return new OwnPostgres(data.root(), chosen, program, cluster::stop);
    }

    /// The database of a directory for a command-line tool: that of the running program, or one started for
    /// the tool alone. Closing the result stops only what was started here.
    ///
    /// @throws StartRefused where the directory has no database, or the running program uses another server
    public static OwnPostgres connectOrStart(Path directory) {
        if (!Files.isDirectory(directory.resolve("database"))) {
            throw new StartRefused("目录 " + directory.toAbsolutePath().normalize() + " 里没有数据库。",
                    "请用 --yangguang.data=目录 指定程序的数据目录。");
        }
        DataDirectory data = DataDirectory.at(directory);
        try {
            data.hold();
        } catch (DataDirectory.InUse running) {
            return connect(data, running);
        }
        try {
            OwnPostgres started = start(data, 0);
            return new OwnPostgres(started.data, started.port, started.program, () -> {
                started.close();
                data.close();
            });
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    private static OwnPostgres connect(DataDirectory data, StartRefused running) {
        DatabaseRole program = DatabaseRole.program(data);
        return Postmaster.recordedIn(data.database()).filter(postmaster -> postmaster.isServing(data.database()))
                .filter(postmaster -> program.canConnect(postmaster.port()))
                .map(postmaster -> new OwnPostgres(data.root(), postmaster.port(), program, () -> { }))
                .orElseThrow(() -> new StartRefused(running.sentence() + "它的数据库现在不能连接。",
                        "程序正在启动或者停止时，请稍后重试；程序用 spring.datasource.url 连接别的数据库时，"
                                + "请给本命令同样的设置。", running));
    }

    public int port() {
        return port;
    }

    public String url() {
        return DatabaseRole.url(port, program.name());
    }

    public String username() {
        return program.name();
    }

    public String password() {
        return program.password();
    }

    /// Plain connections, without a pool, for a command-line tool.
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url());
        source.setUser(username());
        source.setPassword(password());
        return source;
    }

    /// Stops the server where this object started it.
    @Override
    public void close() {
        stopping.run();
    }

    @Override
    public String toString() {
        return "PostgreSQL in " + data + " on 127.0.0.1:" + port;
    }

    /// A server left behind by a killed program is stopped in order. Where the number in its pid file now
    /// belongs to another process, that process is left alone and the number forgotten.
    private static void endOrphan(DataDirectory data, Cluster cluster) {
        Optional<Postmaster> recorded = Postmaster.recordedIn(data.database());
        try {
            if (recorded.isPresent() && recorded.get().isServing(data.database())) {
                LOG.warn("PostgreSQL (process {}) outlived the program that started it; stopping it in order",
                        recorded.get().pid());
                cluster.stop();
            } else if (Files.exists(Postmaster.file(data.database()))) {
                LOG.warn("PostgreSQL ended without stopping; recovering from its journal");
                Postmaster.forget(data.database());
            }
        } catch (IOException e) {
            throw PostgresComplaint.about(data, e);
        }
    }
}
