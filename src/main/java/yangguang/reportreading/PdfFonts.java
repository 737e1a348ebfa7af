package yangguang.reportreading;

import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/// The fonts a page chooses (PDF 字体): their character maps are looked at before the PDF library reads them.
final class PdfFonts {

    private final PdfCharacterMaps maps = new PdfCharacterMaps();

    private static COSBase resource(PDFStreamEngine page, COSName kind, List<COSBase> operands) {
        return !operands.isEmpty() && operands.getFirst() instanceof COSName name && page.getResources() != null
                && page.getResources().getCOSObject().getDictionaryObject(kind) instanceof COSDictionary those
                ? those.getDictionaryObject(name) : null;
    }

    /// Chooses a font.
    static final class Choosing extends SetFontAndSize {
        private final PDFStreamEngine page;
        private final PdfFonts fonts;

        Choosing(PDFStreamEngine page, PdfFonts fonts) {
            super(page);
            this.page = page;
            this.fonts = fonts;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            fonts.maps.check(resource(page, COSName.FONT, operands));
            super.process(operator, operands);
        }
    }

    /// Chooses a state of the page, which may name a font too.
    static final class Setting extends SetGraphicsStateParameters {
        private final PDFStreamEngine page;
        private final PdfFonts fonts;

        Setting(PDFStreamEngine page, PdfFonts fonts) {
            super(page);
            this.page = page;
            this.fonts = fonts;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            if (resource(page, COSName.EXT_G_STATE, operands) instanceof COSDictionary state) {
                fonts.maps.check(state.getDictionaryObject(COSName.FONT));
            }
            super.process(operator, operands);
        }
    }
}
