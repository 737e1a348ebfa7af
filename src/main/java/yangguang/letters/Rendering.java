package yangguang.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.stereotype.Component;

/// Rendering (版式生成) of one HTML page as PDF, OFD and Word, for letters, reports and published documents.
///
/// The page is plain HTML with its own `<style>` where it needs one; `paper.css` supplies A4, the margins and
/// sizes of GB/T 9704-2012 and the page number. Nothing outside the page is ever read: no file, no address, no
/// external entity; a picture has to lie in the page as a `data:` address (PNG, JPEG, GIF), any other is replaced by
/// a sentence that says so. The same page always gives the same bytes.
///
/// For Word, CSS families name the font: `fangsong` 仿宋, `songti` 宋体, `heiti` 黑体, `kaiti` 楷体, `biaosong`
/// 方正小标宋简体. The PDF sets all of them in the font it carries. Paragraphs `<p>` without a class are indented by
/// two characters; `class="flush"` is not, `class="centre"` is centred.
///
/// Usable without Spring: `new Rendering()`. Safe for many threads.
@Component
public class Rendering {

    private static final String PAPER = paper();

    /// Parsed on first use (about half a second) and then kept: the second paper takes milliseconds.
    private static final class Carried {
        static final PrintFonts FONTS = new PrintFonts();
    }

    /// The page as PDF. Text copied out of it equals the text of the page; a character that the carried
    /// font does not have is printed as `〔字库缺字U+20BB7〕`, see [#charactersMissing].
    public byte[] pdf(String html) {
        return new PdfPrinting(Carried.FONTS, PAPER).print(new PrintHtml(html));
    }

    /// The page as Word file (.docx). All characters are kept; the reader's fonts decide which can be seen.
    public byte[] docx(String html) {
        return new WordPrinting(Carried.FONTS, PAPER).print(new PrintHtml(html));
    }

    /// The page as OFD (GB/T 33190), laid out as the PDF is; with real text, which is that of the PDF.
    public byte[] ofd(String html) {
        return new OfdPrinting(Carried.FONTS).print(pdf(html));
    }

    /// Characters of the page that the PDF can only name, each once, in the order of their code points.
    /// Empty for nearly every page; an officer should see the others before a letter is issued.
    public List<String> charactersMissing(String html) {
        return new PrintHtml(html).charactersWithout(Carried.FONTS::has).stream().map(Character::toString).toList();
    }

    private static String paper() {
        try (InputStream in = Rendering.class.getResourceAsStream("/letters/paper.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
