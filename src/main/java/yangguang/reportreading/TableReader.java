package yangguang.reportreading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yangguang.reportform.ReportFormat;

/// Reads a format's tables out of lines (读表): what every walk over a source needs to know of the format.
final class TableReader {

    private final ReportFormat format;
    private final Labels labels;
    private final Map<String, ReportFormat.Place> places;
    private final List<Labels.Target.OfRow> unlabelled = new ArrayList<>();

    TableReader(ReportFormat format) {
        this.format = format;
        this.labels = new Labels(format);
        this.places = format.places();
        for (ReportFormat.Table table : format.tables()) {
            for (ReportFormat.Block block : table.blocks()) {
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

    Labels labels() {
        return labels;
    }

    ReportFormat.Place place(String id) {
        return places.get(id);
    }

    /// Rows of tables whose only row has no label, such as reconsideration and litigation.
    List<Labels.Target.OfRow> unlabelled() {
        return unlabelled;
    }

    TableReading read(List<Tokens.Token> tokens) throws Unreadable {
        return new TableWalk(this, tokens).read();
    }

    /// Rows of a real table that a page or a row break cut in two become one again: where only both halves together
    /// make a label of the form, and no column has something in both.
    List<Line> mended(List<Line> lines) {
        List<Line> mended = new ArrayList<>(lines);
        for (int i = 0; i + 1 < mended.size(); i++) {
            Line joined = joined(mended.get(i), mended.get(i + 1));
            if (joined != null) {
                mended.set(i, joined);
                mended.remove(i + 1);
            }
        }
        return mended;
    }

    private Line joined(Line upper, Line lower) {
        if (!upper.table() || !lower.table() || upper.pieces().isEmpty() || lower.pieces().isEmpty()
                || upper.pieces().getFirst().column() < 0 || lower.pieces().getFirst().column() < 0) {
            return null;
        }
        Map<Integer, String> below = new HashMap<>();
        lower.pieces().stream().filter(piece -> !piece.blank()).forEach(piece -> below.put(piece.column(), piece.text()));
        if (below.isEmpty()) {
            return null;
        }
        List<Line.Piece> pieces = new ArrayList<>();
        boolean mended = false;
        for (Line.Piece piece : upper.pieces()) {
            String other = below.remove(piece.column());
            if (other == null || piece.blank()) {
                pieces.add(other == null ? piece : new Line.Piece(other, piece.column(), piece.across()));
            } else if (!mended && halves(piece.text(), other)) {
                mended = true;
                pieces.add(new Line.Piece(piece.text() + other, piece.column(), piece.across()));
            } else {
                return null;
            }
        }
        return mended && below.isEmpty() ? new Line(upper.where(), upper.text() + lower.text(), pieces, true) : null;
    }

    private boolean halves(String upper, String lower) {
        String first = Labels.key(upper);
        return !CellText.isValue(upper) && !CellText.isValue(lower) && first.length() >= 2 && labels.begins(first)
                && labels.meaning(first).isEmpty() && labels.meaning(Labels.key(lower)).isEmpty()
                && !labels.meaning(Labels.key(upper + lower)).isEmpty();
    }
}
