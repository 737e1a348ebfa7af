package yangguang.reportreading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import yangguang.reportreading.PrintedPage.Glyph;

/// Finds the tables of a page that no lines divide into cells (找无框线表格): lines with figures between which nothing
/// stands over or under the figures, and what stands around them.
final class BareTables {

    private static final int MOST_LINES = 2_000;
    private static final double FARTHEST = 14;
    private static final int MOST_HEAD = 24;

    private final List<PdfLine> lines;
    private final PdfRules rules;
    private final double width;
    private final List<PdfLine> above;
    private List<Line.Span> columns;
    private int done;
    private List<PdfLine> moved = List.of();
    private final List<PdfText.Content> content = new ArrayList<>();
    private final Set<PdfWord> taken = Collections.newSetFromMap(new IdentityHashMap<>());

    /// @param before what the page before left
    BareTables(List<Glyph> glyphs, PdfRules rules, PrintedPage page, Left before) {
        this.lines = PdfLine.of(glyphs, rules).stream().filter(line -> !line.isPageNumber(page.height())).toList();
        this.rules = rules;
        this.width = page.width();
        this.columns = before.columns;
        this.above = before.lines;
    }

    /// What a page leaves to the next: columns of its last table, and the lines below that, which may be the head of a
    /// table that begins there.
    record Left(List<Line.Span> columns, List<PdfLine> lines) {
        static final Left NOTHING = new Left(List.of(), List.of());
    }

    /// Looks for tables; afterwards their rows are [#content()], and their glyphs are gone from [#rest()].
    void find(int page) {
        int at = 0;
        while (at < lines.size() && lines.size() <= MOST_LINES) {
            if (!isRow(lines.get(at))) {
                at++;
                continue;
            }
            int last = lastRow(at);
            BareTable table = new BareTable(above(at), lines.subList(at, last + 1), free(last + 1, end(last)), rules, columns);
            if (table.isTable()) {
                content.addAll(table.content(page));
                taken.addAll(table.words());
                columns = table.columns().isEmpty() ? columns : table.columns();
                done = last + 1;
            }
            at = last + 1;
        }
    }

    List<PdfText.Content> content() {
        return content;
    }

    /// The lines of the page before that turned out to be the head of the first table here.
    List<PdfLine> claimed() {
        List<PdfLine> claimed = new ArrayList<>();
        for (int i = 0; i < moved.size(); i++) {
            if (moved.get(i).words().stream().anyMatch(taken::contains)) {
                claimed.add(above.get(i));
            }
        }
        return claimed;
    }

    Left left() {
        int from = lines.size();
        while (from > done && !lines.get(from - 1).prose(width) && lines.size() - from < MOST_HEAD) {
            from--;
        }
        return new Left(columns, lines.subList(from, lines.size()));
    }

    private List<PdfLine> above(int row) {
        int start = start(row);
        List<PdfLine> free = free(start, row);
        if (start > 0 || done > 0 || above.isEmpty()) {
            return free;
        }
        double gap = free.isEmpty() ? lines.get(row).y() : free.getFirst().y();
        double foot = above.getLast().y();
        moved = above.stream().map(line -> line.moved(gap - foot - 1.6 * line.size())).toList();
        List<PdfLine> all = new ArrayList<>(moved);
        all.addAll(free);
        return all;
    }

    /// The glyphs of no table.
    List<Glyph> rest() {
        List<Glyph> rest = new ArrayList<>();
        for (PdfLine line : lines) {
            line.words().stream().filter(word -> !taken.contains(word)).forEach(word -> rest.addAll(word.glyphs()));
        }
        return rest;
    }

    private boolean isRow(PdfLine line) {
        return line.words().stream().anyMatch(PdfWord::value) && !line.prose(width);
    }

    private int start(int row) {
        int start = row;
        while (start > done && !lines.get(start - 1).prose(width)) {
            start--;
        }
        return start;
    }

    private int end(int last) {
        int end = last + 1;
        while (end < lines.size() && !lines.get(end).prose(width) && !isRow(lines.get(end))) {
            end++;
        }
        return end;
    }

    /// What is left of the lines; words already taken belong to the table above.
    private List<PdfLine> free(int from, int to) {
        List<PdfLine> free = new ArrayList<>();
        for (PdfLine line : lines.subList(from, to)) {
            List<PdfWord> words = line.words().stream().filter(word -> !taken.contains(word)).toList();
            if (!words.isEmpty()) {
                free.add(new PdfLine(line.y(), words));
            }
        }
        return free;
    }

    /// The last line of figures to which the table reaches from line `first`: up to one over which something stands.
    private int lastRow(int first) {
        int last = first;
        double edge = edge(lines.get(first));
        double labels = labels(lines.get(first));
        boolean between = false;
        for (int i = first + 1; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            if (line.prose(width) || line.y() - lines.get(last).y() > FARTHEST * line.size()) {
                break;
            }
            if (!isRow(line)) {
                double end = labels;
                between |= line.right() > edge + 1 || end > 0 && line.words().stream().anyMatch(word -> word.left() >= end);
            } else if (between) {
                break;
            } else {
                edge = Math.max(edge, edge(line));
                labels = Math.max(labels, labels(line));
                last = i;
            }
        }
        return last;
    }

    private static double edge(PdfLine row) {
        return row.figures().getFirst().left();
    }

    /// Where the label of a row ends, 0 where it has none.
    private static double labels(PdfLine row) {
        double edge = edge(row);
        return row.words().stream().filter(word -> !word.value() && word.right() <= edge).mapToDouble(PdfWord::right).max().orElse(0);
    }
}
