package yangguang.reportreading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Paragraphs out of lines of print (PDF 段落): a line that reaches the right margin goes on in the next one, if that
/// begins at the left margin, also over the end of a page.
final class PdfParagraphs {

    /// A numbered heading begins a line of its own, also below a line that happens to reach the margin.
    private static final Pattern HEADING = Pattern.compile("[一二三四五六七八九十]{1,2}、|[(（][一二三四五六七八九十]{1,2}[)）]|第[一二三四五六七八九十]{1,2}部分");

    private final List<PdfText.Page> pages;
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private String where = "";
    private PdfText.Content.Print last;
    private PdfText.Page lastPage;
    private final PdfColumns columns;
    private int tables;
    private PdfText.Content.Grid before;

    static boolean isHeading(String text) {
        return HEADING.matcher(text).lookingAt();
    }

    PdfParagraphs(List<PdfText.Page> pages) {
        this.pages = pages;
        this.columns = new PdfColumns(pages);
    }

    List<Line> lines() throws Unreadable {
        int number = 0;
        for (PdfText.Page page : pages) {
            number++;
            int line = 0;
            for (PdfText.Content content : page.content()) {
                Patience.check();
                switch (content) {
                    case PdfText.Content.Print print -> print(print, page, "第" + number + "页第" + ++line + "行");
                    case PdfText.Content.Grid grid -> table(grid, number);
                    case PdfText.Content.Bare row -> {
                        end();
                        lines.add(new Line("第" + number + "页第" + ++line + "行", row.pieces().stream().map(Line.Piece::text)
                                .filter(text -> !text.isEmpty()).collect(Collectors.joining(" ")), row.pieces(), true));
                    }
                    case PdfText.Content.Picture picture -> {
                        end();
                        lines.add(new Line("第" + number + "页", PageText.PICTURE, List.of(), true));
                    }
                }
            }
        }
        end();
        return lines;
    }

    private void table(PdfText.Content.Grid grid, int page) {
        end();
        tables++;
        boolean continued = columns.together(before, grid) && grid.page() == before.page() + 1;
        int row = 0;
        for (Blocks.Row cells : grid.rows()) {
            row++;
            List<Blocks.Box> boxes = cells.boxes().stream().map(box -> columns.moved(grid, box)).toList();
            Line line = Blocks.line("第" + page + "页第" + tables + "个表格第" + row + "行", boxes);
            if (row > 1 || !continued) {
                lines.add(line);
            } else if (!line.text().isEmpty()) {
                atTop(line);
            }
        }
        before = grid;
    }

    /// The first row of a table's part on a new page.
    private void atTop(Line line) {
        int above = lines.size() - 1;
        while (above >= 0 && !lines.get(above).table()) {
            above--;
        }
        Line torn = above < 0 ? null : PdfTornRow.whole(lines.get(above), line, before.full().stream()
                .map(column -> columns.moved(before, new Blocks.Box(column, 1, false, List.of())).column()).collect(Collectors.toSet()));
        if (torn == null) {
            lines.add(new Line(line.where(), line.text(), line.pieces(), true, true));
        } else {
            lines.set(above, torn);
        }
    }

    private void print(PdfText.Content.Print print, PdfText.Page page, String place) {
        if (print.words().size() > 1 && print.text().length() <= 120 && print.text().indexOf('。') < 0) {
            end();
            lines.add(new Line(place, print.text(), IntStream.range(0, print.words().size())
                    .mapToObj(i -> new Line.Piece(print.words().get(i), -1, 1, print.spans().get(i))).toList(), false));
            return;
        }
        if (last == null || !goesOn(print, page)) {
            end();
            where = place;
        }
        String text = String.join("", print.words());
        boolean words = !paragraph.isEmpty() && ascii(paragraph.charAt(paragraph.length() - 1)) && ascii(text.charAt(0))
                && Character.isLetter(text.charAt(0));
        paragraph.append(words ? " " : "").append(text);
        last = print;
        lastPage = page;
    }

    private boolean goesOn(PdfText.Content.Print next, PdfText.Page page) {
        if (HEADING.matcher(next.text()).lookingAt() && "。；！？".indexOf(paragraph.charAt(paragraph.length() - 1)) >= 0) {
            return false;
        }
        boolean full = last.right() > lastPage.right() - 1.6 * last.size();
        boolean flush = next.left() < page.left() + 0.8 * next.size();
        return full && flush && !next.alone() && Math.abs(next.size() - last.size()) < 0.15 * last.size()
                && last.right() - last.left() > 12 * last.size();
    }

    private void end() {
        if (!paragraph.isEmpty()) {
            Line.Span span = last.text().contentEquals(paragraph) ? last.spans().getFirst() : Line.Span.UNKNOWN;
            lines.add(new Line(where, paragraph.toString(), List.of(new Line.Piece(paragraph.toString(), -1, 1, span)), false));
            paragraph.setLength(0);
        }
        last = null;
    }

    private static boolean ascii(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }
}
