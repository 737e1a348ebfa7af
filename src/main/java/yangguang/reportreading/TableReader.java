package yangguang.reportreading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;

/// Reads a format's tables out of lines (读表): walks the pieces in reading order, collects column labels into a
/// [Header], and after a row label the run of figures up to the next label. A run is placed when it is as long as
/// the header; otherwise nothing of that row is. Real tables, pipes, one value a line: all are the same walk.
final class TableReader {

    private static final int MOST_PIECES_OF_A_LABEL = 24;
    private static final int LONGEST_LABEL = 90;

    private record Token(String text, String where, int grid, boolean startsRow, boolean table) {}

    private record Value(String text, String where) {}

    private final ReportFormat format;
    private final Labels labels;
    private final Map<String, ReportFormat.Place> places;

    TableReader(ReportFormat format) {
        this.format = format;
        this.labels = new Labels(format);
        this.places = format.places();
    }

    Set<String> cellIds() {
        return places.keySet();
    }

    TableReading read(List<Line> lines) {
        return new Walk(tokens(lines)).read();
    }

    private static List<Token> tokens(List<Line> lines) {
        List<Token> tokens = new ArrayList<>();
        for (Line line : lines) {
            boolean starts = line.table() && !line.text().equals("|")
                    && (line.text().startsWith("|") || line.text().indexOf('|') < 0);
            for (Line.Piece piece : line.pieces()) {
                tokens.add(new Token(piece.text(), line.where(), piece.column(), starts, line.table()));
                starts = false;
            }
        }
        return tokens;
    }

    /// One walk over one source.
    private final class Walk {

        private final List<Token> tokens;
        private final TableReading reading = new TableReading();
        private Header header = new Header();
        private ReportFormat.Block titled;
        private Labels.Target.OfRow row;
        private String rowLabel;
        private List<ReportFormat.Column> columns = List.of();
        private boolean labelled;
        private String rowWhere;
        private List<Value> run = new ArrayList<>();
        private boolean rowsRead;
        private int lastOrder = -1;
        private int emptyCells;
        private String emptyWhere;

        Walk(List<Token> tokens) {
            this.tokens = tokens;
        }

        TableReading read() {
            int next = 0;
            while (next < tokens.size()) {
                next += step(next);
            }
            close();
            endOfEmptyRow();
            return reading;
        }

        private int step(int at) {
            Token token = tokens.get(at);
            if (token.startsRow() || !token.table()) {
                endOfEmptyRow();
            }
            if (token.startsRow()) {
                closeIfFull();
            }
            if (token.text().isEmpty()) {
                blank(token);
                return 1;
            }
            emptyCells = 0;
            if (CellText.isValue(token.text()) || labelled && CellText.isUnit(token.text()) && hasUnitColumn()) {
                value(token);
                return 1;
            }
            return label(at);
        }

        private void closeIfFull() {
            if (labelled && !columns.isEmpty() && run.size() >= columns.size()) {
                close();
            }
        }

