package yangguang.reportreading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/// Guard against the character maps of damaged fonts (PDF 字符对照表): a range of codes with a byte too many or too few may
/// span thousands of millions of characters, which the PDF library would write out one by one, deaf to interruption.
/// Counts a font's ranges before the library sees it.
final class PdfCharacterMaps {

    private static final int LARGEST_MAP = 4 * 1024 * 1024;
    private static final long MOST_CHARACTERS = 300_000;
    private static final int DEEPEST = 4;
    private static final Pattern SECTION = Pattern.compile("begin(?:bf|cid)range");
    private static final Pattern RANGE = Pattern.compile(
            "\\G\\s*+(?:end(?:bf|cid)range|<([\\s0-9A-Fa-f]{1,64}+)>\\s*+<([\\s0-9A-Fa-f]{1,64}+)>\\s*+(?:<[\\s0-9A-Fa-f]{0,2200}+>|\\[[^]]*+]|\\d{1,9}+(?=\\s)))");

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    /// Checks the font, or whatever stands in its place, once.
    void check(COSBase font) throws IOException {
        check(font, 0);
    }

    private void check(COSBase font, int depth) throws IOException {
        if (font instanceof COSArray array && depth < DEEPEST) {
            for (int i = 0; i < Math.min(array.size(), 8); i++) {
                check(array.getObject(i), depth + 1);
            }
        } else if (font instanceof COSDictionary dictionary && seen.add(dictionary)) {
            map(dictionary.getDictionaryObject(COSName.TO_UNICODE));
            map(dictionary.getDictionaryObject(COSName.ENCODING));
            check(dictionary.getDictionaryObject(COSName.DESCENDANT_FONTS), depth + 1);
        }
    }

    private void map(COSBase map) throws IOException {
        if (map instanceof COSStream stream && seen.add(stream)) {
            try (InputStream in = stream.createInputStream()) {
                byte[] bytes = in.readNBytes(LARGEST_MAP + 1);
                if (bytes.length > LARGEST_MAP || characters(new String(bytes, StandardCharsets.ISO_8859_1)) > MOST_CHARACTERS) {
                    throw new IOException("character map too wide");
                }
            }
        }
    }

    /// How many characters the ranges of a map stand for. A range is two codes and what they stand for: a third code, a
    /// list, or a number. A section that is written otherwise, or never ends, counts as endless: nobody knows how the
    /// library would read it.
    static long characters(String map) {
        long all = 0;
        Matcher section = SECTION.matcher(map);
        Matcher range = RANGE.matcher(map);
        int from = 0;
        while (section.find(from)) {
            from = section.end();
            boolean open = true;
            while (open) {
                if (!range.find(from) || range.start() != from) {
                    return Long.MAX_VALUE;
                }
                from = range.end();
                open = range.group(1) != null;
                all += open ? Math.max(0, code(range.group(2)) - code(range.group(1)) + 1) : 0;
            }
        }
        return all;
    }

    /// The last four bytes of a code; half a byte at its end counts as a whole one, as the library reads it.
    private static long code(String hexadecimal) {
        long code = 0;
        int digits = 0;
        for (int i = 0; i < hexadecimal.length(); i++) {
            int digit = Character.digit(hexadecimal.charAt(i), 16);
            if (digit >= 0) {
                digits++;
                code = (code << 4 | digit) & 0xffff_ffffL;
            }
        }
        return digits % 2 == 0 ? code : code << 4 & 0xffff_ffffL;
    }
}
