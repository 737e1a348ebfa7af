package yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yangguang.statute.Article;
import yangguang.statute.CsvTable;

@Article("42")
class ProcessingFeeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    static Stream<CsvTable.Row> cases() throws IOException {
        return CsvTable.parse(Files.readString(Path.of("src/test/cases/requests/fee.csv"))).rows().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void workedCase(CsvTable.Row lesson) {
        int quantity = Integer.parseInt(lesson.get("数量"));
        long fee = Long.parseLong(lesson.get("费用"));
        if (lesson.get("方式").equals("按件")) {
            assertThat(ProcessingFee.byRequest(quantity, DAY).yuan()).isEqualTo(fee);
            assertThat(ProcessingFee.ofMonth(quantity, DAY).yuan()).isEqualTo(Long.parseLong(lesson.get("当月累计")));
        } else {
            assertThat(ProcessingFee.byPages(quantity, DAY).yuan()).isEqualTo(fee);
        }
    }

    @Test
    void theMonthIsTheSumOfItsRequests() {
        for (int count = 1; count <= 250; count++) {
            assertThat(ProcessingFee.ofMonth(count, DAY).yuan())
                    .isEqualTo(IntStream.rangeClosed(1, count).mapToLong(nth -> ProcessingFee.byRequest(nth, DAY).yuan()).sum());
        }
    }

    @Test
    void theLinesOfTheNoticeAddUpAndCoverEveryChargedUnitOnce() {
        ProcessingFee fee = ProcessingFee.ofMonth(57, DAY);
        assertThat(fee.lines()).extracting(ProcessingFee.Line::first).containsExactly(11, 31, 41, 51);
        assertThat(fee.lines()).extracting(ProcessingFee.Line::last).containsExactly(30, 40, 50, 57);
        assertThat(fee.lines().stream().mapToLong(ProcessingFee.Line::yuan).sum()).isEqualTo(fee.yuan());
    }

    @Test
    void nothingIsChargedBeforeTheTariffCameIntoForce() {
        assertThat(ProcessingFee.byPages(1000, LocalDate.of(2020, 12, 31)).isFree()).isTrue();
        assertThat(ProcessingFee.byPages(1000, LocalDate.of(2021, 1, 1)).isFree()).isFalse();
    }

    @Test
    void thereIsNoZerothRequest() {
        assertThatIllegalArgumentException().isThrownBy(() -> ProcessingFee.byRequest(0, DAY));
        assertThatIllegalArgumentException().isThrownBy(() -> ProcessingFee.byPages(-1, DAY));
    }
}
