package yangguang.letters;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// Run of characters (OFD文字对象): characters that follow each other in one font, size and colour become one text object, with the
/// distance from each to the next; the lines of a table's cell become one object too, so that a label that wraps is found whole.
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

    /// Gap up to which characters belong together, in sizes; between two cells there is more.
    private static final double LOOSE = 0.3;
    private static final double ASCENT = 1.0;
    private static final double DEPTH = 0.35;
    /// Lines of one cell are at least and at most this far apart, in sizes of the characters; those of different cells are farther.
    private static final double CLOSEST = 0.9;
    private static final double FARTHEST = 1.35;

    private final OfdNumbers numbers;
    private final List<List<Glyph>> lines = new ArrayList<>();
    private List<Glyph> line = new ArrayList<>();

    OfdRun(OfdNumbers numbers) {
        this.numbers = numbers;
    }

    void add(Glyph glyph, StringBuilder objects) {
        if (!line.isEmpty() && !follows(line.getLast(), glyph)) {
            endLine(objects);
        }
        line.add(glyph);
    }

    private static boolean follows(Glyph before, Glyph glyph) {
        double gap = glyph.x - before.x - before.advance;
        return Math.abs(glyph.y - before.y) < 0.01 && Math.abs(gap) < LOOSE * glyph.size && alike(before, glyph);
    }

    private static boolean alike(Glyph one, Glyph other) {
        return one.size == other.size && one.weight == other.weight && one.colour.equals(other.colour) && !one.wide() && !other.wide();
    }

    /// Takes the line without blanks at its ends, which no one sees and XML readers drop.
    private void endLine(StringBuilder objects) {
        while (!line.isEmpty() && line.getLast().blank()) {
            line.removeLast();
        }
        while (!line.isEmpty() && line.getFirst().blank()) {
            line.removeFirst();
        }
        if (line.isEmpty()) {
            return;
        }
        if (!lines.isEmpty() && !goesOn(lines.getLast(), line)) {
            writeTo(objects);
        }
        lines.add(line);
        line = new ArrayList<>();
    }

    /// Whether the text of a cell goes on in a further line.
    private static boolean goesOn(List<Glyph> above, List<Glyph> below) {
        Glyph first = below.getFirst();
        double down = (first.y - above.getFirst().y) / first.size;
        return alike(above.getFirst(), first) && down > CLOSEST && down < FARTHEST
                && first.x < above.getLast().x + above.getLast().advance && below.getLast().x > above.getFirst().x;
    }

    void flushTo(StringBuilder objects) {
        endLine(objects);
        writeTo(objects);
    }

    private void writeTo(StringBuilder objects) {
        if (lines.isEmpty()) {
            return;
        }
        Glyph first = lines.getFirst().getFirst();
        double left = lines.stream().mapToDouble(l -> l.getFirst().x).min().orElseThrow();
        double right = lines.stream().mapToDouble(l -> l.getLast().x + l.getLast().advance).max().orElseThrow();
        double top = first.y - ASCENT * first.size;
        objects.append("<ofd:TextObject ID=\"").append(numbers.next()).append("\" Boundary=\"").append(numbers(left, top, right - left,
                lines.getLast().getFirst().y + DEPTH * first.size - top)).append("\" Font=\"").append(OfdNumbers.of(first.weight))
                .append("\" Size=\"").append(number(first.size)).append("\">");
        if (!first.colour.equals("0 0 0")) {
            objects.append("<ofd:FillColor Value=\"").append(first.colour).append("\"/>");
        }
        List<Glyph> glyphs = lines.stream().flatMap(List::stream).toList();
        objects.append("<ofd:TextCode X=\"").append(number(first.x - left)).append("\" Y=\"").append(number(first.y - top)).append('"');
        if (glyphs.size() > 1) {
            objects.append(" DeltaX=\"").append(distances(glyphs, Glyph::x)).append('"');
        }
        if (lines.size() > 1) {
            objects.append(" DeltaY=\"").append(distances(glyphs, Glyph::y)).append('"');
        }
        objects.append('>').append(OfdXml.escaped(glyphs.stream().map(Glyph::text).collect(Collectors.joining())))
                .append("</ofd:TextCode></ofd:TextObject>");
        lines.clear();
    }

    /// Distances from each character to the next; equal ones in a row are written once, `g 12 5.644`.
    private static String distances(List<Glyph> glyphs, ToDoubleFunction<Glyph> place) {
        List<String> distances = new ArrayList<>();
        BigDecimal at = rounded(place.applyAsDouble(glyphs.getFirst()));
        for (Glyph glyph : glyphs.subList(1, glyphs.size())) {
            BigDecimal next = rounded(place.applyAsDouble(glyph));
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
