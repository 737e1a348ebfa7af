package yangguang.annualreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yangguang.Cast;
import yangguang.OfficeTest;
import yangguang.agencies.Agency;
import yangguang.reportfigures.CompiledReport;
import yangguang.reportfigures.Compiling;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportform.Severity;
import yangguang.requests.ApplicantKind;
import yangguang.requests.DispositionKind;
import yangguang.statute.Article;

/// Whatever is filed and whenever it is answered: the relations of section three hold in every year, and what one year
/// hands on the next takes over.
@OfficeTest
@Article("50")
class CarryOverPropertyTest {

    private static final ReportFormat C = ReportFormats.shipped().get("C");
    private static final int FIRST = 2021;
    private static final int LAST = 2026;
    private static final int REQUESTS = 300;

    @Autowired
    private Cast cast;
    @Autowired
    private Compiling compiling;
    @Autowired
    private JdbcClient db;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void yearsFollowOnEachOther(long seed) {
        Agency agency = cast.department(cast.county());
        Random random = new Random(seed);
        for (int i = 0; i < REQUESTS; i++) {
            enter(agency, seed + "-" + i, random);
        }
        CompiledReport before = null;
        for (int year = FIRST; year <= LAST; year++) {
            CompiledReport report = compiling.compile(agency.id(), year, C);
            assertThat(report.findings()).as("seed %d, %d", seed, year)
                    .noneMatch(finding -> finding.rule().startsWith("T3") && finding.severity() == Severity.ERROR);
            if (before != null) {
                for (String column : List.of("np", "biz", "sci", "npo", "law", "oth", "tot")) {
                    assertThat(figure(report, "carry_in", column)).as("seed %d, %d, %s", seed, year, column)
                            .isEqualByComparingTo(figure(before, "carry_out", column));
                }
            }
            before = report;
        }
        assertThat(figure(before, "carry_out", "tot")).isPositive();
    }

    private static BigDecimal figure(CompiledReport report, String row, String column) {
        return report.cell("c.t3." + row + "." + column).value();
    }

    /// A row as the register keeps it: received or not yet, open, answered or withdrawn, on any days.
    private void enter(Agency agency, String number, Random random) {
        LocalDate filed = LocalDate.of(FIRST - 1, 7, 1).plusDays(random.nextInt(365 * 6));
        boolean received = random.nextInt(12) > 0;
        boolean closed = random.nextInt(8) > 0;
        LocalDate receivedOn = received ? filed.plusDays(random.nextInt(4)) : null;
        LocalDate closedOn = closed ? filed.plusDays(4 + (random.nextInt(5) > 0
                ? random.nextInt(90) : random.nextInt(800))) : null;
        DispositionKind kind = closed && received
                ? DispositionKind.values()[random.nextInt(DispositionKind.values().length)]
                : DispositionKind.WITHDRAWN_BY_APPLICANT;
        db.sql("""
                insert into disclosure_request (number, agency_id, query_code_digest, filed_at, channel, applicant_kind,
                    applicant, applicant_key, subject, form_wanted, route_wanted, stage, received_on, disposition,
                    row_code, closed_on, decided_at)
                values (:number, :agency, '', :filed, 'WEB', :kind, '', '', '随机申请', 'ELECTRONIC', 'ONLINE', :stage,
                    cast(:received as date), :disposition, :row, cast(:closed as date), cast(:closed as timestamp))""")
                .param("number", "R" + agency.id() + "-" + number).param("agency", agency.id())
                .param("filed", filed.atTime(9, 0))
                .param("kind", ApplicantKind.values()[random.nextInt(ApplicantKind.values().length)].name())
                .param("stage", stage(received, closed)).param("received", receivedOn)
                .param("disposition", closed ? kind.code() : null).param("row", closed ? kind.row().id() : null)
                .param("closed", closedOn).update();
    }

    private static String stage(boolean received, boolean closed) {
        if (closed) {
            return received ? "ANSWERED" : "WITHDRAWN";
        }
        return received ? "PROCESSING" : "FILED";
    }
}
