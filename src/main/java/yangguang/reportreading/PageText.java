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

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Lines of a web page (网页): paragraphs become lines, rows of real tables become lines of cells with the grid
/// column each cell begins in. Tables that only lay the page out are walked through.
/// Walks without recursion, so that no depth of nesting can exhaust the stack.
final class PageText {

    private static final Set<String> SKIPPED = Set.of("script", "style", "noscript", "template", "select", "option", "button", "svg", "iframe", "head");
    private static final Set<String> LINES = Set.of("td", "th", "tr", "li");
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
            Optional<PageTable> table = PageTable.of(element);
            if (table.isPresent()) {
                endParagraph();
                tables++;
                table.get().addTo(lines, "第" + tables + "个表格第", characters);
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
}
