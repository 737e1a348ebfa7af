package yangguang.reportreading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import yangguang.reportreading.PrintedPage.Glyph;

/// Whether one cell of a drawn grid holds rows that no line divides (框线未分行): more figures under one
/// another than one that went on in the next line.
final class UnruledRows {

    /// No figure is broken into so many lines.
    private static final int MANY = 5;

    private final List<List<Glyph>> lines = new ArrayList<>();

    UnruledRows(List<Glyph> cell) {
        List<Glyph> sorted = cell.stream().filter(glyph -> glyph.turn() == 0).sorted(Comparator.comparingDouble(Glyph::y)).toList();
        for (Glyph glyph : sorted) {
            if (lines.isEmpty() || glyph.y() - lines.getLast().getFirst().y() > 0.45 * glyph.size()) {
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(glyph);
        }
        lines.forEach(line -> line.sort(Comparator.comparingDouble(Glyph::x)));
    }

    boolean hasFigure() {
        return lines.stream().anyMatch(this::figure);
    }

    boolean hasRows() {
        return lines.stream().filter(this::figure).count() >= MANY;
    }

    private boolean figure(List<Glyph> line) {
        StringBuilder text = new StringBuilder();
        line.forEach(glyph -> text.append(glyph.text()));
        return CellText.isValue(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }
}
