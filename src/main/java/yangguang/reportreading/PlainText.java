package yangguang.reportreading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Lines of a text file (文本): pipes, tabs and runs of blanks divide a line into pieces. A table written with
/// pipes may have one cell a line: `| 规章 |` begins a row and `0 |` continues it. A pipe alone on a line ends the cell
/// above it where that has no end yet; after a cell that has, it stands for one that is empty.
final class PlainText {

    private static final Pattern BLANKS = Pattern.compile(" +");
    private static final Pattern RULE = Pattern.compile("[|:\\-+=_ ─━┌┐└┘├┤┬┴┼]+");
    private static final Pattern GAP = Pattern.compile("(?<=[\\p{IsHan}(]) (?=[\\p{IsHan},。;:()、])|(?<=[,。;:()、]) (?=\\p{IsHan})");
    private static final int FIRST_GAP = 6;
    private static final int FEWEST_GAPS = 3;
    private static final int LONGEST_ROW = 200;

    private final PlainChinese characters;

    PlainText(PlainChinese characters) {
        this.characters = characters;
    }

    List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        boolean open = false;
        boolean bare = false;
        for (int from = 0; from <= text.length(); ) {
            int end = from;
            while (end < text.length() && !endsLine(text.charAt(end))) {
                end++;
            }
            number++;
            String raw = text.substring(from, end);
            String line = joined(characters.plain(raw).strip());
            if (!line.isEmpty()) {
                String where = "第" + number + "行";
                lines.add(open && line.equals("|") ? new Line(where, line, List.of(), true) : line(line, where, raw, bare));
                open = !line.endsWith("|");
                bare = line.indexOf('|') >= 0 && (bare || line.indexOf('|') > 0 && line.indexOf('|') < line.length() - 1);
            }
            from = text.startsWith("\r\n", end) ? end + 2 : end + 1;
        }
        return lines;
    }

    /// A scanned page turned into text may have a gap behind every character.
    private static String joined(String line) {
        int first = line.indexOf(' ');
        return first > 0 && first < FIRST_GAP && line.length() > FIRST_GAP && isSpaced(line) ? GAP.matcher(line).replaceAll("") : line;
    }

    /// Whether gaps between characters are the rule and characters side by side the exception.
    private static boolean isSpaced(String line) {
        int gaps = 0;
        int together = 0;
        for (int i = 1; i < line.length(); i++) {
            if (Character.isIdeographic(line.charAt(i))) {
                together += Character.isIdeographic(line.charAt(i - 1)) ? 1 : 0;
                gaps += i > 1 && line.charAt(i - 1) == ' ' && Character.isIdeographic(line.charAt(i - 2)) ? 1 : 0;
            }
        }
        return gaps >= FEWEST_GAPS && gaps > 3 * together;
    }

    private static boolean endsLine(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == '\u2028' || c == '\u000b';
    }

    /// @param bare whether the rows above begin without a pipe, so that one at the beginning is behind an empty cell
    private Line line(String line, String where, String raw, boolean bare) {
        if (line.indexOf('|') >= 0) {
            return RULE.matcher(line).matches() && line.indexOf('-') >= 0
                    ? new Line(where, line, List.of(), true)
                    : new Line(where, line, pieces(pipes(line, bare)), true);
        }
        if (raw.strip().indexOf('\t') >= 0) {
            String inner = characters.plain(raw).replaceAll("[ \r\n]+$", "");
            return new Line(where, line, pieces(Arrays.stream(inner.split("\t", -1)).map(String::strip).toList()), true);
        }
        if (line.length() <= LONGEST_ROW && line.indexOf(' ') >= 0 && line.indexOf('。') < 0) {
            return new Line(where, line, pieces(Arrays.asList(BLANKS.split(line))), false);
        }
        return Line.prose(where, line);
    }

    private static List<String> pipes(String line, boolean bare) {
        if (line.equals("|")) {
            return List.of("");
        }
        String inner = line.startsWith("|") && !(bare && line.endsWith("|")) ? line.substring(1) : line;
        inner = inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
        return Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
    }

    private static List<Line.Piece> pieces(List<String> texts) {
        return texts.stream().map(text -> new Line.Piece(text, -1)).toList();
    }
}
