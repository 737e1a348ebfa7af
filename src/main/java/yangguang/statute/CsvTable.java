package yangguang.statute;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Table (数据表) of dated values or worked cases: comma-separated, first line the headings, `#` begins
/// a comment line, a value with a comma stands in double quotes. Every row knows its line.
///
/// @param comments the comment lines without their `#`, in order
public record CsvTable(List<String> headings, List<Row> rows, List<String> comments) {

    /// @param line number of the line in the file, counted from 1
    public record Row(int line, Map<String, String> cells) {

        /// The trimmed cell under a heading, `""` where the row ends early.
        public String get(String heading) {
            String cell = cells.get(heading);
            if (cell == null) {
                throw new IllegalArgumentException("第" + line + "行没有“" + heading + "”一列");
            }
            return cell;
        }
    }

    /// Reads a resource of the program; a missing one is a fault of the build.
    public static CsvTable resource(String path) {
        try (InputStream in = CsvTable.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("程序包缺少数据文件 " + path);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    public static CsvTable parse(String text) {
        List<String> headings = null;
        List<Row> rows = new ArrayList<>();
        List<String> comments = new ArrayList<>();
        int number = 0;
        for (String line : text.replace("\uFEFF", "").split("\r\n|\r|\n", -1)) {
            number++;
            if (line.startsWith("#")) {
                comments.add(line.substring(1).strip());
            } else if (!line.isBlank()) {
                List<String> cells = cells(line);
                if (headings == null) {
                    headings = cells;
                } else {
                    rows.add(row(number, headings, cells));
                }
            }
        }
        return new CsvTable(headings == null ? List.of() : List.copyOf(headings), List.copyOf(rows), List.copyOf(comments));
    }

    private static Row row(int number, List<String> headings, List<String> cells) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            named.put(headings.get(i), i < cells.size() ? cells.get(i) : "");
        }
        return new Row(number, Map.copyOf(named));
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
