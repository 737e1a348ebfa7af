package yangguang.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkCalendarTest {

    private static final WorkCalendar CALENDAR = WorkCalendar.ofFiles();

    static Stream<CsvTable.Row> cases() throws IOException {
        return CsvTable.parse(Files.readString(Path.of("src/test/cases/statute/workdays.csv"))).rows().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void workedCase(CsvTable.Row lesson) {
        LocalDate from = LocalDate.parse(lesson.get("起日"));
        for (int n : new int[]{3, 7, 15, 20, 40}) {
            assertThat(CALENDAR.plus(from, n)).isEqualTo(LocalDate.parse(lesson.get(n + "")));
        }
    }

    @Test
    void theProgramBringsEveryYearFrom2008To2026() {
        assertThat(CALENDAR.years()).extracting(WorkYear::year).containsExactlyElementsOf(IntStream.rangeClosed(2008, 2026).boxed().toList());
        assertThat(CALENDAR.years()).allSatisfy(year -> assertThat(year.workDays()).as(year.year() + "").isBetween(245, 254));
        assertThat(CALENDAR.years()).allSatisfy(year -> assertThat(year.source()).contains("国务院办公厅", year.year() + "年"));
        assertThat(CALENDAR.year(2025).workDays()).isEqualTo(248);
        assertThat(CALENDAR.year(2026).workDays()).isEqualTo(248);
    }

    @Test
    void makeUpSaturdaysAreWorkedAndHolidayWeekdaysAreFree() {
        assertThat(CALENDAR.isWorkDay(LocalDate.of(2026, 2, 14))).isTrue();
        assertThat(CALENDAR.isWorkDay(LocalDate.of(2026, 2, 16))).isFalse();
        assertThat(CALENDAR.isWorkDay(LocalDate.of(2026, 2, 15))).isFalse();
        assertThat(CALENDAR.isWorkDay(LocalDate.of(2026, 2, 24))).isTrue();
    }

    @Test
    void countingForwardAndBackAgree() {
        Random random = new Random(4);
        for (int i = 0; i < 2000; i++) {
            LocalDate from = LocalDate.of(2008, 5, 1).plusDays(random.nextInt(6700));
            int n = 1 + random.nextInt(60);
            LocalDate to = CALENDAR.plus(from, n);
            assertThat(CALENDAR.isWorkDay(to)).isTrue();
            assertThat(CALENDAR.between(from, to)).isEqualTo(n);
            assertThat(CALENDAR.between(from, to.minusDays(1))).isEqualTo(n - 1);
        }
    }

    @Test
    void anUnannouncedYearKnowsTheStatutoryHolidaysOnly() {
        assertThat(CALENDAR.announced(2027)).isFalse();
        WorkYear year = CALENDAR.year(2027);
        assertThat(year.announced()).isFalse();
        assertThat(year.isWorkDay(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(year.isWorkDay(LocalDate.of(2027, 2, 5))).isFalse();
        assertThat(year.isWorkDay(LocalDate.of(2027, 2, 8))).isFalse();
        assertThat(year.days().keySet()).noneMatch(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY);
        assertThat(CALENDAR.year(2060).isWorkDay(LocalDate.of(2060, 10, 1))).isFalse();
    }

    @Test
    void theSecondOfMayIsAHolidayOnlySince2025() {
        WorkCalendar nothingAnnounced = WorkCalendar.of(List.of());
        assertThat(nothingAnnounced.isWorkDay(LocalDate.of(2024, 5, 2))).isTrue();
        assertThat(nothingAnnounced.isWorkDay(LocalDate.of(2025, 5, 2))).isFalse();
    }

    @Test
    void aNoticeReplacesTheProvisionalYear() {
        WorkCalendar changed = CALENDAR.with(WorkYear.of(2027,
                List.of(new WorkYear.OddDay(LocalDate.of(2027, 1, 2), true, "元旦")), "通知", true));
        assertThat(changed.announced(LocalDate.of(2026, 12, 20), LocalDate.of(2027, 1, 5))).isTrue();
        assertThat(changed.isWorkDay(LocalDate.of(2027, 1, 2))).isTrue();
        assertThat(CALENDAR.isWorkDay(LocalDate.of(2027, 1, 2))).isFalse();
    }

    @Test
    void aDayThatFollowsTheWeekAnywayIsNoException() {
        assertThatIllegalArgumentException().isThrownBy(() -> WorkYear.of(2027,
                List.of(new WorkYear.OddDay(LocalDate.of(2027, 1, 2), false, "元旦")), "", true));
        assertThatIllegalArgumentException().isThrownBy(() -> CALENDAR.plus(LocalDate.of(2026, 1, 1), -1));
    }
}
