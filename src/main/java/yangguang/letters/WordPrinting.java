package yangguang.letters;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import org.docx4j.convert.in.xhtml.XHTMLImporterImpl;
import org.docx4j.convert.in.xhtml.renderer.Docx4jUserAgent;
import org.docx4j.convert.in.xhtml.renderer.DocxRenderer;
import org.docx4j.jaxb.Context;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.wml.RFonts;

import org.apache.pdfbox.pdmodel.PDDocument;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver;
import com.openhtmltopdf.pdfboxout.PdfBoxImage;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.resource.CSSResource;
import com.openhtmltopdf.resource.ImageResource;
import com.openhtmltopdf.resource.XMLResource;

/// Turns a page fit for printing into a Word file (印成Word).
///
/// The importer was built against an older release of the HTML engine than the one that prints the PDF; both
/// have the same package names, so only the newer is on the class path. The one method that changed between
/// them, how a picture is fetched, is supplied by [Embedded], which at the same time fetches nothing from
/// outside the page. The importer keeps font mappings in static maps without locks, hence one page at a time.
final class WordPrinting {

    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    static {
        font("fangsong", "仿宋", "Times New Roman");
        font("songti", "宋体", "Times New Roman");
        font("heiti", "黑体", "Arial");
        font("kaiti", "楷体", "Times New Roman");
        font("biaosong", "方正小标宋简体", "Times New Roman");
        font("serif", "仿宋", "Times New Roman");
        font("sans-serif", "黑体", "Arial");
        font("monospace", "仿宋", "Courier New");
    }

    private static final List<String> FAMILIES =
            List.of("fangsong", "songti", "heiti", "kaiti", "biaosong", "serif", "sans-serif", "monospace");
    private static final String UNPAGED = "@page { size: 156mm 225mm; margin: 0; }"
            + " * { line-height: normal !important; text-indent: 0 !important; }";

    private final PrintFonts fonts;
    private final String paper;

    WordPrinting(PrintFonts fonts, String paper) {
        this.fonts = fonts;
        this.paper = paper;
    }

    private static void font(String family, String chinese, String latin) {
        RFonts fonts = Context.getWmlObjectFactory().createRFonts();
        fonts.setAscii(latin);
        fonts.setHAnsi(latin);
        fonts.setCs(latin);
        fonts.setEastAsia(chinese);
        XHTMLImporterImpl.addFontMapping(family, fonts);
    }

    byte[] print(PrintHtml html) {
        // anchors: the importer turns them into bookmarks by a constructor that newer docx4j no longer has
        html.page().select("[id], a[name]").forEach(anchor -> anchor.removeAttr("id").removeAttr("name"));
        html.under(paper).over(UNPAGED);
        html.page().select("p:not(table p):not([class])").addClass("indented");
        html.page().select("h2:not(table h2):not([class])").addClass("chapter");
        html.page().select("h3:not(table h3):not([class])").addClass("subchapter");
        html.page().select("h4:not(table h4):not([class])").addClass("minor");
        ONE_AT_A_TIME.lock();
        try (PDDocument measure = new PDDocument()) {
            WordprocessingMLPackage word = new WordPaper(html.title(), html.meta("author")).empty();
            XHTMLImporterImpl importer = new XHTMLImporterImpl(word);
            importer.setRenderer(renderer(measure));
            word.getMainDocumentPart().getContent().addAll(importer.convert(html.dom(), "about:blank"));
            WordPaper.finish(word, html.tables());
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
            word.save(out);
            return Packing.withoutHours(out.toByteArray());
        } catch (Docx4JException e) {
            throw new IllegalStateException("the page could not be turned into a Word file", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    /// Column widths are measured with the carried font, or Chinese would count as narrow as a question mark.
    private DocxRenderer renderer(PDDocument measure) {
        DocxRenderer renderer = new DocxRenderer(new Embedded());
        PdfBoxFontResolver resolver = new PdfBoxFontResolver(
                renderer.getSharedContext(), measure, new FSDefaultCacheStore(), PdfAConformance.NONE, false);
        renderer.getSharedContext().setFontResolver(resolver);
        for (PrintFonts.Weight weight : PrintFonts.Weight.values()) {
            PDFontSupplier font = fonts.supplier(measure, weight, 0);
            FAMILIES.forEach(family -> resolver.addFont(
                    font, family, weight.css, IdentValue.NORMAL, false, PdfBoxFontResolver.FontGroup.MAIN));
        }
        return renderer;
    }

    /// Gives the importer the pictures that lie in the page, and nothing else.
    private static final class Embedded extends Docx4jUserAgent {

        @Override
        public ImageResource getImageResource(String uri, ExternalResourceType kind) {
            if (uri == null || !uri.startsWith("data:image/")) {
                return new ImageResource(uri, null);
            }
            byte[] picture = Base64.getMimeDecoder().decode(uri.substring(uri.indexOf(',') + 1));
            try {
                return new ImageResource(uri, new PdfBoxImage(picture, uri));
            } catch (IOException e) {
                return new ImageResource(uri, null);
            }
        }

        @Override
        public CSSResource getCSSResource(String uri, ExternalResourceType kind) {
            return new CSSResource(java.io.Reader.nullReader());
        }

        @Override
        public XMLResource getXMLResource(String uri, ExternalResourceType kind) {
            return null;
        }

        @Override
        public byte[] getBinaryResource(String uri, ExternalResourceType kind) {
            return null;
        }

        @Override
        public String resolveUri(String base, String uri) {
            return uri != null && uri.startsWith("data:image/") ? uri : null;
        }

        @Override
        public String resolveURI(String uri) {
            return resolveUri("", uri);
        }
    }
}
