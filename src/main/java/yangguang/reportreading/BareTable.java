package yangguang.reportreading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import yangguang.reportreading.BareLabels.Cluster;

/// A table of a page that no lines divide into cells (无框线表格): rows by the heights of their figures, labels by the rows
/// they stand beside, columns by heads over figures. What cannot be told stays apart: a row whose label is not clear has
/// none, and one whose figures may have wrapped has too many.
final class BareTable {

    /// Stands where the label of a row should.
    static final String NO_LABEL = "（行名不清）";
    private static final int LONGEST_REMARK = 30;

    /// How no label begins, only the second line of one.
    private static final Pattern REST = Pattern.compile("[（(](?![一二三四五六七八九十\\d])|[，、；：）)]");

    /// Where a third of the rows, and more than these, go on in the next line, any second line may pass for a row: none is.
    private static final int MOST_WRAPPED = 3;

    private final PdfRules rules;
    private final double leading;
    private final double edge;
    private final List<BareRows.Row> rows;
    private final BareLabels.Found labels;
    private final BareHead head;
    private final List<Line.Span> columns;
    private boolean wraps;
    private final Set<PdfWord> taken = Collections.newSetFromMap(new IdentityHashMap<>());

    /// @param above  lines that may be its head, or belong to its first label
    /// @param body   from its first line of figures to its last
    /// @param below  lines that may belong to its last label
    /// @param before columns of the table that may go on here, where it has no head
    BareTable(List<PdfLine> above, List<PdfLine> body, List<PdfLine> below, PdfRules rules, List<Line.Span> before) {
        this.rules = rules;
        List<PdfLine> withFigures = body.stream().filter(line -> !line.figures().isEmpty()).toList();
        List<PdfWord> figures = withFigures.stream().flatMap(line -> line.figures().stream()).toList();
        List<Line.Span> places = BareRows.columns(figures);
        this.edge = places.getFirst().left();
        List<PdfLine> all = new ArrayList<>(above);
        all.addAll(body);
        all.addAll(below);
        all.removeIf(line -> line.words().stream().allMatch(PdfWord::value));
        this.leading = leading(all, body.getFirst().size());
        this.rows = BareRows.of(withFigures, rules, leading, places);
        int lastHead = lastHead(above);
        List<PdfWord> words = new ArrayList<>();
        above.subList(lastHead + 1, above.size()).forEach(line -> addLabels(line, words));
        body.forEach(line -> addLabels(line, words));
        for (PdfLine line : below) {
            if (line.right() > edge + 1) {
                break;
            }
            addLabels(line, words);
        }
        this.labels = BareLabels.find(words, rows.stream().mapToDouble(BareRows.Row::y).toArray(), rules, leading);
        double first = rows.getFirst().y();
        double last = rows.getLast().y();
        labels.rows().forEach(row -> row.forEach(this::take));
        labels.others().removeIf(cluster -> cluster.top() < first || cluster.top() > last);
        labels.others().forEach(this::take);
        this.head = new BareHead(headLines(above), places, edge, rules, leading);
        this.columns = head.hasHeads(edge) ? head.columns() : goingOn(places, before);
    }

    private void addLabels(PdfLine line, List<PdfWord> words) {
        line.words().stream().filter(word -> !word.value() && word.right() <= edge + 1).forEach(words::add);
    }

    private void take(Cluster cluster) {
        cluster.lines().forEach(taken::addAll);
    }

    /// The last line above the figures that has something over them.
    private int lastHead(List<PdfLine> above) {
        int last = above.size() - 1;
        while (last >= 0 && above.get(last).right() <= edge + 1) {
            last--;
        }
        return last;
    }

