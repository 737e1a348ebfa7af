package yangguang.reportexport;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/// Looks of a workbook's cells (工作簿样式), each made once.
final class WorkbookStyles {

    private static final String FONT = "宋体";
    private final Workbook book;
    private final Map<String, CellStyle> made = new HashMap<>();

    WorkbookStyles(Workbook book) {
        this.book = book;
    }

    CellStyle title() {
        return made.computeIfAbsent("title", _ -> style(16, true, HorizontalAlignment.CENTER, false));
    }

    CellStyle heading() {
        return made.computeIfAbsent("heading", _ -> style(12, true, HorizontalAlignment.LEFT, false));
    }

    CellStyle text() {
        return made.computeIfAbsent("text", _ -> style(11, false, HorizontalAlignment.LEFT, false));
    }

    CellStyle signature() {
        return made.computeIfAbsent("signature", _ -> style(11, false, HorizontalAlignment.RIGHT, false));
    }

    /// Heads and titles of blocks.
    CellStyle head() {
        return made.computeIfAbsent("head", _ -> style(10, true, HorizontalAlignment.CENTER, true));
    }

    CellStyle label() {
        return made.computeIfAbsent("label", _ -> style(10, false, HorizontalAlignment.LEFT, true));
    }

    /// A label that stands beside several rows and is narrow.
    CellStyle side() {
        return made.computeIfAbsent("side", _ -> style(10, false, HorizontalAlignment.CENTER, true));
    }

    CellStyle value() {
        return made.computeIfAbsent("value", _ -> style(10, false, HorizontalAlignment.CENTER, true));
    }

    /// Writes a figure as a number shown with its own decimals; as text where a spreadsheet would round it.
    void figure(Cell cell, BigDecimal figure, boolean ruled) {
        if (new BigDecimal(Double.toString(figure.doubleValue())).compareTo(figure) != 0 || figure.precision() > 15) {
            cell.setCellValue(figure.toPlainString());
            cell.setCellStyle(ruled ? value() : text());
            return;
        }
        cell.setCellValue(figure.doubleValue());
        cell.setCellStyle(number(Math.max(0, figure.scale()), ruled));
    }

    private CellStyle number(int decimals, boolean ruled) {
        return made.computeIfAbsent("number" + decimals + ruled, _ -> {
            CellStyle style = style(10, false, ruled ? HorizontalAlignment.CENTER : HorizontalAlignment.RIGHT, ruled);
            style.setDataFormat(book.createDataFormat().getFormat(decimals == 0 ? "0" : "0." + "0".repeat(decimals)));
            return style;
        });
    }

    private CellStyle style(int size, boolean bold, HorizontalAlignment across, boolean ruled) {
        Font font = book.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setAlignment(across);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        if (ruled) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }
}
