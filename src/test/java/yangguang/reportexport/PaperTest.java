package yangguang.reportexport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yangguang.reportform.ReportFormats;

/// On paper the form's tables are whole, or broken between rows under a head that comes again.
class PaperTest {

    private static final Exporting EXPORTING = new Exporting();

    private static ReportDocument report(String generation, long seed) {
        return new RandomReports(seed).next(ReportFormats.shipped().get(generation));
    }

    private static List<String> pages(ReportDocument document) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(EXPORTING.export(document, ExportFormat.PDF).bytes())) {
            List<String> pages = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(pdf).replaceAll("\\s", ""));
            }
            return pages;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"B", "C"})
    void theTableOfTwentyFiveRowsIsOnOnePage(String generation) throws Exception {
        for (long seed = 1; seed <= 12; seed++) {
            List<String> pages = pages(report(generation, seed));
            assertThat(pages).as("seed %d", seed).anySatisfy(page -> assertThat(page).contains("三、收到和处理政府信息公开申请情况", "申请人情况",
                    "一、本年新收政府信息公开申请数量", "四、结转下年度继续办理"));
            assertThat(pages).as("the head is not repeated, for the table is not broken").filteredOn(page -> page.contains("申请人情况")).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void theTableOfSixtyRowsIsBrokenUnderItsHead(long seed) throws Exception {
        List<String> pages = pages(report("A", seed)).stream().filter(page -> page.contains("办结数") || page.contains("接受培训人员数")).toList();
        assertThat(pages).hasSizeGreaterThan(1).allSatisfy(page -> assertThat(page).contains("统计指标", "统计数"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "B", "C"})
    void wordKnowsWhatStaysTogether(String generation) throws Exception {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(EXPORTING.export(report(generation, 3), ExportFormat.DOCX).bytes()))) {
            assertThat(word.getTables()).hasSize(generation.equals("A") ? 1 : 3);
            for (XWPFTable table : word.getTables()) {
                assertThat(table.getRows()).allMatch(XWPFTableRow::isCantSplitRow);
                if (!generation.equals("A")) {
                    assertThat(table.getRows().subList(0, table.getNumberOfRows() - 1)).allSatisfy(row -> assertThat(row.getTableCells())
                            .allSatisfy(cell -> assertThat(cell.getParagraphs()).allMatch(paragraph -> paragraph.getCTP().getPPr().isSetKeepNext())));
                }
            }
            assertThat(word.getTables().getLast().getRow(0).isRepeatHeader()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "B", "C"})
    void columnsFillThePageAndNoFigureIsBroken(String generation) {
        for (long seed = 1; seed <= 20; seed++) {
            ReportDocument document = report(generation, seed);
            document.format().sections().forEach(section -> document.tables(section).forEach(table -> {
                assertThat(table.widths().shares()).hasSize(table.width()).allMatch(share -> share > 20);
                assertThat(table.widths().shares().stream().mapToInt(i -> i).sum()).isBetween(980, 1000);
                assertThat(table.widths().figures()).isBetween(5, 9);
            }));
        }
    }
}
