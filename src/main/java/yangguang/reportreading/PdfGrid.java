package yangguang.reportreading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import yangguang.reportreading.PrintedPage.Glyph;
import yangguang.reportreading.PrintedPage.Rule;

/// A table drawn on a page (PDF 表格): from its lines the rows and columns, and where no line divides two of them a
/// merged cell. Takes the glyphs that stand inside.
final class PdfGrid {

    /// Lines nearer than this are one: cells are often drawn each with a border of its own.
    private static final double SAME = 3.0;
    private static final double AT_EDGE = 6;
    private static final int MOST_COLUMNS = 120;
    private static final int MOST_ROWS = 600;
    private static final double BELOW = 4;

    private final double[] xs;
    private final double[] ys;
    private final int[] regions;
    /// Whether the table runs over the right edge of the page: what is written there is in the file all the same.
    private final boolean cut;
    private final Map<Integer, List<Glyph>> texts = new HashMap<>();

    private PdfGrid(double[] xs, double[] ys, List<Rule> upright, List<Rule> level, boolean cut) {
        this.cut = cut;
        this.xs = xs;
        this.ys = ys;
        this.regions = regions(walls(upright, xs, ys, true), walls(level, ys, xs, false));
    }

    /// The tables of a page: stretches of its height over which upright lines reach.
    static List<PdfGrid> all(PdfRules rules, double width) {
        List<Rule> upright = new ArrayList<>(rules.upright());
        List<Rule> level = rules.level();
        upright.sort(Comparator.comparingDouble(Rule::y1));
        List<PdfGrid> grids = new ArrayList<>();
        int from = 0;
        double bottom = upright.isEmpty() ? 0 : upright.getFirst().y2();
        for (int i = 1; i <= upright.size(); i++) {
            if (i == upright.size() || upright.get(i).y1() > bottom + SAME) {
                grid(upright.subList(from, i), level, width, grids);
                from = i;
                bottom = i < upright.size() ? upright.get(i).y2() : 0;
            } else {
                bottom = Math.max(bottom, upright.get(i).y2());
            }
        }
        return grids;
    }

    private static void grid(List<Rule> upright, List<Rule> level, double width, List<PdfGrid> grids) {
        double top = upright.stream().mapToDouble(Rule::y1).min().orElse(0) - SAME;
        double bottom = upright.stream().mapToDouble(Rule::y2).max().orElse(0) + SAME;
        List<Rule> own = level.stream().filter(rule -> rule.y1() >= top && rule.y1() <= bottom).toList();
        if (own.isEmpty()) {
            return;
        }
        List<Double> places = new ArrayList<>(upright.stream().map(rule -> (rule.x1() + rule.x2()) / 2).toList());
        places.add(own.stream().mapToDouble(Rule::x1).min().orElse(0));
        places.add(own.stream().mapToDouble(Rule::x2).max().orElse(0));
        double[] xs = clustered(places);
        double[] ys = clustered(own.stream().map(rule -> (rule.y1() + rule.y2()) / 2).toList());
        if (xs.length >= 3 && ys.length >= 2 && xs.length <= MOST_COLUMNS && ys.length <= MOST_ROWS) {
            grids.add(new PdfGrid(xs, ys, upright, own, xs[xs.length - 1] > width - AT_EDGE));
        }
    }

