package yangguang.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"11341702486344515H/202110-00013", "113417020032563511/202504-00057"})
    void readsAndWritesTheSameNumber(String text) {
        assertThat(IndexNumber.parse(text)).get().hasToString(text);
    }

    @Test
    void saysCodeMonthAndSerial() {
        assertThat(IndexNumber.parse(" 11341702486344515H/202110-00013 "))
                .contains(new IndexNumber("11341702486344515H", YearMonth.of(2021, 10), 13));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "11341702486344515J/202110-00013", "11341702486344515H/202113-00013",
            "11341702486344515H/202110-00000", "11341702486344515H/202110-0013", "11341702486344515h/202110-00013",
            "11441700007280420Y/2021-00050", "014416330/2018-04736", "ATS001-2018-000001", "20230618-163525-505"})
    void refusesOtherSchemesAndWrongCheckDigits(String text) {
        assertThat(IndexNumber.parse(text)).isEmpty();
    }

    @Test
    void serialsEndAtFiveDigits() {
        assertThatThrownBy(() -> new IndexNumber("11341702486344515H", YearMonth.of(2021, 10), 100_000))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
