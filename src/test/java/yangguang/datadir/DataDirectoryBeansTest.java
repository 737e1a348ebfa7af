package yangguang.datadir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest(classes = DataDirectoryBeans.class, webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "spring.flyway.locations=classpath:db/migration/datadir")
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class, FlywayAutoConfiguration.class})
@ContextConfiguration(initializers = TestData.class)
class DataDirectoryBeansTest {

    @Autowired
    DataDirectory data;
    @Autowired
    DataSource source;
    @Autowired
    JdbcClient database;
    @Autowired
    Seal seal;

    @Test
    void poolConnectsToTheOwnDatabaseAsARoleWithoutPowers() {
        assertThat(source).isInstanceOf(HikariDataSource.class);
        assertThat(((HikariDataSource) source).getMaximumPoolSize()).isEqualTo(20);
        assertThat(show("data_directory_mode")).isEqualTo("0700");
        assertThat(database.sql("select current_user").query(String.class).single()).isEqualTo("yangguang");
        assertThat(database.sql("select rolsuper or rolcreatedb or rolcreaterole from pg_roles where rolname = current_user")
                .query(Boolean.class).single()).isFalse();
    }

    @Test
    void databaseKeepsWhatItAcknowledged() {
        assertThat(show("fsync")).isEqualTo("on");
        assertThat(show("full_page_writes")).isEqualTo("on");
        assertThat(show("synchronous_commit")).isEqualTo("on");
        assertThat(show("data_checksums")).isEqualTo("on");
    }

    @Test
    void databaseSpeaksUtf8InBeijingTimeAndSortsByCodePoint() {
        assertThat(show("server_encoding")).isEqualTo("UTF8");
        assertThat(show("timezone")).isEqualTo("Asia/Shanghai");
        assertThat(database.sql("select datlocprovider::text || datlocale from pg_database where datname = current_database()")
                .query(String.class).single()).isEqualTo("bC.UTF-8");
        assertThat(database.sql("select upper('é') || string_agg(x, '' order by x) from unnest(array['张','李','阿']) x")
                .query(String.class).single()).isEqualTo("É张李阿");
        assertThat(database.sql("select string_agg(x, '' order by x collate \"zh-x-icu\") from unnest(array['张','李','阿']) x")
                .query(String.class).single()).isEqualTo("阿李张");
    }

    @Test
    void sealOpensWhatItSealedAndItsKeysAreKnownToTheDatabase() {
        assertThat(seal.open(seal.seal("陈某"))).isEqualTo("陈某");
        assertThat(database.sql("select key_name from datadir_seal_check order by 1").query(String.class).list())
                .containsExactly("blind-index", "seal-0001");
        assertThat(data.keys().resolve("seal-0001.key")).exists();
    }

    @Test
    @Transactional
    void changedKeyIsRefusedBeforeAnythingIsSealedWithIt(@TempDir Path other) {
        KeyRing foreign = KeyRing.in(other);
        foreign.complete();
        assertThatThrownBy(() -> new SealCheck(database).seal(KeyRing.in(other))).isInstanceOf(StartRefused.class)
                .hasMessageContaining("不是原来的").hasMessageContaining(other.toString());
    }

    @Test
    @Transactional
    void lostKeyIsNotReplacedByANewOne(@TempDir Path empty) {
        assertThatThrownBy(() -> new SealCheck(database).seal(KeyRing.in(empty))).isInstanceOf(StartRefused.class)
                .hasMessageContaining("缺少密钥文件").hasMessageContaining(empty.toString())
                .satisfies(e -> assertThat(((StartRefused) e).wayOut()).contains("yangguang.keys.dir"));
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    @Transactional
    void addedKeyIsKnownFromThenOn(@TempDir Path copy) throws IOException {
        for (String name : List.of("seal-0001.key", "blind-index.key")) {
            Files.copy(data.keys().resolve(name), copy.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
        }
        KeyRing.in(copy).add();
        assertThat(new SealCheck(database).seal(KeyRing.in(copy)).open(seal.seal("陈某"))).isEqualTo("陈某");
        assertThat(database.sql("select key_name from datadir_seal_check order by 1").query(String.class).list())
                .containsExactly("blind-index", "seal-0001", "seal-0002");
    }

    private String show(String setting) {
        return database.sql("show " + setting).query(String.class).single();
    }
}
