package yangguang.reportreading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The rows of figures of a table without lines (无框线表格的数字行): lines of print that carry figures. A figure in a narrow
/// column wraps, and `12` over `34` is neither: lines nearer than two rows can stand, and lines with fewer figures as near
/// to fuller ones as two lines of one label, are one row. Its cells are kept together, and so are no figures.
final class BareRows {

    private static final double NEAREST = 0.9;
    private static final double ALONE = 1.5;

    /// A row. `words` are its figures and whatever else stands in their columns; `alone` that no other row is so near
    /// that a figure might have wrapped into it.
    record Row(double y, List<PdfWord> words, boolean wrapped, boolean alone) {}

    private final List<List<PdfLine>> groups = new ArrayList<>();
    private final PdfRules rules;
    private final List<Line.Span> columns;
    private final double edge;

    private BareRows(List<PdfLine> lines, PdfRules rules, List<Line.Span> columns) {
        this.rules = rules;
        this.columns = columns;
        this.edge = columns.getFirst().left();
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || step(lines.get(i - 1), lines.get(i)) >= NEAREST * Math.max(lines.get(i - 1).size(), lines.get(i).size())) {
                groups.add(lines.subList(from, i));
                from = i;
            }
        }
    }

    /// @param leading distance of two lines of one label
    /// @param columns where figures stand
    static List<Row> of(List<PdfLine> lines, PdfRules rules, double leading, List<Line.Span> columns) {
        return new BareRows(lines, rules, columns).rows(leading);
    }

    private List<Row> rows(double leading) {
        boolean[] joined = joined(leading);
        List<Row> rows = new ArrayList<>();
        List<PdfLine> own = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < groups.size(); i++) {
            own.addAll(groups.get(i));
            if (i + 1 == groups.size() || !joined[i + 1]) {
                double above = from == 0 ? Double.MAX_VALUE : step(groups.get(from - 1).getLast(), own.getFirst());
                double below = i + 1 == groups.size() ? Double.MAX_VALUE : step(own.getLast(), groups.get(i + 1).getFirst());
                List<PdfWord> words = new ArrayList<>();
                own.forEach(line -> line.words().stream().filter(word -> word.left() >= edge - 0.5).forEach(words::add));
                words.sort(Comparator.comparingDouble(PdfWord::y).thenComparingDouble(PdfWord::left));
                rows.add(new Row(height(own), words, own.size() > 1, Math.min(above, below) > ALONE * own.getFirst().size()));
                own = new ArrayList<>();
                from = i + 1;
            }
        }
        return rows;
    }

    /// Which groups of lines go on with the row of the one above.
    private boolean[] joined(double leading) {
        boolean[] joined = new boolean[groups.size()];
        double usual = usualStep();
        double reach = 1.12 * leading;
        for (int i = 0; i < groups.size(); i++) {
            double above = i == 0 ? Double.MAX_VALUE : step(groups.get(i - 1).getLast(), groups.get(i).getFirst());
            double below = i + 1 == groups.size() ? Double.MAX_VALUE : step(groups.get(i).getLast(), groups.get(i + 1).getFirst());
            boolean up = above <= reach && (filled(i) < filled(i - 1) || joined[i - 1] && filled(i) <= filled(i - 1));
            boolean down = below <= reach && filled(i) < filled(i + 1);
            joined[i] |= up && (!down || above < 1.08 * below) || above <= reach && usual > 1.25 * leading;
            if (down && (!up || below < 1.08 * above)) {
                joined[i + 1] = true;
            }
        }
        return joined;
    }

    private int filled(int group) {
        return (int) columns.stream().filter(column -> groups.get(group).stream().anyMatch(line -> fills(line, column))).count();
    }

    private static boolean fills(PdfLine line, Line.Span column) {
        return line.words().stream().anyMatch(word -> column.meets(word.span()));
    }

    /// The height of the line with most figures, or the middle of several.
    private double height(List<PdfLine> lines) {
        int most = 0;
        double first = 0;
        double last = 0;
        for (PdfLine line : lines) {
            int count = (int) columns.stream().filter(column -> fills(line, column)).count();
            first = count > most ? y(line) : first;
            last = count >= most ? y(line) : last;
            most = Math.max(most, count);
        }
        return (first + last) / 2;
    }

    private static double y(PdfLine line) {
        return line.figures().getFirst().y();
    }

    private double step(PdfLine upper, PdfLine lower) {
        PdfWord word = lower.figures().getLast();
        return rules.levelBetween(y(upper), y(lower), (word.left() + word.right()) / 2) ? Double.MAX_VALUE : y(lower) - y(upper);
    }

    private double usualStep() {
        double[] steps = new double[groups.size() - 1];
        for (int i = 1; i < groups.size(); i++) {
            steps[i - 1] = y(groups.get(i).getFirst()) - y(groups.get(i - 1).getFirst());
        }
        Arrays.sort(steps);
        return steps.length == 0 ? 0 : steps[steps.length / 2];
    }

    /// The stretches of the width in which figures stand, from left to right.
    static List<Line.Span> columns(List<PdfWord> figures) {
        List<PdfWord> sorted = figures.stream().sorted(Comparator.comparingDouble(PdfWord::left)).toList();
        List<Line.Span> columns = new ArrayList<>();
        for (PdfWord word : sorted) {
            if (!columns.isEmpty() && word.left() < columns.getLast().right()) {
                columns.set(columns.size() - 1, new Line.Span(columns.getLast().left(), Math.max(columns.getLast().right(), word.right())));
            } else {
                columns.add(word.span());
            }
        }
        return columns;
    }
}
