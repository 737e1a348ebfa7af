package yangguang.reportreading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

import yangguang.reportreading.PrintedPage.Glyph;

/// Characters that stand together on a line of a page (版面字块). Other than in running text even a small gap divides
/// them, where it is larger than the line's other gaps: in a table without lines nothing else parts two cells.
///
/// @param value whether it stands for a cell's content
record PdfWord(String text, double left, double right, double y, double size, boolean value, List<Glyph> glyphs) {

    private static final double WIDE = 0.65;
    private static final int LONGEST_VALUE = 24;

    boolean meets(PdfWord other) {
        return left < other.right && other.left < right;
    }

    PdfWord moved(double down) {
        return new PdfWord(text, left, right, y + down, size, value, glyphs);
    }

    Line.Span span() {
        return new Line.Span(left, right);
    }

    private static double left(Glyph glyph) {
        return glyph.x() - glyph.along() / 2;
    }

    private static double right(Glyph glyph) {
        return glyph.x() + glyph.along() / 2;
    }

    /// The words of a line, whose glyphs are given from left to right.
    static List<PdfWord> of(List<Glyph> line, PdfRules rules) {
        List<PdfWord> words = new ArrayList<>();
        double usual = usualGap(line);
        List<Glyph> word = new ArrayList<>();
        for (Glyph glyph : line) {
            Glyph before = word.isEmpty() ? null : word.getLast();
            if (before != null && before.text().equals(glyph.text()) && Math.abs(before.x() - glyph.x()) < before.along() * 0.25) {
                continue;
            }
            if (before != null && divides(before, glyph, usual, rules)) {
                words.add(word(word));
                word = new ArrayList<>();
            }
            word.add(glyph);
        }
        if (!word.isEmpty()) {
            words.add(word(word));
        }
        return words;
    }

    /// The middle one of the gaps that divide no words.
    private static double usualGap(List<Glyph> line) {
        double[] gaps = new double[Math.max(0, line.size() - 1)];
        int count = 0;
        for (int i = 1; i < line.size(); i++) {
            double gap = left(line.get(i)) - right(line.get(i - 1));
            if (gap < WIDE * line.get(i).size()) {
                gaps[count++] = Math.max(0, gap);
            }
        }
        java.util.Arrays.sort(gaps, 0, count);
        return count == 0 ? 0 : gaps[count / 2];
    }

    private static boolean divides(Glyph before, Glyph glyph, double usual, PdfRules rules) {
        double gap = left(glyph) - right(before);
        double size = Math.min(before.size(), glyph.size());
        if (gap > WIDE * size) {
            return true;
        }
        boolean one = ascii(before);
        boolean other = ascii(glyph);
        double least = one && other ? digit(before) && digit(glyph) ? 0.12 : WIDE : one || other ? 0.45 : 0.1;
        return gap > least * size && gap > 3 * usual + 0.03 * size
                || rules.uprightBetween(before.x(), glyph.x(), (before.y() + glyph.y()) / 2);
    }

    private static PdfWord word(List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder();
        Glyph before = null;
        double size = 0;
        for (Glyph glyph : glyphs) {
            if (before != null && left(glyph) - right(before) > 0.18 * glyph.size() && ascii(before) && ascii(glyph)) {
                text.append(' ');
            }
            text.append(glyph.text());
            size = Math.max(size, glyph.size());
            before = glyph;
        }
        return new PdfWord(text.toString(), left(glyphs.getFirst()), right(glyphs.getLast()), glyphs.getFirst().y(), size, isValue(text), List.copyOf(glyphs));
    }

    private static boolean isValue(CharSequence text) {
        return text.length() <= LONGEST_VALUE && CellText.isValue(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
    }

    private static boolean ascii(Glyph glyph) {
        char c = glyph.text().charAt(0);
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    private static boolean digit(Glyph glyph) {
        char c = glyph.text().charAt(0);
        return c >= '0' && c <= '9';
    }
}
