package yangguang.reportreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

/// Rows of figures where no lines divide them (无框线表格的数字行).
class BareRowsTest {

    private static final PdfRules NO_RULES = new PdfRules(List.of());

    private static PdfLine line(double y, String... figures) {
        java.util.List<PdfWord> words = new java.util.ArrayList<>();
        for (int i = 0; i < figures.length; i++) {
            if (!figures[i].isEmpty()) {
                words.add(new PdfWord(figures[i], 100 + 40 * i, 115 + 40 * i, y, 9, true, List.of()));
            }
        }
        return new PdfLine(y, words);
    }

    private static List<BareRows.Row> rows(PdfLine... lines) {
        List<PdfWord> words = java.util.Arrays.stream(lines).flatMap(line -> line.words().stream()).toList();
        return BareRows.of(List.of(lines), NO_RULES, 12, BareRows.columns(words));
    }

    @Test
    void linesARowApartAreRows() {
        assertThat(rows(line(100, "1", "2"), line(118, "3", "4"))).hasSize(2).noneMatch(BareRows.Row::wrapped);
    }

    @Test
    void aFigureWrappedAroundItsRowIsOneRow() {
        assertThat(rows(line(94, "12", ""), line(100, "", "5"), line(106, "34", ""))).singleElement().matches(BareRows.Row::wrapped);
    }

    @Test
    void fewerFiguresALineBelowAreTheRestOfTheRow() {
        assertThat(rows(line(100, "12", "5"), line(112, "34", ""), line(130, "7", "8"))).hasSize(2).first().matches(BareRows.Row::wrapped);
    }
}
