package yangguang.reportreading;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import yangguang.reportreading.PdfText.Content.Grid;

/// Columns of a table that goes on over pages (PDF 跨页表格的列): the part on one page may lack lines the other has, so
/// parts that lie exactly under one another count their columns together.
final class PdfColumns {

    private static final double SAME = 4;

    private final Map<Grid, double[]> shared = new IdentityHashMap<>();

    PdfColumns(List<PdfText.Page> pages) {
        List<Grid> together = new ArrayList<>();
        double[] xs = null;
        for (PdfText.Page page : pages) {
            for (PdfText.Content content : page.content()) {
                if (content instanceof Grid grid) {
                    if (xs != null && (within(xs, grid.xs()) || within(grid.xs(), xs))) {
                        xs = xs.length >= grid.xs().length ? xs : grid.xs();
                    } else {
                        together.clear();
                        xs = grid.xs();
                    }
                    together.add(grid);
                    for (Grid part : together) {
                        shared.put(part, xs);
                    }
                }
            }
        }
    }

    /// Whether the outer lines are the same and each line of `some` is one of `all`.
    private static boolean within(double[] some, double[] all) {
        if (Math.abs(some[0] - all[0]) > SAME || Math.abs(some[some.length - 1] - all[all.length - 1]) > SAME) {
            return false;
        }
        for (double x : some) {
            if (Math.abs(all[nearest(all, x)] - x) > SAME) {
                return false;
            }
        }
        return true;
    }

    private static int nearest(double[] all, double x) {
        int best = 0;
        for (int i = 1; i < all.length; i++) {
            if (Math.abs(all[i] - x) < Math.abs(all[best] - x)) {
                best = i;
            }
        }
        return best;
    }

    /// Whether the later of two grids goes on with the columns of the earlier.
    boolean together(Grid earlier, Grid later) {
        return earlier != null && shared.get(earlier) == shared.get(later);
    }

    /// The cell with its columns counted over all parts of its table.
    Blocks.Box moved(Grid grid, Blocks.Box box) {
        double[] all = shared.get(grid);
        int from = nearest(all, grid.xs()[box.column()]);
        int to = nearest(all, grid.xs()[box.column() + box.across()]);
        return new Blocks.Box(from, Math.max(1, to - from), box.continued(), box.content());
    }
}
