package yangguang.datadir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// Examples 1 and 2 of GB/T 32905-2016, annex A.
class Sm3Test {

    private static final String LONG = "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732";

    @Test
    void digestOfThreeLettersIsThatOfTheStandard() {
        assertThat(Sm3.hex("abc")).isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @Test
    void digestOfSixtyFourLettersIsThatOfTheStandard() {
        assertThat(Sm3.hex("abcd".repeat(16))).isEqualTo(LONG);
    }

    @Test
    void digestOfAStreamIsThatOfItsBytes() throws IOException {
        assertThat(Sm3.hex(new ByteArrayInputStream("abcd".repeat(16).getBytes()))).isEqualTo(LONG);
        byte[] large = new byte[200_001];
        assertThat(Sm3.hex(new ByteArrayInputStream(large))).isEqualTo(Sm3.hex(large));
    }
}
