package yangguang.reportarchive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import yangguang.agencies.Level;

class AgencyPlaceTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(files = "src/test/cases/reportarchive/机关名称中的地区和层级.csv", numLinesToSkip = 1)
    void theNameTellsPlaceAndLevel(String name, String region, Level level) {
        assertThat(AgencyPlace.of(name)).isEqualTo(new AgencyPlace(region == null ? "" : region, level));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(files = "src/test/cases/reportarchive/汇总本机关的各级政府.csv", numLinesToSkip = 1)
    void theNameTellsTheGovernmentsWhoseReportsContainIt(String number, String name, String governments) {
        assertThat(String.join(" ", AgencyPlace.governmentsAbove(name))).isEqualTo(governments == null ? "" : governments);
    }
}
