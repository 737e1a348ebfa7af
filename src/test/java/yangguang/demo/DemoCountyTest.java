package yangguang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

import yangguang.datadir.TestData;
import yangguang.journal.Verifying;
import yangguang.statute.TimeMachine;

/// The demo county as a first start leaves it; a program and a database of its own.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"yangguang.demo=true", "server.port=0"})
@ContextConfiguration(initializers = TestData.class)
@DirtiesContext
class DemoCountyTest {

    @Autowired
    private DemoCounty county;
    @Autowired
    private JdbcClient db;
    @Autowired
    private DataSource source;
    @Autowired
    private TimeMachine clock;

    private long count(String from) {
        return db.sql("select count(*) from " + from).query(Long.class).single();
    }

    private Map<String, Long> stages(String table) {
        return db.sql("select stage, count(*) as n from " + table + " group by stage").query().listOfRows().stream()
                .collect(Collectors.toMap(row -> (String) row.get("stage"), row -> (Long) row.get("n")));
    }

    @Test
    void aCountyWithAllItsAgenciesAndPeopleIsThere() {
        assertThat(count("agency")).isEqualTo(13);
        assertThat(count("account where demo")).isEqualTo(count("account")).isBetween(25L, 35L);
    }
}
