package yangguang.datadir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
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

    /// Role the program works as, and its database; neither superuser nor able to create either.
    public static final String USERNAME = "yangguang";

    private static final int MAJOR = 18;
    private static final Logger LOG = LoggerFactory.getLogger(OwnPostgres.class);

    private final Path data;
    private final int port;
    private final String password;
    private final Runnable stopping;

    private OwnPostgres(Path data, int port, String password, Runnable stopping) {
        this.data = data;
        this.port = port;
        this.password = password;
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
        String owner = password(data, "postgres.password");
        String own = password(data, "database.password");
        boolean first = !cluster.isLaidOut();
        if (first) {
            cluster.layOut(owner);
        } else {
            cluster.check(MAJOR);
            endOrphan(data, cluster);
        }
        int chosen = startOnFreePort(data, cluster, port);
        try {
            if (!canConnect(chosen, Cluster.OWNER, owner)) {
                LOG.warn("The password in {} is not the database's; setting it anew", data.keys());
                cluster.stop();
                cluster.setPassword(owner);
                chosen = startOnFreePort(data, cluster, port);
            }
            furnish(chosen, owner, own);
        } catch (SQLException e) {
            cluster.stop();
            throw new StartRefused("数据库已经启动，但不能建立连接：" + e.getMessage() + "。",
                    "请查看日志 " + data.log().resolve("postgres.log") + "，按其中的说明处理后重新启动。", e);
        }
        LOG.info("PostgreSQL {} in {} on 127.0.0.1:{} after {} ms", first ? "laid out" : "started",
                data.database(), chosen, (System.nanoTime() - begun) / 1_000_000);
        return new OwnPostgres(data.root(), chosen, own, cluster::stop);
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
            return new OwnPostgres(started.data, started.port, started.password, () -> {
                started.close();
                data.close();
            });
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    private static OwnPostgres connect(DataDirectory data, StartRefused running) {
        String password = password(data, "database.password");
        return Postmaster.recordedIn(data.database()).filter(postmaster -> postmaster.isServing(data.database()))
                .filter(postmaster -> canConnect(postmaster.port(), USERNAME, password))
                .map(postmaster -> new OwnPostgres(data.root(), postmaster.port(), password, () -> { }))
                .orElseThrow(() -> new StartRefused(running.sentence() + "它的数据库现在不能连接。",
                        "程序正在启动或者停止时，请稍后重试；程序用 spring.datasource.url 连接别的数据库时，"
                                + "请给本命令同样的设置。", running));
    }

    public int port() {
        return port;
    }

    public String url() {
        return url(port, USERNAME);
    }

    public String username() {
        return USERNAME;
    }

    public String password() {
        return password;
    }

    /// Plain connections, without a pool, for a command-line tool.
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url());
        source.setUser(USERNAME);
        source.setPassword(password);
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

    private static int startOnFreePort(DataDirectory data, Cluster cluster, int wished) {
        int candidate = wished != 0 ? wished : lastPort(data);
        for (int attempt = 0; attempt < 5; attempt++) {
            int port = candidate != 0 ? candidate : freePort();
            try {
                if (isTaken(port)) {
                    throw new PortTaken(port);
                }
                cluster.start(port);
                OwnerOnly.write(portFile(data), Integer.toString(port).getBytes(StandardCharsets.US_ASCII));
                return port;
            } catch (PortTaken taken) {
                if (wished != 0) {
                    throw new StartRefused("端口 " + wished + " 已被别的程序占用，自带数据库不能在上面监听。",
                            "请停止占用该端口的程序，或者改设 yangguang.postgres.port；设为 0 时自动选用空闲端口。");
                }
                candidate = 0;
            } catch (IOException e) {
                cluster.stop();
                throw PostgresComplaint.about(data, e);
            }
        }
        throw new StartRefused("自带数据库没有找到空闲端口。", "请用 yangguang.postgres.port 指定一个空闲端口。");
    }

    private static boolean isTaken(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static int freePort() {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        } catch (IOException e) {
            throw new StartRefused("系统没有给出空闲端口：" + e.getMessage() + "。",
                    "请用 yangguang.postgres.port 指定一个空闲端口。", e);
        }
    }

    private static int lastPort(DataDirectory data) {
        try {
            return Integer.parseInt(Files.readString(portFile(data)).strip());
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    private static Path portFile(DataDirectory data) {
        return data.root().resolve("postgres.port");
    }

    /// Role and database of the program. Repeated at each start: the first may have been interrupted.
    private static void furnish(int port, String ownerPassword, String ownPassword) throws SQLException {
        try (Connection connection = connect(port, "postgres", Cluster.OWNER, ownerPassword);
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select 1 from pg_roles where rolname = '" + USERNAME + "'")) {
                statement.execute("create role " + USERNAME + " login");
            }
            if (!canConnect(port, USERNAME, ownPassword)) {
                statement.execute("alter role " + USERNAME + " login password '" + ownPassword + "'");
            }
            if (!exists(statement, "select 1 from pg_database where datname = '" + USERNAME + "'")) {
                statement.execute("create database " + USERNAME + " owner " + USERNAME);
            }
        }
    }

    /// Whether the password is the role's. Its database may be missing yet.
    private static boolean canConnect(int port, String role, String password) {
        try (Connection connection = connect(port, "postgres", role, password)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static Connection connect(int port, String database, String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return DriverManager.getConnection(url(port, database), properties);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?sslmode=disable&gssEncMode=disable";
    }

    private static String password(DataDirectory data, String name) {
        Path file = data.keys().resolve(name);
        try {
            if (Files.notExists(file)) {
                byte[] random = new byte[24];
                new SecureRandom().nextBytes(random);
                OwnerOnly.write(file, HexFormat.of().formatHex(random).getBytes(StandardCharsets.US_ASCII));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StartRefused("密码文件 " + file + " 不能读写：" + e.getMessage() + "。",
                    "请确认运行本程序的账户拥有该文件，权限为 0600。", e);
        }
    }
}
