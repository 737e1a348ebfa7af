package yangguang.reportreading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/// Text of a Word document (Word 文档): paragraphs, tables with their merged cells, text boxes. Deleted and hidden
/// passages, phonetic notes, fields' commands, headers and footers are not text.
final class WordText {

    private static final int DEEPEST = 60;
    private static final Set<String> SKIPPED = Set.of("Fallback", "del", "moveFrom", "instrText", "rt", "pPrChange", "rPrChange",
            "tblPrChange", "tcPrChange", "trPrChange", "sectPr", "object");

    /// A container being read: the body, or a cell.
    private static final class Holder {
        private final List<Blocks.Block> blocks = new ArrayList<>();
        private int across = 1;
        private boolean continued;
    }

    /// A table being read.
    private static final class Grid {
        private final List<Blocks.Row> rows = new ArrayList<>();
        private List<Blocks.Box> boxes = new ArrayList<>();
        private int column;
        private boolean hidden;
    }

    /// A paragraph being read; a text box stands inside one.
    private static final class Writing {
        private final StringBuilder text = new StringBuilder();
        private boolean picture;
    }

    private final Deque<Holder> holders = new ArrayDeque<>();
    private final Deque<Grid> grids = new ArrayDeque<>();
    private final Deque<Writing> writings = new ArrayDeque<>();
    private int skipping;
    private boolean inText;
    private boolean hiddenRun;

    private WordText() {
        holders.push(new Holder());
    }

    static List<Line> lines(OfficePackage file) throws Unreadable {
        WordText text = new WordText();
        file.read("word/document.xml", text::event);
        return new Blocks().lines(text.holders.getLast().blocks);
    }

    private void event(int kind, XMLStreamReader xml) throws Unreadable {
        switch (kind) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (skipping > 0 || SKIPPED.contains(xml.getLocalName())) {
                    skipping++;
                } else {
                    start(xml);
                }
            }
            case XMLStreamConstants.END_ELEMENT -> {
                if (skipping > 0) {
                    skipping--;
                } else {
                    end(xml.getLocalName());
                }
            }
            case XMLStreamConstants.CHARACTERS -> {
                if (inText && skipping == 0 && !hiddenRun && !writings.isEmpty()) {
                    writings.peek().text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                }
            }
            default -> { }
        }
    }

    private void start(XMLStreamReader xml) throws Unreadable {
        switch (xml.getLocalName()) {
            case "p" -> writings.push(new Writing());
            case "t" -> inText = true;
            case "r" -> hiddenRun = false;
            case "vanish" -> hiddenRun = !"0".equals(value(xml)) && !"false".equals(value(xml));
            case "tab" -> write('\t');
            case "br", "cr" -> write('\n');
            case "noBreakHyphen" -> write('-');
            case "pic", "pict", "imagedata" -> {
                if (!writings.isEmpty()) {
                    writings.peek().picture = true;
                }
            }
            case "tbl" -> {
                if (grids.size() >= DEEPEST) {
                    throw new Unreadable("文件里的表格套得太深，不像一份年度报告，没有读。");
                }
                grids.push(new Grid());
            }
            case "gridBefore" -> inGrid(grid -> grid.column += number(value(xml), 0));
            case "hidden" -> inGrid(grid -> grid.hidden = true);
            case "tc" -> holders.push(new Holder());
            case "gridSpan" -> holders.peek().across = Math.clamp(number(value(xml), 1), 1, Blocks.WIDEST);
            case "vMerge", "hMerge" -> holders.peek().continued = !"restart".equals(value(xml));
            default -> { }
        }
    }

    private void write(char c) {
        if (!writings.isEmpty() && !hiddenRun && holders.peek() != null) {
            writings.peek().text.append(c);
        }
    }

    private void inGrid(java.util.function.Consumer<Grid> what) {
        if (!grids.isEmpty()) {
            what.accept(grids.peek());
        }
    }

    private void end(String name) {
        switch (name) {
            case "p" -> {
                if (!writings.isEmpty()) {
                    Writing done = writings.pop();
                    holders.peek().blocks.add(new Blocks.Paragraph(done.text.toString(), done.picture));
                }
            }
            case "t" -> inText = false;
            case "r" -> hiddenRun = false;
            case "tc" -> {
                if (holders.size() > 1 && !grids.isEmpty()) {
                    Holder cell = holders.pop();
                    Grid grid = grids.peek();
                    grid.boxes.add(new Blocks.Box(grid.column, cell.across, cell.continued, cell.blocks));
                    grid.column += cell.across;
                }
            }
            case "tr" -> inGrid(grid -> {
                if (!grid.hidden) {
                    grid.rows.add(new Blocks.Row(grid.boxes));
                }
                grid.boxes = new ArrayList<>();
                grid.column = 0;
                grid.hidden = false;
            });
            case "tbl" -> {
                if (!grids.isEmpty()) {
                    holders.peek().blocks.add(new Blocks.Table(grids.pop().rows));
                }
            }
            default -> { }
        }
    }

    private static String value(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("val")) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : otherwise;
    }
}
