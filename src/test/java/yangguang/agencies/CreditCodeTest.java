package yangguang.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "11341702486344515H", "11441700007280420Y", "113417020032563511"})
    void knownCodesCheck(String code) {
        assertThat(CreditCode.valid(code)).isTrue();
    }

    @Test
    void everySingleWrongCharacterIsNoticed() {
        String code = "91350100M000100Y43";
        for (int i = 0; i < 18; i++) {
            for (char c : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                if (c != code.charAt(i)) {
                    assertThat(CreditCode.valid(code.substring(0, i) + c + code.substring(i + 1)))
                            .as("%d %s", i, c).isFalse();
                }
            }
        }
    }

    @Test
    void otherLettersAndLengthsAreRefused() {
        assertThat(CreditCode.valid(null)).isFalse();
        assertThat(CreditCode.valid("")).isFalse();
        assertThat(CreditCode.valid("91350100M000100YI3")).isFalse();
        assertThat(CreditCode.valid("91350100M000100Y4")).isFalse();
    }
}
