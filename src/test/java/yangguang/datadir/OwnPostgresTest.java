package yangguang.datadir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnPostgresTest {

    Path root;
    DataDirectory data;
    OwnPostgres postgres;
    Process other;

    @BeforeEach
    void choosePlace() {
        root = TestData.fresh();
    }

    @AfterEach
    void clearUp() {
        if (other != null) {
            OtherProgram.kill(other);
        }
        stop();
        TestData.delete(root);
    }

    @Test
    void nobodyConnectsWithoutThePassword() throws Exception {
        start();
        assertThat(query("select 1")).isEqualTo("1");
        for (String user : List.of("yangguang", "postgres")) {
            for (String password : new String[] {"", "postgres", "yangguang"}) {
                assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), user, password))
                        .isInstanceOf(SQLException.class)
                        .satisfies(e -> assertThat(((SQLException) e).getSQLState()).isIn("28P01", "08004", "08001"));
            }
        }
        assertThat(Files.readAllLines(data.database().resolve("pg_hba.conf")))
                .containsExactly("host all all 127.0.0.1/32 scram-sha-256");
        for (String name : List.of("postgres.password", "database.password")) {
            Path file = data.keys().resolve(name);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
            assertThat(Files.readString(file)).matches("[0-9a-f]{48}");
        }
        assertThat(Files.readString(data.database().resolve("postmaster.opts")))
                .doesNotContain(postgres.password());
    }

    @Test
    void serverListensOnThisMachineAlone() throws Exception {
        start();
        assertThat(query("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(Files.readAllLines(Postmaster.file(data.database())).get(4)).as("directory of the socket").isEmpty();
        for (InetAddress address : outsideAddresses()) {
            try (Socket socket = new Socket()) {
                assertThatThrownBy(() -> socket.connect(new InetSocketAddress(address, postgres.port()), 1000))
                        .as(address.toString()).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void serverKeepsWhatItAcknowledgedWhateverItsFilesSay() throws Exception {
        start();
        stop();
        Files.writeString(data.database().resolve("postgresql.auto.conf"),
                "fsync = off\nfull_page_writes = off\nsynchronous_commit = off\nlisten_addresses = '*'\n");
        start();
        for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
            assertThat(query("show " + setting)).as(setting).isEqualTo("on");
        }
        assertThat(query("show listen_addresses")).isEqualTo("127.0.0.1");
    }

    @Test
    void rowsAndPortAreThereAfterAnOrderlyStop() throws Exception {
        start();
        int port = postgres.port();
        execute("create table kept (n int); insert into kept values (7)");
        stop();
        assertThat(Postmaster.recordedIn(root.resolve("database"))).isEmpty();
        start();
        assertThat(query("select n from kept")).isEqualTo("7");
        assertThat(postgres.port()).isEqualTo(port);
    }

    @Test
    void orphanOfAKilledProgramIsStoppedInOrder() throws Exception {
        startAndKillOther();
        Postmaster orphan = Postmaster.recordedIn(root.resolve("database")).orElseThrow();
        assertThat(orphan.isServing(root.resolve("database"))).isTrue();
        start();
        assertThat(Postmaster.recordedIn(data.database()).orElseThrow().pid()).isNotEqualTo(orphan.pid());
        assertThat(orphan.isServing(data.database())).isFalse();
        assertThat(log()).contains("received fast shutdown request").doesNotContain("was not properly shut down");
    }

    @Test
    void killedServerRecoversFromItsJournal() throws Exception {
        startAndKillOther();
        ProcessHandle orphan = ProcessHandle.of(Postmaster.recordedIn(root.resolve("database")).orElseThrow().pid())
                .orElseThrow();
        orphan.destroyForcibly();
        orphan.onExit().join();
        start();
        assertThat(log()).contains("was not properly shut down; automatic recovery in progress");
    }

    /// After a crash of the machine the number in `postmaster.pid` may belong to anything.
    @Test
    void foreignProcessWithTheOrphansNumberIsLeftAlone() throws Exception {
        start();
        execute("create table kept (n int); insert into kept values (7)");
        stop();
        other = new ProcessBuilder("sleep", "600").start();
        Path pidFile = Postmaster.file(root.resolve("database"));
        Files.write(pidFile, List.of(Long.toString(other.pid()), root.resolve("database").toString(),
                "1700000000", "5432", "", "127.0.0.1", "  1234567        99", "ready   "));
        start();
        assertThat(query("select n from kept")).isEqualTo("7");
        assertThat(other.isAlive()).isTrue();
    }

    @Test
    void brokenPidFileDoesNotPreventTheStart() throws Exception {
        start();
        stop();
        for (String content : List.of("", "\n", "nonsense", "12")) {
            Files.writeString(Postmaster.file(root.resolve("database")), content);
            start();
            stop();
        }
    }

    @Test
    void anotherPortIsTakenWhereThatOfLastTimeIsOccupied() throws Exception {
        start();
        int port = postgres.port();
        stop();
        try (ServerSocket occupier = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            start();
            assertThat(postgres.port()).isNotEqualTo(occupier.getLocalPort());
        }
    }

    @Test
    void occupiedPortOfTheSettingIsNamed() throws Exception {
        try (ServerSocket occupier = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            data = DataDirectory.at(root).hold();
            assertThatThrownBy(() -> OwnPostgres.start(data, occupier.getLocalPort(), TestData.BINARIES,
                    OrdinaryAccount.find())).isInstanceOf(StartRefused.class)
                    .hasMessageContaining("端口 " + occupier.getLocalPort())
                    .satisfies(e -> assertThat(((StartRefused) e).wayOut()).contains("yangguang.postgres.port"));
        }
    }

    @Test
    void clusterOfAnotherMajorVersionIsNotTouched() throws Exception {
        start();
        stop();
        Files.writeString(root.resolve("database/PG_VERSION"), "17\n");
        assertThatThrownBy(this::start).isInstanceOf(StartRefused.class)
                .hasMessageContaining("由 PostgreSQL 17 写成");
    }

    @Test
    void spoiltClusterIsSaidToBeSpoilt() throws Exception {
        start();
        stop();
        try (Stream<Path> journal = Files.list(root.resolve("database/pg_wal"))) {
            for (Path file : journal.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        assertThatThrownBy(this::start).isInstanceOf(StartRefused.class).hasMessageContaining("已经损坏")
                .hasMessageContaining(root.toString())
                .satisfies(e -> assertThat(((StartRefused) e).wayOut()).contains("备份"));
        clearData();
        Files.delete(root.resolve("database/global/pg_control"));
        assertThatThrownBy(this::start).isInstanceOf(StartRefused.class).hasMessageContaining("global/pg_control");
    }

    @Test
    void interruptedFirstStartIsBegunAgain() throws Exception {
        Files.createDirectories(root.resolve("database.new-1/database/base"));
        Files.writeString(root.resolve("database.new-1/database/PG_VERSION"), "18\n");
        start();
        assertThat(query("select 1")).isEqualTo("1");
        assertThat(Files.list(root)).noneMatch(part -> part.toString().contains("database.new"));
    }

    @Test
    void lostPasswordsAreSetAnew() throws Exception {
        start();
        execute("create table kept (n int); insert into kept values (7)");
        String before = postgres.password();
        stop();
        Files.delete(root.resolve("keys/postgres.password"));
        Files.delete(root.resolve("keys/database.password"));
        start();
        assertThat(postgres.password()).isNotEqualTo(before);
        assertThat(query("select n from kept")).isEqualTo("7");
        assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), "yangguang", before))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void damagedProgramsAreUnpackedAgain() throws Exception {
        data = DataDirectory.at(root);
        PostgresBinaries first = PostgresBinaries.unpack(data.binaries());
        assertThat(first.home()).startsWith(data.binaries());
        Files.delete(Path.of(first.program("postgres")));
        assertThat(Path.of(PostgresBinaries.unpack(data.binaries()).program("postgres"))).isExecutable();
        assertThat(Files.list(data.binaries())).containsExactlyInAnyOrder(first.home(), data.binaries().resolve(".lock"));
    }

    /// Where a container forbids user namespaces.
    @Test
    void rootWithoutUserNamespacesBecomesAnotherAccount() throws Exception {
        assumeTrue(OrdinaryAccount.isRoot(), "needs root");
        OrdinaryAccount account = OrdinaryAccount.byName().orElseThrow();
        Path elsewhere = Files.createTempDirectory(Path.of("/var/tmp"), "yangguang");
        Files.setPosixFilePermissions(elsewhere, PosixFilePermissions.fromString("rwxr-xr-x"));
        root = elsewhere.resolve("data");
        try {
            data = DataDirectory.at(root).hold();
            postgres = OwnPostgres.start(data, 0, data.binaries(), account);
            execute("create table kept (n int); insert into kept values (7)");
            Postmaster postmaster = Postmaster.recordedIn(data.database()).orElseThrow();
            assertThat(ProcessHandle.of(postmaster.pid()).orElseThrow().info().user())
                    .hasValue(account.owner().orElseThrow().getName());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.keys()))).isEqualTo("rwx------");
            stop();
            start(); // the files go back to root, and PostgreSQL with them
            assertThat(query("select n from kept")).isEqualTo("7");
            stop();
            data = DataDirectory.at(root).hold();
            postgres = OwnPostgres.start(data, 0, data.binaries(), account);
            assertThat(query("select n from kept")).isEqualTo("7");
        } finally {
            stop();
            TestData.delete(elsewhere);
            TestData.delete(elsewhere);
        }
    }

    @Test
    void commandLineToolJoinsTheRunningProgramAndLeavesItRunning() throws Exception {
        other = OtherProgram.start("serve", root);
        String serving = OtherProgram.await(other, "serving");
        try (OwnPostgres joined = OwnPostgres.connectOrStart(root);
                Connection connection = joined.dataSource().getConnection()) {
            assertThat(connection.isValid(5)).isTrue();
            assertThat("serving " + joined.port()).isEqualTo(serving);
        }
        try (OwnPostgres again = OwnPostgres.connectOrStart(root);
                Connection connection = again.dataSource().getConnection()) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void commandLineToolStartsTheDatabaseForItselfAndStopsIt() throws Exception {
        assertThatThrownBy(() -> OwnPostgres.connectOrStart(root)).isInstanceOf(StartRefused.class)
                .hasMessageContaining(root.toString());
        assertThat(root).doesNotExist();
        start();
        stop();
        try (OwnPostgres alone = OwnPostgres.connectOrStart(root);
                Connection connection = alone.dataSource().getConnection()) {
            assertThat(connection.isValid(5)).isTrue();
        }
        assertThat(Postmaster.recordedIn(root.resolve("database"))).isEmpty();
        DataDirectory.at(root).hold().close();
    }

    private void start() {
        clearData();
        data = DataDirectory.at(root).hold();
        postgres = OwnPostgres.start(data, 0, TestData.BINARIES, OrdinaryAccount.find());
    }

    private void stop() {
        if (postgres != null) {
            postgres.close();
            postgres = null;
        }
        clearData();
    }

    private void clearData() {
        if (data != null) {
            data.close();
        }
    }

    private void startAndKillOther() throws IOException {
        other = OtherProgram.start("serve", root);
        OtherProgram.await(other, "serving");
        OtherProgram.kill(other);
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = postgres.dataSource().getConnection();
                Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = postgres.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String log() throws IOException {
        return Files.readString(data.log().resolve("postgres.log"));
    }

    private static List<InetAddress> outsideAddresses() throws IOException {
        List<InetAddress> outside = new ArrayList<>();
        NetworkInterface.networkInterfaces().forEach(network -> network.inetAddresses()
                .filter(address -> !address.isLoopbackAddress()).forEach(outside::add));
        return outside;
    }
}