    /// The smallest frequent distance at which words stand under one another, unless each has figures of its own.
    private static double leading(List<PdfLine> lines, double size) {
        List<Double> steps = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            for (PdfWord word : lines.get(i).words()) {
                for (int j = i + 1; j < lines.size() && lines.get(j).y() - word.y() < 2.6 * word.size(); j++) {
                    double step = lines.get(j).y() - word.y();
                    boolean rows = !lines.get(i).figures().isEmpty() && !lines.get(j).figures().isEmpty();
                    if (step > 0.9 * word.size() && !rows && !word.value() && word.text().length() > 1 && lines.get(j).words().stream()
                            .anyMatch(other -> !other.value() && other.meets(word) && Math.abs(other.size() - word.size()) < 0.5)) {
                        steps.add(step);
                        break;
                    }
                }
            }
        }
        Collections.sort(steps);
        return steps.isEmpty() ? size : mostFrequent(steps);
    }

    private static double mostFrequent(List<Double> sorted) {
        int[] count = new int[sorted.size()];
        int to = 0;
        int most = 0;
        for (int from = 0; from < count.length; from++) {
            while (to < count.length && sorted.get(to) < sorted.get(from) * 1.03) {
                to++;
            }
            count[from] = to - from;
            most = Math.max(most, count[from]);
        }
        int first = 0;
        while (count[first] * 3 < most) {
            first++;
        }
        return sorted.get(first + count[first] / 2);
    }

    /// Lines of the head: down from the first that has several words, and those that stand beside one another.
    private List<PdfWord> headLines(List<PdfLine> above) {
        int top = above.size();
        int titles = 0;
        double y = rows.getFirst().y();
        double lower = y;
        for (int i = above.size() - 1; i >= 0; i--) {
            PdfLine line = above.get(i);
            List<PdfWord> free = free(line);
            if (free.isEmpty()) {
                continue;
            }
            boolean several = free.size() > 1 && free.getLast().left() - free.getFirst().right() > 0.65 * free.getFirst().size();
            if (y - line.y() > 5 * leading || !several && (PdfParagraphs.isHeading(free.getFirst().text()) || titles > 3)) {
                break;
            }
            boolean beside = lower - line.y() < 0.95 * leading && top < above.size() || overFigures(free) && line.y() > rows.getFirst().y() - 1.3 * leading;
            if (several || beside) {
                top = i;
                titles = 0;
            } else {
                titles++;
            }
            lower = top == i ? line.y() : lower;
            y = line.y();
        }
        List<PdfWord> words = new ArrayList<>();
        for (PdfLine line : above.subList(top, above.size())) {
            words.addAll(free(line));
        }
        taken.addAll(words);
        return words;
    }

    private boolean overFigures(List<PdfWord> words) {
        return words.getLast().right() > edge + 1;
    }

    private List<PdfWord> free(PdfLine line) {
        return line.words().stream().filter(word -> !taken.contains(word)).toList();
    }

    /// Columns told on the page before, where these figures stand in them one by one.
    private static List<Line.Span> goingOn(List<Line.Span> places, List<Line.Span> before) {
        int column = 0;
        for (Line.Span place : places) {
            while (column < before.size() && before.get(column).right() <= place.left()) {
                column++;
            }
            boolean in = column < before.size() && before.get(column).left() - 1 <= place.left() && place.right() <= before.get(column).right() + 1;
            if (!in && (column >= before.size() || !before.get(column).meets(place) || column + 1 < before.size() && before.get(column + 1).meets(place))) {
                return List.of();
            }
            column++;
        }
        return before;
    }

    /// Whether it is a table and not a line of text that happens to hold a number.
    boolean isTable() {
        return rows.size() > 1 || rows.getFirst().words().size() > 2 || !columns.isEmpty();
    }

    List<Line.Span> columns() {
        return columns;
    }

    /// The words that belong to it.
    Set<PdfWord> words() {
        rows.forEach(row -> taken.addAll(row.words()));
        return taken;
    }

    /// Head and rows from top to bottom.
    List<PdfText.Content> content(int page) {
        List<PdfText.Content> content = new ArrayList<>();
        double top = rows.getFirst().y() - leading;
        if (!head.isEmpty()) {
            content.add(new PdfText.Content.Bare(page, top, head.pieces(leading)));
        }
        labels.others().sort(Comparator.comparingDouble(Cluster::top));
        int other = 0;
        wraps = IntStream.range(0, rows.size()).filter(this::mayGoOn).count() > Math.max(MOST_WRAPPED, rows.size() / 3);
        boolean labelled = labels.rows().stream().anyMatch(row -> !row.isEmpty());
        List<Line.Piece> pieces = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            while (other < labels.others().size() && labels.others().get(other).top() <= rows.get(i).y()) {
                content.add(new PdfText.Content.Bare(page, rows.get(i).y() - 0.01, List.of(labels.others().get(other++).piece())));
            }
            boolean begins = !labelled ? i == 0 : !mayGoOn(i);
            if (begins) {
                pieces = new ArrayList<>();
                content.add(new PdfText.Content.Bare(page, rows.get(i).y(), pieces));
            }
            addRow(i, labelled, pieces);
        }
        while (other < labels.others().size()) {
            content.add(new PdfText.Content.Bare(page, rows.getLast().y() + 0.01, List.of(labels.others().get(other++).piece())));
        }
        return content;
    }

    /// A row without a label close under another may be the rest of it, and the other way round.
    private boolean mayGoOn(int row) {
        double step = row == 0 ? Double.MAX_VALUE : rows.get(row).y() - rows.get(row - 1).y();
        return step < 1.7 * leading && (labels.rows().get(row).isEmpty() || labels.rows().get(row - 1).isEmpty())
                || step < 2.5 * leading && !labels.rows().get(row).isEmpty() && REST.matcher(labels.rows().get(row).getLast().text()).lookingAt();
    }

    private static Line.Piece unclear(Cluster label) {
        return new Line.Piece(label.text() + NO_LABEL, -1, 1, new Line.Span(label.left(), label.right()));
    }

    private void addRow(int index, boolean labelled, List<Line.Piece> pieces) {
        List<Cluster> own = labels.rows().get(index);
        if (labelled && own.isEmpty() && pieces.isEmpty()) {
            pieces.add(new Line.Piece(NO_LABEL, -1));
        }
        own.forEach(label -> pieces.add(wraps ? unclear(label) : label.piece()));
        BareRows.Row row = rows.get(index);
        List<PdfWord> words = new ArrayList<>(row.words());
        for (Line.Span column : columns) {
            List<PdfWord> there = words.stream().filter(word -> column.meets(word.span())).toList();
            if (!there.isEmpty() || row.alone() && !row.wrapped()) {
                pieces.add(new Line.Piece(String.join(" ", there.stream().map(PdfWord::text).toList()), -1, 1, column));
            }
            words.removeAll(there);
        }
        for (PdfWord word : words) {
            if (word.text().length() <= LONGEST_REMARK) {
                pieces.add(new Line.Piece(word.text(), -1, 1, word.span()));
            }
        }
    }
}