    static double[] clustered(List<Double> places) {
        double[] sorted = places.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double[] kept = new double[sorted.length];
        int count = 0;
        for (double place : sorted) {
            if (count == 0 || place - kept[count - 1] > SAME) {
                kept[count++] = place;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    /// Which stretches of the lines at `at` are drawn, between each two of `between`.
    private static boolean[][] walls(List<Rule> rules, double[] at, double[] between, boolean upright) {
        boolean[][] walls = new boolean[at.length][between.length - 1];
        for (Rule rule : rules) {
            double place = upright ? (rule.x1() + rule.x2()) / 2 : (rule.y1() + rule.y2()) / 2;
            double from = upright ? rule.y1() : rule.x1();
            double to = upright ? rule.y2() : rule.x2();
            for (int i = nearest(at, place); i >= 0; i = -1) {
                for (int j = 0; j < between.length - 1; j++) {
                    double middle = (between[j] + between[j + 1]) / 2;
                    walls[i][j] |= from <= middle && middle <= to;
                }
            }
        }
        return walls;
    }

    private static int nearest(double[] at, double place) {
        int best = 0;
        for (int i = 1; i < at.length; i++) {
            if (Math.abs(at[i] - place) < Math.abs(at[best] - place)) {
                best = i;
            }
        }
        return Math.abs(at[best] - place) <= SAME + 1 ? best : -1;
    }

    /// Elementary cells that no line divides belong together; a region is known by its first cell.
    private int[] regions(boolean[][] upright, boolean[][] level) {
        int columns = xs.length - 1;
        int rows = ys.length - 1;
        int[] parent = new int[columns * rows];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int cell = row * columns + column;
                if (column + 1 < columns && !upright[column + 1][row]) {
                    join(parent, cell, cell + 1);
                }
                if (row + 1 < rows && !level[row + 1][column]) {
                    join(parent, cell, cell + columns);
                }
            }
        }
        for (int i = 0; i < parent.length; i++) {
            parent[i] = root(parent, i);
        }
        return parent;
    }

    private static void join(int[] parent, int a, int b) {
        int one = root(parent, a);
        int other = root(parent, b);
        parent[Math.max(one, other)] = Math.min(one, other);
    }

    private static int root(int[] parent, int cell) {
        int root = cell;
        while (parent[root] != root) {
            root = parent[root];
        }
        return root;
    }

    double top() {
        return ys[0];
    }

    double[] xs() {
        return xs;
    }

    /// Takes the glyph if it stands inside.
    boolean take(Glyph glyph) {
        int column = cut && glyph.x() >= xs[xs.length - 1] ? xs.length - 2 : interval(xs, glyph.x());
        int row = interval(ys, glyph.y());
        if (column < 0 || row < 0) {
            return false;
        }
        texts.computeIfAbsent(regions[row * (xs.length - 1) + column], region -> new ArrayList<>()).add(glyph);
        return true;
    }

    private static int interval(double[] places, double place) {
        int found = Arrays.binarySearch(places, place);
        int at = found >= 0 ? found : -found - 2;
        return at < 0 || at >= places.length - 1 ? -1 : at;
    }

    /// Whether rows of figures stand in it that no lines divide: in several cells, not in one that may be written so.
    boolean holdsRows() {
        return cells().filter(UnruledRows::hasRows).limit(2).count() == 2;
    }

    boolean holdsFigures() {
        return cells().anyMatch(UnruledRows::hasFigure);
    }

    private Stream<UnruledRows> cells() {
        return texts.values().stream().map(UnruledRows::new);
    }

    List<Glyph> glyphs() {
        return texts.values().stream().flatMap(List::stream).toList();
    }

    /// Whether the glyph stands just below, where the first row would if only the head had lines.
    boolean justAbove(Glyph glyph) {
        double bottom = ys[ys.length - 1];
        return glyph.y() > bottom && glyph.y() < bottom + BELOW * glyph.size() && glyph.x() > xs[1] && glyph.x() < xs[xs.length - 1];
    }

    /// Columns whose cell in the last row is filled to its right edge.
    Set<Integer> full() {
        int columns = xs.length - 1;
        Set<Integer> full = new HashSet<>();
        for (int column = 0; column < columns; column++) {
            int cell = (ys.length - 2) * columns + column;
            int right = column;
            while (right + 1 < columns && regions[cell + right + 1 - column] == regions[cell]) {
                right++;
            }
            if (PdfCell.fills(texts.getOrDefault(regions[cell], List.of()), xs[right + 1] - xs[column])) {
                full.add(column);
            }
        }
        return full;
    }

    List<Blocks.Row> rows() {
        int columns = xs.length - 1;
        List<Blocks.Row> rows = new ArrayList<>();
        for (int row = 0; row < ys.length - 1; row++) {
            List<Blocks.Box> boxes = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                int cell = row * columns + column;
                if (regions[cell] == cell) {
                    int right = column;
                    while (right + 1 < columns && regions[row * columns + right + 1] == cell) {
                        right++;
                    }
                    String text = PdfCell.text(texts.getOrDefault(cell, List.of()), xs[right + 1] - xs[column]);
                    boxes.add(new Blocks.Box(column, right - column + 1, false, List.of(new Blocks.Paragraph(text, false))));
                }
            }
            if (!boxes.isEmpty()) {
                rows.add(new Blocks.Row(boxes));
            }
        }
        return rows;
    }
}
