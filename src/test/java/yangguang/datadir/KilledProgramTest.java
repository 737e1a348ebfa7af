package yangguang.datadir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nothing that was acknowledged is lost when the program is killed while four writers commit.
class KilledProgramTest {

    Path root;

    @BeforeEach
    void makeTable() throws Exception {
        root = TestData.fresh();
        try (DataDirectory data = DataDirectory.at(root).hold();
                OwnPostgres postgres = OwnPostgres.start(data, 0, TestData.BINARIES, OrdinaryAccount.find());
                Connection connection = postgres.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table written (n int primary key)");
        }
    }

    @AfterEach
    void delete() {
        TestData.delete(root);
    }

    @ParameterizedTest(name = "server killed too: {0}")
    @ValueSource(booleans = {false, true})
    void everyAcknowledgedRowIsThereAfterAKill(boolean serverToo) throws Exception {
        Set<Integer> acknowledged = new HashSet<>();
        Process program = OtherProgram.start("write", root);
        BufferedReader said = program.inputReader();
        for (String line; (line = said.readLine()) != null;) {
            if (line.matches("committed \\d+")) {
                acknowledged.add(Integer.parseInt(line.substring("committed ".length())));
            }
            if (acknowledged.size() == 500) {
                if (serverToo) {
                    ProcessHandle.of(Postmaster.recordedIn(root.resolve("database")).orElseThrow().pid())
                            .orElseThrow().destroyForcibly();
                }
                program.toHandle().destroyForcibly(); // leaves what it said readable
            }
        }
        program.onExit().join();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(500);
        Set<Integer> rows = rows();
        assertThat(rows).containsAll(acknowledged);
        rows.removeAll(acknowledged);
        assertThat(rows).as("committed, but killed before saying so").hasSizeLessThanOrEqualTo(4);
    }

    private Set<Integer> rows() throws Exception {
        Set<Integer> rows = new HashSet<>();
        try (OwnPostgres postgres = OwnPostgres.connectOrStart(root);
                Connection connection = postgres.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet written = statement.executeQuery("select n from written")) {
            while (written.next()) {
                rows.add(written.getInt(1));
            }
        }
        return rows;
    }
}
