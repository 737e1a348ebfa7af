package yangguang.reportreading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

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
        if (element.normalName().equals("table") && isData(element)) {
            endParagraph();
            readTable(element);
            return;
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
        boolean block = element.isBlock() || Set.of("td", "th", "tr", "li").contains(element.normalName());
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
        String text = characters.plain(paragraph.toString().replaceAll("[\\s\u00a0\u3000]+", " ")).strip();
        paragraph.setLength(0);
        if (!text.isEmpty()) {
            paragraphs++;
            lines.addAll(new PlainText(characters).lines(text).stream()
                    .map(line -> new Line("第" + paragraphs + "段", line.text(), line.pieces(), line.table())).toList());
        }
    }

    /// A table of figures has no table inside and short cells; others only lay out the page.
    private static boolean isData(Element table) {
        if (table.selectFirst("table table") != null) {
            return false;
        }
        for (Element cell : table.select("td, th")) {
            if (cell.text().length() > LONGEST_CELL) {
                return false;
            }
        }
        return true;
    }

    private void readTable(Element table) {
        tables++;
        int[] occupied = new int[WIDEST];
        int row = 0;
        for (Element tr : table.select("tr")) {
            if (isHidden(tr)) {
                continue;
            }
            row++;
            List<Line.Piece> pieces = new ArrayList<>();
            int column = 0;
            for (Element cell : tr.children()) {
                while (column < WIDEST && occupied[column] > 0) {
                    column++;
                }
                int across = span(cell, "colspan");
                int down = span(cell, "rowspan");
                for (int i = column; i < Math.min(WIDEST, column + across); i++) {
                    occupied[i] = down;
                }
                pieces.add(new Line.Piece(cellText(cell), column, across));
                column += across;
            }
            for (int i = 0; i < WIDEST; i++) {
                occupied[i] = Math.max(0, occupied[i] - 1);
            }
            String text = String.join(" ", pieces.stream().map(Line.Piece::text).toList()).strip();
            if (!pieces.isEmpty()) {
                lines.add(new Line("第" + tables + "个表格第" + row + "行", text, pieces, true));
            }
        }
    }

    /// Word leaves a row of no height behind its tables to hold the widths of the columns.
    private static boolean isHidden(Element tr) {
        String style = tr.attr("style").replace(" ", "").toLowerCase(java.util.Locale.ROOT);
        return tr.attr("height").equals("0") || style.contains("display:none") || style.matches("(?s).*(?<![\\w-])height:0(?:pt|px)?(?:;.*|$)");
    }

    private String cellText(Element cell) {
        String text = characters.plain(cell.text()).strip();
        return text.isEmpty() && cell.selectFirst("img") != null ? PICTURE : text;
    }

    private static int span(Element cell, String attribute) {
        String value = cell.attr(attribute).strip();
        return value.matches("\\d{1,3}") ? Math.clamp(Integer.parseInt(value), 1, WIDEST) : 1;
    }
}
