package yangguang.reportreading;

import java.util.ArrayList;
import java.util.List;

/// Paragraphs and tables of a document in reading order (段落和表格), whatever program wrote them, and the lines they
/// make. A table with another inside, or with long text in its cells, only lays out the page: its cells are read one
/// after another.
final class Blocks {

    static final int WIDEST = 200;
    private static final int LONGEST_CELL = 400;
    private static final int MOST_CHARACTERS = 4_000_000;
    private static final int MOST_CELLS = 400_000;

    sealed interface Block {}

    record Paragraph(String text, boolean picture) implements Block {}

    record Table(List<Row> rows) implements Block {}

    record Row(List<Box> boxes) {}

    /// A cell. `column` is its grid column, `continued` that it only carries on a merged cell from above.
    record Box(int column, int across, boolean continued, List<Block> content) {

        String text() {
            StringBuilder text = new StringBuilder();
            boolean picture = false;
            for (Block block : content) {
                if (block instanceof Paragraph paragraph) {
                    String more = paragraph.text().strip().replace('\n', ' ');
                    text.append(!text.isEmpty() && !more.isEmpty() ? " " : "").append(more);
                    picture |= paragraph.picture();
                }
            }
            return text.isEmpty() && picture ? PageText.PICTURE : text.toString();
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private int paragraphs;
    private int tables;
    private int characters;
    private int cells;

    List<Line> lines(List<Block> blocks) throws Unreadable {
        for (Block block : blocks) {
            switch (block) {
                case Paragraph paragraph -> paragraph(paragraph);
                case Table table -> table(table);
            }
        }
        return lines;
    }

    private void paragraph(Paragraph paragraph) throws Unreadable {
        String text = paragraph.text().strip();
        count(text.length());
        if (!text.isEmpty()) {
            paragraphs++;
            for (String line : text.split("[\n\r\u000b\f]+")) {
                if (!line.isBlank()) {
                    lines.add(Line.prose("第" + paragraphs + "段", line.strip()));
                }
            }
        } else if (paragraph.picture()) {
            lines.add(new Line("第" + (paragraphs + 1) + "段前", PageText.PICTURE, List.of(), true));
        }
    }

    private void count(int more) throws Unreadable {
        characters += more;
        if (characters > MOST_CHARACTERS || cells > MOST_CELLS) {
            throw new Unreadable("文字太多，不像一份年度报告，没有读完。");
        }
    }

    private void table(Table table) throws Unreadable {
        if (!isData(table)) {
            for (Row row : table.rows()) {
                for (Box box : row.boxes()) {
                    lines(box.content());
                }
            }
            return;
        }
        tables++;
        int number = 0;
        for (Row row : table.rows()) {
            number++;
            Line line = line("第" + tables + "个表格第" + number + "行", row.boxes());
            cells += row.boxes().size();
            count(line.text().length());
            if (!line.pieces().isEmpty()) {
                lines.add(line);
            }
        }
    }

    private static boolean isData(Table table) {
        for (Row row : table.rows()) {
            for (Box box : row.boxes()) {
                int length = 0;
                for (Block block : box.content()) {
                    if (block instanceof Table) {
                        return false;
                    }
                    length += ((Paragraph) block).text().length();
                }
                if (length > LONGEST_CELL) {
                    return false;
                }
            }
        }
        return true;
    }

    /// A row of cells as a line; cells that only carry on a merged cell are not there.
    static Line line(String where, List<Box> boxes) {
        List<Line.Piece> pieces = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Box box : boxes) {
            if (!box.continued()) {
                String own = box.text();
                pieces.add(new Line.Piece(own, box.column(), box.across()));
                text.append(text.isEmpty() || own.isEmpty() ? "" : " ").append(own);
            }
        }
        return new Line(where, text.toString(), pieces, true);
    }
}
