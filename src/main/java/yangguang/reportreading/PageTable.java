package yangguang.reportreading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// A table of figures on a web page (网页里的表): its rows with the grid column each cell begins in, merged cells counted out.
record PageTable(List<Row> rows) {

    private static final Pattern NO_HEIGHT = Pattern.compile("(?<![\\w-])height:0(?:pt|px)?(?:;|$)");
    private static final int WIDEST = 200;
    private static final int LONGEST_CELL = 400;

    /// A row with the texts of its cells (表的一行).
    record Row(Element tr, List<Element> cells, List<String> texts) {}

    /// A table of figures has no table inside and short cells; nothing for others, which only lay out the page.
    static Optional<PageTable> of(Element table) {
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
        return Optional.of(new PageTable(rows));
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

    /// @param where the beginning of a row's place, its number follows
    void addTo(List<Line> lines, String where, PlainChinese characters) {
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
                String own = cellText(cell, tr.texts().get(at), characters);
                whole.append(at == 0 ? "" : " ").append(own);
                pieces.add(new Line.Piece(own, column, across));
                column += across;
            }
            for (int i = 0; i < widest; i++) {
                occupied[i] = Math.max(0, occupied[i] - 1);
            }
            if (!pieces.isEmpty()) {
                lines.add(new Line(where + row + "行", whole.toString().strip(), pieces, true));
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

    private static String cellText(Element cell, String raw, PlainChinese characters) {
        String text = characters.plain(raw).strip();
        return text.isEmpty() && cell.childNodeSize() > 0 && cell.selectFirst("img") != null ? PageText.PICTURE : text;
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
