package yangguang.letters;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Run of characters on one line (OFD文字对象): characters that follow each other in one font, size and colour become one text object,
/// with the distance from each to the next.
final class OfdRun {

    /// A character as the PDF shows it; `x`, `y` is where it stands on its line, `advance` how far the next one is expected.
    record Glyph(String text, double x, double y, double advance, double size, PrintFonts.Weight weight, String colour) {

        boolean blank() {
            return text.isBlank();
        }

        /// One that takes two units of UTF-16, about whose distances readers disagree; it stands alone.
        boolean wide() {
            return text.length() > 1;
        }
    }

    private static final double LOOSE = 0.75;
    private static final double ASCENT = 1.0;
    private static final double DEPTH = 0.35;

    private final OfdNumbers numbers;
    private final List<Glyph> glyphs = new ArrayList<>();

    OfdRun(OfdNumbers numbers) {
        this.numbers = numbers;
    }

    void add(Glyph glyph, StringBuilder objects) {
        if (!glyphs.isEmpty() && !follows(glyphs.getLast(), glyph)) {
            flushTo(objects);
        }
        glyphs.add(glyph);
    }

    private static boolean follows(Glyph before, Glyph glyph) {
        double gap = glyph.x - before.x - before.advance;
        return Math.abs(glyph.y - before.y) < 0.01 && Math.abs(gap) < LOOSE * glyph.size && glyph.size == before.size
                && glyph.weight == before.weight && glyph.colour.equals(before.colour) && !glyph.wide() && !before.wide();
    }

    /// Writes the run, without blanks at its ends, which no one sees and XML readers drop.
    void flushTo(StringBuilder objects) {
        while (!glyphs.isEmpty() && glyphs.getLast().blank()) {
            glyphs.removeLast();
        }
        while (!glyphs.isEmpty() && glyphs.getFirst().blank()) {
            glyphs.removeFirst();
        }
        if (!glyphs.isEmpty()) {
            write(objects);
            glyphs.clear();
        }
    }

    private void write(StringBuilder objects) {
        Glyph first = glyphs.getFirst();
        Glyph last = glyphs.getLast();
        objects.append("<ofd:TextObject ID=\"").append(numbers.next()).append("\" Boundary=\"").append(numbers(first.x,
                first.y - ASCENT * first.size, last.x + last.advance - first.x, (ASCENT + DEPTH) * first.size)).append("\" Font=\"")
                .append(OfdNumbers.of(first.weight)).append("\" Size=\"").append(number(first.size)).append("\">");
        if (!first.colour.equals("0 0 0")) {
            objects.append("<ofd:FillColor Value=\"").append(first.colour).append("\"/>");
        }
        objects.append("<ofd:TextCode X=\"0\" Y=\"").append(number(ASCENT * first.size)).append('"');
        if (glyphs.size() > 1) {
            objects.append(" DeltaX=\"").append(distances()).append('"');
        }
        objects.append('>').append(OfdXml.escaped(glyphs.stream().map(Glyph::text).collect(Collectors.joining())))
                .append("</ofd:TextCode></ofd:TextObject>");
    }

    /// Distances between the characters; equal ones in a row are written once, `g 12 5.644`.
    private String distances() {
        List<String> distances = new ArrayList<>();
        BigDecimal at = rounded(glyphs.getFirst().x);
        for (int i = 1; i < glyphs.size(); i++) {
            BigDecimal next = rounded(glyphs.get(i).x);
            distances.add(plain(next.subtract(at)));
            at = next;
        }
        List<String> written = new ArrayList<>();
        for (int i = 0; i < distances.size();) {
            int same = i;
            while (same < distances.size() && distances.get(same).equals(distances.get(i))) {
                same++;
            }
            written.add(same - i > 2 ? "g " + (same - i) + " " + distances.get(i) : String.join(" ", distances.subList(i, same)));
            i = same;
        }
        return String.join(" ", written);
    }

    static String numbers(double... lengths) {
        return java.util.Arrays.stream(lengths).mapToObj(OfdRun::number).collect(Collectors.joining(" "));
    }

    /// A length to a thousandth of a millimetre.
    static String number(double length) {
        return plain(rounded(length));
    }

    private static BigDecimal rounded(double length) {
        return BigDecimal.valueOf(length).setScale(3, RoundingMode.HALF_UP);
    }

    private static String plain(BigDecimal length) {
        return length.signum() == 0 ? "0" : length.stripTrailingZeros().toPlainString();
    }
}
