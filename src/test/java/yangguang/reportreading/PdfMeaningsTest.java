package yangguang.reportreading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;

/// Figures in a font that does not say what its codes mean are nobody's guess.
class PdfMeaningsTest {

    private static final ReportFormat FORMAT = ReportFormats.shipped().get("C");

    private static Draft draft() {
        return Draft.of(FORMAT, LayoutsNotSeenBeforeTest.distinct(FORMAT), "青禾市人民政府2023年政府信息公开工作年度报告");
    }

    @ParameterizedTest
    @EnumSource
    void aReportWithFiguresInAFontWithoutMeaningsIsRefused(PdfUnnamedFigures.Lack lack) throws Exception {
        for (PdfDrawing.Borders borders : PdfDrawing.Borders.values()) {
            byte[] bytes = new PdfDrawing(borders, false).write(draft(), lack, "\\d+");
            assertThatThrownBy(() -> new ReportReader(ReportFormats.shipped()).read("年报.pdf", bytes)).as(lack + " " + borders)
                    .isInstanceOf(Unreadable.class).hasMessageContaining("字体没有字符对照，数字不能确认");
        }
    }

    /// A row whose first figure nobody knows loses its label too.
    @ParameterizedTest
    @EnumSource
    void aFigureInSuchAFontIsNotReadAndTheOthersKeepTheirs(PdfUnnamedFigures.Lack lack) throws Exception {
        PublishedReport read = new ReportReader(ReportFormats.shipped()).read("年报.pdf", new PdfDrawing(PdfDrawing.Borders.STROKED, false).write(draft(), lack, "1\\d\\d5"));
        LayoutsNotSeenBeforeTest.distinct(FORMAT).forEach((id, figure) -> {
            Cell cell = read.cells().get(id);
            if (figure.endsWith("5")) {
                assertThat(cell.given()).as(lack + " " + id + " " + cell).isFalse();
            } else if (cell.given()) {
                assertThat(cell.value()).as(lack + " " + id).isEqualByComparingTo(figure);
            }
        });
        assertThat(read.cells().values()).as(lack + "").filteredOn(Cell::given).hasSizeGreaterThan(150);
    }
}
