package yangguang.reportreading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;
import yangguang.reportreading.Tokens.Token;

/// One walk over a source in reading order (逐片读表): collects column labels into a [Header], and after a row label
/// the run of figures up to the next label. Where the source has a grid that can be trusted, each figure is placed by
/// its grid column; else a run is placed when it is as long as the header. Otherwise nothing of that row is.
final class TableWalk {

    private final TableReader reader;
    private final Labels labels;
    private final List<Token> tokens;
    private final TableReading reading;
    private Header header;
    private ReportFormat.Block titled;
    private boolean headed;
    private Labels.Target.OfRow row;
    private String rowLabel;
    private HeaderColumns columns = HeaderColumns.NONE;
    private boolean labelled;
    private String rowWhere;
    private List<RowRun.Value> run = new ArrayList<>();
    private boolean rowsRead;
    private int lastOrder = -1;
    private int emptyCells;
    private String emptyWhere;
    private boolean inGrid;
    private final TotalAhead totals = new TotalAhead();

    TableWalk(TableReader reader, List<Token> tokens) {
        this.reader = reader;
        this.labels = reader.labels();
        this.tokens = tokens;
        this.reading = new TableReading(reader.cellIds().size());
        this.header = new Header(labels);
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
        totals.settle(reading);
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
        if (token.value() || labelled && columns.hasUnit() && CellText.isUnit(token.text()) || isContent(token)) {
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
        if (!labelled && (token.inGrid() || token.first())) {
            openRowWithoutLabel(token, token.inGrid());
        }
        if (labelled) {
            run.add(new RowRun.Value("", token));
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
            run.add(new RowRun.Value(token.text(), token));
        }
    }

    /// A table whose only row has no label: its figures follow the header, in a grid under it.
    private void openRowWithoutLabel(Token token, boolean onlyUnderColumn) {
        if (rowsRead || header.isEmpty() || header.isGrid() != token.inGrid()) {
            return;
        }
        for (Labels.Target.OfRow only : reader.unlabelled()) {
            HeaderColumns own = header.columnsOf(only.block());
            if (!own.columns().isEmpty() && (!onlyUnderColumn || own.holds(token.grid()))) {
                open(new Labels.Target.OfRow(only.table(), only.block(), only.row(), lastOrder), only.table().name(), token.where());
                return;
            }
        }
    }

    private int label(int at) {
        Token first = tokens.get(at);
        LabelMatch match = LabelMatch.longest(labels, tokens, at);
        if (match.meanings().isEmpty()) {
            unknown(first, at);
            return 1;
        }
        recognised(match.meanings(), first, match.text(), match.key());
        return match.length();
    }

    private void unknown(Token token, int at) {
        String text = token.text();
        if (labelled && run.size() < columns.columns().size() && !run.isEmpty() && CellText.isNearlyValue(text)) {
            run.add(new RowRun.Value(text, token));
            return;
        }
        if (labelled && row != null && columns.columns().isEmpty() && CellText.isUnit(text) && header.isUnclear(row.block())) {
            return;
        }
        boolean inTable = headed || token.table() || !header.isEmpty();
        boolean brief = text.length() <= LabelMatch.LONGEST / 2;
        if (inTable && run.isEmpty() && LabelNotes.isNote(text)) {
            header.addUnit(LabelNotes.unit(text));
            return;
        }
        List<Labels.Target> likened = inTable ? Likening.of(labels, tokens, at, !header.isEmpty()) : List.of();
        if (!likened.isEmpty()) {
            reading.likened().add(text);
            recognised(likened, token, text, token.key());
            return;
        }
        close();
        if (inTable && !rowsRead && header.addBroken(token)) {
            reading.likened().add(text);
            return;
        }
        if (!rowsRead && brief) {
            header.addStranger(token.grid(), token.across());
        }
        if (brief && rowsRead && !text.equals(PageText.PICTURE)) {
            await(text, token);
        }
    }

    /// A label without a row of the form: figures that follow it have no place.
    private void await(String text, Token token) {
        labelled = true;
        rowLabel = text;
        rowWhere = token.where();
        row = null;
        columns = HeaderColumns.NONE;
    }

    private void recognised(List<Labels.Target> meanings, Token token, String text, String key) {
        List<Labels.Target.OfRow> asRow = Labels.Target.of(meanings, Labels.Target.OfRow.class);
        boolean numbered = !asRow.isEmpty() && Labels.isNumbered(text);
        List<Labels.Target.OfColumn> asColumn = numbered ? List.of() : HeaderMark.columns(meanings);
        close();
        if (!asColumn.isEmpty() && (asRow.isEmpty() || !rowsRead)) {
            if (rowsRead) {
                beginHeader();
            }
            header.add(asColumn, token, text, key);
        } else if (!asRow.isEmpty()) {
            open(TableReader.next(asRow, header, titled, lastOrder), text, token.where());
        } else {
            switch (meanings.getFirst()) {
                case Labels.Target.OfSection section -> {
                    beginHeader();
                    titled = null;
                }
                case Labels.Target.OfBlock block -> {
                    beginHeader();
                    titled = block.block();
                    headed = true;
                }
                case Labels.Target.OfCorner corner -> {
                    if (rowsRead) {
                        beginHeader();
                    }
                    header.addCorner();
                    headed = true;
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
        header = new Header(labels);
        headed = false;
        rowsRead = false;
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

    private void close() {
        if (labelled) {
            labelled = false;
            judge();
        }
        if (!run.isEmpty()) {
            run = new ArrayList<>();
        }
        row = null;
    }

    private void judge() {
        boolean figures = hasFigures();
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
            if (figures && (run.size() > 1 || header.isUnclear(row.block()))) {
                unplaced(TableReading.Why.NO_HEADER);
            }
            return;
        }
        if (!figures && row.row().label().isEmpty()) {
            rowsRead = false;
            return;
        }
        List<RowRun.Value> placed = new RowRun(run, header, columns).placed();
        if (placed.isEmpty()) {
            unplaced(run.isEmpty() ? TableReading.Why.NO_FIGURES : TableReading.Why.COUNT);
        } else {
            place(placed);
        }
    }

    private boolean hasFigures() {
        for (RowRun.Value value : run) {
            if (!value.text().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private void place(List<RowRun.Value> values) {
        Map<ReportFormat.Column, ReportFormat.Place> places = reader.places(row.row());
        for (int i = 0; i < values.size(); i++) {
            ReportFormat.Column column = columns.columns().get(i);
            if (column.kind().equals("unit")) {
                continue;
            }
            Cell cell = CellText.read(places.get(column), values.get(i).text(), values.get(i).where(), columns.marks().get(i).unit());
            Cell before = reading.cells().putIfAbsent(cell.id(), cell);
            if (before != null && !before.raw().equals(cell.raw())) {
                unplaced(TableReading.Why.TWICE);
                return;
            }
        }
        totals.see(row, columns, places, values);
    }

    private void unplaced(TableReading.Why why) {
        reading.unplaced().add(new TableReading.Unplaced(rowLabel, run.stream().map(RowRun.Value::text).toList(),
                columns.columns().size(), rowWhere, why));
    }
}