        private void blank(Token token) {
            if (labelled) {
                run.add(new Value("", token.where()));
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

        private void value(Token token) {
            if (!labelled) {
                openRowWithoutLabel(token);
            }
            if (labelled) {
                run.add(new Value(token.text(), token.where()));
            }
        }

        /// A table whose only row has no label, such as reconsideration and litigation: its figures follow the header.
        private void openRowWithoutLabel(Token token) {
            for (ReportFormat.Table table : format.tables()) {
                for (ReportFormat.Block block : table.blocks()) {
                    boolean single = block.rows().size() == 1 && block.rows().getFirst().label().isEmpty();
                    if (single && !header.columnsOf(block).isEmpty() && !rowsRead) {
                        open(new Labels.Target.OfRow(table, block, block.rows().getFirst(), lastOrder), table.name(), token.where());
                        return;
                    }
                }
            }
        }

        private int label(int at) {
            StringBuilder joined = new StringBuilder();
            List<Labels.Target> meanings = List.of();
            int length = 1;
            for (int i = at; i < Math.min(tokens.size(), at + MOST_PIECES_OF_A_LABEL); i++) {
                String text = tokens.get(i).text();
                if (text.isEmpty() || joined.length() + text.length() > LONGEST_LABEL || i > at && CellText.isValue(text)) {
                    break;
                }
                joined.append(text);
                String key = Labels.key(joined.toString());
                if (!labels.meaning(key).isEmpty() && !key.isEmpty()) {
                    meanings = labels.meaning(key);
                    length = i - at + 1;
                }
                if (!labels.begins(key)) {
                    break;
                }
            }
            Token first = tokens.get(at);
            if (meanings.isEmpty()) {
                unknown(first);
                return 1;
            }
            recognised(meanings, first, textOf(at, length));
            return length;
        }

        private String textOf(int at, int length) {
            StringBuilder text = new StringBuilder();
            tokens.subList(at, at + length).forEach(token -> text.append(token.text()));
            return text.toString();
        }

        private void unknown(Token token) {
            String text = token.text();
            if (labelled && run.size() < columns.size() && !run.isEmpty() && CellText.isNearlyValue(text)) {
                run.add(new Value(text, token.where()));
                return;
            }
            String key = Labels.key(text);
            List<Labels.Target> nearly = text.length() > LONGEST_LABEL || header.isEmpty() ? List.of() : labels.nearly(key);
            if (!nearly.isEmpty()) {
                reading.likened().add(text);
                recognised(nearly, token, text);
                return;
            }
            close();
            if (text.length() <= LONGEST_LABEL / 2 && rowsRead && !text.equals(PageText.PICTURE)) {
                labelled = true;
                rowLabel = text;
                rowWhere = token.where();
                row = null;
                columns = List.of();
            }
        }

        private void recognised(List<Labels.Target> meanings, Token token, String text) {
            List<Labels.Target.OfColumn> asColumn = of(meanings, Labels.Target.OfColumn.class);
            List<Labels.Target.OfRow> asRow = of(meanings, Labels.Target.OfRow.class);
            close();
            if (!asColumn.isEmpty() && (asRow.isEmpty() || !rowsRead)) {
                if (rowsRead) {
                    beginHeader();
                }
                header.add(asColumn, token.grid());
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
                        labelled = rowsRead;
                        rowLabel = text;
                        rowWhere = token.where();
                        row = null;
                        columns = List.of();
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
                    .or(() -> rows.stream().filter(candidate -> !header.columnsOf(candidate.block()).isEmpty()
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
            rowsRead |= !columns.isEmpty();
            lastOrder = opened.order();
        }

        private boolean hasUnitColumn() {
            return columns.stream().anyMatch(column -> column.kind().equals("unit"));
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
            if (columns.isEmpty()) {
                if (figures && run.size() > 1) {
                    unplaced(TableReading.Why.NO_HEADER);
                }
                return;
            }
            while (run.size() > columns.size() && run.getLast().text().isEmpty()) {
                run.removeLast();
            }
            if (run.size() == columns.size()) {
                place();
            } else {
                unplaced(run.isEmpty() ? TableReading.Why.NO_FIGURES : TableReading.Why.COUNT);
            }
        }

        private void place() {
            for (int i = 0; i < run.size(); i++) {
                ReportFormat.Column column = columns.get(i);
                if (column.kind().equals("unit")) {
                    continue;
                }
                ReportFormat.Place place = places.get(row.table().cell(row.row(), column));
                Cell cell = CellText.read(place, run.get(i).text(), run.get(i).where());
                Cell before = reading.cells().putIfAbsent(cell.id(), cell);
                if (before != null && !before.raw().equals(cell.raw())) {
                    unplaced(TableReading.Why.TWICE);
                    return;
                }
            }
        }

        private void unplaced(TableReading.Why why) {
            reading.unplaced().add(new TableReading.Unplaced(rowLabel, run.stream().map(Value::text).toList(),
                    columns.size(), rowWhere, why));
        }
    }

    private static <T extends Labels.Target> List<T> of(List<Labels.Target> meanings, Class<T> kind) {
        return meanings.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
