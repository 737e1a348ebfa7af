package yangguang.reportreading;

import java.util.ArrayList;
import java.util.List;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;
import yangguang.reportreading.Tokens.Token;

/// One walk over a source in reading order (逐片读表): collects column labels into a [Header], and after a row label
/// the run of figures up to the next label. Where the source has a grid that can be trusted, each figure is placed by
/// its grid column; else a run is placed when it is as long as the header. Otherwise nothing of that row is.
final class TableWalk {

    private static final int MOST_PIECES_OF_A_LABEL = 24;
    private static final int LONGEST_LABEL = 90;

    private record Value(String text, String where, int grid, int across) {

        Value(String text, Token token) {
            this(text, token.where(), token.grid(), token.across());
        }
    }

    private final TableReader reader;
    private final Labels labels;
    private final List<Token> tokens;
    private final TableReading reading = new TableReading();
    private Header header = new Header();
    private ReportFormat.Block titled;
    private Labels.Target.OfRow row;
    private String rowLabel;
    private Header.Columns columns = Header.Columns.NONE;
    private boolean labelled;
    private String rowWhere;
    private List<Value> run = new ArrayList<>();
    private boolean rowsRead;
    private int lastOrder = -1;
    private int emptyCells;
    private String emptyWhere;
    private boolean inGrid;

    TableWalk(TableReader reader, List<Token> tokens) {
        this.reader = reader;
        this.labels = reader.labels();
        this.tokens = tokens;
    }

    TableReading read() throws Unreadable {
        int next = 0;
        while (next < tokens.size()) {
            if ((next & 0xff) == 0) {
                Patience.check();
            }
            next += step(next);
        }
        close();
        endOfEmptyRow();
        return reading;
    }

    private int step(int at) {
        Token token = tokens.get(at);
        if (token.inGrid() != inGrid) {
            close();
            inGrid = token.inGrid();
        }
        if (token.startsRow() || !token.table()) {
            endOfEmptyRow();
        }
        if (token.startsRow()) {
            endRow(token);
        }
        if (token.text().isEmpty()) {
            blank(token);
            return 1;
        }
        emptyCells = 0;
        if (token.value() || labelled && CellText.isUnit(token.text()) && hasUnitColumn() || isContent(token)) {
            value(token);
            return 1;
        }
        return label(at);
    }

    /// A row of a grid ends with its line; elsewhere a row may have one figure a line.
    private void endRow(Token next) {
        boolean full = !columns.columns().isEmpty() && run.size() >= columns.columns().size();
        if (labelled && (full || next.inGrid() && !run.isEmpty())) {
            close();
        }
    }

    private void blank(Token token) {
        if (!labelled && token.inGrid()) {
            openRowWithoutLabel(token, true);
        }
        if (labelled) {
            run.add(new Value("", token));
        } else if (token.startsRow() || emptyCells > 0) {
            emptyWhere = emptyCells == 0 ? token.where() : emptyWhere;
            emptyCells++;
        }
    }

    private void endOfEmptyRow() {
        if (emptyCells > 0 && !reading.cells().isEmpty()) {
            reading.emptyRows().add(emptyWhere);
        }
        emptyCells = 0;
    }

    /// Whatever stands under a column of the grid in a labelled row is that cell's content, unless it is a label.
    private boolean isContent(Token token) {
        return labelled && row != null && token.inGrid() && (columns.holds(token.grid()) || header.isStranger(token.grid()))
                && labels.meaning(token.key()).isEmpty();
    }

    private void value(Token token) {
        if (!labelled) {
            openRowWithoutLabel(token, false);
        }
        if (labelled) {
            run.add(new Value(token.text(), token));
        }
    }

    /// A table whose only row has no label: its figures follow the header, in a grid under it.
    private void openRowWithoutLabel(Token token, boolean onlyUnderColumn) {
        if (rowsRead || header.isEmpty() || header.isGrid() != token.inGrid()) {
            return;
        }
        for (Labels.Target.OfRow only : reader.unlabelled()) {
            Header.Columns own = header.columnsOf(only.block());
            if (!own.columns().isEmpty() && (!onlyUnderColumn || own.holds(token.grid()))) {
                open(new Labels.Target.OfRow(only.table(), only.block(), only.row(), lastOrder), only.table().name(), token.where());
                return;
            }
        }
    }

