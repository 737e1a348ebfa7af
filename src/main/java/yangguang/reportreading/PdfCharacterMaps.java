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
    private static final Pattern TOKEN = Pattern.compile("(begin|end)(?:bf|cid)range|<([^<>]{0,1100})>|\\[[^]]*+]|(?<=\\s)\\d{1,9}(?=\\s)");

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
    /// list, or a number.
    static long characters(String map) {
        long all = 0;
        int place = -1;
        long first = 0;
        Matcher token = TOKEN.matcher(map);
        while (token.find()) {
            if (token.group(1) != null) {
                place = token.group(1).equals("begin") ? 0 : -1;
            } else if (place >= 0) {
                long code = token.group(2) == null ? 0 : code(token.group(2));
                all += place == 1 ? Math.max(0, code - first + 1) : 0;
                first = code;
                place = (place + 1) % 3;
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
