package yangguang.annualreport.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yangguang.annualreport.ReportDesk;

/// The list of the office's reports begins with what somebody works on.
class ReportsPageTest {

    private static ReportsPage page(int... begun) {
        return new ReportsPage(IntStream.iterate(2026, year -> year >= 2008, year -> year - 1)
                .mapToObj(year -> new ReportDesk.Year(year, "C", "", IntStream.of(begun).anyMatch(one -> one == year), false)).toList());
    }

    @Test
    void yearsOfWhichNothingIsKeptAreFoldedAway() {
        assertThat(page(2025).recent()).extracting(ReportDesk.Year::year).containsExactly(2026, 2025, 2024);
        assertThat(page(2025).earlier()).hasSize(16).first().extracting(ReportDesk.Year::year).isEqualTo(2023);
    }

    @Test
    void noReportThatWasBegunIsFoldedAway() {
        assertThat(page(2025, 2021).recent()).extracting(ReportDesk.Year::year).containsExactly(2026, 2025, 2024, 2023, 2022, 2021);
        assertThat(page(2008).earlier()).isEmpty();
    }
}
