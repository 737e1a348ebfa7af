package yangguang.reportreading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yangguang.reportform.ReportFormat;

/// Reads a format's tables out of lines (读表): what every walk over a source needs to know of the format.
final class TableReader {

    private final ReportFormat format;
    private final Labels labels;
    private final Map<String, ReportFormat.Place> places;
    private final List<String> money;
    private final Map<ReportFormat.Row, Map<ReportFormat.Column, ReportFormat.Place>> byRow = new IdentityHashMap<>();
    private final List<Labels.Target.OfRow> unlabelled = new ArrayList<>();

    TableReader(ReportFormat format) {
        this.format = format;
        this.labels = new Labels(format);
        this.places = format.places();
        this.money = places.values().stream().filter(place -> place.kind().equals("money")).map(ReportFormat.Place::id).toList();
        for (ReportFormat.Table table : format.tables()) {
            for (ReportFormat.Block block : table.blocks()) {
                for (ReportFormat.Row row : block.leafRows()) {
                    Map<ReportFormat.Column, ReportFormat.Place> own = byRow.computeIfAbsent(row, r -> new IdentityHashMap<>());
                    block.valueColumns().forEach(column -> own.put(column, places.get(table.cell(row, column))));
                }
                if (block.rows().size() == 1 && block.rows().getFirst().label().isEmpty()) {
                    unlabelled.add(new Labels.Target.OfRow(table, block, block.rows().getFirst(), -1));
                }
            }
        }
    }

    ReportFormat format() {
        return format;
    }

    Set<String> cellIds() {
        return places.keySet();
    }

    /// Ids of the cells that hold sums of money.
    List<String> money() {
        return money;
    }

    Labels labels() {
        return labels;
    }

    /// The places of a row by column.
    Map<ReportFormat.Column, ReportFormat.Place> places(ReportFormat.Row row) {
        return byRow.get(row);
    }

    /// Rows of tables whose only row has no label, such as reconsideration and litigation.
    List<Labels.Target.OfRow> unlabelled() {
        return unlabelled;
    }

    /// Of rows with the same label the next one in the order of the form, in the block whose title was read.
    static Labels.Target.OfRow next(List<Labels.Target.OfRow> rows, Header header, ReportFormat.Block titled, int lastOrder) {
        if (rows.size() == 1) {
            return rows.getFirst();
        }
        return rows.stream().filter(candidate -> candidate.block() == titled && candidate.order() > lastOrder).findFirst()
                .or(() -> rows.stream().filter(candidate -> !header.columnsOf(candidate.block()).columns().isEmpty()
                        && candidate.order() > lastOrder).findFirst())
                .or(() -> rows.stream().filter(candidate -> candidate.order() > lastOrder).findFirst())
                .orElse(rows.getFirst());
    }

    TableReading read(List<Tokens.Token> tokens) throws Unreadable {
        return new TableWalk(this, tokens).read();
    }

    /// Rows of a real table that a page or a row break cut in two become one again: where only both halves together
    /// make a label of the form, and no column has something in both. At the top of a page figures may be torn too: their
    /// parts are kept apart, and so are no number. In text with pipes so do the lines of a header.
    List<Line> mended(List<Line> lines) {
        List<Line> mended = null;
        Line last = null;
        for (int i = 0; i < lines.size(); i++) {
            Line joined = last == null ? null : joined(last, lines.get(i));
            if (joined != null && mended == null) {
                mended = new ArrayList<>(lines.subList(0, i));
            }
            last = joined == null ? lines.get(i) : joined;
            if (joined != null) {
                mended.set(mended.size() - 1, joined);
            } else if (mended != null) {
                mended.add(last);
            }
        }
        return mended == null ? lines : mended;
    }

    private Line joined(Line upper, Line lower) {
        boolean piped = upper.table() && lower.table() && !lower.pieces().isEmpty() && lower.pieces().size() <= upper.pieces().size()
                && upper.pieces().getFirst().column() < 0 && lower.pieces().getFirst().column() < 0;
        return piped ? headed(upper, lower) : joinedInGrid(upper, lower);
    }

