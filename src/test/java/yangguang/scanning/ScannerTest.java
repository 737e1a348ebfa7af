package yangguang.scanning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a scan finds and what it leaves alone.
class ScannerTest {

    static Stream<List<String>> cases() throws IOException {
        return Files.readAllLines(Path.of("src/test/cases/scanning/found.csv")).stream().skip(1)
                .map(line -> List.of(line.split("\\|", -1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void findsWhatTheWorkedCasesSay(List<String> row) {
        String found = Scanner.scan(row.get(1)).stream().map(finding -> finding.kind().label() + " " + finding.masked())
                .collect(Collectors.joining("，"));
        assertThat(found).isEqualTo(row.get(2));
    }

    @Test
    void aFindingNeverCarriesTheNumberItself() {
        for (Finding finding : Scanner.scan("身份证11010519491231002X 卡号6222021234567890128 手机13800138000")) {
            assertThat(finding.words()).doesNotContain("19491231", "622202123456", "0013");
        }
    }

    @Test
    void aNumberTakenByTheGraverRecogniserIsReportedOnce() {
        assertThat(Scanner.scan("证件号11010519491231002X")).singleElement()
                .extracting(Finding::severity).isEqualTo(Severity.CONFIRM);
    }

    @Test
    void placesPointIntoTheTextAsItIsWritten() {
        String text = "前文，身份证１１０１０５１９４９１２３１００２Ｘ，后文";
        Finding finding = Scanner.scan(text).getFirst();
        assertThat(text.substring(finding.start(), finding.end())).isEqualTo("１１０１０５１９４９１２３１００２Ｘ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014"})
    void checksumsOfIdentityNumbersHold(String number) {
        assertThat(Checksums.identityNumber(number)).isTrue();
        char last = number.charAt(17);
        assertThat(Checksums.identityNumber(number.substring(0, 17) + (last == '1' ? '2' : '1'))).isFalse();
    }

    @Test
    void aLongTextIsReadInOneGo() {
        String filler = "本办法自公布之日起施行。2026年3月2日，青政发〔2026〕3号。".repeat(4000);
        assertThat(Scanner.scan(filler + "13800138000" + filler)).hasSize(1);
    }
}
