package yangguang.reportexport;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import yangguang.reportform.TableLayout.Drawn;
import yangguang.reportform.TableLayout.Kind;

/// One table on a sheet of its own (工作表): merged as the form prints it, ruled, on one A4 page across.
final class WorkbookTable {

    private static final int NARROW = 5;
    private static final int SIDE = 12;
    private static final int LABEL = 34;
    private static final int FIGURE = 12;
    private static final float LINE = 14f;

    private final ReportDocument document;
    private final WorkbookStyles styles;
    private final Set<String> taken = new HashSet<>();

    WorkbookTable(ReportDocument document, WorkbookStyles styles) {
        this.document = document;
        this.styles = styles;
    }

    void draw(Sheet sheet, ReportTable table) {
        List<List<Drawn>> rows = new ArrayList<>(table.head());
        table.groups().forEach(rows::addAll);
        int labels = widths(sheet, table, rows);
        for (int at = 0; at < rows.size(); at++) {
            row(sheet, at, rows.get(at), table);
        }
        if (!table.head().isEmpty()) {
            sheet.createFreezePane(labels, table.head().size());
            sheet.setRepeatingRows(new CellRangeAddress(0, table.head().size() - 1, -1, -1));
        }
        paper(sheet, table);
    }

    private void row(Sheet sheet, int at, List<Drawn> drawn, ReportTable table) {
        Row row = at < sheet.getPhysicalNumberOfRows() ? sheet.getRow(at) : sheet.createRow(at);
        int column = 0;
        float height = LINE;
        for (Drawn cell : drawn) {
            while (taken.contains(at + "," + column)) {
                column++;
            }
            Cell written = ruled(sheet, row, cell, column);
            fill(written, cell, table);
            height = Math.max(height, heightOf(sheet, cell, column));
            column += cell.across();
        }
        row.setHeightInPoints(height);
    }

    /// Rules all cells of the stretch, or a merged cell would lack its right and lower line.
    private Cell ruled(Sheet sheet, Row row, Drawn cell, int column) {
        int at = row.getRowNum();
        for (int y = at; y < at + cell.down(); y++) {
            Row below = sheet.getRow(y) == null ? sheet.createRow(y) : sheet.getRow(y);
            for (int x = column; x < column + cell.across(); x++) {
                taken.add(y + "," + x);
                below.createCell(x).setCellStyle(style(cell));
            }
        }
        if (cell.across() > 1 || cell.down() > 1) {
            sheet.addMergedRegion(new CellRangeAddress(at, at + cell.down() - 1, column, column + cell.across() - 1));
        }
        return row.getCell(column);
    }

    private CellStyle style(Drawn cell) {
        return switch (cell.kind()) {
            case TITLE, HEAD -> styles.head();
            case LABEL -> cell.down() > 1 ? styles.side() : styles.label();
            case FIGURE -> styles.value();
        };
    }

    private void fill(Cell written, Drawn cell, ReportTable table) {
        if (cell.kind() != Kind.FIGURE) {
            written.setCellValue(cell.text());
            return;
        }
        yangguang.reportform.Cell figure = document.cells().get(cell.cell());
        String shown = table.shown(cell);
        if (figure.given() && shown.equals(figure.value().toPlainString())) {
            styles.figure(written, figure.value(), true);
        } else if (!shown.isEmpty()) {
            written.setCellValue(WorkbookText.fitting(shown));
        }
    }

    /// Sets the widths of the columns.
    ///
    /// @return number of columns that hold labels
    private int widths(Sheet sheet, ReportTable table, List<List<Drawn>> rows) {
        int labels = rows.stream().filter(row -> !ReportTable.isHeading(row)).mapToInt(row -> row.stream()
                .filter(cell -> cell.kind() == Kind.LABEL).mapToInt(Drawn::across).sum()).max().orElse(0);
        for (int column = 0; column < table.width(); column++) {
            int width = column >= labels ? FIGURE : column == labels - 1 ? LABEL : column == 0 && labels > 2 ? NARROW : SIDE;
            sheet.setColumnWidth(column, width * 256);
        }
        return labels;
    }

    private static float heightOf(Sheet sheet, Drawn cell, int column) {
        if (cell.down() > 1) {
            return LINE;
        }
        int width = 0;
        for (int x = column; x < column + cell.across(); x++) {
            width += sheet.getColumnWidth(x) / 256;
        }
        int lines = (2 * cell.text().length() + width - 2) / Math.max(1, width - 1);
        return LINE * Math.max(1, lines) + 4;
    }

    private static void paper(Sheet sheet, ReportTable table) {
        PrintSetup paper = sheet.getPrintSetup();
        paper.setPaperSize(PrintSetup.A4_PAPERSIZE);
        paper.setLandscape(table.width() > 10);
        sheet.setFitToPage(true);
        paper.setFitWidth((short) 1);
        paper.setFitHeight((short) 0);
        sheet.setHorizontallyCenter(true);
    }
}
