package yangguang.reportreading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/// Text of the compound files of older programs (旧版 Word 和 Excel): paragraphs and tables of `.doc`, sheets of `.xls`.
/// The columns of a Word table are the edges of its cells, which need not agree from row to row.
final class OldOfficeText {

    /// Edges nearer than this are the same, in twentieths of a point: Word moves them about while editing.
    private static final int SAME_EDGE = 60;
    private static final int MOST_PARAGRAPHS = 60_000;

    private OldOfficeText() {}

    static List<Line> lines(byte[] bytes) throws Unreadable {
        try (POIFSFileSystem system = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = system.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw encrypted();
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return word(root);
            }
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                return workbook(root);
            }
            throw new Unreadable("这是旧版办公文档，但不是 Word 或 Excel；请另存为 Word 文档或 PDF 后再试。");
        } catch (EncryptedDocumentException e) {
            throw encrypted();
        } catch (IOException | RuntimeException e) {
            throw new Unreadable("旧版办公文档已损坏，或是很早的版本，读不了；请用办公软件打开后另存为新格式再试。");
        }
    }

    private static Unreadable encrypted() {
        return new Unreadable("文件设了打开密码，读不了；请去掉密码后另存一份。");
    }

    private static List<Line> word(DirectoryNode root) throws IOException, Unreadable {
        try (HWPFDocument document = new HWPFDocument(root)) {
            Range range = document.getRange();
            List<Blocks.Block> blocks = new ArrayList<>();
            int count = Math.min(range.numParagraphs(), MOST_PARAGRAPHS);
            for (int i = 0; i < count; i++) {
                Patience.check();
                Paragraph paragraph = range.getParagraph(i);
                if (paragraph.isInTable()) {
                    Table table = range.getTable(paragraph);
                    blocks.add(table(table));
                    i += Math.max(1, table.numParagraphs()) - 1;
                } else {
                    blocks.add(paragraph(paragraph));
                }
            }
            return new Blocks().lines(blocks);
        }
    }

    private static Blocks.Paragraph paragraph(Paragraph paragraph) {
        String raw = paragraph.text();
        boolean picture = raw.indexOf('\u0001') >= 0 || raw.indexOf('\u0008') >= 0;
        String text = Range.stripFields(raw).replaceAll("[\u0001\u0007\u0008\r]", "");
        return new Blocks.Paragraph(text, picture);
    }

    private static Blocks.Table table(Table table) throws Unreadable {
        List<Integer> edges = edges(table);
        List<Blocks.Row> rows = new ArrayList<>();
        for (int r = 0; r < table.numRows(); r++) {
            Patience.check();
            TableRow row = table.getRow(r);
            List<Blocks.Box> boxes = new ArrayList<>();
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                int from = rank(edges, cell.getLeftEdge());
                int across = Math.max(1, rank(edges, cell.getLeftEdge() + cell.getWidth()) - from);
                boolean continued = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged() || cell.isMerged() && !cell.isFirstMerged();
                List<Blocks.Block> content = new ArrayList<>();
                for (int p = 0; p < cell.numParagraphs(); p++) {
                    content.add(paragraph(cell.getParagraph(p)));
                }
                boxes.add(new Blocks.Box(from, across, continued, content));
            }
            rows.add(new Blocks.Row(boxes));
        }
        return new Blocks.Table(rows);
    }

    private static List<Integer> edges(Table table) {
        SortedSet<Integer> all = new TreeSet<>();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            for (int c = 0; c < row.numCells(); c++) {
                all.add(row.getCell(c).getLeftEdge());
                all.add(row.getCell(c).getLeftEdge() + row.getCell(c).getWidth());
            }
        }
        List<Integer> edges = new ArrayList<>();
        for (int edge : all) {
            if (edges.isEmpty() || edge - edges.getLast() > SAME_EDGE) {
                edges.add(edge);
            }
        }
        return edges;
    }

    private static int rank(List<Integer> edges, int edge) {
        int rank = 0;
        while (rank < edges.size() && edges.get(rank) + SAME_EDGE < edge) {
            rank++;
        }
        return rank;
    }

    private static List<Line> workbook(DirectoryNode root) throws IOException, Unreadable {
        NumberDisplay display = new NumberDisplay();
        Sheets sheets = new Sheets();
        try (HSSFWorkbook workbook = new HSSFWorkbook(root, false)) {
            for (int s = 0; s < workbook.getNumberOfSheets(); s++) {
                if (workbook.isSheetHidden(s) || workbook.isSheetVeryHidden(s)) {
                    continue;
                }
                Sheet sheet = workbook.getSheetAt(s);
                for (Row row : sheet) {
                    Patience.check();
                    for (Cell cell : row) {
                        if (!row.getZeroHeight()) {
                            sheets.put(row.getRowNum(), cell.getColumnIndex(), shown(cell, display));
                        }
                    }
                }
                sheet.getMergedRegions().forEach(region -> sheets.merge(new Sheets.Merged(region.getFirstRow(), region.getFirstColumn(),
                        region.getLastRow(), region.getLastColumn())));
                sheets.endSheet(workbook.getSheetName(s));
            }
        }
        return sheets.lines();
    }

    /// A whole number in the general format, which shows its digits: nearly every figure of a report.
    private static boolean isPlainCount(Cell cell) {
        double value = cell.getNumericCellValue();
        return Double.compare(value, 0) >= 0 && value < 1e10 && value == Math.rint(value) && cell.getCellStyle().getDataFormat() == 0;
    }

    /// What the cell shows; of a formula the value saved with it.
    private static String shown(Cell cell, NumberDisplay display) {
        if (cell.getCellType() == CellType.STRING) {
            return cell.getStringCellValue();
        }
        if (cell.getCellType() == CellType.NUMERIC && isPlainCount(cell)) {
            return Long.toString((long) cell.getNumericCellValue());
        }
        if (cell.getCellType() != CellType.FORMULA) {
            return display.formatter().formatCellValue(cell);
        }
        return switch (cell.getCachedFormulaResultType()) {
            case NUMERIC -> display.formatter().formatRawCellContents(cell.getNumericCellValue(), cell.getCellStyle().getDataFormat(),
                    cell.getCellStyle().getDataFormatString());
            case STRING -> cell.getStringCellValue();
            case BOOLEAN, ERROR, BLANK, FORMULA, _NONE -> "";
        };
    }
}
