package yangguang.letters;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/// A page of HTML made fit for printing (付印稿). It is read by an HTML parser, which knows no external
/// entities, and everything that would make the printer fetch something is taken out: scripts, frames,
/// linked style sheets, pictures that do not lie in the page itself. A picture left out is
/// replaced by a sentence, so that nobody overlooks it.
final class PrintHtml {

    private static final String FETCHING = "script, noscript, iframe, frame, frameset, object, embed, applet, link, base,"
            + " audio, video, source, track, portal, template, svg, math, form, input, button, select, textarea,"
            + " meta[http-equiv]";
    private static final Pattern EMBEDDED_PICTURE =
            Pattern.compile("data:image/(png|jpeg|gif);base64,[A-Za-z0-9+/=\\s]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern FETCHING_STYLE =
            Pattern.compile("(?i)url\\s*\\([^)]*\\)?|@import[^;]*;?|@font-face\\s*\\{[^}]*\\}|expression\\s*\\(");
    private static final Set<String> HARMLESS_LINKS = Set.of("http", "https", "mailto", "tel");

    private final Document page;

    PrintHtml(String html) {
        page = Jsoup.parse(html, "");
        page.select(FETCHING).remove();
        page.select("img").forEach(PrintHtml::keepOnlyEmbedded);
        page.select("style").forEach(style -> style.text(unfetching(style.data())));
        for (Element element : page.getAllElements()) {
            element.attributes().asList().stream().map(a -> a.getKey().toLowerCase(Locale.ROOT))
                    .filter(name -> name.startsWith("on") || Set.of("background", "srcset", "poster").contains(name))
                    .toList().forEach(element::removeAttr);
            if (element.hasAttr("style")) {
                element.attr("style", unfetching(element.attr("style")));
            }
            if (element.hasAttr("href") && !harmless(element.attr("href"))) {
                element.removeAttr("href");
            }
        }
    }

    private static void keepOnlyEmbedded(Element picture) {
        if (!EMBEDDED_PICTURE.matcher(picture.attr("src").strip()).matches()) {
            String description = picture.attr("alt").isBlank() ? "" : "：" + picture.attr("alt").strip();
            picture.replaceWith(new TextNode("〔图片未随文附上" + description + "〕"));
        }
    }

    private static String unfetching(String css) {
        return FETCHING_STYLE.matcher(decoded(css)).replaceAll("none");
    }

    /// Undoes CSS escapes and comments, behind which `url(` could hide.
    private static String decoded(String css) {
        String plain = Pattern.compile("/\\*.*?(\\*/|$)", Pattern.DOTALL).matcher(css).replaceAll("");
        return Pattern.compile("\\\\([0-9a-fA-F]{1,6})\\s?").matcher(plain).replaceAll(match -> {
            int codePoint = Integer.parseInt(match.group(1), 16);
            boolean letter = codePoint < 0x80 && Character.isLetterOrDigit(codePoint);
            return Matcher.quoteReplacement(letter ? Character.toString(codePoint) : match.group());
        }).replaceAll("\\\\(?=[a-zA-Z(@])", "");
    }

    private static boolean harmless(String href) {
        if (href.startsWith("#")) {
            return true;
        }
        int colon = href.indexOf(':');
        return colon > 0 && HARMLESS_LINKS.contains(href.substring(0, colon).strip().toLowerCase(Locale.ROOT));
    }

    /// Puts a style sheet in front of those of the page.
    PrintHtml under(String css) {
        page.head().prependElement("style").attr("type", "text/css").appendChild(new DataNode(css));
        return this;
    }

    /// Puts a style sheet behind those of the page.
    PrintHtml over(String css) {
        page.head().appendElement("style").attr("type", "text/css").appendChild(new DataNode(css));
        return this;
    }

    /// The characters of the text that `printable` refuses, in order of their code points.
    Set<Integer> charactersWithout(IntPredicate printable) {
        Set<Integer> missing = new TreeSet<>();
        everyText(page, text -> {
            text.codePoints().filter(c -> !isBlank(c) && !printable.test(c)).forEach(missing::add);
            return text;
        });
        return missing;
    }

    /// Writes characters that `printable` refuses as their code point in brackets, `〔字库缺字U+20BB7〕`,
    /// where they would else vanish from the paper.
    PrintHtml sayingWhatIsMissing(IntPredicate printable) {
        everyText(page, text -> {
            StringBuilder told = new StringBuilder(text.length());
            text.codePoints().forEach(c -> {
                if (isBlank(c) || printable.test(c)) {
                    told.appendCodePoint(c);
                } else {
                    told.append(missingSign(c));
                }
            });
            return told.toString();
        });
        return this;
    }

    static String missingSign(int codePoint) {
        return "〔字库缺字U+%04X〕".formatted(codePoint);
    }

    private static boolean isBlank(int codePoint) {
        return codePoint == ' ' || codePoint == '\n' || codePoint == '\r' || codePoint == '\t' || codePoint == '\f';
    }

    private static void everyText(Document page, UnaryOperator<String> change) {
        for (Element element : page.body().getAllElements()) {
            for (TextNode node : element.textNodes()) {
                String before = node.getWholeText();
                String after = change.apply(before);
                if (!after.equals(before)) {
                    node.text(after);
                }
            }
        }
    }

    /// How a table is to be broken over pages (表格分页).
    ///
    /// @param headRows rows of its `<thead>`, which come again on every page
    /// @param whole    class `whole`: it is not broken where a page can hold it
    /// @param joined   rows that stay with the next, `class="announces"`
    record Breaking(int headRows, boolean whole, Set<Integer> joined) {}

    /// The tables that are not inside another, in order.
    List<Breaking> tables() {
        return page.select("table:not(table table)").stream().map(table -> {
            Elements rows = table.select("tr:not(table table tr)");
            Set<Integer> joined = new TreeSet<>();
            for (int row = 0; row < rows.size(); row++) {
                if (rows.get(row).hasClass("announces")) {
                    joined.add(row);
                }
            }
            return new Breaking(table.select("> thead > tr").size(), table.hasClass("whole"), joined);
        }).toList();
    }

    /// The text of the page, as a reader would copy it.
    String text() {
        return page.body().wholeText();
    }

    String title() {
        return page.title();
    }

    String meta(String name) {
        Elements found = page.head().select("meta[name=" + name + "]");
        return found.isEmpty() ? "" : found.attr("content");
    }

    Document page() {
        return page;
    }

    org.w3c.dom.Document dom() {
        page.outputSettings().syntax(Document.OutputSettings.Syntax.xml);
        return new W3CDom().namespaceAware(false).fromJsoup(page);
    }
}
