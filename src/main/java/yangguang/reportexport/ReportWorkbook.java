package yangguang.reportexport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import yangguang.letters.Packing;
import yangguang.reportform.ReportFormat;

/// The report as a workbook (年度报告工作簿): a sheet with the prose, one for each table with its head merged as the form prints it, and
/// one with the cell ids. Figures are numbers; one with more digits than a spreadsheet keeps is text.
final class ReportWorkbook {

    /// Readers of reports leave a sheet of this name aside: it says everything a second time.
    static final String IDS = "单元格编号";
    private static final String PROSE = "报告文字";
    private static final int PROSE_WIDTH = 78;
    private static final float LINE = 16;
    /// A row cannot be higher than 409 points.
    private static final int MOST_LINES = 25;

    private final ReportDocument document;
    private final Workbook book;
    private final WorkbookStyles styles;

    private ReportWorkbook(ReportDocument document, Workbook book) {
        this.document = document;
        this.book = book;
        this.styles = new WorkbookStyles(book);
    }

    static byte[] write(ReportDocument document) {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.getProperties().getCoreProperties().setTitle(document.title());
            book.getProperties().getCoreProperties().setCreator(document.agency());
            book.getProperties().getCoreProperties().setCreated(java.util.Optional.of(new java.util.Date(0)));
            ReportWorkbook workbook = new ReportWorkbook(document, book);
            workbook.prose();
            document.format().sections().forEach(section -> document.tables(section).forEach(workbook::table));
            workbook.ids();
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 15);
            book.write(out);
            return Packing.withoutHours(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prose() {
        Sheet sheet = book.createSheet(PROSE);
        sheet.setColumnWidth(0, PROSE_WIDTH * 256);
        line(sheet, document.title() + (document.draft() ? "（草稿）" : ""), styles.title());
        if (!document.documentNumber().isEmpty()) {
            line(sheet, document.documentNumber(), styles.text());
        }
        document.publishedOn().ifPresent(day -> line(sheet, "发布日期：" + day, styles.text()));
        document.notes().forEach(note -> line(sheet, note, styles.text()));
        for (ReportFormat.Section section : document.format().sections()) {
            line(sheet, section.title(), styles.heading());
            document.paragraphs(section).forEach(paragraph -> line(sheet, paragraph, styles.text()));
            document.tables(section).forEach(table -> line(sheet, "见工作表“" + nameOf(table.table()) + "”。", styles.text()));
            document.tables(section).forEach(table -> document.inapplicable(table).ifPresent(note -> line(sheet, note, styles.text())));
            document.absent(section).forEach(table -> line(sheet, "原报告中没有见到“" + table.name() + "”。", styles.text()));
        }
        line(sheet, document.agency(), styles.signature());
        line(sheet, document.signedInWords(), styles.signature());
        WorkbookTable.onA4(sheet, false);
    }

    private static void line(Sheet sheet, String text, CellStyle style) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        row.setHeightInPoints(LINE * Math.clamp((ReportTable.widthOf(text) + PROSE_WIDTH - 5) / (PROSE_WIDTH - 4), 1, MOST_LINES) + 4);
        row.createCell(0).setCellValue(WorkbookText.fitting(text));
        row.getCell(0).setCellStyle(style);
    }

    private static String nameOf(ReportFormat.Table table) {
        return WorkbookUtil.createSafeSheetName(table.name(), '、');
    }

    private void table(ReportTable table) {
        new WorkbookTable(document, styles).draw(book.createSheet(nameOf(table.table())), table);
    }

    private void ids() {
        Sheet sheet = book.createSheet(IDS);
        Row head = sheet.createRow(0);
        List<String> labels = List.of("单元格编号", "名称", "数值", "单位", "状态", "原文");
        for (int i = 0; i < labels.size(); i++) {
            head.createCell(i).setCellValue(labels.get(i));
            head.getCell(i).setCellStyle(styles.heading());
        }
        Map<String, ReportFormat.Place> places = document.format().places();
        document.cells().forEach((id, cell) -> {
            Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            row.createCell(0).setCellValue(id);
            row.createCell(1).setCellValue(places.get(id).name());
            if (cell.given()) {
                styles.figure(row.createCell(2), cell.value(), false);
            }
            row.createCell(3).setCellValue(cell.unit());
            row.createCell(4).setCellValue(cell.label());
            row.createCell(5).setCellValue(WorkbookText.fitting(cell.raw()));
        });
        sheet.createFreezePane(0, 1);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        WorkbookTable.onA4(sheet, false);
        int[] widths = {26, 40, 18, 8, 10, 18};
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, widths[i] * 256);
        }
    }
}
