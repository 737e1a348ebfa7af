package yangguang.reportreading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Pieces of a source in reading order (读表的片段), made once for all formats.
final class Tokens {

    /// A piece. `key` is its text as labels are compared; `value` whether it stands for a cell's content,
    /// `first` whether it may be the first cell of a row though it is empty.
    record Token(String text, String key, boolean value, String where, int grid, int across, Line.Span span, boolean startsRow, boolean first, boolean table) {

        boolean inGrid() {
            return grid >= 0;
        }
    }

    /// A row's label with nothing but zeros behind it, as pages kept without their cells have it.
    private static final Pattern ZEROS_BEHIND = Pattern.compile("(\\p{IsHan}{2,20}\\)?)(0{1,7})");

    private static final Set<String> COUNTING = Set.of("序号", "行次", "编号");

    private Tokens() {}

    /// Pipes and nothing else: the rest of the row above, filled up to the width of the table.
    private static boolean isFilling(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '|') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /// The keys of the pieces that may be labels.
    static List<String> labels(List<Token> tokens) {
        List<String> keys = new ArrayList<>();
        for (Token token : tokens) {
            if (!token.value() && !token.key().isEmpty()) {
                keys.add(token.key());
            }
        }
        return keys;
    }

    private static boolean holdsAnything(Line line) {
        for (Line.Piece piece : line.pieces()) {
            if (!piece.blank()) {
                return true;
            }
        }
        return false;
    }

    /// Whether the first cell of a line with pipes is the head of a column that only counts the rows (序号).
    private static boolean isCounted(Line line) {
        String first = line.pieces().size() < 3 ? "" : line.pieces().getFirst().text();
        return !first.isEmpty() && first.length() <= 4 && line.pieces().getFirst().column() < 0 && COUNTING.contains(first.replace(" ", ""));
    }

    /// Whether the first cell is such a number; the row's label stands behind it.
    private static boolean isNumbered(Line line) {
        String first = line.pieces().size() < 3 ? "" : line.pieces().getFirst().text();
        return !first.isEmpty() && first.length() <= 3 && first.chars().allMatch(c -> c >= '0' && c <= '9') && line.pieces().getFirst().column() < 0
                && !CellText.isValue(line.pieces().get(1).text());
    }

    static List<Token> of(List<Line> lines, LabelKeys keys) {
        List<Token> tokens = new ArrayList<>();
        boolean counted = false;
        for (Line line : lines) {
            counted = line.table() && (counted || isCounted(line));
            boolean number = counted && isNumbered(line);
            boolean starts = line.table() && !isFilling(line.text())
                    && (line.text().startsWith("|") || line.text().indexOf('|') < 0);
            boolean first = line.table() && (line.pieces().size() == 1 || starts && holdsAnything(line));
            for (Line.Piece piece : line.pieces()) {
                if (number) {
                    number = false;
                    continue;
                }
                String text = piece.text();
                boolean value = !text.isEmpty() && text.length() <= 40 && CellText.isValue(text);
                String key = value || text.length() > 400 ? text : keys.of(text);
                tokens.add(new Token(text, key, value, line.where(), piece.column(), piece.across(), piece.span(), starts, first, line.table()));
                Matcher glued = piece.column() < 0 && !piece.span().known() && text.endsWith("0") && text.length() <= 30 ? ZEROS_BEHIND.matcher(text) : null;
                if (glued != null && glued.matches()) {
                    tokens.removeLast();
                    tokens.add(new Token(glued.group(1), Labels.key(glued.group(1)), false, line.where(), -1, piece.across(), piece.span(), starts, first, line.table()));
                    tokens.add(new Token(glued.group(2), glued.group(2), true, line.where(), -1, piece.across(), piece.span(), false, false, line.table()));
                }
                starts = false;
                first = false;
            }
        }
        return tokens;
    }
}
