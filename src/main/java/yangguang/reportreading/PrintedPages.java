package yangguang.reportreading;

import java.util.ArrayList;
import java.util.List;

/// The pages of a document from first to last (各页版面), taken one by one, and the lines they make together: tables by
/// rows and cells, paragraphs put together again.
final class PrintedPages {

    private static final double NEAR = 2;

    private final List<PdfText.Page> pages = new ArrayList<>();
    private BareTables.Left left = BareTables.Left.NOTHING;

    void add(PrintedPage page) {
        PdfPage printed = new PdfPage(pages.size() + 1, page, left);
        PdfText.Page read = printed.read();
        List<PdfLine> head = printed.bare().claimed();
        if (!head.isEmpty()) {
            pages.getLast().content().removeIf(content -> content instanceof PdfText.Content.Print print
                    && print.top() > head.getFirst().y() - NEAR && print.top() < head.getLast().y() + NEAR);
        }
        boolean torn = read.content().stream().filter(PdfText.Content.Bare.class::isInstance).limit(2)
                .anyMatch(row -> ((PdfText.Content.Bare) row).unclear());
        if (torn && !pages.isEmpty()) {
            pages.getLast().content().replaceAll(content -> content == lastRow(pages.getLast()) ? ((PdfText.Content.Bare) content).asUnclear() : content);
        }
        pages.add(read);
        left = printed.bare().left();
    }

    /// Figures without a label at the top of a page may be the rest of the row above, whose own are then not whole.
    private static PdfText.Content lastRow(PdfText.Page page) {
        return page.content().stream().filter(PdfText.Content.Bare.class::isInstance).reduce((one, other) -> other).orElse(null);
    }

    List<Line> lines() throws Unreadable {
        return new PdfParagraphs(pages).lines();
    }
}
