package yangguang.reportfigures;

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
import org.springframework.transaction.support.TransactionTemplate;
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

/// An agency with 1,000,000 documents and 100,000 requests compiles its report, against the bare SQL that counts them, in
/// one run. The totals are first held against that SQL. See `bench/README.md`.
@OfficeTest
@Tag("long")
class CompileBench {

    private static final int REQUESTS = Integer.getInteger("bench.requests", 100_000);
    private static final int DOCUMENTS = Integer.getInteger("bench.documents", 1_000_000);
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

    private static final String BARE_DOCUMENTS = """
            select count(*) filter (where v.formed_on between date '2025-01-01' and date '2025-12-31') as issued,
                   count(*) filter (where e.repealed_on between date '2025-01-01' and date '2025-12-31') as repealed,
                   count(*) filter (where v.formed_on <= date '2025-12-31'
                       and (e.repealed_on is null or e.repealed_on > date '2025-12-31')) as valid
            from catalogue_entry e join catalogue_version v on v.entry_id = e.id and v.number = e.current_version
            where e.agency_id = ? and v.kind = 'NORMATIVE'""";

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired Compiling compiling;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;

    @Test
    void compilingAgainstTheBareCount() throws Exception {
        Officer head = cast.officer(cast.county(), Role.OFFICE_HEAD);
        fill(head.agencyId());
        transaction.executeWithoutResult(_ -> fillCatalogue(head.agencyId()));
        db.sql("vacuum analyze catalogue_entry, catalogue_version").update();
        ReportFormat format = ReportFormats.shipped().get("C");
        List<Map<String, Object>> counted = bare(head.agencyId());
        CompiledReport report = compiling.compile(head.agencyId(), YEAR, format);
        assertThat(report.cell("c.t3.new.tot").value()).isEqualByComparingTo(sum(counted, "received"));
        assertThat(report.cell("c.t3.carry_in.tot").value()).isEqualByComparingTo(sum(counted, "carried_in"));
        assertThat(report.cell("c.t3.carry_out.tot").value()).isEqualByComparingTo(sum(counted, "carried_out"));
        assertThat(report.cell("c.t3.r7_total.tot").value()).isEqualByComparingTo(sum(counted, "closed"));
        assertThat(sum(counted, "closed")).as("something to count").isNotEqualTo("0");
        Map<String, Object> documents = bareDocuments(head.agencyId()).getFirst();
        for (String figure : List.of("issued", "repealed", "valid")) {
            assertThat(report.cell("c.t2.normative." + figure).value()).isEqualByComparingTo(documents.get(figure).toString()).isPositive();
        }

        long[][] times = new long[3][ROUNDS];
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            long[] took = {time(() -> bareAll(head.agencyId())),
                time(() -> compiling.compile(head.agencyId(), YEAR, format)), time(() -> page(head))};
            for (int k = 0; k < took.length && round >= 0; k++) {
                times[k][round] = took[k];
            }
        }
        report(BenchHistory.median(times[0]), BenchHistory.median(times[1]), BenchHistory.median(times[2]));
    }

    private static void report(double bare, double compile, double page) throws IOException {
        System.out.printf(Locale.ROOT, "%n%d documents, %d requests: bare %.2f ms, compile %.2f ms, page %.2f ms%n", DOCUMENTS,
                REQUESTS, bare,
                compile, page);
        if (REQUESTS >= 100_000 && DOCUMENTS >= 1_000_000) {
            String against = String.format(Locale.ROOT, "bare aggregate SQL over 1000000 documents and 100000 requests (%.2f ms)", bare);
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

    /// Documents of four years, every hundredth a normative one, a tenth of those repealed. What only the entering acts
    /// check (a review of every version) is left out, so that filling takes a minute.
    private void fillCatalogue(long agencyId) {
        Map<String, Object> reviewed = db.sql("""
                select conname, pg_get_constraintdef(oid) as condition from pg_constraint
                where conrelid = 'catalogue_version'::regclass and confrelid = 'secrecy_review'::regclass""").query().singleRow();
        db.sql("alter table catalogue_version drop constraint " + reviewed.get("conname")).update();
        db.sql("select setval(pg_get_serial_sequence('catalogue_entry', 'id'), (select coalesce(max(id), 0) + 1 from catalogue_entry))")
                .query(Long.class).single();
        long first = db.sql("select max(id) from (select nextval(pg_get_serial_sequence('catalogue_entry', 'id')) as id) n").query(Long.class).single();
        int made = db.sql("""
                insert into catalogue_entry (id, agency_id, index_code, index_month, index_serial, published_at, repealed_on, repealed_by)
                overriding system value
                select :first + n, :agency, :code, to_char(day, 'YYYYMM'), n / 48 + 1, day, case when n % 1000 = 0 then day + 200 end,
                    case when n % 1000 = 0 then '关于废止的决定' else '' end
                from (select n, (date '2022-01-01' + make_interval(months => n % 48))::date + 3 as day from generate_series(1, :documents) n) made""")
                .param("first", first).param("agency", agencyId).param("code", Cast.creditCode((int) agencyId)).param("documents", DOCUMENTS).update();
        assertThat(made).isEqualTo(DOCUMENTS);
        db.sql("""
                insert into catalogue_version (entry_id, number, title, document_number, formed_on, node, subject, genre, audience, keywords,
                    summary, kind, openness, openness_reason, source, body_html, body_text, review_id, entered_at, entered_by)
                select :first + n, 1, '关于补贴发放情况的通知' || n, '', date '2022-01-01' + make_interval(months => n % 48), 'A20.01', '1.1', '通知', '', '', '',
                    case when n % 100 = 0 then 'NORMATIVE' else 'OTHER' end, 'PROACTIVE', '', '', repeat('<p>正文</p>', 20), repeat('正文', 20),
                    -(:first + n), now(), ''
                from generate_series(1, :documents) n""")
                .param("first", first).param("documents", DOCUMENTS).update();
        db.sql("select setval(pg_get_serial_sequence('catalogue_entry', 'id'), :last)").param("last", first + DOCUMENTS + 1).query(Long.class).single();
        db.sql("set constraints all immediate").update();
        db.sql("alter table catalogue_version add constraint " + reviewed.get("conname") + " " + reviewed.get("condition") + " not valid").update();
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    }

    private List<Map<String, Object>> bare(long agencyId) {
        return db.sql(BARE).param(agencyId).query().listOfRows();
    }

    private List<Map<String, Object>> bareDocuments(long agencyId) {
        return db.sql(BARE_DOCUMENTS).param(agencyId).query().listOfRows();
    }

    private void bareAll(long agencyId) {
        bare(agencyId);
        bareDocuments(agencyId);
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
