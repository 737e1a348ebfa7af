package yangguang.portal;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Body of a document as paper sets it (正文版式, GB/T 9704-2012): the addressee flush left, the signing agency and
/// the date at the right. The stored text carries no layout; where these lines stand is read off the text.
final class PaperBody {

    private static final Pattern DATE = Pattern.compile("\\d{4}年\\d{1,2}月\\d{1,2}日");
    private static final int LONGEST_SIGNATURE = 40;
    private static final int LONGEST_ADDRESSEE = 120;

    private PaperBody() {
    }

    /// The same clean HTML with the classes `addressee`, `signature` and `dated` where they belong.
    static String set(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        List<Element> blocks = page.body().children();
        if (blocks.size() > 1) {
            addressee(blocks.getFirst());
            signature(blocks);
        }
        return page.body().html();
    }

    private static void addressee(Element first) {
        String text = first.text();
        if (first.nameIs("p") && text.length() <= LONGEST_ADDRESSEE && (text.endsWith("：") || text.endsWith(":"))) {
            first.addClass("addressee");
        }
    }

    private static void signature(List<Element> blocks) {
        Element last = blocks.getLast();
        if (!last.nameIs("p") || !DATE.matcher(last.text().replace(" ", "")).matches()) {
            return;
        }
        last.addClass("dated");
        for (int i = blocks.size() - 2; i > 0 && signs(blocks.get(i)); i--) {
            blocks.get(i).addClass("signature");
        }
    }

    private static boolean signs(Element line) {
        String text = line.text();
        return line.nameIs("p") && !text.isBlank() && text.length() <= LONGEST_SIGNATURE
                && text.chars().noneMatch(c -> "。；：，、？！;:,.?!".indexOf(c) >= 0);
    }
}
