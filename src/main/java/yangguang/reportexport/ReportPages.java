package yangguang.reportexport;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/// The report as a page of its own (单独网页), for the screen and for paper. Parts and tables are those of the portal's page.
final class ReportPages {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "yangguang.jte");

    /// A complete page that needs nothing from outside; printed from the browser it is A4 with the tables whole.
    byte[] screen(ReportDocument document) {
        Utf8ByteOutput page = new Utf8ByteOutput();
        templates.render("reportexport/screen.jte", Map.of("document", document), page);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(page.getContentLength());
        try {
            page.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// The page that is set as Word, PDF and OFD.
    String paper(ReportDocument document) {
        StringOutput page = new StringOutput();
        templates.render("reportexport/paper.jte", Map.of("document", document), page);
        return page.toString();
    }
}
