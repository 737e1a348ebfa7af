package yangguang.catalogue;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// Rich text (正文): what may stand in the body of a document. Everything outside the list is dropped on the
/// server, before storing, whatever the browser sent.
public final class RichText {

    /// Paragraphs, headings, lists, tables, links; no pictures from elsewhere, no styles, no scripts.
    private static final Safelist ALLOWED = new Safelist()
            .addTags("p", "br", "h2", "h3", "h4", "strong", "b", "em", "i", "u", "s", "sub", "sup", "blockquote",
                    "ol", "ul", "li", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "a", "hr", "pre")
            .addAttributes("a", "href", "title")
            .addAttributes("th", "colspan", "rowspan", "scope")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("ol", "start")
            .addProtocols("a", "href", "http", "https", "mailto")
            .addEnforcedAttribute("a", "rel", "noopener noreferrer");
    private static final Document.OutputSettings PLAIN = new Document.OutputSettings().prettyPrint(false);
    /// A tag as browsers see one; a lone "<" in a formula is none.
    private static final Pattern MARKUP = Pattern.compile("<[/!?]?[a-zA-Z][a-zA-Z0-9:]*(?:[\\s/][^<>]*)?>");
    /// Broken markup settles after a pass or two: what was between the tags that are dropped moves together.
    private static final int PASSES = 5;
    private static final Pattern BLOCK =
            Pattern.compile("p|br|h[1-6]|li|tr|table|caption|blockquote|ol|ul|hr|pre|div");

    private RichText() {
    }

    /// The text with only what is allowed. Text without any tag is taken as typed: blank lines and line
    /// breaks become paragraphs. Cleaning what is clean changes nothing.
    public static String clean(String html) {
        String text = html == null ? "" : html.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "").strip();
        if (text.isEmpty()) {
            return "";
        }
        String markup = MARKUP.matcher(text).find() ? text : paragraphs(text.replace("<", "&lt;"));
        for (int pass = 0; pass < PASSES; pass++) {
            String safe = Jsoup.clean(markup, "", ALLOWED, PLAIN).strip();
            safe = MARKUP.matcher(safe).find() ? safe : paragraphs(safe);
            if (safe.equals(markup)) {
                break;
            }
            markup = safe;
        }
        return markup;
    }

    /// What a reader sees, one line for each paragraph, cell texts separated by spaces.
    public static String text(String html) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.text());
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    if (BLOCK.matcher(element.normalName()).matches()) {
                        text.append('\n');
                    } else if (element.normalName().matches("td|th")) {
                        text.append(' ');
                    }
                }
            }
        }, Jsoup.parseBodyFragment(html == null ? "" : html).body());
        return text.toString().replaceAll("[ \\t\\u00a0]+", " ").replaceAll(" ?\\n[ \\n]*", "\n").strip();
    }

    private static String paragraphs(String text) {
        StringBuilder html = new StringBuilder();
        text.lines().map(String::strip).filter(line -> !line.isEmpty())
                .forEach(line -> html.append("<p>").append(line).append("</p>"));
        return html.toString();
    }
}
