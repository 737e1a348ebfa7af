package yangguang.reportreading;

import java.util.ArrayList;
import java.util.List;

/// The pages of a document from first to last (各页版面), taken one by one, and the lines they make together: tables by
/// rows and cells, paragraphs put together again.
final class PrintedPages {

    private final List<PdfText.Page> pages = new ArrayList<>();
    private List<Line.Span> columns = List.of();

    void add(PrintedPage page) {
        PdfPage printed = new PdfPage(pages.size() + 1, page, columns);
        pages.add(printed.read());
        columns = printed.columns();
    }

    List<Line> lines() throws Unreadable {
        return new PdfParagraphs(pages).lines();
    }
}