    private int label(int at) {
        Token first = tokens.get(at);
        StringBuilder joined = new StringBuilder();
        List<Labels.Target> meanings = List.of();
        int length = 1;
        for (int i = at; i < Math.min(tokens.size(), at + MOST_PIECES_OF_A_LABEL); i++) {
            Token token = tokens.get(i);
            if (token.text().isEmpty() || joined.length() + token.text().length() > LONGEST_LABEL || i > at && token.value()) {
                break;
            }
            joined.append(token.text());
            String key = i == at ? token.key() : Labels.key(joined.toString());
            if (!key.isEmpty() && !labels.meaning(key).isEmpty()) {
                meanings = labels.meaning(key);
                length = i - at + 1;
            }
            if (!labels.begins(key)) {
                break;
            }
        }
        if (meanings.isEmpty()) {
            unknown(first);
            return 1;
        }
        recognised(meanings, first, length == 1 ? first.text() : textOf(at, length));
        return length;
    }

    private String textOf(int at, int length) {
        StringBuilder text = new StringBuilder();
        tokens.subList(at, at + length).forEach(token -> text.append(token.text()));
        return text.toString();
    }

    private void unknown(Token token) {
        String text = token.text();
        if (labelled && run.size() < columns.columns().size() && !run.isEmpty() && CellText.isNearlyValue(text)) {
            run.add(new Value(text, token));
            return;
        }
        List<Labels.Target> nearly = text.length() > LONGEST_LABEL || header.isEmpty() ? List.of() : labels.nearly(token.key());
        if (!nearly.isEmpty()) {
            reading.likened().add(text);
            recognised(nearly, token, text);
            return;
        }
        close();
        if (!rowsRead && !header.isEmpty() && text.length() <= LONGEST_LABEL / 2) {
            header.addStranger(token.grid(), token.across());
        }
        if (text.length() <= LONGEST_LABEL / 2 && rowsRead && !text.equals(PageText.PICTURE)) {
            await(text, token);
        }
    }

    /// A label without a row of the form: figures that follow it have no place.
    private void await(String text, Token token) {
        labelled = true;
        rowLabel = text;
        rowWhere = token.where();
        row = null;
        columns = Header.Columns.NONE;
    }

    private void recognised(List<Labels.Target> meanings, Token token, String text) {
        List<Labels.Target.OfRow> asRow = of(meanings, Labels.Target.OfRow.class);
        boolean numbered = !asRow.isEmpty() && Labels.isNumbered(text);
        List<Labels.Target.OfColumn> asColumn = numbered ? List.of() : of(meanings, Labels.Target.OfColumn.class);
        close();
        if (!asColumn.isEmpty() && (asRow.isEmpty() || !rowsRead)) {
            if (rowsRead) {
                beginHeader();
            }
            header.add(asColumn, token.grid(), token.across());
        } else if (!asRow.isEmpty()) {
            open(choose(asRow), text, token.where());
        } else {
            switch (meanings.getFirst()) {
                case Labels.Target.OfSection section -> {
                    beginHeader();
                    titled = null;
                }
                case Labels.Target.OfBlock block -> {
                    beginHeader();
                    titled = block.block();
                }
                case Labels.Target.OfCorner corner -> {
                    if (rowsRead) {
                        beginHeader();
                    }
                }
                case Labels.Target.OfGroup group -> {
                    if (rowsRead) {
                        await(text, token);
                    }
                }
                case Labels.Target.OfColumn column -> throw new IllegalStateException(column.toString());
                case Labels.Target.OfRow r -> throw new IllegalStateException(r.toString());
            }
        }
    }

    private void beginHeader() {
        header = new Header();
        rowsRead = false;
    }

