package yangguang.reportreading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import yangguang.reportreading.PrintedPage.Glyph;

/// The text of a cell of a PDF table (PDF 单元格): lines put together, whether they run across, up, down, or stand one
/// character under the other. Two numbers in one cell stay two, unless the first fills its line.
final class PdfCell {

    private PdfCell() {}

    /// @param width width of the cell, 0 where it has none
    static String text(List<Glyph> glyphs, double width) {
        if (glyphs.isEmpty()) {
            return "";
        }
        int turn = glyphs.getFirst().turn();
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(glyph -> across(glyph, turn)));
        StringBuilder text = new StringBuilder();
        int from = 0;
        double filled = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || across(sorted.get(i), turn) - across(sorted.get(i - 1), turn) > sorted.get(i - 1).size() * 0.45
                    || across(sorted.get(i), turn) - across(sorted.get(from), turn) > sorted.get(from).size() * 0.9) {
                List<Glyph> line = sorted.subList(from, i);
                line.sort(Comparator.comparingDouble(glyph -> along(glyph, turn)));
                String more = line(line, turn);
                boolean numbers = !text.isEmpty() && ascii(text.charAt(text.length() - 1)) && ascii(more.charAt(0));
                boolean full = width > 0 && filled + line.getFirst().along() > width - line.getFirst().size();
                text.append(numbers && !full ? " " : "").append(more);
                filled = length(line, turn);
                from = i;
            }
        }
        return text.toString();
    }

    /// Whether another glyph would not have found room in the last line.
    static boolean fills(List<Glyph> glyphs, double width) {
        if (glyphs.isEmpty() || glyphs.getFirst().turn() != 0) {
            return false;
        }
        double last = glyphs.stream().mapToDouble(Glyph::y).max().orElse(0);
        List<Glyph> line = glyphs.stream().filter(glyph -> last - glyph.y() < glyph.size() * 0.45)
                .sorted(Comparator.comparingDouble(Glyph::x)).toList();
        return length(line, 0) + line.getFirst().along() > width - line.getFirst().size();
    }

    private static String line(List<Glyph> line, int turn) {
        StringBuilder text = new StringBuilder();
        Glyph before = null;
        for (Glyph glyph : line) {
            double step = before == null ? 0 : along(glyph, turn) - along(before, turn);
            if (before != null && before.text().equals(glyph.text()) && step < before.along() * 0.25) {
                continue;
            }
            double gap = before == null ? 0 : step - (before.along() + glyph.along()) / 2;
            if (before != null && gap > 0.25 * glyph.size() && ascii(before.text().charAt(0)) && ascii(glyph.text().charAt(0))) {
                text.append(' ');
            }
            text.append(glyph.text());
            before = glyph;
        }
        return text.toString();
    }

    private static double length(List<Glyph> line, int turn) {
        return along(line.getLast(), turn) - along(line.getFirst(), turn) + line.getLast().along();
    }

    /// Place of the line a glyph stands in.
    private static double across(Glyph glyph, int turn) {
        return switch (turn) {
            case 90 -> glyph.x();
            case 270 -> -glyph.x();
            case 180 -> -glyph.y();
            default -> glyph.y();
        };
    }

    /// Place of a glyph in its line.
    private static double along(Glyph glyph, int turn) {
        return switch (turn) {
            case 90 -> -glyph.y();
            case 270 -> glyph.y();
            case 180 -> -glyph.x();
            default -> glyph.x();
        };
    }

    private static boolean ascii(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }
}
