package yangguang.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {

    @Test
    void isWrittenAsTheStandardWritesIt() {
        assertThat(new DocumentNumber("青水公复", 2026, 3)).hasToString("青水公复〔2026〕3号");
    }

    @ParameterizedTest
    @ValueSource(strings = {"青水公复〔2026〕3号", "青水公复[2026]3号", "青水公复【2026】003号", "青水公复(2026)第3号", "青水公复（2026）3 号", " 青水公复 〔 2026 〕 3号 "})
    void isReadAsPeopleWriteIt(String written) {
        assertThat(DocumentNumber.parse(written)).contains(new DocumentNumber("青水公复", 2026, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "〔〕号", "青水公复〔2026〕号", "青水公复2026年3号", "〔2026〕3号", "青水公复〔2026〕0号"})
    void anEmptyTemplateIsNoNumber(String written) {
        assertThat(DocumentNumber.parse(written)).isEmpty();
    }

    @Test
    void needsAMarkAYearAndASerial() {
        assertThatThrownBy(() -> new DocumentNumber(" ", 2026, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DocumentNumber("青水", 26, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DocumentNumber("青水", 2026, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
