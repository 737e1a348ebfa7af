package yangguang.datadir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

class StartOfTheProgramTest {

    Path root;
    ApplicationContextRunner program;

    @BeforeEach
    void configure() {
        root = TestData.fresh();
        program = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
                        JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class,
                        FlywayAutoConfiguration.class))
                .withUserConfiguration(DataDirectoryBeans.class)
                .withPropertyValues("yangguang.data=" + root, "yangguang.postgres.binaries=" + TestData.BINARIES,
                        "spring.flyway.locations=classpath:db/migration/datadir");
    }

    @AfterEach
    void delete() {
        TestData.delete(root);
    }

    @Test
    void poolClosesBeforeTheServerStops() throws Exception {
        program.run(context -> assertThat(context).hasNotFailed().hasSingleBean(OwnPostgres.class));
        assertThat(Files.readString(root.resolve("log/postgres.log"))).contains("received fast shutdown request")
                .doesNotContain("terminating connection");
        assertThat(Postmaster.recordedIn(root.resolve("database"))).isEmpty();
        DataDirectory.at(root).hold().close();
    }

    @Test
    void withAServerConfiguredNoneIsStarted() {
        Path elsewhere = TestData.fresh();
        try (DataDirectory data = DataDirectory.at(elsewhere).hold();
                OwnPostgres server = OwnPostgres.start(data, 0, TestData.BINARIES, OrdinaryAccount.find())) {
            program.withPropertyValues("spring.datasource.url=" + server.url(),
                    "spring.datasource.username=" + server.username(),
                    "spring.datasource.password=" + server.password()).run(context -> {
                        assertThat(context).hasNotFailed().doesNotHaveBean(OwnPostgres.class);
                        assertThat(((HikariDataSource) context.getBean(DataSource.class)).getJdbcUrl())
                                .isEqualTo(server.url());
                        assertThat(context.getBean(JdbcClient.class).sql("show timezone").query(String.class).single())
                                .isEqualTo("Asia/Shanghai");
                        assertThat(root.resolve("database")).doesNotExist();
                        Seal seal = context.getBean(Seal.class);
                        assertThat(seal.open(seal.seal("陈某"))).isEqualTo("陈某");
                    });
        } finally {
            TestData.delete(elsewhere);
        }
    }

    @Test
    void settingOfAServerThatDoesNotLetUsInIsNamed() {
        Path elsewhere = TestData.fresh();
        try (DataDirectory data = DataDirectory.at(elsewhere).hold();
                OwnPostgres server = OwnPostgres.start(data, 0, TestData.BINARIES, OrdinaryAccount.find())) {
            assertThat(analysis(server.url(), "wrong").getAction()).contains("spring.datasource.password");
            assertThat(analysis(server.url().replace("/yangguang?", "/nothing?"), server.password()).getAction())
                    .contains("create database");
            assertThat(analysis("jdbc:postgresql://127.0.0.1:1/yangguang", "").getAction())
                    .contains("spring.datasource.url");
        } finally {
            TestData.delete(elsewhere);
        }
    }

    private FailureAnalysis analysis(String url, String password) {
        FailureAnalysis[] analysis = new FailureAnalysis[1];
        program.withPropertyValues("spring.datasource.url=" + url, "spring.datasource.username=yangguang",
                "spring.datasource.password=" + password,
                "spring.datasource.hikari.connection-timeout=1000").run(context -> {
                    assertThat(context).hasFailed();
                    analysis[0] = new DatabaseUnreachableAnalyzer(new MockEnvironment()
                            .withProperty("spring.datasource.url", url))
                            .analyze(context.getStartupFailure());
                });
        assertThat(analysis[0]).as(url).isNotNull();
        return analysis[0];
    }

    @Test
    void oldServerAndOtherEncodingAreRefused() {
        ServerCheck.judge("18.6", 18, "UTF8");
        assertThatThrownBy(() -> ServerCheck.judge("15.3", 15, "UTF8")).isInstanceOf(StartRefused.class)
                .hasMessageContaining("15.3");
        assertThatThrownBy(() -> ServerCheck.judge("18.6", 18, "SQL_ASCII")).isInstanceOf(StartRefused.class)
                .hasMessageContaining("SQL_ASCII");
    }

    @Test
    void refusedStartIsTwoSentences() {
        try (DataDirectory held = DataDirectory.at(root).hold()) {
            program.run(context -> {
                assertThat(context).hasFailed();
                FailureAnalysis analysis = new StartRefusedAnalyzer().analyze(context.getStartupFailure());
                assertThat(analysis.getDescription()).contains(held.root().toString()).endsWith("。");
                assertThat(analysis.getAction()).contains("--yangguang.data=");
            });
        }
    }
}
