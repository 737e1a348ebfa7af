package yangguang.reportexport;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import yangguang.reportform.TableLayout.Drawn;
import yangguang.reportform.TableLayout.Kind;

/// Widths of a table's columns on paper (列宽), from what stands in them: no figure is broken over two lines, labels take the rest.
/// Where the figures are too large for the page, they are set smaller.
///
/// @param shares  per column, in per mille of the table
/// @param figures size of the figures in points
public record ColumnWidths(List<Integer> shares, int figures) {

    private static final int SIZE = 9;
    private static final int SMALLEST = 4;
    /// Width of the type area, 156 mm, in halves of a 9 pt character.
    private static final double PAGE = 98;
    private static final double DIGIT = 1.14;
    private static final double PADDING = 1.9;
    private static final double SIDE = 6;
    private static final double RUNNING = 38;
    private static final double NARROWEST_RUNNING = 22;
    private static final int SHORT = 4;

    /// What a column holds at most: digits of its figures; else characters of its labels, and whether they stand beside several rows.
    private record Content(int digits, int characters, boolean side) {

        boolean running() {
            return digits == 0 && !side && characters > SHORT;
        }

        double width() {
            return digits > 0 ? digits * DIGIT : running() ? RUNNING : side ? SIDE : 2.0 * Math.max(1, characters);
        }
    }

    static ColumnWidths of(ReportTable table) {
        List<Content> columns = contents(table);
        double[] widths = columns.stream().mapToDouble(column -> column.width() + PADDING).toArray();
        double excess = IntStream.range(0, widths.length).mapToDouble(x -> widths[x]).sum() - PAGE;
        int size = SIZE;
        if (excess > 0) {
            excess -= shrink(columns, widths, excess);
            double figures = columns.stream().mapToDouble(column -> column.digits() * DIGIT).sum();
            while (excess > 0 && size > SMALLEST) {
                size--;
                excess -= figures / SIZE;
            }
            for (int x = 0; x < widths.length; x++) {
                if (columns.get(x).digits() > 0) {
                    widths[x] = columns.get(x).width() * size / SIZE + PADDING;
                }
            }
        } else {
            spread(columns, widths, -excess);
        }
        double sum = IntStream.range(0, widths.length).mapToDouble(x -> widths[x]).sum();
        return new ColumnWidths(IntStream.range(0, widths.length).mapToObj(x -> (int) Math.floor(1000 * widths[x] / sum)).toList(), size);
    }

    /// Takes what is needed from the running labels, so far as they can be narrower.
    private static double shrink(List<Content> columns, double[] widths, double needed) {
        double taken = 0;
        for (int x = 0; x < widths.length; x++) {
            if (columns.get(x).running()) {
                double off = Math.min(needed - taken, RUNNING - NARROWEST_RUNNING);
                widths[x] -= off;
                taken += off;
            }
        }
        return taken;
    }

    /// Shares out what is left among the columns of figures.
    private static void spread(List<Content> columns, double[] widths, double left) {
        long among = columns.stream().filter(column -> column.digits() > 0).count();
        for (int x = 0; x < widths.length; x++) {
            widths[x] += columns.get(x).digits() > 0 ? left / among : 0;
        }
    }

    private static List<Content> contents(ReportTable table) {
        int[] digits = new int[table.width()];
        int[] characters = new int[table.width()];
        boolean[] side = new boolean[table.width()];
        int[] hangs = new int[table.width()];
        List<List<Drawn>> rows = new ArrayList<>(table.head());
        table.groups().forEach(rows::addAll);
        for (List<Drawn> row : rows) {
            int[] before = hangs.clone();
            for (int x = 0; x < hangs.length; x++) {
                hangs[x] = Math.max(0, hangs[x] - 1);
            }
            int at = 0;
            for (Drawn drawn : row) {
                while (before[at] > 0) {
                    at++;
                }
                for (int x = at; x < at + drawn.across(); x++) {
                    hangs[x] = drawn.down() - 1;
                }
                if (drawn.kind() == Kind.FIGURE) {
                    int each = (ReportTable.widthOf(table.shown(drawn)) + drawn.across() - 1) / drawn.across();
                    digits[at] = Math.max(digits[at], Math.max(4, each));
                } else if (drawn.kind() == Kind.LABEL && drawn.across() == 1) {
                    characters[at] = Math.max(characters[at], drawn.text().length());
                    side[at] |= drawn.down() > 1;
                }
                at += drawn.across();
            }
        }
        return IntStream.range(0, table.width()).mapToObj(x -> new Content(digits[x], characters[x], side[x])).toList();
    }

    /// `12.5%`
    public static String percent(int share) {
        return share / 10 + "." + share % 10 + "%";
    }
}
