package yangguang.reportreading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The row labels of a table without lines (无框线表格的行名): words that stand close under one another are one label, and
/// it belongs to the row of figures on whose height it is centred, begins or ends. Labels of several rows without a gap
/// between them are parted so that each is. A label of a whole group of rows fits none and is nobody's.
final class BareLabels {

    private static final int MOST_WORDS = 3_000;

    private enum Stand { MIDDLE, TOP, BOTTOM }

    /// Words close together, line by line.
    record Cluster(List<List<PdfWord>> lines) {
        double y(int line) {
            return lines.get(line).getFirst().y();
        }

        double top() {
            return y(0);
        }

        double bottom() {
            return y(lines.size() - 1);
        }

        double right() {
            return lines.stream().mapToDouble(line -> line.getLast().right()).max().orElse(0);
        }

        double left() {
            return lines.stream().mapToDouble(line -> line.getFirst().left()).min().orElse(0);
        }

        boolean meets(Cluster other) {
            return left() < other.right() && other.left() < right();
        }

        String text() {
            StringBuilder text = new StringBuilder();
            lines.forEach(line -> line.forEach(word -> text.append(word.text())));
            return text.toString();
        }

        Line.Piece piece() {
            return new Line.Piece(text(), -1, 1, new Line.Span(left(), right()));
        }
    }

    /// Each row's labels from left to right, empty where its own could not be told; `others` are nobody's.
    record Found(List<List<Cluster>> rows, List<Cluster> others, int score) {}

    private final double[] rows;
    private final PdfRules rules;
    private final double leading;
    private final double size;
    private final List<Cluster> clusters;

    private BareLabels(List<PdfWord> words, double[] rows, PdfRules rules, double leading, double reach) {
        this.rows = rows;
        this.rules = rules;
        this.leading = leading;
        this.size = words.stream().mapToDouble(PdfWord::size).average().orElse(9);
        this.clusters = clusters(words, reach);
    }

