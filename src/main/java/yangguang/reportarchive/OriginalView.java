package yangguang.reportarchive;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import yangguang.reportform.ChinesePunctuation;
import yangguang.reportreading.Line;
import yangguang.reportreading.PublishedReport;
import yangguang.reportreading.SourceText;
import yangguang.reportreading.Unreadable;

/// Original as it may be looked at (原文): of a web page only text, headings, lists and tables are left, nothing that runs
/// and nothing that is loaded from elsewhere; of any other file the text as it was read.
final class OriginalView {

    private static final Safelist HARMLESS = Safelist.none().addTags("p", "div", "span", "br", "h1", "h2", "h3", "h4", "h5", "h6", "table",
            "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "ul", "ol", "li", "b", "strong", "i", "em", "u", "sub", "sup", "blockquote",
            "pre", "hr", "section", "article").addAttributes("td", "colspan", "rowspan").addAttributes("th", "colspan", "rowspan");
    private static final String FRAME = """
            <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>原文</title><style>
            body { font: 15px/1.7 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; margin: 12px; color: #1d1d1f; background: #fff; overflow-wrap: anywhere }
            h1, h2, h3, h4 { font-size: 1.1em; margin: .7em 0 .3em } p { margin: 0 0 6px } table { border-collapse: collapse; margin: 8px 0 } td, th { border: 1px solid #b8b8b8; padding: 2px 6px; font-weight: 400 }
            :target { background: #fff1b8 }</style></head><body>""";

    private OriginalView() {
    }

    static String of(SourceKind kind, String name, byte[] bytes, PublishedReport report) {
        if (kind == SourceKind.PAGE) {
            try {
                return FRAME + harmless(SourceText.of(name, bytes).text()) + "</body></html>";
            } catch (Unreadable e) {
                return FRAME + lines(report.lines()) + "</body></html>";
            }
        }
        return FRAME + lines(report.lines()) + "</body></html>";
    }

    static String harmless(String page) {
        Document document = Jsoup.parse(page);
        document.select("img, svg, canvas, video").forEach(picture -> picture.replaceWith(new TextNode("［图片］")));
        document.select("script, style, noscript, template, iframe, object, embed, form > input, select, button").remove();
        Document clean = new Cleaner(HARMLESS).clean(document);
        clean.outputSettings().prettyPrint(false);
        return clean.body().html();
    }

    /// The lines with their places as anchors, rows of tables as tables.
    private static String lines(List<Line> lines) {
        StringBuilder html = new StringBuilder();
        boolean inTable = false;
        for (Line line : lines) {
            boolean row = line.table() && line.pieces().size() > 1;
            if (row != inTable) {
                html.append(row ? "<table>" : "</table>");
                inTable = row;
            }
            html.append(row ? "<tr id=\"" : "<p id=\"").append(Entities.escape(line.where())).append("\">");
            if (row) {
                line.pieces().forEach(piece -> html.append("<td>").append(Entities.escape(ChinesePunctuation.set(piece.text()))).append("</td>"));
            } else {
                html.append(Entities.escape(ChinesePunctuation.set(line.text())));
            }
            html.append(row ? "</tr>" : "</p>");
        }
        return html.append(inTable ? "</table>" : "").toString();
    }
}
