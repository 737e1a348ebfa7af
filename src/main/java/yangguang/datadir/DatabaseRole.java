package yangguang.datadir;

import java.io.IOException;
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
import java.util.Properties;

/// Role (数据库角色) of the own database with its password, which is generated once and lies in `data/keys`.
/// `postgres` owns the cluster and serves only to set it up; the program works as `yangguang`, which can
/// neither create roles nor databases nor read the server's files.
record DatabaseRole(String name, String password) {

    static final String OWNER = "postgres";
    static final String PROGRAM = "yangguang";

    static DatabaseRole owner(DataDirectory data) {
        return new DatabaseRole(OWNER, password(data.keys().resolve("postgres.password")));
    }

    static DatabaseRole program(DataDirectory data) {
        return new DatabaseRole(PROGRAM, password(data.keys().resolve("database.password")));
    }

    /// Makes the program's role and database where they are missing, as the owner of the cluster. Asked at
    /// each start: the first may have been interrupted.
    void furnish(int port, DatabaseRole program) throws SQLException {
        try (Connection connection = connect(port); Statement statement = connection.createStatement()) {
            if (!exists(statement, "select 1 from pg_roles where rolname = '" + program.name + "'")) {
                statement.execute("create role " + program.name + " login");
            }
            if (!program.canConnect(port)) {
                statement.execute("alter role " + program.name + " login password '" + program.password + "'");
            }
            if (!exists(statement, "select 1 from pg_database where datname = '" + program.name + "'")) {
                statement.execute("create database " + program.name + " owner " + program.name);
            }
        }
    }

    /// Whether the server takes the password; the program's own database may be missing yet.
    boolean canConnect(int port) {
        try (Connection connection = connect(port)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private Connection connect(int port) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", name);
        properties.setProperty("password", password);
        return DriverManager.getConnection(url(port, "postgres"), properties);
    }

    /// Never leaves this machine, so it is not encrypted on the way.
    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?sslmode=disable&gssEncMode=disable";
    }

    /// Neither in a log nor in an error.
    @Override
    public String toString() {
        return name;
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static String password(Path file) {
        try {
            if (Files.notExists(file)) {
                byte[] random = new byte[24];
                new SecureRandom().nextBytes(random);
                OwnerOnly.write(file, HexFormat.of().formatHex(random).getBytes(StandardCharsets.US_ASCII));
            }
            String password = Files.readString(file).strip();
            if (password.matches("[0-9a-f]{16,}")) {
                return password;
            }
            throw new StartRefused("密码文件 " + file + " 的内容不是程序生成的密码。",
                    "请删除该文件后重新启动，程序会重设密码。");
        } catch (IOException e) {
            throw new StartRefused("密码文件 " + file + " 不能读写：" + e.getMessage() + "。",
                    "请确认运行本程序的账户拥有该文件，权限为 0600。", e);
        }
    }
}