    /// In text with pipes a header of two lines a cell is two lines of cells: the lower holds, in order, what the labels
    /// above lack, and all of them are whole then.
    private Line headed(Line upper, Line lower) {
        List<String> tails = lower.pieces().stream().map(Line.Piece::text).filter(text -> !text.isEmpty()).toList();
        if (tails.isEmpty() || upper.pieces().size() < 2 || tails.stream().anyMatch(CellText::isValue)) {
            return null;
        }
        List<Line.Piece> pieces = new ArrayList<>();
        int next = 0;
        for (Line.Piece piece : upper.pieces()) {
            boolean lacks = next < tails.size() && !piece.blank() && isColumn(piece.text() + tails.get(next));
            if (!lacks && !piece.blank() && labels.meaning(Labels.key(piece.text())).isEmpty()) {
                return null;
            }
            pieces.add(lacks ? new Line.Piece(piece.text() + tails.get(next++), -1) : piece);
        }
        return next == tails.size() ? new Line(upper.where(), upper.text() + lower.text(), pieces, true, upper.atTop()) : null;
    }

    private boolean isColumn(String label) {
        return labels.meaning(Labels.key(label)).stream().anyMatch(Labels.Target.OfColumn.class::isInstance);
    }

    private Line joinedInGrid(Line upper, Line lower) {
        if (!upper.table() || !lower.table() || upper.pieces().isEmpty() || lower.pieces().isEmpty()
                || upper.pieces().getFirst().column() < 0 || lower.pieces().getFirst().column() < 0) {
            return null;
        }
        if (!lower.atTop() && shared(upper, lower) != 1) {
            return null;
        }
        Map<Integer, String> below = new HashMap<>();
        lower.pieces().stream().filter(piece -> !piece.blank()).forEach(piece -> below.put(piece.column(), piece.text()));
        if (below.isEmpty()) {
            return null;
        }
        boolean onlyLabel = lower.atTop() && below.size() == 1;
        List<Line.Piece> pieces = new ArrayList<>();
        boolean mended = false;
        for (Line.Piece piece : upper.pieces()) {
            String other = below.remove(piece.column());
            if (other == null || piece.blank()) {
                pieces.add(other == null ? piece : new Line.Piece(other, piece.column(), piece.across()));
            } else if ((!mended || lower.atTop()) && halves(piece.text(), other, lower.atTop(), onlyLabel)) {
                mended = true;
                pieces.add(new Line.Piece(piece.text() + other, piece.column(), piece.across()));
            } else if (lower.atTop() && CellText.isValue(piece.text()) && CellText.isValue(other)) {
                pieces.add(new Line.Piece(piece.text() + " " + other, piece.column(), piece.across()));
            } else {
                return null;
            }
        }
        return mended && below.isEmpty() ? new Line(upper.where(), upper.text() + lower.text(), pieces, true, upper.atTop()) : null;
    }

    /// In how many columns both have something, at most two.
    private static int shared(Line upper, Line lower) {
        int shared = 0;
        for (Line.Piece above : upper.pieces()) {
            if (shared == 2) {
                break;
            }
            shared += !above.blank() && fills(lower, above.column()) ? 1 : 0;
        }
        return shared;
    }

    private static boolean fills(Line row, int column) {
        for (Line.Piece piece : row.pieces()) {
            if (piece.column() == column && !piece.blank()) {
                return true;
            }
        }
        return false;
    }

    /// At the top of a page a single character may have stayed behind, or only the number.
    private boolean halves(String upper, String lower, boolean atTop, boolean onlyLabel) {
        String first = Labels.key(upper);
        boolean begun = first.length() >= (onlyLabel ? 0 : atTop ? 1 : 2) && labels.known(first).begins() && labels.meaning(first).isEmpty();
        return begun && !CellText.isValue(upper) && !CellText.isValue(lower)
                && (onlyLabel || labels.meaning(Labels.key(lower)).isEmpty()) && !labels.meaning(Labels.key(upper + lower)).isEmpty();
    }
}
