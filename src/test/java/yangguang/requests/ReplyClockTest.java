package yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yangguang.statute.Article;
import yangguang.statute.CsvTable;
import yangguang.statute.DatedValue;
import yangguang.statute.Deadline;
import yangguang.statute.Periods;
import yangguang.statute.WorkCalendar;

@Article({"30", "31", "32", "33", "34", "35", "42"})
class ReplyClockTest {

    private static final WorkCalendar CALENDAR = WorkCalendar.ofFiles();
    private static final Periods PERIODS = Periods.ofFiles();
    private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);

    static Stream<ClockCase> cases() throws IOException {
        return CsvTable.parse(Files.readString(Path.of("src/test/cases/requests/clock.csv"))).rows().stream()
                .map(ClockCase::read);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void workedCase(ClockCase lesson) {
        ReplyClock clock = ReplyClock.of(lesson.events(), PERIODS, CALENDAR);
        Standing standing = clock.standing(lesson.today());
        assertThat(List.of(standing.deadline().matter(), standing.deadline().due().toString(), standing.state().words(),
                standing.daysLeft() + "", standing.daysOver() + "", standing.deadline().provisional() ? "是" : "否"))
                .isEqualTo(Stream.of("期限事项", "届满日", "状态", "剩余工作日", "超出工作日", "暂算")
                        .map(lesson.row()::get).toList());
    }

    @Test
    void eventsMayBeGivenInAnyOrder() throws IOException {
        Random random = new Random(9);
        for (ClockCase lesson : cases().toList()) {
            List<ClockEvent> shuffled = new ArrayList<>(lesson.events());
            if (shuffled.stream().map(ClockEvent::on).distinct().count() == shuffled.size()) {
                Collections.shuffle(shuffled, random);
                assertThat(ReplyClock.of(shuffled, PERIODS, CALENDAR).deadline())
                        .isEqualTo(ReplyClock.of(lesson.events(), PERIODS, CALENDAR).deadline());
            }
        }
    }

    @Test
    void noTermRunsBeforeReceipt() {
        assertThatIllegalArgumentException().isThrownBy(() -> ReplyClock.of(List.of(), PERIODS, CALENDAR));
        assertThatIllegalArgumentException().isThrownBy(() -> ReplyClock.of(
                List.of(new ClockEvent.Extended(MARCH_2, 20)), PERIODS, CALENDAR));
    }
}
