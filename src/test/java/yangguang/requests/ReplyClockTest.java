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
import yangguang.statute.WorkYear;

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

    @Test
    void dueDatesAreWorkingDaysAndCountBackToTheTerm() {
        Random random = new Random(20190515);
        for (int i = 0; i < 2000; i++) {
            LocalDate received = LocalDate.of(2019, 5, 15).plusDays(random.nextInt(2700));
            ReplyClock clock = ReplyClock.of(List.of(received(received)), PERIODS, CALENDAR);
            LocalDate due = clock.deadline().due();
            assertThat(CALENDAR.isWorkDay(due)).isTrue();
            assertThat(CALENDAR.between(received, due)).isEqualTo(20);
        }
    }

    @Test
    void addingAPauseNeverMakesTheDueDateEarlier() {
        Random random = new Random(32);
        for (int i = 0; i < 1000; i++) {
            LocalDate received = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(700));
            List<ClockEvent> events = new ArrayList<>(List.of(received(received)));
            LocalDate before = ReplyClock.of(events, PERIODS, CALENDAR).deadline().due();
            for (int k = 0; k < 4; k++) {
                LocalDate from = received.plusDays(random.nextInt(25));
                ConsultationKind kind = ConsultationKind.values()[random.nextInt(3)];
                events.add(new ClockEvent.ConsultationStarted(from, "甲" + k, kind));
                if (random.nextBoolean()) {
                    events.add(new ClockEvent.ConsultationEnded(from.plusDays(random.nextInt(20)), "甲" + k));
                }
                ReplyClock clock = ReplyClock.of(events, PERIODS, CALENDAR);
                LocalDate due = clock.deadline().due();
                assertThat(due).isAfterOrEqualTo(before);
                assertThat(CALENDAR.isWorkDay(due)).isTrue();
                before = due;
            }
        }
    }

    @Test
    void segmentsFollowWithoutGapsAndCountUpToTheTerm() throws IOException {
        for (ClockCase lesson : cases().toList()) {
            Deadline deadline = ReplyClock.of(lesson.events(), PERIODS, CALENDAR).deadline();
            List<Deadline.Segment> segments = deadline.segments();
            assertThat(segments.getFirst().from()).isEqualTo(lesson.events().getFirst().on().plusDays(1));
            assertThat(segments.getLast().to()).isEqualTo(deadline.due());
            for (int i = 1; i < segments.size(); i++) {
                assertThat(segments.get(i).from()).as(lesson.toString()).isEqualTo(segments.get(i - 1).to().plusDays(1));
            }
        }
        Deadline extended = ReplyClock.of(List.of(received(MARCH_2), new ClockEvent.Extended(MARCH_2.plusDays(9), 20)),
                PERIODS, CALENDAR).deadline();
        assertThat(extended.segments()).extracting(Deadline.Segment::flow)
                .containsExactly(Deadline.Flow.RUNNING, Deadline.Flow.EXTENDED);
        assertThat(extended.segments()).extracting(Deadline.Segment::counted).containsExactly(20, 40);
    }

    @Test
    void clockStandsStillWhileAThirdPartyIsConsulted() {
        List<ClockEvent> events = new ArrayList<>(List.of(received(MARCH_2),
                new ClockEvent.ConsultationStarted(LocalDate.of(2026, 3, 10), "甲", ConsultationKind.THIRD_PARTY),
                new ClockEvent.ConsultationDelivered(LocalDate.of(2026, 3, 10), "甲")));
        ReplyClock clock = ReplyClock.of(events, PERIODS, CALENDAR);
        assertThat(clock.standing(LocalDate.of(2026, 3, 11)).dayNumber()).isEqualTo(6);
        assertThat(clock.standing(LocalDate.of(2026, 3, 31)).dayNumber()).isEqualTo(6);
        assertThat(clock.standing(LocalDate.of(2026, 4, 1)).dayNumber()).isEqualTo(7);
        events.add(new ClockEvent.ConsultationEnded(LocalDate.of(2026, 3, 24), "甲"));
        Deadline deadline = ReplyClock.of(events, PERIODS, CALENDAR).deadline();
        assertThat(deadline.trail()).extracting(Deadline.Step::sentence).containsExactly(
                "申请渠道为当面提交，以提交之日2026年3月2日（星期一）为收到之日。",
                "收到之日不计入，答复期限20个工作日，至2026年3月30日（星期一）届满。",
                "2026年3月10日（星期二）发函征求第三方意见，自次日起所需时间不计算在答复期限内。",
                "第三方于2026年3月10日（星期二）收到征求意见书，应当自次日起15个工作日内（至2026年3月31日（星期二））提出意见；"
                        + "逾期未提出意见的，由本机关依照条例的规定决定是否公开。",
                "征求第三方意见于2026年3月24日（星期二）结束，扣除10个工作日，答复期限至2026年4月14日（星期二）届满。",
                "期间4月6日（星期一）放假，不计入。");
    }

    @Test
    void aTermIntoAnUnannouncedYearSaysSoAndChangesWithTheNotice() {
        List<ClockEvent> events = List.of(received(LocalDate.of(2026, 12, 10)));
        Deadline provisional = ReplyClock.of(events, PERIODS, CALENDAR).deadline();
        assertThat(provisional.trail().getLast().sentence()).contains("2027年的放假通知尚未公布");
        WorkCalendar announced = CALENDAR.with(WorkYear.of(2027, List.of(
                new WorkYear.OddDay(LocalDate.of(2027, 1, 1), false, "元旦"),
                new WorkYear.OddDay(LocalDate.of(2027, 1, 4), false, "元旦")), "演练通知", true));
        Deadline known = ReplyClock.of(events, PERIODS, announced).deadline();
        assertThat(known.provisional()).isFalse();
        assertThat(known.due()).isEqualTo(LocalDate.of(2027, 1, 11));
    }

    @Test
    void whetherReasonsStopTheClockIsForTheOfficeToSay() {
        List<ClockEvent> events = List.of(received(MARCH_2),
                new ClockEvent.ReasonsAsked(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 18)),
                new ClockEvent.ReasonsGiven(LocalDate.of(2026, 3, 12)));
        DatedValue shipped = PERIODS.on("reasons.stops-clock", MARCH_2);
        Periods stopping = PERIODS.with(List.of(new DatedValue(shipped.id(), shipped.name(), "yes", shipped.unit(),
                MARCH_2, null, shipped.article(), "本单位", DatedValue.Certainty.OFFICE, true)));
        assertThat(ReplyClock.of(events, PERIODS, CALENDAR).deadline().due()).isEqualTo(LocalDate.of(2026, 3, 30));
        assertThat(ReplyClock.of(events, stopping, CALENDAR).deadline().due()).isEqualTo(LocalDate.of(2026, 4, 8));
    }

    @Test
    void theClarificationNoticeGoesOutWithinSevenWorkingDays() {
        ReplyClock clock = ReplyClock.of(List.of(received(LocalDate.of(2026, 2, 11))), PERIODS, CALENDAR);
        assertThat(clock.clarificationNotice().due()).isEqualTo(LocalDate.of(2026, 2, 27));
        assertThat(clock.extensionLatest()).isEqualTo(LocalDate.of(2026, 3, 17));
        assertThat(clock.dueIfExtended(20)).isEqualTo(LocalDate.of(2026, 4, 15));
    }

    @Test
    void anExtensionBeyondTheLawIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ReplyClock.of(
                List.of(received(MARCH_2), new ClockEvent.Extended(MARCH_2.plusDays(1), 21)), PERIODS, CALENDAR));
        assertThatIllegalArgumentException().isThrownBy(() -> ReplyClock.of(
                List.of(received(LocalDate.of(2019, 5, 14)), new ClockEvent.Extended(LocalDate.of(2019, 5, 20), 16)), PERIODS, CALENDAR));
    }

    private static ClockEvent received(LocalDate on) {
        return new ClockEvent.Received(on, Channel.IN_PERSON);
    }
}
