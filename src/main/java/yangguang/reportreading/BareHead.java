package yangguang.reportreading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The head of a table without lines (无框线表格的表头): seen from below, a word over nothing begins a cell, one over a single
/// cell goes on with it, and one over several is the head of a group. A column is where a lowest cell and figures stand
/// under one another and reach into no other column.
final class BareHead {

    /// A cell of the head with what stands under it.
    private static final class Cell {
        private final List<List<PdfWord>> lines = new ArrayList<>();
        private boolean lowest = true;
        private double left = Double.MAX_VALUE;
        private double right;
        private Line.Span column = Line.Span.UNKNOWN;

        double top() {
            return lines.getFirst().getFirst().y();
        }

        boolean meets(PdfWord word) {
            return left < word.right() && word.left() < right;
        }

        void onTop(PdfWord word) {
            if (lines.isEmpty() || lines.getFirst().getFirst().y() - word.y() > 0.3 * word.size()) {
                lines.addFirst(new ArrayList<>());
            }
            lines.getFirst().add(word);
            lines.getFirst().sort(Comparator.comparingDouble(PdfWord::left));
            left = Math.min(left, word.left());
            right = Math.max(right, word.right());
        }

        boolean oneCharacter() {
            return lines.size() == 1 && lines.getFirst().size() == 1 && lines.getFirst().getFirst().text().length() == 1;
        }

        /// The lowest line, with those above it as long as they stay clear of other columns.
        Line.Span own(List<Line.Span> others) {
            double from = lines.getLast().getFirst().left();
            double to = lines.getLast().getLast().right();
            for (List<PdfWord> line : lines.reversed()) {
                Line.Span wider = new Line.Span(Math.min(from, line.getFirst().left()), Math.max(to, line.getLast().right()));
                if (others.stream().anyMatch(wider::meets)) {
                    break;
                }
                from = wider.left();
                to = wider.right();
            }
            return new Line.Span(from, to);
        }
    }

    private final List<Cell> cells = new ArrayList<>();
    private final List<Line.Span> columns;

    /// @param figures the stretches of the page's width in which the figures of the rows below stand
    /// @param edge    where the labels' part of the table ends
    BareHead(List<PdfWord> words, List<Line.Span> figures, double edge, PdfRules rules, double leading) {
        List<PdfWord> upwards = new ArrayList<>(words);
        upwards.sort(Comparator.comparingDouble(PdfWord::y).reversed());
        List<Cell> skyline = new ArrayList<>();
        for (PdfWord word : upwards) {
            List<Cell> under = skyline.stream().filter(cell -> cell.meets(word)).toList();
            boolean apart = under.size() == 1 && (under.getFirst().top() - word.y() > 1.3 * leading
                    || rules.levelBetween(word.y(), under.getFirst().top(), (word.left() + word.right()) / 2));
            if (under.size() == 1 && !apart) {
                under.getFirst().onTop(word);
            } else {
                Cell cell = new Cell();
                cell.onTop(word);
                cell.lowest = under.isEmpty();
                skyline.removeAll(under);
                under.forEach(below -> cell.left = Math.min(cell.left, below.left));
                under.forEach(below -> cell.right = Math.max(cell.right, below.right));
                skyline.add(cell);
                cells.add(cell);
            }
        }
        columns = columns(figures, edge);
    }

    /// The columns from left to right, each with the place its head and its figures share; empty where they cannot be told.
    List<Line.Span> columns() {
        return columns;
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    /// Whether a cell stands over figures.
    boolean hasHeads(double edge) {
        return cells.stream().anyMatch(cell -> cell.right > edge + 1);
    }

    private List<Line.Span> columns(List<Line.Span> figures, double edge) {
        List<Cell> lowest = new ArrayList<>(cells.stream().filter(cell -> cell.lowest && cell.right > edge + 1)
                .sorted(Comparator.comparingDouble(cell -> cell.left)).toList());
        joinSpaced(lowest);
        List<Line.Span> places = lowest.size() == figures.size() ? figures : underHeads(lowest, figures);
        List<Line.Span> found = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Line.Span place = places.get(i);
            Line.Span own = lowest.get(i).own(figures.stream().filter(other -> !other.equals(place)).toList());
            Line.Span column = place.known() ? new Line.Span(Math.min(own.left(), place.left()), Math.max(own.right(), place.right())) : own;
            if (!found.isEmpty() && found.getLast().right() >= column.left()) {
                return List.of();
            }
            found.add(column);
        }
        for (int i = 0; i < found.size(); i++) {
            lowest.get(i).column = found.get(i);
        }
        return found;
    }

    /// A head of two characters is often written with a wide gap between them.
    private void joinSpaced(List<Cell> lowest) {
        for (int i = lowest.size() - 1; i > 0; i--) {
            Cell cell = lowest.get(i);
            Cell before = lowest.get(i - 1);
            if (cell.oneCharacter() && before.oneCharacter() && Math.abs(cell.top() - before.top()) < 1
                    && cell.left - before.right < 2.2 * cell.lines.getFirst().getFirst().size()) {
                before.onTop(cell.lines.getFirst().getFirst());
                cells.remove(cell);
                lowest.remove(i);
            }
        }
    }

    /// The figures under each head where some columns are blank; each must stand under one head alone.
    private static List<Line.Span> underHeads(List<Cell> lowest, List<Line.Span> figures) {
        List<Line.Span> places = new ArrayList<>(java.util.Collections.nCopies(lowest.size(), Line.Span.UNKNOWN));
        int first = 0;
        for (Line.Span figure : figures) {
            while (first < lowest.size() && lowest.get(first).right <= figure.left()) {
                first++;
            }
            boolean under = first < lowest.size() && lowest.get(first).left < figure.right();
            boolean two = first + 1 < lowest.size() && lowest.get(first + 1).left < figure.right();
            if (!under || two || places.get(first).known()) {
                return List.of();
            }
            places.set(first, figure);
        }
        return places;
    }

    /// The words of the head cell by cell, from top to bottom.
    List<Line.Piece> pieces(double leading) {
        List<Line.Piece> pieces = new ArrayList<>();
        cells.sort(Comparator.<Cell>comparingDouble(cell -> Math.floor(cell.top() / leading)).thenComparingDouble(cell -> cell.left));
        for (Cell cell : cells) {
            for (List<PdfWord> line : cell.lines) {
                StringBuilder text = new StringBuilder();
                line.forEach(word -> text.append(word.text()));
                Line.Span own = new Line.Span(line.getFirst().left(), line.getLast().right());
                pieces.add(new Line.Piece(text.toString(), -1, 1, cell.column.known() ? cell.column : own));
            }
        }
        return pieces;
    }
}
