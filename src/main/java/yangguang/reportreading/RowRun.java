package yangguang.reportreading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The figures of one row under a header (一行数字): which column of the header each belongs to, or that it cannot be told.
record RowRun(List<Value> run, Header header, HeaderColumns columns) {

    /// What stands in a cell of the row; `grid` is -1 outside a real table.
    record Value(String text, String where, int grid, int across, Line.Span span) {

        Value(String text, Tokens.Token token) {
            this(text, token.where(), token.grid(), token.across(), token.span());
        }
    }

    /// The figures in the order of the header's columns; empty where they cannot be placed.
    List<Value> placed() {
        List<Value> byGrid = byGrid();
        if (!byGrid.isEmpty()) {
            return byGrid;
        }
        List<Value> values = new ArrayList<>(zerosApart());
        while (values.size() > columns.columns().size() && values.getLast().text().isEmpty()) {
            values.removeLast();
        }
        boolean placed = values.size() == columns.columns().size() && !header.needsGrid()
                && (values.stream().noneMatch(this::coversTwo) || inStep(values));
        return placed && underLabels(values) ? values : List.of();
    }

    /// `000` under three columns is three times nothing: no figure is written so.
    private List<Value> zerosApart() {
        int many = columns.columns().size();
        if (many < 2) {
            return run;
        }
        List<Value> figures = run.stream().filter(value -> !value.text().isEmpty()).toList();
        boolean glued = figures.size() == 1 && figures.getFirst().grid() < 0 && figures.getFirst().text().equals("0".repeat(many));
        return glued ? Collections.nCopies(many, new Value("0", figures.getFirst().where(), -1, 1, figures.getFirst().span())) : run;
    }

    /// Where the cells of a row are as many as the labels but divide the same width otherwise, each must still reach under
    /// its own label, without a gap between them and as far as the last label reaches.
    private boolean inStep(List<Value> values) {
        int edge = values.getFirst().grid();
        for (int i = 0; i < values.size(); i++) {
            HeaderMark label = columns.marks().get(i);
            Value value = values.get(i);
            if (value.grid() != edge || value.grid() >= label.grid() + label.across() || label.grid() >= value.grid() + value.across()) {
                return false;
            }
            edge = value.grid() + value.across();
        }
        HeaderMark first = columns.marks().getFirst();
        HeaderMark last = columns.marks().getLast();
        return values.getFirst().grid() == first.grid() && edge == last.grid() + last.across();
    }

    /// On a page without lines each figure of a line must stand under or beside the middle of its own label.
    private boolean underLabels(List<Value> values) {
        boolean oneLine = values.stream().allMatch(value -> value.span().known() && value.where().equals(values.getFirst().where()));
        for (int i = 0; i < columns.spans().size() && oneLine; i++) {
            if (!columns.spans().get(i).meets(values.get(i).span())) {
                return false;
            }
        }
        return columns.spans().isEmpty() || oneLine || values.size() == 1;
    }

    /// By grid columns, if every column of the header has its cell and no other figure is left over. A row that ends
    /// before a foreign column is one cell short somewhere.
    private List<Value> byGrid() {
        if (columns.grid().size() != columns.columns().size() || !reachesStrangers()) {
            return List.of();
        }
        List<Value> ordered = new ArrayList<>(columns.columns().size());
        for (int grid : columns.grid()) {
            Value only = only(grid);
            if (only == null || coversTwo(only)) {
                return List.of();
            }
            ordered.add(only);
        }
        for (Value value : run) {
            if (!value.text().isEmpty() && !columns.holds(value.grid()) && !header.isStranger(value.grid())) {
                return List.of();
            }
        }
        return ordered;
    }

    private boolean reachesStrangers() {
        for (int grid : header.strangers()) {
            if (run.stream().noneMatch(value -> value.grid() == grid)) {
                return false;
            }
        }
        return true;
    }

    /// The one figure in a grid column; null where there is none or another.
    private Value only(int grid) {
        Value only = null;
        for (Value value : run) {
            if (value.grid() == grid) {
                if (only != null) {
                    return null;
                }
                only = value;
            }
        }
        return only;
    }

    /// A cell merged over two columns of the header belongs to neither.
    private boolean coversTwo(Value value) {
        int covered = 0;
        for (int i = 0; value.across() > 1 && i < columns.grid().size(); i++) {
            int grid = columns.grid().get(i);
            covered += value.grid() <= grid && grid < value.grid() + value.across() ? 1 : 0;
        }
        return covered > 1;
    }
}
