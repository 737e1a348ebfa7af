package yangguang.reportreading;

import java.util.List;

/// One line of a source (行): a paragraph, or a row of a table, with its pieces in reading order.
///
/// @param where  place as a person finds it, `第14行`, `第2个表格第5行`
/// @param text   the whole line, plain
/// @param pieces cells or blank-separated words of it
/// @param table  whether the source itself marks it as part of a table
/// @param atTop  whether it is the first row of a table's part on a new page, and perhaps the rest of the row before
public record Line(String where, String text, List<Piece> pieces, boolean table, boolean atTop) {

    public Line(String where, String text, List<Piece> pieces, boolean table) {
        this(where, text, pieces, table, false);
    }

    /// A piece of a line (片段). `blank` pieces are cells that are there and empty;
    /// `column` is the grid column of a real table, -1 in running text; `across` the number of grid columns it covers.
    /// `span` is where it stands on a page between left and right, where that is known.
    public record Piece(String text, int column, int across, Span span) {

        public Piece(String text, int column, int across) {
            this(text, column, across, Span.UNKNOWN);
        }

        public Piece(String text, int column) {
            this(text, column, 1);
        }

        public boolean blank() {
            return text.isEmpty();
        }
    }

    /// A stretch of a page's width (左右位置), in points.
    public record Span(double left, double right) {
        static final Span UNKNOWN = new Span(-1, -1);

        boolean known() {
            return right > left;
        }

        boolean meets(Span other) {
            return left < other.right && other.left < right;
        }
    }

    public static Line prose(String where, String text) {
        return new Line(where, text, List.of(new Piece(text, -1)), false);
    }

    /// A line of prose that comes from no file, its characters as plain as a file's are when read.
    public static Line read(String where, String text) {
        return prose(where, text).plain(new PlainChinese(text));
    }

    /// The same line with its characters plain.
    Line plain(PlainChinese characters) {
        if (pieces.size() == 1 && !table) {
            String plain = characters.plain(text).strip();
            return new Line(where, plain, List.of(new Piece(plain, -1, 1, pieces.getFirst().span())), false);
        }
        return new Line(where, characters.plain(text).strip(),
                pieces.stream().map(piece -> new Piece(characters.plain(piece.text()).strip(), piece.column(), piece.across(), piece.span())).toList(), table, atTop);
    }
}
