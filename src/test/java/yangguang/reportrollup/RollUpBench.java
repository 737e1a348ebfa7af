package yangguang.reportrollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import yangguang.BenchHistory;
import yangguang.Cast;
import yangguang.OfficeTest;
import yangguang.SignedIn;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.annualreport.ReportScenario;
import yangguang.reportedition.AnnualReports;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.statute.TimeMachine;

/// A government adds up 3,000 agencies, against the bare SQL sum over a plain table of the same figures, in one run; and the
/// collection of 3,000 agencies. The sums are first held against that SQL. See `bench/README.md`.
@OfficeTest
@Tag("long")
class RollUpBench {

    private static final int AGENCIES = Integer.getInteger("bench.agencies", 3_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 15);
    private static final int YEAR = 2025;
    private static final ReportFormat C = ReportFormats.shipped().get("C");

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ReportScenario scenario;
    @Autowired AnnualReports reports;
    @Autowired RollingUp rolling;
    @Autowired PartSums sums;
    @Autowired StandingReports standing;
    @Autowired TimeMachine clock;
    @Autowired JdbcClient db;

    @Test
    void rollingUpAgainstTheBareSum() throws Exception {
        Agency county = cast.county();
        Officer government = cast.officer(county, Role.OFFICE_HEAD, Role.REQUEST_OFFICER);
        Officer supervisor = cast.officer(county, Role.SUPERVISOR);
        fill(county);
        scenario.frozen(government, YEAR);
        long whole = time(() -> scenario.in(YEAR, () -> rolling.rollUp(government, YEAR, null)));
        long report = reports.find(county.id(), YEAR).orElseThrow().id();
        Map<String, BigDecimal> bare = bare();
        assertThat(bare).hasSize(C.places().size());
        Map<String, BigDecimal> own = sums.of(report);
        assertThat(own.keySet()).isEqualTo(bare.keySet());
        own.forEach((cell, sum) -> assertThat(sum).as(cell).isEqualByComparingTo(bare.get(cell)));
        assertThat(standing.find(county.id(), YEAR).orElseThrow().compiled().cell("c.t3.new.tot").value())
                .isEqualByComparingTo(bare.get("c.t3.new.tot"));

        long[][] times = new long[5][ROUNDS];
        for (int round = -3; round < ROUNDS; round++) {
            long[] took = {time(this::bare), time(() -> sums.of(report)), time(() -> standing.find(county.id(), YEAR)),
                time(() -> page(supervisor, "/desk/rollup/" + YEAR)), time(() -> page(supervisor, "/desk/collection/" + YEAR))};
            for (int k = 0; k < took.length && round >= 0; k++) {
                times[k][round] = took[k];
            }
        }
        report(whole / 1e6, times);
    }

    private static void report(double act, long[][] times) throws IOException {
        double bare = BenchHistory.median(times[0]);
        double sum = BenchHistory.median(times[1]);
        double stands = BenchHistory.median(times[2]);
        double page = BenchHistory.median(times[3]);
        double collection = BenchHistory.median(times[4]);
        System.out.printf(Locale.ROOT, "%n%d agencies x %d cells: bare %.1f ms, sums %.1f ms, standing report %.1f ms, page %.1f ms, act %.1f ms, "
                + "collection page %.1f ms%n", AGENCIES, C.places().size(), bare, sum, stands, page, act, collection);
        if (AGENCIES >= 3_000) {
            String against = String.format(Locale.ROOT, "bare SQL sum over %d plain rows (%.1f ms)", AGENCIES * C.places().size(), bare);
            BenchHistory.add("rollup/act", act, "ms", act / bare, against);
            BenchHistory.add("rollup/sums", sum, "ms", sum / bare, against);
            BenchHistory.add("rollup/report", stands, "ms", stands / bare, against);
            BenchHistory.add("rollup/page", page, "ms", page / bare, against);
            BenchHistory.add("rollup/collection", collection, "ms", collection / bare, against);
        }
    }

    /// Agencies with accepted reports, all cells filled; and the same figures in a plain table.
    private void fill(Agency county) {
        db.sql("""
                insert into agency (slug, code, name, short_name, letter_code, kind, level, parent_id, government_id)
                select 'bench-' || :county || '-' || n, '9' || lpad(:county::text, 9, '0') || lpad(n::text, 8, '0'), '第' || n || '局', '第' || n || '局', '青' || n,
                       'DEPARTMENT', 'COUNTY', :county, :county from generate_series(1, :agencies) n""")
                .param("county", county.id()).param("agencies", AGENCIES).update();
        db.sql("create table if not exists bench_figure (agency_id bigint, cell text, value numeric)").update();
        db.sql("truncate bench_figure").update();
        db.sql("""
                insert into bench_figure
                select a.id, c, case when c like '%amount_wan' then (a.id * 7 % 1000) / 100.0 else a.id * length(c) % 97 end
                from agency a cross join unnest(:cells) c where a.government_id = :county""")
                .param("county", county.id()).param("cells", C.places().keySet().toArray(String[]::new)).update();
        // else each report is sought through the whole table
        db.sql("analyze bench_figure").update();
        for (int year : new int[] {YEAR - 1, YEAR}) {
            db.sql("""
                    insert into annual_report (agency_id, year, generation, stage, overview, problems, others, round, submitted_at)
                    select distinct agency_id, :year, 'C', 'FROZEN', '总体', '问题', '无', 1, timestamp '2026-01-20 10:00:00' from bench_figure""")
                    .param("year", year).update();
            db.sql("analyze annual_report").update();
            // what was handed on is what is taken over, but by one agency in a hundred
            db.sql("""
                    insert into report_cell (report_id, cell, value)
                    select r.id, f.cell, f.value from annual_report r join bench_figure f on f.agency_id = r.agency_id
                    where r.year = :year and r.stage = 'FROZEN' and (f.cell not like '%.carry_out.%' or :year = :now)
                    union all
                    select r.id, replace(f.cell, 'carry_in', 'carry_out'), f.value + case when f.agency_id % 100 = 0 then 1 else 0 end
                    from annual_report r join bench_figure f on f.agency_id = r.agency_id
                    where r.year = :year and r.stage = 'FROZEN' and f.cell like '%.carry_in.%' and :year <> :now""")
                    .param("year", year).param("now", YEAR).update();
            db.sql("update annual_report set stage = 'ACCEPTED' where year = :year and stage = 'FROZEN'").param("year", year).update();
        }
        db.sql("vacuum analyze report_cell").update();
        db.sql("vacuum analyze bench_figure").update();
        db.sql("vacuum analyze annual_report").update();
        db.sql("analyze agency").update();
    }

    private Map<String, BigDecimal> bare() {
        Map<String, BigDecimal> bare = new HashMap<>();
        db.sql("select cell, sum(value) as total from bench_figure group by cell")
                .query((rows, _) -> bare.put(rows.getString("cell"), rows.getBigDecimal("total"))).list();
        return bare;
    }

    private void page(Officer supervisor, String address) {
        try {
            assertThat(mvc.perform(MockMvcRequestBuilders.get(address).with(SignedIn.as(supervisor))).andReturn()
                    .getResponse().getStatus()).isEqualTo(200);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static long time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }
}
