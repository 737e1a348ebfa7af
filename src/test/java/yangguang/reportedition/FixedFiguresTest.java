package yangguang.reportedition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
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

    @Test
    void rollUpsTakenBeforeAreAddedUp() {
        flyway().target("70.30").load().migrate();
        db.sql("""
                insert into before_cells.agency (slug, code, name, short_name, letter_code, kind, level)
                select 'old' || n, '91100000000000001' || n, '旧局' || n, '旧局', '旧', 'DEPARTMENT', 'COUNTY' from generate_series(1, 3) n""").update();
        db.sql("insert into before_cells.annual_report (agency_id, year, generation, stage) select id, 2023, 'C', 'FROZEN' from before_cells.agency").update();
        // their functions look for the tables of today
        List.of("report_cell", "report_part").forEach(table -> db.sql("alter table before_cells." + table + " disable trigger user").update());
        db.sql("insert into before_cells.report_cell (report_id, cell, value) select id, 'c.t3.new.np', agency_id from before_cells.annual_report where agency_id > 1").update();
        db.sql("insert into before_cells.report_part (report_id, agency_id, member_report_id) select (select min(id) from before_cells.annual_report), agency_id, id"
                + " from before_cells.annual_report where agency_id > 1").update();
        flyway().load().migrate();
        assertThat(db.sql("select report_id || cell || total from before_cells.report_sum").query(String.class).list()).containsExactly("1c.t3.new.np5");
    }
}
