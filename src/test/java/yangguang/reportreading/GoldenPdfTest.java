package yangguang.reportreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormats;

/// Reports printed by real programs: no cell holds another's figure, and exactly so many are not read.
class GoldenPdfTest {

    private static byte[] bytes(String file) throws Exception {
        try (InputStream in = GoldenPdfTest.class.getResourceAsStream("/reports/printed/" + file)) {
            return in.readAllBytes();
        }
    }

    private static Map<String, BigDecimal> expected(String name) throws Exception {
        Map<String, BigDecimal> cells = new LinkedHashMap<>();
        new String(bytes(name + ".csv"), StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split(","))
                .forEach(cell -> cells.put(cell[0], new BigDecimal(cell[1])));
        return cells;
    }

    @ParameterizedTest
    @CsvSource({
            "writer-ruled, C, 0",
            "writer-bare, C, 7",
            "browser-ruled, C, 0",
            "browser-bare, C, 10",
            "three-line, B, 0",
            "landscape-head-repeated, C, 0"})
    void everyCellIsRightAndExactlySoManyAreNotRead(String name, String generation, int notRead) throws Exception {
        PublishedReport report = new ReportReader(ReportFormats.shipped()).read(name + ".pdf", bytes(name + ".pdf"));
        assertThat(report.format().generation()).isEqualTo(generation);
        List<String> wrong = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        expected(name).forEach((id, figure) -> {
            Cell cell = report.cells().get(id);
            if (!cell.given()) {
                lost.add(id);
            } else if (cell.value().compareTo(figure) != 0) {
                wrong.add(id + "=" + cell.raw() + " instead of " + figure);
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(lost).hasSize(notRead);
    }
}