    /// Of rows with the same label the next one in the order of the form, in the block whose title was read.
    private Labels.Target.OfRow choose(List<Labels.Target.OfRow> rows) {
        return rows.stream().filter(candidate -> candidate.block() == titled).filter(candidate -> rows.size() == 1
                        || candidate.order() > lastOrder).findFirst()
                .or(() -> rows.stream().filter(candidate -> !header.columnsOf(candidate.block()).columns().isEmpty()
                        && candidate.order() > lastOrder).findFirst())
                .or(() -> rows.stream().filter(candidate -> candidate.order() > lastOrder).findFirst())
                .orElse(rows.getFirst());
    }

    private void open(Labels.Target.OfRow opened, String text, String where) {
        labelled = true;
        row = opened;
        rowLabel = text;
        rowWhere = where;
        columns = header.columnsOf(opened.block());
        rowsRead |= !columns.columns().isEmpty();
        lastOrder = opened.order();
    }

    private boolean hasUnitColumn() {
        return columns.columns().stream().anyMatch(column -> column.kind().equals("unit"));
    }

    private void close() {
        if (labelled) {
            labelled = false;
            judge();
        }
        run = new ArrayList<>();
        row = null;
    }

    private void judge() {
        boolean figures = run.stream().anyMatch(value -> !value.text().isEmpty());
        if (row == null) {
            if (figures) {
                unplaced(TableReading.Why.UNKNOWN_LABEL);
            }
            return;
        }
        if (row.row().heading()) {
            return;
        }
        if (columns.columns().isEmpty()) {
            if (figures && run.size() > 1) {
                unplaced(TableReading.Why.NO_HEADER);
            }
            return;
        }
        if (!figures && row.row().label().isEmpty()) {
            rowsRead = false;
            return;
        }
        List<Value> byGrid = byGrid();
        if (byGrid != null) {
            place(byGrid);
            return;
        }
        while (run.size() > columns.columns().size() && run.getLast().text().isEmpty()) {
            run.removeLast();
        }
        if (run.size() == columns.columns().size() && !header.needsGrid() && run.stream().noneMatch(this::coversTwo)) {
            place(run);
        } else {
            unplaced(run.isEmpty() ? TableReading.Why.NO_FIGURES : TableReading.Why.COUNT);
        }
    }

    /// The run by its grid columns, if every column of the header has its cell and no other figure is left over. A row
    /// that ends before a foreign column is one cell short somewhere.
    private List<Value> byGrid() {
        if (columns.grid().size() != columns.columns().size()) {
            return null;
        }
        List<Value> ordered = new ArrayList<>();
        for (ReportFormat.Column column : columns.columns()) {
            int grid = columns.grid().get(column);
            List<Value> there = run.stream().filter(value -> value.grid() == grid).toList();
            if (there.size() != 1) {
                return null;
            }
            ordered.add(there.getFirst());
        }
        if (!header.strangers().stream().allMatch(grid -> run.stream().anyMatch(value -> value.grid() == grid))) {
            return null;
        }
        boolean others = run.stream().anyMatch(value -> !ordered.contains(value) && !value.text().isEmpty() && !header.isStranger(value.grid()));
        return others ? null : ordered;
    }

    /// A cell merged over two columns of the header belongs to neither.
    private boolean coversTwo(Value value) {
        return value.across() > 1 && columns.grid().values().stream()
                .filter(grid -> value.grid() <= grid && grid < value.grid() + value.across()).limit(2).count() == 2;
    }

    private void place(List<Value> values) {
        for (int i = 0; i < values.size(); i++) {
            ReportFormat.Column column = columns.columns().get(i);
            if (column.kind().equals("unit")) {
                continue;
            }
            ReportFormat.Place place = reader.place(row.table().cell(row.row(), column));
            Cell cell = CellText.read(place, values.get(i).text(), values.get(i).where());
            Cell before = reading.cells().putIfAbsent(cell.id(), cell);
            if (before != null && !before.raw().equals(cell.raw())) {
                unplaced(TableReading.Why.TWICE);
                return;
            }
        }
    }

    private void unplaced(TableReading.Why why) {
        reading.unplaced().add(new TableReading.Unplaced(rowLabel, run.stream().map(Value::text).toList(),
                columns.columns().size(), rowWhere, why));
    }

    private static <T extends Labels.Target> List<T> of(List<Labels.Target> meanings, Class<T> kind) {
        return meanings.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