    /// @param leading the distance of two lines of one label, as far as it can be told
    static Found find(List<PdfWord> words, double[] rows, PdfRules rules, double leading) {
        Found best = new Found(java.util.Collections.nCopies(rows.length, List.of()), new ArrayList<>(), -1);
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            return best;
        }
        for (double reach : new double[] {1.12 * leading, 1.5 * leading}) {
            BareLabels labels = new BareLabels(words, rows, rules, leading, reach);
            for (Stand stand : Stand.values()) {
                Found found = labels.found(stand);
                best = found.score > best.score ? found : best;
            }
        }
        return best;
    }

    private List<Cluster> clusters(List<PdfWord> words, double reach) {
        List<PdfWord> sorted = new ArrayList<>(words);
        sorted.sort(Comparator.comparingDouble(PdfWord::y).thenComparingDouble(PdfWord::left));
        int[] parent = new int[sorted.size()];
        int first = 0;
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
            while (sorted.get(first).y() < sorted.get(i).y() - reach) {
                first++;
            }
            for (int j = first; j < i; j++) {
                if (together(sorted.get(j), sorted.get(i))) {
                    parent[root(parent, i)] = root(parent, j);
                }
            }
        }
        Map<Integer, List<List<PdfWord>>> found = new HashMap<>();
        List<Cluster> clusters = new ArrayList<>();
        for (int i = 0; i < parent.length; i++) {
            PdfWord word = sorted.get(i);
            List<List<PdfWord>> lines = found.computeIfAbsent(root(parent, i), root -> {
                Cluster cluster = new Cluster(new ArrayList<>());
                clusters.add(cluster);
                return cluster.lines;
            });
            if (lines.isEmpty() || word.y() - lines.getLast().getFirst().y() > 0.3 * word.size()) {
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(word);
        }
        clusters.forEach(cluster -> cluster.lines.forEach(line -> line.sort(Comparator.comparingDouble(PdfWord::left))));
        return clusters;
    }

    private boolean together(PdfWord upper, PdfWord lower) {
        if (lower.y() - upper.y() <= 0.3 * lower.size()) {
            return false;
        }
        double middle = (Math.max(upper.left(), lower.left()) + Math.min(upper.right(), lower.right())) / 2;
        double off = 0.35 * lower.size();
        boolean under = Math.abs(upper.left() - lower.left()) < off || Math.abs(upper.left() + upper.right() - lower.left() - lower.right()) < 2 * off;
        return under && upper.meets(lower) && !rules.levelBetween(upper.y(), lower.y(), middle);
    }

    private static int root(int[] parent, int i) {
        int root = i;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    private Found found(Stand stand) {
        List<List<Cluster>> labels = new ArrayList<>();
        Cluster[] nearest = new Cluster[rows.length];
        boolean[] told = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            labels.add(new ArrayList<>());
        }
        List<Cluster> others = new ArrayList<>();
        int left = 0;
        for (Cluster cluster : clusters) {
            int from = first(cluster.top() - 0.55 * leading);
            int to = first(cluster.bottom() + 0.55 * leading);
            int[] ends = to > from ? parted(cluster, from, to, stand) : null;
            if (ends == null) {
                others.add(cluster);
            } else {
                left += between(cluster, 0, ends[0]) + between(cluster, ends[to - from], cluster.lines.size());
            }
            for (int row = from; row < to; row++) {
                boolean covers = ends != null || cluster.top() - 0.45 * leading <= rows[row] && rows[row] <= cluster.bottom() + 0.45 * leading;
                if (covers && (nearest[row] == null || nearest[row].right() < cluster.right())) {
                    nearest[row] = cluster;
                    told[row] = ends != null;
                }
                if (ends != null) {
                    labels.get(row).add(new Cluster(cluster.lines.subList(ends[row - from], ends[row - from + 1])));
                }
            }
        }
        besideOthers(labels, told);
        int score = 0;
        for (int row = 0; row < rows.length; row++) {
            labels.get(row).sort(Comparator.comparingDouble(Cluster::left));
            score += told[row] ? 1000 : 0;
            if (!told[row]) {
                others.addAll(labels.get(row));
                labels.set(row, List.of());
            }
        }
        return new Found(labels, others, score - left);
    }

    /// A label that stands neither under nor over its neighbours' is that of a group, beside a row that has none.
    private static void besideOthers(List<List<Cluster>> labels, boolean[] told) {
        Cluster[] last = new Cluster[told.length];
        for (int row = 0; row < told.length; row++) {
            last[row] = told[row] ? labels.get(row).stream().max(Comparator.comparingDouble(Cluster::right)).orElse(null) : null;
        }
        for (int row = 0; row < told.length; row++) {
            Cluster above = neighbour(last, row, -1);
            Cluster below = neighbour(last, row, 1);
            if (last[row] != null && (above != null || below != null)) {
                told[row] = above != null && above.meets(last[row]) || below != null && below.meets(last[row]);
            }
        }
    }

    private static Cluster neighbour(Cluster[] labels, int row, int step) {
        int at = row + step;
        while (at >= 0 && at < labels.length && labels[at] == null) {
            at += step;
        }
        return at >= 0 && at < labels.length ? labels[at] : null;
    }

    /// How many lines from `from` to `to` stand between the first row and the last.
    private int between(Cluster cluster, int from, int to) {
        int count = 0;
        for (int line = from; line < to; line++) {
            count += cluster.y(line) > rows[0] && cluster.y(line) < rows[rows.length - 1] ? 1 : 0;
        }
        return count;
    }

    private int first(double y) {
        int at = java.util.Arrays.binarySearch(rows, y);
        return at < 0 ? -at - 1 : at;
    }

    /// Where each row's lines begin, and where the last one's end; null where they cannot be parted so that every row's
    /// stand as they should. Fewest lines are left over.
    private int[] parted(Cluster cluster, int from, int to, Stand stand) {
        int[] best = null;
        int fewest = Integer.MAX_VALUE;
        int lines = cluster.lines.size();
        for (int start = 0; start < lines && cluster.y(start) < rows[from] + 0.5 * leading; start++) {
            int[] ends = parted(cluster, from, to, stand, start);
            int left = ends == null ? Integer.MAX_VALUE : start + lines - ends[to - from];
            if (left < fewest) {
                best = ends;
                fewest = left;
            }
        }
        return best;
    }

    private int[] parted(Cluster cluster, int from, int to, Stand stand, int start) {
        int[] ends = new int[to - from + 1];
        ends[0] = start;
        double off = to - from == 1 && cluster.lines.size() == 1 ? 0.4 * leading : 0.28 * size;
        for (int row = from; row < to; row++) {
            int begin = ends[row - from];
            int end = begin;
            if (begin >= cluster.lines.size()) {
                return null;
            }
            switch (stand) {
                case MIDDLE -> {
                    double wanted = 2 * rows[row] - cluster.y(begin);
                    while (end < cluster.lines.size() && cluster.y(end) < wanted - 2 * off) {
                        end++;
                    }
                    if (end == cluster.lines.size() || Math.abs(cluster.y(end) - wanted) > 2 * off) {
                        return null;
                    }
                    end++;
                }
                case TOP -> {
                    if (Math.abs(cluster.y(begin) - rows[row]) > off) {
                        return null;
                    }
                    while (end < cluster.lines.size() && (row + 1 == to || cluster.y(end) < rows[row + 1] - off)) {
                        end++;
                    }
                }
                case BOTTOM -> {
                    while (end < cluster.lines.size() && cluster.y(end) < rows[row] - off) {
                        end++;
                    }
                    if (end == cluster.lines.size() || cluster.y(end) > rows[row] + off) {
                        return null;
                    }
                    end++;
                }
            }
            ends[row - from + 1] = end;
        }
        return ends;
    }
}
