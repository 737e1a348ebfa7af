package yangguang.reportreading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Lines of a web page (网页): paragraphs become lines, rows of real tables become lines of cells with the grid
/// column each cell begins in, merged cells counted out. Tables that only lay the page out are walked through.
/// Walks without recursion, so that no depth of nesting can exhaust the stack.
final class PageText {

    private static final Set<String> SKIPPED = Set.of("script", "style", "noscript", "template", "select", "option", "button", "svg", "iframe", "head");
    private static final Set<String> LINES = Set.of("td", "th", "tr", "li");
    private static final Pattern NO_HEIGHT = Pattern.compile("(?<![\\w-])height:0(?:pt|px)?(?:;|$)");
    private static final int WIDEST = 200;
    private static final int LONGEST_CELL = 400;

    private final PlainChinese characters;
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private int paragraphs;
    private int tables;

    PageText(PlainChinese characters) {
        this.characters = characters;
    }

    static Document parse(String html) {
        return Jsoup.parse(html);
    }

    List<Line> lines(Document page) {
        Deque<Object> waiting = new ArrayDeque<>();
        waiting.push(page.body());
        while (!waiting.isEmpty()) {
            Object next = waiting.pop();
            if (next == LineEnd.HERE) {
                endParagraph();
            } else if (next instanceof TextNode text) {
                paragraph.append(text.getWholeText());
            } else if (next instanceof Element element && !SKIPPED.contains(element.normalName())) {
                enter(element, waiting);
            }
        }
        endParagraph();
        return lines;
    }

    private enum LineEnd { HERE }

    private void enter(Element element, Deque<Object> waiting) {
        if (element.normalName().equals("table") && element.getElementsByTag("table").size() == 1) {
            List<Row> rows = rows(element);
            if (isData(rows)) {
                endParagraph();
                readTable(rows);
                return;
            }
        }
        if (element.normalName().equals("br")) {
            endParagraph();
            return;
        }
        if (element.normalName().equals("img")) {
            endParagraph();
            lines.add(new Line("第" + (paragraphs + 1) + "段前", PICTURE, List.of(), true));
            return;
        }
        boolean block = element.isBlock() || LINES.contains(element.normalName());
        if (block) {
            endParagraph();
            waiting.push(LineEnd.HERE);
        }
        List<Node> children = element.childNodes();
        for (int i = children.size() - 1; i >= 0; i--) {
            waiting.push(children.get(i));
        }
    }

    /// Text of the line that stands for a picture.
    static final String PICTURE = "\u0000图片";

    private void endParagraph() {
        String text = characters.plain(onOneLine(paragraph)).strip();
        paragraph.setLength(0);
        if (!text.isEmpty()) {
            paragraphs++;
            for (Line line : new PlainText(characters).lines(text)) {
                lines.add(new Line("第" + paragraphs + "段", line.text(), line.pieces(), line.table()));
            }
        }
    }

    /// White space of a page, line ends too, is one blank.
    private static String onOneLine(StringBuilder text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean now = c == ' ' || c >= '\t' && c <= '\r' || c == '\u00a0' || c == '\u3000';
            if (!now || !blank) {
                line.append(now ? ' ' : c);
            }
            blank = now;
        }
        return line.toString();
    }

    /// A row of a table with its cells' texts.
    private record Row(Element tr, List<Element> cells, List<String> texts) {}

    private static List<Row> rows(Element table) {
        List<Row> rows = new ArrayList<>();
        for (Element tr : table.getElementsByTag("tr")) {
            List<Element> cells = tr.children();
            rows.add(new Row(tr, cells, cells.stream().map(Element::text).toList()));
        }
        return rows;
    }

    /// A table of figures has no table inside and short cells; others only lay out the page.
    private static boolean isData(List<Row> rows) {
        return rows.stream().allMatch(row -> row.texts().stream().allMatch(text -> text.length() <= LONGEST_CELL));
    }

    private void readTable(List<Row> rows) {
        tables++;
        int[] occupied = new int[WIDEST];
        int row = 0;
        for (Row tr : rows) {
            if (isHidden(tr.tr())) {
                continue;
            }
            row++;
            StringBuilder whole = new StringBuilder();
            List<Line.Piece> pieces = new ArrayList<>();
            int column = 0;
            for (int at = 0; at < tr.cells().size(); at++) {
                Element cell = tr.cells().get(at);
                while (column < WIDEST && occupied[column] > 0) {
                    column++;
                }
                int across = span(cell, "colspan");
                int down = span(cell, "rowspan");
                for (int i = column; i < Math.min(WIDEST, column + across); i++) {
                    occupied[i] = down;
                }
                String own = cellText(cell, tr.texts().get(at));
                whole.append(at == 0 ? "" : " ").append(own);
                pieces.add(new Line.Piece(own, column, across));
                column += across;
            }
            for (int i = 0; i < WIDEST; i++) {
                occupied[i] = Math.max(0, occupied[i] - 1);
            }
            if (!pieces.isEmpty()) {
                lines.add(new Line("第" + tables + "个表格第" + row + "行", whole.toString().strip(), pieces, true));
            }
        }
    }

    /// Word leaves a row of no height behind its tables to hold the widths of the columns.
    private static boolean isHidden(Element tr) {
        if (tr.attributesSize() == 0) {
            return false;
        }
        String style = tr.attr("style").replace(" ", "").toLowerCase(java.util.Locale.ROOT);
        return tr.attr("height").equals("0") || style.contains("display:none") || style.contains("height:0") && NO_HEIGHT.matcher(style).find();
    }

    private String cellText(Element cell, String raw) {
        String text = characters.plain(raw).strip();
        return text.isEmpty() && cell.selectFirst("img") != null ? PICTURE : text;
    }

    private static int span(Element cell, String attribute) {
        String value = cell.attr(attribute).strip();
        return !value.isEmpty() && value.length() <= 3 && value.chars().allMatch(c -> c >= '0' && c <= '9') ? Math.clamp(Integer.parseInt(value), 1, WIDEST) : 1;
    }
}
