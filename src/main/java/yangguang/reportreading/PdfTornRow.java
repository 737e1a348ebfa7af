package yangguang.reportreading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A row of a PDF table cut by the end of a page (跨页断开的行): what stands below without a label belongs to the row above.
/// A figure goes on below only where it filled its cell above; where the cells do not match, all figures are kept, so
/// that the row has too many and none of it is placed.
final class PdfTornRow {

    private PdfTornRow() {}

    /// The whole row; null where the lower row is one of its own.
    ///
    /// @param full columns whose cell above is filled to its edge
    static Line whole(Line upper, Line lower, Set<Integer> full) {
        boolean figures = lower.pieces().stream().allMatch(piece -> piece.blank() || isValue(piece.text()));
        if (!figures || upper.pieces().isEmpty() || lower.pieces().isEmpty() || !lower.pieces().getFirst().blank()) {
            return null;
        }
        Map<Integer, Line.Piece> below = new HashMap<>();
        lower.pieces().stream().filter(piece -> !piece.blank()).forEach(piece -> below.put(piece.column(), piece));
        List<Line.Piece> pieces = new ArrayList<>();
        for (Line.Piece piece : upper.pieces()) {
            Line.Piece rest = below.get(piece.column());
            if (rest == null || rest.across() != piece.across()) {
                pieces.add(piece);
            } else if (piece.blank() || isValue(piece.text())) {
                below.remove(piece.column());
                boolean goesOn = piece.blank() || full.contains(piece.column());
                pieces.add(new Line.Piece(piece.text() + (goesOn ? "" : " ") + rest.text(), piece.column(), piece.across()));
            } else {
                return null;
            }
        }
        pieces.addAll(below.values());
        return new Line(upper.where(), upper.text() + " " + lower.text(), pieces, true, upper.atTop());
    }

    private static boolean isValue(String text) {
        return CellText.isValue(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
    }
}
