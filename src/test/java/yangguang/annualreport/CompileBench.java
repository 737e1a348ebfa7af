package yangguang.annualreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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
import yangguang.requests.ApplicantKind;
import yangguang.requests.DispositionKind;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;

/// An agency with 100,000 requests compiles its report, against the bare SQL that counts them, in one run. The totals
/// are first held against that SQL. See `bench/README.md`.
@OfficeTest
@Tag("long")
class CompileBench {

    private static final int REQUESTS = Integer.getInteger("bench.requests", 100_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 15);
    private static final int YEAR = 2025;
    private static final String BARE = """
            select applicant_kind, row_code,
                   count(*) filter (where received_on between date '2025-01-01' and date '2025-12-31') as received,
                   count(*) filter (where received_on < date '2025-01-01') as carried_in,
                   count(*) filter (where closed_on is null or closed_on > date '2025-12-31') as carried_out,
                   count(*) filter (where closed_on between date '2025-01-01' and date '2025-12-31') as closed
            from disclosure_request
            where agency_id = ? and received_on <= date '2025-12-31' and (closed_on is null or closed_on >= date '2025-01-01')
            group by applicant_kind, row_code""";

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired Compiling compiling;
    @Autowired JdbcClient db;

    @Test
    void compilingAgainstTheBareCount() throws Exception {
        Officer head = cast.officer(cast.county(), Role.OFFICE_HEAD);
        fill(head.agencyId());
        ReportFormat format = ReportFormats.shipped().get("C");
        List<Map<String, Object>> counted = bare(head.agencyId());
        CompiledReport report = compiling.compile(head.agencyId(), YEAR, format);
        assertThat(report.cell("c.t3.new.tot").value()).isEqualByComparingTo(sum(counted, "received"));
        assertThat(report.cell("c.t3.carry_in.tot").value()).isEqualByComparingTo(sum(counted, "carried_in"));
        assertThat(report.cell("c.t3.carry_out.tot").value()).isEqualByComparingTo(sum(counted, "carried_out"));
        assertThat(report.cell("c.t3.r7_total.tot").value()).isEqualByComparingTo(sum(counted, "closed"));
        assertThat(sum(counted, "closed")).as("something to count").isNotEqualTo("0");

        long[][] times = new long[3][ROUNDS];
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            long[] took = {time(() -> bare(head.agencyId())),
                time(() -> compiling.compile(head.agencyId(), YEAR, format)), time(() -> page(head))};
            for (int k = 0; k < took.length && round >= 0; k++) {
                times[k][round] = took[k];
            }
        }
        report(BenchHistory.median(times[0]), BenchHistory.median(times[1]), BenchHistory.median(times[2]));
    }

    private static void report(double bare, double compile, double page) throws IOException {
        System.out.printf(Locale.ROOT, "%n%d requests: bare %.2f ms, compile %.2f ms, page %.2f ms%n", REQUESTS, bare,
                compile, page);
        if (REQUESTS >= 100_000) {
            String against = String.format(Locale.ROOT, "bare aggregate SQL over 100000 requests (%.2f ms)", bare);
            BenchHistory.add("compile/report", compile, "ms", compile / bare, against);
            BenchHistory.add("compile/page", page, "ms", page / bare, against);
        }
    }

    /// Requests of two years in all kinds and with all results: some carried in, some still open.
    private void fill(long agencyId) {
        String kinds = quoted(Arrays.stream(ApplicantKind.values()).map(Enum::name).toList());
        String codes = quoted(Arrays.stream(DispositionKind.values()).map(DispositionKind::code).toList());
        String rows = quoted(Arrays.stream(DispositionKind.values()).map(kind -> kind.row().id()).toList());
        int made = db.sql("""
                insert into disclosure_request (number, agency_id, query_code_digest, filed_at, channel, applicant_kind,
                    applicant, applicant_key, subject, form_wanted, route_wanted, stage, received_on, due_on, disposition,
                    row_code, closed_on, decided_at)
                select 'bench-' || :agency || '-' || n, :agency, '', day, 'WEB', (array[%s])[1 + n %% %d], '', '', '补贴发放情况',
                    'ELECTRONIC', 'ONLINE', case when open then 'PROCESSING' else 'ANSWERED' end, day, day + 28,
                    case when not open then (array[%s])[1 + n %% %d] end, case when not open then (array[%s])[1 + n %% %d] end,
                    case when not open then day + (n %% 30)::int end, case when not open then day + (n %% 30)::int end
                from (select n, date '2024-07-01' + (n %% 549)::int as day, n %% 50 = 0 as open
                      from generate_series(1, :requests) n) made"""
                .formatted(kinds, ApplicantKind.values().length, codes, DispositionKind.values().length, rows,
                        DispositionKind.values().length))
                .param("agency", agencyId).param("requests", REQUESTS).update();
        assertThat(made).isEqualTo(REQUESTS);
        db.sql("analyze disclosure_request").update();
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    }

    private List<Map<String, Object>> bare(long agencyId) {
        return db.sql(BARE).param(agencyId).query().listOfRows();
    }

    private static String sum(List<Map<String, Object>> counted, String column) {
        return String.valueOf(counted.stream().mapToLong(row -> (Long) row.get(column)).sum());
    }

    private void page(Officer head) {
        try {
            assertThat(mvc.perform(MockMvcRequestBuilders.get("/desk/reports/" + YEAR).with(SignedIn.as(head))).andReturn()
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
