package yangguang.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;

@Article({"33", "49", "56"})
class PeriodsTest {

    private static final Periods PERIODS = Periods.ofFiles();

    @Test
    void aCaseIsJudgedByTheValuesOfItsDay() {
        assertThat(PERIODS.on("reply", LocalDate.of(2019, 5, 14)).words()).isEqualTo("15个工作日");
        assertThat(PERIODS.on("reply", LocalDate.of(2019, 5, 15)).words()).isEqualTo("20个工作日");
        assertThat(PERIODS.on("report.department", LocalDate.of(2019, 1, 1)).monthDay()).isEqualTo(MonthDay.of(3, 31));
        assertThat(PERIODS.on("report.department", LocalDate.of(2020, 1, 1)).monthDay()).isEqualTo(MonthDay.of(1, 31));
        assertThatIllegalArgumentException().isThrownBy(() -> PERIODS.on("reply", LocalDate.of(2008, 4, 30)));
        assertThatIllegalArgumentException().isThrownBy(() -> PERIODS.on("no-such", LocalDate.of(2026, 1, 1)));
    }

    @Test
    void noTwoShippedValuesHoldOnOneDay() {
        for (DatedValue one : PERIODS.list()) {
            for (DatedValue other : PERIODS.list()) {
                if (one != other && one.id().equals(other.id())) {
                    assertThat(one.inForceOn(other.from()) && other.inForceOn(one.from()) || one.inForceOn(other.from()))
                            .as(one.id() + " " + one.from() + " / " + other.from()).isFalse();
                }
            }
        }
    }

    @Test
    void anOfficesOwnValueGoesBeforeAndEndsWithItsPeriod() {
        DatedValue own = new DatedValue("correction.record", "更正本人信息的办理期限", "15", DatedValue.Unit.WORKDAYS,
                LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), "", "本单位规定", DatedValue.Certainty.OFFICE, true);
        Periods changed = PERIODS.with(List.of(own));
        assertThat(changed.on("correction.record", LocalDate.of(2026, 6, 1)).number()).isEqualTo(15);
        assertThat(changed.on("correction.record", LocalDate.of(2027, 1, 1)).number()).isEqualTo(20);
        assertThat(PERIODS.on("correction.record", LocalDate.of(2026, 6, 1)).number()).isEqualTo(20);
    }

    @Test
    void everyShippedValueNamesItsArticleAndSource() {
        assertThat(PERIODS.list()).allSatisfy(value -> assertThat(List.of(value.article(), value.source(), value.name())).doesNotContain(""));
    }

    @Test
    void aValueMustFitItsUnit() {
        assertThat(DatedValue.readable(DatedValue.Unit.WORKDAYS, "0")).isFalse();
        assertThat(DatedValue.readable(DatedValue.Unit.WORKDAYS, "20.5")).isFalse();
        assertThat(DatedValue.readable(DatedValue.Unit.MONTHDAY, "02-30")).isFalse();
        assertThat(DatedValue.readable(DatedValue.Unit.MONTHDAY, "02-28")).isTrue();
        assertThat(DatedValue.readable(DatedValue.Unit.YESNO, "也许")).isFalse();
    }
}
