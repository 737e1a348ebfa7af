package yangguang.reportaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yangguang.reportform.ReportFormats;

class LastDayTest {

    @ParameterizedTest
    @CsvSource({"青禾县民政局,2024-01-31", "青禾省教育厅,2024-01-31", "青禾市发展和改革委员会,2024-01-31", "青禾县人民政府,2024-03-31",
            "青禾县石桥镇人民政府,2024-03-31", "青禾经济开发区管理委员会,2024-03-31", "'',2024-03-31"})
    void aDepartmentHasADayOfItsOwnAndWhereNobodyCanTellTheLaterCounts(String agency, LocalDate day) {
        assertThat(LastDay.of(ReportFormats.shipped().get("C"), agency, 2023)).isEqualTo(day);
    }
}
