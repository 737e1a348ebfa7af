package yangguang.reportedition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yangguang.OfficeTest;

/// Figures that earlier versions of the program kept as JSON.
@OfficeTest
class FixedFiguresTest {

    private static final String SCHEMA = "before_cells";

    @Autowired DataSource source;
    @Autowired JdbcClient db;

    private FluentConfiguration flyway() {
        return Flyway.configure().dataSource(source).schemas(SCHEMA).locations("classpath:db/migration").outOfOrder(true);
    }

    @AfterEach
    void clean() {
        db.sql("drop schema if exists " + SCHEMA + " cascade").update();
    }

    @Test
    void figuresKeptAsJsonBecomeCells() {
        flyway().target("70.20").load().migrate();
        long agency = db.sql("""
                insert into before_cells.agency (slug, code, name, short_name, letter_code, kind, level)
                values ('old', '911000000000000009', '旧局', '旧局', '旧', 'DEPARTMENT', 'COUNTY') returning id""").query(Long.class).single();
        db.sql("""
                insert into before_cells.annual_report (agency_id, year, generation, figures, stage, published_at, published_by)
                values (?, 2023, 'C', '{"c.t3.new.np":"3","c.t2.fee.amount_wan":"1.50"}', 'PUBLISHED', '2024-01-30 09:00', '郭安')""")
                .param(agency).update();
        flyway().load().migrate();
        assertThat(db.sql("select value from before_cells.report_cell order by cell").query(BigDecimal.class).list())
                .containsExactly(new BigDecimal("1.50"), new BigDecimal("3"));
    }
}
