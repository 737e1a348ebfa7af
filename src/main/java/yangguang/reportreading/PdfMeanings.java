package yangguang.reportreading;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.apache.fontbox.ttf.CmapTable;
import org.apache.fontbox.ttf.PostScriptTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/// Whether a file says which character a code of a font means (字符对照). Where it does not, the PDF library takes the code
/// itself for the character, and a digit comes out as another.
final class PdfMeanings {

    private PdfMeanings() {}

    /// Whether more rows have figures nobody knows than have known ones. A row here and there is told cell by cell; a
    /// single strange character, as before an item of a list, is no row.
    static boolean figuresUnknown(List<Line> lines) {
        long unknown = lines.stream().filter(line -> line.pieces().stream().filter(piece -> unknown(piece.text())).count() > (line.table() ? 0 : 1)).count();
        long known = lines.stream().filter(line -> line.pieces().stream().anyMatch(piece -> !piece.text().isEmpty() && CellText.isValue(piece.text()))).count();
        return unknown > known;
    }

    private static boolean unknown(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c == PrintedPage.UNKNOWN.charAt(0));
    }

    static boolean known(PDFont font, int code) throws IOException {
        String text = font.toUnicode(code);
        if (text == null) {
            return false;
        }
        return font.getCOSObject().containsKey(COSName.TO_UNICODE) || !(font instanceof PDTrueTypeFont trueType) || confirmed(trueType, code, text);
    }

    /// An embedded symbolic font draws a glyph by its code, whatever characters the encoding names: the glyph itself must be
    /// known as that character, by the font's Unicode table or by its name.
    private static boolean confirmed(PDTrueTypeFont font, int code, String text) throws IOException {
        boolean symbolic = font.getFontDescriptor() != null && font.getFontDescriptor().isSymbolic();
        if (!symbolic || !font.isEmbedded()) {
            return true;
        }
        TrueTypeFont inner = font.getTrueTypeFont();
        int glyph = font.codeToGID(code);
        if (text.isBlank() || glyph != 0 && inUnicodeTable(inner, text.codePointAt(0), glyph)) {
            return true;
        }
        PostScriptTable names = inner.getPostScript();
        String name = names == null || glyph == 0 ? null : names.getName(glyph);
        String own = name == null ? null : GlyphList.getAdobeGlyphList().toUnicode(name);
        return text.equals(own);
    }

    private static boolean inUnicodeTable(TrueTypeFont font, int character, int glyph) throws IOException {
        return font.getCmap() != null && Arrays.stream(font.getCmap().getCmaps())
                .filter(table -> table.getPlatformId() == CmapTable.PLATFORM_UNICODE || table.getPlatformId() == CmapTable.PLATFORM_WINDOWS
                        && table.getPlatformEncodingId() != CmapTable.ENCODING_WIN_SYMBOL)
                .anyMatch(table -> table.getGlyphId(character) == glyph);
    }
}
