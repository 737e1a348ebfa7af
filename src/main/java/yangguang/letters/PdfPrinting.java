package yangguang.letters;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

/// Turns a page fit for printing into a PDF (印成PDF). The same page gives the same bytes: the file carries
/// no hour and its identifier is computed from its content.
final class PdfPrinting {

    private final PrintFonts fonts;
    private final String paper;

    PdfPrinting(PrintFonts fonts, String paper) {
        this.fonts = fonts;
        this.paper = paper;
    }

    byte[] print(PrintHtml html) {
        Set<Integer> layers = layersOf(html.sayingWhatIsMissing(fonts::has).text());
        html.under(paper).over(fontRule(layers));
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .withW3cDocument(html.dom(), "about:blank")
                    .useUriResolver((base, uri) -> uri != null && uri.startsWith("data:image/") ? uri : null);
            for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
                builder.useExternalResourceAccessControl((uri, kind) -> uri != null && uri.startsWith("data:image/"), when);
            }
            for (int layer : layers) {
                for (PrintFonts.Weight weight : PrintFonts.Weight.values()) {
                    builder.useFont(fonts.supplier(document, weight, layer), family(layer), weight.css, FontStyle.NORMAL, true);
                }
            }
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFWithoutClosing();
            }
            describe(document, html);
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<Integer> layersOf(String text) {
        Set<Integer> layers = new TreeSet<>(Set.of(0));
        text.codePoints().map(fonts::layerOf).filter(layer -> layer > 0).forEach(layers::add);
        return layers;
    }

    /// All text is set in the carried font, whatever families the page names for Word.
    private static String fontRule(Set<Integer> layers) {
        StringBuilder families = new StringBuilder();
        layers.forEach(layer -> families.append(families.isEmpty() ? "" : ", ").append(family(layer)));
        return "* { font-family: " + families + " !important; font-style: normal !important; }";
    }

    private static String family(int layer) {
        return "print" + layer;
    }

    private static void describe(PDDocument document, PrintHtml html) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(html.title());
        if (!html.meta("author").isEmpty()) {
            information.setAuthor(html.meta("author"));
        }
        information.setProducer("Yangguang");
        document.setDocumentInformation(information);
        document.getDocumentCatalog().setLanguage("zh-CN");
        document.setDocumentId((long) html.text().hashCode());
    }
}
