package yangguang.reportreading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Worksheets as they are seen (工作表): cells by row and column, merged ranges, and the lines they make. An empty cell
/// inside the used range is a blank cell; a long text or one over the whole width is a paragraph.
final class Sheets {

    private static final String SHEET = "工作表“";
    private static final int MOST_CELLS = 300_000;
    private static final int MOST_CHARACTERS = 4_000_000;
    private static final int LONGEST_LABEL = 40;
    private static final Pattern LINE_ENDS = Pattern.compile("\\s*[\n\r]+\\s*");

    /// A merged range, all bounds inclusive.
    record Merged(int top, int left, int bottom, int right) {}

    private final List<Line> lines = new ArrayList<>();
    private final Map<Integer, Map<Integer, String>> rows = new TreeMap<>();
    private final List<Merged> merged = new ArrayList<>();
    private int cells;
    private int characters;

    void put(int row, int column, String text) throws Unreadable {
        String plain = text.strip();
        if (plain.isEmpty() || column >= Blocks.WIDEST || column < 0) {
            return;
        }
        characters += plain.length();
        if (++cells > MOST_CELLS || characters > MOST_CHARACTERS) {
            throw new Unreadable("工作表里的内容太多，不像一份年度报告，没有读完。");
        }
        rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column, plain);
    }

    /// A damaged file may have ranges that end before they begin, or lie outside any table; they merge nothing.
    void merge(Merged range) {
        boolean proper = range.top() >= 0 && range.top() <= range.bottom() && range.left() >= 0 && range.left() <= range.right() && range.left() < Blocks.WIDEST;
        if (proper && merged.size() < MOST_CELLS) {
            merged.add(range);
        }
    }

    /// Ends a sheet: its cells become lines.
    void endSheet(String name) {
        int last = rows.values().stream().flatMap(row -> row.keySet().stream()).mapToInt(Integer::intValue).max().orElse(-1);
        Map<Integer, List<Merged>> byRow = new TreeMap<>();
        for (Merged range : merged) {
            for (int row = range.top(); row <= range.bottom() && row - range.top() < 2000; row++) {
                byRow.computeIfAbsent(row, r -> new ArrayList<>()).add(range);
            }
        }
        rows.forEach((row, texts) -> line(SHEET + name + "”第" + (row + 1) + "行", row, texts, byRow.getOrDefault(row, List.of()), last));
        rows.clear();
        merged.clear();
    }

    private void line(String where, int row, Map<Integer, String> texts, List<Merged> ranges, int last) {
        int only = texts.size() == 1 ? texts.keySet().iterator().next() : -1;
        if (only >= 0 && (texts.get(only).length() > LONGEST_LABEL || texts.get(only).indexOf('。') >= 0 || last == only
                || ranges.stream().anyMatch(range -> range.left() == only && range.right() >= last && range.top() == row))) {
            for (String line : texts.get(only).split("[\n\r]+")) {
                if (!line.isBlank()) {
                    lines.add(Line.prose(where, line.strip()));
                }
            }
            return;
        }
        BitSet covered = new BitSet();
        for (Merged range : ranges) {
            covered.set(range.top() == row ? range.left() + 1 : range.left(), Math.min(range.right(), Blocks.WIDEST) + 1);
        }
        List<Line.Piece> pieces = new ArrayList<>();
        for (int column = 0; column <= last; column++) {
            if (!covered.get(column)) {
                int across = covered.nextClearBit(column + 1) - column;
                pieces.add(new Line.Piece(onOneLine(texts.getOrDefault(column, "")), column, across));
            }
        }
        lines.add(new Line(where, String.join(" ", texts.values()), pieces, true));
    }

    private static String onOneLine(String text) {
        return text.indexOf('\n') < 0 && text.indexOf('\r') < 0 ? text : LINE_ENDS.matcher(text).replaceAll(" ");
    }

    List<Line> lines() {
        return lines;
    }

    /// Where the sheet ends on which a line stands: words of a report do not go on beyond it.
    static int endOf(List<Line> lines, int at) {
        String where = lines.get(at).where();
        int end = at + 1;
        String sheet = where.startsWith(SHEET) ? where.substring(0, where.lastIndexOf('”')) : "";
        while (end < lines.size() && lines.get(end).where().startsWith(sheet)) {
            end++;
        }
        return end;
    }
}
