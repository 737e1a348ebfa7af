package yangguang.reportaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import yangguang.reportform.Finding;
import yangguang.reportform.ReportFormats;
import yangguang.reportform.Severity;
import yangguang.reportreading.Unreadable;

/// The audit on reports whose errors are known. `-Dreports.number=N -Dreports.seed=S` tries others; with
/// `-Dyangguang.accept=true` the table in `bench/audit` is written anew.
class PrecisionRecallTest {

    private static final Path TABLE = Path.of("bench/audit/precision-recall.csv");
    private static final int NUMBER = Integer.getInteger("reports.number", 400);
    private static final long SEED = Long.getLong("reports.seed", 20250131);
    private static final boolean USUAL = NUMBER == 400 && SEED == 20250131;

    private static final List<String> FALSE_ALARMS = new ArrayList<>();
    private static final List<String> FALSE_ERRORS = new ArrayList<>();
    private static final List<String> MISSED = new ArrayList<>();
    private static final List<String> MISSED_ERRORS = new ArrayList<>();
    private static final Map<String, int[]> RULES = new TreeMap<>();
    private static int reports;

    @BeforeAll
    static void auditThemAll() throws Unreadable {
        LabelledReports set = new LabelledReports(SEED);
        for (LabelledReport report : set.clean(NUMBER)) {
            judge(report);
        }
        for (LabelledReport report : set.planted(NUMBER)) {
            judge(report);
        }
    }

    private static void judge(LabelledReport report) throws Unreadable {
        List<Finding> findings = new Auditing(ReportFormats.shipped())
                .audit(report.name() + (report.page() ? ".html" : ".txt"), report.text().getBytes(StandardCharsets.UTF_8)).findings();
        reports++;
        for (Planted planted : report.planted()) {
            boolean found = findings.stream().anyMatch(planted::foundBy);
            count(planted.rule(), found ? 0 : 2);
            if (!found) {
                (planted.severity() == Severity.ERROR ? MISSED_ERRORS : MISSED).add(report.name() + " " + planted);
            }
        }
        for (Finding finding : findings) {
            if (finding.severity() != Severity.INFO && report.planted().stream().noneMatch(planted -> planted.explains(finding))) {
                count(finding.rule(), 1);
                (finding.severity() == Severity.ERROR ? FALSE_ERRORS : FALSE_ALARMS).add(report.name() + " " + finding.rule() + " " + finding.message()
                        + finding.words().stream().map(Finding.Words::text).toList());
            }
        }
    }

    private static void count(String rule, int what) {
        RULES.computeIfAbsent(rule, key -> new int[3])[what]++;
    }

    @Test
    void noErrorIsStatedOfAnHonestText() {
        assertThat(FALSE_ERRORS).isEmpty();
    }

    @Test
    void noWarningEither() {
        assertThat(FALSE_ALARMS).isEmpty();
    }

    @Test
    void everyPlantedErrorIsFound() {
        assertThat(MISSED_ERRORS).isEmpty();
    }

    @Test
    void everyPlantedWarningIsFound() {
        assertThat(MISSED).isEmpty();
    }

    @Test
    void theTableOfPrecisionAndRecallIsCurrent() throws IOException {
        List<String> lines = new ArrayList<>(List.of("rule,planted,found,false alarms,precision,recall"));
        RULES.forEach((rule, counts) -> lines.add(String.format(Locale.ROOT, "%s,%d,%d,%d,%s,%s", rule, counts[0] + counts[2], counts[0], counts[1],
                ratio(counts[0], counts[0] + counts[1]), ratio(counts[0], counts[0] + counts[2]))));
        if (Boolean.getBoolean("yangguang.accept")) {
            Files.createDirectories(TABLE.getParent());
            Files.write(TABLE, lines);
        }
        if (USUAL) {
            assertThat(Files.readAllLines(TABLE)).isEqualTo(lines);
        }
        assertThat(reports).isGreaterThanOrEqualTo(NUMBER);
    }

    private static String ratio(int part, int whole) {
        return whole == 0 ? "" : String.format(Locale.ROOT, "%.3f", (double) part / whole);
    }
}
