package yangguang.reportreading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    private static final int LONGEST_META = 200;
    private static final int MOST_META = 100;

    private final PlainChinese characters;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, String> meta = new LinkedHashMap<>();
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
        String title = head(page.head());
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
        note("title", title);
        return lines;
    }

    /// What the page says of itself, by the name it uses, lower case; known once its lines are.
    Map<String, String> meta() {
        return meta;
    }

    /// Notes what the head says, and answers the title.
    private String head(Element head) {
        String title = "";
        for (Element tag = head.firstElementChild(); tag != null; tag = tag.nextElementSibling()) {
            note(tag);
            title = title.isEmpty() && tag.normalName().equals("title") ? tag.text() : title;
        }
        return title;
    }

    private void note(Element tag) {
        if (tag.normalName().equals("meta") && tag.hasAttr("name")) {
            note(tag.attr("name").strip().toLowerCase(Locale.ROOT), tag.attr("content"));
        }
    }

    private void note(String name, String raw) {
        String content = characters.plain(raw).strip();
        if (!content.isEmpty() && content.length() <= LONGEST_META && (meta.size() < MOST_META || name.equals("title"))) {
            meta.putIfAbsent(name, content);
        }
    }

    private enum LineEnd { HERE }

    private void enter(Element element, Deque<Object> waiting) {
        if (element.normalName().equals("table")) {
            Optional<List<Row>> rows = rows(element);
            if (rows.isPresent()) {
                endParagraph();
                readTable(rows.get());
                return;
            }
        }
        if (element.normalName().equals("br")) {
            endParagraph();
            return;
        }
        note(element);
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

    /// The rows of a table of figures: it has no table inside and short cells. Others only lay out the page.
    private static Optional<List<Row>> rows(Element table) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < table.childNodeSize(); i++) {
            if (!(table.childNode(i) instanceof Element part)) {
                continue;
            }
            boolean whole = switch (part.normalName()) {
                case "tr" -> add(part, rows);
                case "tbody", "thead", "tfoot" -> addAll(part, rows);
                default -> !holdsTable(part);
            };
            if (!whole) {
                return Optional.empty();
            }
        }
        return Optional.of(rows);
    }

    private static boolean addAll(Element part, List<Row> rows) {
        for (int i = 0; i < part.childNodeSize(); i++) {
            if (part.childNode(i) instanceof Element tr && !(tr.normalName().equals("tr") ? add(tr, rows) : !holdsTable(tr))) {
                return false;
            }
        }
        return true;
    }

    private static boolean add(Element tr, List<Row> rows) {
        List<Element> cells = new ArrayList<>(tr.childNodeSize());
        List<String> texts = new ArrayList<>(tr.childNodeSize());
        for (int i = 0; i < tr.childNodeSize(); i++) {
            if (tr.childNode(i) instanceof Element cell) {
                String word = word(cell);
                if (word == null && holdsTable(cell)) {
                    return false;
                }
                String text = word == null ? cell.text() : word;
                if (text.length() > LONGEST_CELL) {
                    return false;
                }
                cells.add(cell);
                texts.add(text);
            }
        }
        rows.add(new Row(tr, cells, texts));
        return true;
    }

    /// Whether it is a table or has one inside; stops at the first.
    private static boolean holdsTable(Element within) {
        Node node = within;
        while (node != null) {
            if (node instanceof Element element && element.normalName().equals("table")) {
                return true;
            }
            node = next(node, within);
        }
        return false;
    }

    /// The next node in the order of the page, null behind the last.
    private static Node next(Node node, Node within) {
        if (node.childNodeSize() > 0) {
            return node.childNode(0);
        }
        Node at = node;
        while (at != within && at.nextSibling() == null) {
            at = at.parent();
        }
        return at == within ? null : at.nextSibling();
    }

    /// The single word or figure that nearly every cell holds, however many elements and blanks are around it; "" where it
    /// holds none, null where it holds more.
    private static String word(Element cell) {
        TextNode only = null;
        for (Node node = next(cell, cell); node != null; node = next(node, cell)) {
            boolean text = node instanceof TextNode words && !isBlank(words.getWholeText());
            if (text && only != null || node instanceof Element element && element.normalName().equals("table")) {
                return null;
            }
            only = text ? (TextNode) node : only;
        }
        return only == null ? "" : word(only.getWholeText());
    }

    private static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String word(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(text.charAt(to - 1))) {
            to--;
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= '\u007f' && c < '\u2e80') {
                return null;
            }
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\u00a0' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    private void readTable(List<Row> rows) {
        tables++;
        int[] occupied = new int[WIDEST];
        int widest = 0;
        int row = 0;
        for (Row tr : rows) {
            if (isHidden(tr.tr())) {
                continue;
            }
            row++;
            StringBuilder whole = new StringBuilder();
            List<Line.Piece> pieces = new ArrayList<>(tr.cells().size());
            int column = 0;
            for (int at = 0; at < tr.cells().size(); at++) {
                Element cell = tr.cells().get(at);
                while (column < WIDEST && occupied[column] > 0) {
                    column++;
                }
                boolean single = cell.attributesSize() == 0;
                int across = single ? 1 : span(cell, "colspan");
                int down = single ? 1 : span(cell, "rowspan");
                int end = Math.min(WIDEST, column + across);
                for (int i = column; i < end; i++) {
                    occupied[i] = down;
                }
                widest = Math.max(widest, end);
                String own = cellText(cell, tr.texts().get(at));
                whole.append(at == 0 ? "" : " ").append(own);
                pieces.add(new Line.Piece(own, column, across));
                column += across;
            }
            for (int i = 0; i < widest; i++) {
                occupied[i] = Math.max(0, occupied[i] - 1);
            }
            if (!pieces.isEmpty()) {
                lines.add(new Line("第" + tables + "个表格第" + row + "行", whole.toString().strip(), pieces, true));
            }
        }
    }

    /// Word leaves a row of no height behind its tables to hold the widths of the columns.
    private static boolean isHidden(Element tr) {
        String style = tr.attr("style");
        if (style.isEmpty()) {
            return tr.attr("height").equals("0");
        }
        style = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return tr.attr("height").equals("0") || style.contains("display:none") || style.contains("height:0") && NO_HEIGHT.matcher(style).find();
    }

    private String cellText(Element cell, String raw) {
        String text = characters.plain(raw).strip();
        return text.isEmpty() && cell.childNodeSize() > 0 && cell.selectFirst("img") != null ? PICTURE : text;
    }

    private static int span(Element cell, String attribute) {
        String value = cell.attributes().get(attribute).strip();
        return isNumber(value) ? Math.clamp(Integer.parseInt(value), 1, WIDEST) : 1;
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= 3;
    }
}
