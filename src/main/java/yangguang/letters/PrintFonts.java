package yangguang.letters;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.util.XRLog;

/// The typeface of printed papers (印制字体): Noto Sans SC in two weights, carried in the jar, so that no
/// font is required on the machine. Parsed once, then shared by all papers.
///
/// In this font 482 glyphs serve two to four characters each: 工 (U+5DE5) and the Kangxi radical ⼯ (U+2F2F),
/// the space and the no-break space, 更 and its compatibility twin. A PDF names one character per glyph, so
/// text copied out of it would come back as another character. Therefore the font is split into
/// layers: in a layer no glyph stands for two characters. The first layer holds what people write, the
/// further ones the twins; a paper takes up only the layers its text needs.
final class PrintFonts {

    /// Weights (字重) a paper is set in.
    enum Weight {
        REGULAR(400, "fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf"),
        BOLD(700, "fonts/ttf/NotoSansSC/NotoSansSC-Bold.ttf");

        final int css;
        final String resource;

        Weight(int css, String resource) {
            this.css = css;
            this.resource = resource;
        }
    }

    static {
        // Every paper begins with its fonts: from here on the layout engine says only what is wrong.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private static final int CMAP = 0x636D6170;
    private static final int GSUB = 0x47535542;
    private static final List<String> OFD_TABLES = List.of("head", "hhea", "maxp", "hmtx", "loca", "glyf", "cmap", "name", "OS/2", "post");
    private static final int UNUSED = 0x2D2D2D2D;

    /// Layer index by code point, 0-based; -1 where the font has no glyph. The weights share one repertoire.
    private final byte[] layerOf = new byte[Character.MAX_CODE_POINT + 1];
    private final Map<Weight, Map<Integer, TrueTypeFont>> parsed = new HashMap<>();
    private final Map<Weight, CmapLookup> lookups = new ConcurrentHashMap<>();
    private final int layers;

    PrintFonts() {
        Arrays.fill(layerOf, (byte) -1);
        int deepest = 0;
        CmapLookup lookup = lookup(parse(bytes(Weight.REGULAR)));
        for (List<Integer> twins : twins(lookup).values()) {
            twins.sort(Comparator.comparingInt(PrintFonts::strangeness).thenComparing(Comparator.naturalOrder()));
            for (int layer = 0; layer < twins.size(); layer++) {
                layerOf[twins.get(layer)] = (byte) layer;
            }
            deepest = Math.max(deepest, twins.size());
        }
        layers = deepest;
    }

    int layers() {
        return layers;
    }

    /// True if the font can print the character. Control characters other than blanks cannot be printed.
    boolean has(int codePoint) {
        return layerOf[codePoint] >= 0;
    }

    /// The layer that prints the character, or -1.
    int layerOf(int codePoint) {
        return layerOf[codePoint];
    }

    /// The parsed font of one weight, reduced to the characters of one layer.
    synchronized TrueTypeFont layer(Weight weight, int layer) {
        return parsed.computeIfAbsent(weight, w -> new HashMap<>())
                .computeIfAbsent(layer, l -> parse(reducedTo(l, bytes(weight))));
    }

    /// Takes the shared, parsed font into a document when the first character needs it.
    PDFontSupplier supplier(PDDocument document, Weight weight, int layer) {
        return new PDFontSupplier(null) {
            private PDFont font;

            @Override
            public PDFont supply() {
                if (font == null) {
                    try {
                        font = PDType0Font.load(document, layer(weight, layer), true);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
                return font;
            }
        };
    }

    /// The font file reduced to the glyphs of some characters, with a character map of them: what OFD embeds. Twins share
    /// their glyph; there the text is written beside the glyphs and needs no layers.
    byte[] subset(Weight weight, Set<Integer> characters) {
        TrueTypeFont font = layer(weight, 0);
        CmapLookup lookup = lookups.computeIfAbsent(weight, w -> lookup(parse(bytes(w))));
        Map<Integer, Integer> glyphs = new TreeMap<>();
        characters.stream().filter(c -> c > 0x20 && lookup.getGlyphId(c) != 0).forEach(c -> glyphs.put(c, lookup.getGlyphId(c)));
        synchronized (this) {
            try {
                TTFSubsetter subsetter = new TTFSubsetter(font, OFD_TABLES);
                subsetter.add(' ');
                subsetter.addGlyphIds(Set.copyOf(glyphs.values()));
                Map<Integer, Integer> renumbered = new HashMap<>();
                subsetter.getGIDMap().forEach((fresh, old) -> renumbered.put(old, fresh));
                glyphs.replaceAll((_, old) -> renumbered.get(old));
                glyphs.put(0x20, renumbered.get(lookup.getGlyphId(' ')));
                ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
                subsetter.writeToStream(out);
                return withCharacterMap(out.toByteArray(), characterMap(glyphs));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Map<Integer, List<Integer>> twins(CmapLookup lookup) {
        Map<Integer, List<Integer>> byGlyph = new HashMap<>();
        for (int codePoint = 0x20; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            int glyph = lookup.getGlyphId(codePoint);
            if (glyph != 0) {
                byGlyph.computeIfAbsent(glyph, g -> new ArrayList<>(2)).add(codePoint);
            }
        }
        return byGlyph;
    }

    /// How unlikely it is that a person meant this character rather than its twin.
    private static int strangeness(int codePoint) {
        if (codePoint >= 0x2E80 && codePoint <= 0x2FDF) {
            return 3; // radicals, as signs of the dictionary
        }
        if (codePoint >= 0xF900 && codePoint <= 0xFAFF || codePoint >= 0x2F800 && codePoint <= 0x2FA1F) {
            return 2; // compatibility ideographs
        }
        boolean exoticBlank = codePoint >= 0x2000 && codePoint <= 0x200B || codePoint == 0xAD;
        return exoticBlank || codePoint >= 0xFFA0 && codePoint <= 0xFFDC ? 1 : 0;
    }

    /// The font file with a character map that holds the characters of one layer only.
    private byte[] reducedTo(int layer, byte[] font) {
        Map<Integer, Integer> glyphs = new TreeMap<>();
        CmapLookup lookup = lookup(parse(font));
        for (int codePoint = 0x20; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            if (layerOf[codePoint] == layer) {
                glyphs.put(codePoint, lookup.getGlyphId(codePoint));
            }
        }
        return withCharacterMap(font, characterMap(glyphs));
    }

    /// A `cmap` table with one subtable of format 12 (platform 3, encoding 10).
    private static byte[] characterMap(Map<Integer, Integer> glyphs) {
        List<int[]> groups = new ArrayList<>();
        int[] group = null;
        for (Map.Entry<Integer, Integer> entry : glyphs.entrySet()) {
            int codePoint = entry.getKey();
            int glyph = entry.getValue();
            if (group != null && codePoint == group[1] + 1 && glyph == group[2] + (codePoint - group[0])) {
                group[1] = codePoint;
            } else {
                group = new int[] {codePoint, codePoint, glyph};
                groups.add(group);
            }
        }
        int length = 16 + 12 * groups.size();
        ByteBuffer table = ByteBuffer.allocate(12 + length);
        table.putShort((short) 0).putShort((short) 1);
        table.putShort((short) 3).putShort((short) 10).putInt(12);
        table.putShort((short) 12).putShort((short) 0).putInt(length).putInt(0).putInt(groups.size());
        groups.forEach(g -> table.putInt(g[0]).putInt(g[1]).putInt(g[2]));
        return table.array();
    }

    /// Appends the table to the file and points the directory entry `cmap` at it. The table of ligatures goes out of the
    /// directory: it would draw some pairs of characters as a third one, which would then be copied.
    private static byte[] withCharacterMap(byte[] font, byte[] table) {
        int start = (font.length + 3) / 4 * 4;
        ByteBuffer file = ByteBuffer.allocate(start + table.length).put(font);
        file.position(start);
        file.put(table);
        int tables = file.getShort(4) & 0xFFFF;
        for (int i = 0; i < tables; i++) {
            int entry = 12 + 16 * i;
            switch (file.getInt(entry)) {
                case CMAP -> file.putInt(entry + 8, start).putInt(entry + 12, table.length);
                case GSUB -> file.putInt(entry, UNUSED);
                default -> { }
            }
        }
        return file.array();
    }

    private static CmapLookup lookup(TrueTypeFont font) {
        try {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont parse(byte[] font) {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(new ByteArrayInputStream(font)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Weight weight) {
        try (InputStream in = PrintFonts.class.getClassLoader().getResourceAsStream(weight.resource)) {
            if (in == null) {
                throw new IllegalStateException("font " + weight.resource + " is not in the jar;"
                        + " check that com.helger.font:ph-fonts-noto-sans-sc is on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
