package yangguang.reportreading;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// Text of a PDF with a text layer (PDF): page by page its tables, told by their drawn lines, and its paragraphs, put
/// together again from lines of print. Page numbers are left out.
final class PdfText {

    private static final int MOST_PAGES = 200;

    private PdfText() {}

    static List<Line> lines(byte[] bytes) throws Unreadable {
        PdfBomb.refuse(bytes);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new Unreadable("PDF 超过 " + MOST_PAGES + " 页，不像一份年度报告，没有读。");
            }
            PrintedPages printed = new PrintedPages();
            PdfPages pages = new PdfPages(printed);
            pages.writeText(document, Writer.nullWriter());
            Patience.check();
            if (pages.glyphs() == 0) {
                throw new Unreadable("PDF 里没有文字，多半是扫描件；请提供有文字层的 PDF、Word 或网页，图片里的数字程序不猜。");
            }
            if (pages.unmapped() * 2 > pages.glyphs()) {
                throw new Unreadable("PDF 里的文字取不出来（字体没有编码对照）；请用 Word 或网页，或重新生成 PDF。");
            }
            List<Line> lines = printed.lines();
            if (PdfMeanings.figuresUnknown(lines)) {
                throw new Unreadable("PDF 里数字所用的字体没有字符对照，数字不能确认，没有读；请用 Word 或网页，或重新生成 PDF。");
            }
            return lines;
        } catch (InvalidPasswordException e) {
            throw new Unreadable("PDF 设了打开密码，读不了；请去掉密码后另存一份。");
        } catch (IOException | RuntimeException e) {
            Patience.check();
            throw new Unreadable("PDF 已损坏，读不了；请重新下载或重新生成后再试。");
        }
    }

    /// What stands on a page, from top to bottom.
    sealed interface Content {
        int page();

        /// A line of print. `left`, `right` and `size` in points; `margins` are those of its page's text.
        record Print(int page, double top, double left, double right, double size, List<String> words, List<Line.Span> spans, boolean alone) implements Content {
            String text() {
                return String.join(" ", words);
            }
        }

        /// A table. `xs` are the places of its upright lines, between which its columns lie.
        /// `full` are the columns whose last cell is filled to its edge, so that a figure may go on over the page.
        record Grid(int page, double top, double[] xs, List<Blocks.Row> rows, Set<Integer> full) implements Content {}

        /// A row of a table that no lines divide, or its head.
        record Bare(int page, double top, List<Line.Piece> pieces) implements Content {
            boolean unclear() {
                return pieces.getFirst().text().endsWith(BareTable.NO_LABEL);
            }

            /// The same row with a figure too many, so that none of it is placed.
            Bare asUnclear() {
                List<Line.Piece> unclear = new ArrayList<>(pieces);
                unclear.add(pieces.getLast());
                return new Bare(page, top, unclear);
            }
        }

        record Picture(int page, double top) implements Content {}
    }

    /// A page with the margins of its text.
    record Page(double left, double right, List<Content> content) {
        Page {
            content = new ArrayList<>(content);
        }
    }
}
