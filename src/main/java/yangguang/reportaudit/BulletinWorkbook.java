package yangguang.reportaudit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// The bulletin's lists as a workbook (通报附表): one sheet each by agency, by kind, and of missing and late reports.
public final class BulletinWorkbook {

    private final Workbook book;
    private final CellStyle head;
    private final CellStyle text;
    private final CellStyle figure;

    private BulletinWorkbook(Workbook book) {
        this.book = book;
        this.text = book.createCellStyle();
        text.setWrapText(true);
        text.setVerticalAlignment(VerticalAlignment.TOP);
        this.figure = book.createCellStyle();
        figure.cloneStyleFrom(text);
        figure.setAlignment(HorizontalAlignment.CENTER);
        this.head = book.createCellStyle();
        head.cloneStyleFrom(text);
        head.setBorderBottom(BorderStyle.THIN);
        Font bold = book.createFont();
        bold.setBold(true);
        head.setFont(bold);
    }

    public static byte[] of(Bulletin bulletin) {
        try (Workbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new BulletinWorkbook(book).write(bulletin);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Bulletin bulletin) {
        Sheet agencies = sheet("按机关", List.of("机关", "错误", "警告", "问题类别", "规则", "程度", "处数", "说明"), 28, 7, 7, 16, 12, 7, 7, 80);
        for (Bulletin.Line line : bulletin.lines()) {
            for (Bulletin.Point point : line.points()) {
                add(agencies, line.agency(), line.errors(), line.warnings(), point.kind().label(), point.rule(), point.severity().label(),
                        point.count(), point.sentence());
            }
        }
        bulletin.clean().forEach(agency -> add(agencies, agency, 0, 0, "没有发现问题"));
        Sheet kinds = sheet("按问题", List.of("问题类别", "涉及报告", "处数", "涉及机关", "要求"), 16, 10, 8, 60, 60);
        bulletin.groups().forEach(group -> add(kinds, group.kind().label(), group.reports(), group.findings(),
                String.join("、", group.agencies()), group.kind().request()));
        Sheet absent = sheet("未公布和逾期", List.of("机关", "情况", "公布日期", "规定期限", "逾期天数"), 28, 14, 14, 14, 10);
        bulletin.missing().forEach(agency -> add(absent, agency, "没有查到报告"));
        bulletin.late().forEach(late -> add(absent, late.agency(), "逾期公布", late.published().toString(), late.due().toString(), late.days()));
    }

    private Sheet sheet(String name, List<String> headings, int... widths) {
        Sheet sheet = book.createSheet(name);
        Row row = sheet.createRow(0);
        for (int i = 0; i < headings.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellValue(headings.get(i));
            cell.setCellStyle(head);
            sheet.setColumnWidth(i, widths[i] * 256);
        }
        sheet.createFreezePane(1, 1);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        return sheet;
    }

    private void add(Sheet sheet, Object... values) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (int i = 0; i < values.length; i++) {
            Cell cell = row.createCell(i);
            cell.setCellStyle(text);
            switch (values[i]) {
                case Number number -> {
                    cell.setCellValue(number.doubleValue());
                    cell.setCellStyle(figure);
                }
                case Object other -> cell.setCellValue(shortened(other.toString()));
            }
        }
    }

    /// A cell holds 32,767 characters at most.
    private static String shortened(String text) {
        return text.length() <= 32_000 ? text : text.substring(0, 32_000) + "……";
    }
}
