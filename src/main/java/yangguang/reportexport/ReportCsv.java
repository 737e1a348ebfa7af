package yangguang.reportexport;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;

/// The cells as CSV (单元格数据表): UTF-8 with the mark that spreadsheets need, one cell a line. Text that a spreadsheet would run
/// as a formula stands behind an apostrophe; figures stand as they are.
final class ReportCsv {

    private static final String HEAD = "单元格编号,名称,数值,单位,状态";
    private static final String MARK = "\uFEFF";
    private static final Pattern RUNS = Pattern.compile("^[=+\\-@\\t\\r\\n'＝＋－＠].*", Pattern.DOTALL);
    private static final Pattern FIGURE = Pattern.compile("-?\\d{1,30}(\\.\\d{1,20})?");

    private ReportCsv() {
    }

    static byte[] write(ReportDocument document) {
        Map<String, ReportFormat.Place> places = document.format().places();
        StringBuilder csv = new StringBuilder(MARK).append(HEAD).append("\r\n");
        document.cells().forEach((id, cell) -> csv.append(String.join(",", field(id), field(safe(places.get(id).name())),
                field(cell.given() ? cell.value().toPlainString() : safe(cell.raw())), field(safe(cell.unit())),
                cell.label())).append("\r\n"));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String safe(String text) {
        return RUNS.matcher(text).matches() ? "'" + text : text;
    }

    private static String field(String text) {
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /// The cells of a file that [#write] made, of a format that the ids name.
    static Map<String, Cell> read(byte[] csv) throws NotReadable {
        String text = new String(csv, StandardCharsets.UTF_8);
        List<List<String>> lines = lines(text.startsWith(MARK) ? text.substring(1) : text);
        if (lines.isEmpty() || !String.join(",", lines.getFirst()).equals(HEAD)) {
            throw new NotReadable("第1行应为表头“" + HEAD + "”。");
        }
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (int at = 1; at < lines.size(); at++) {
            List<String> line = lines.get(at);
            if (line.size() != 5) {
                throw new NotReadable("第" + (at + 1) + "行应有 5 栏，现有 " + line.size() + " 栏。");
            }
            Cell cell = cell(line, "第" + (at + 1) + "行");
            if (cells.put(cell.id(), cell) != null) {
                throw new NotReadable("第" + (at + 1) + "行的单元格 " + cell.id() + " 前面已经有了。");
            }
        }
        return cells;
    }

    private static Cell cell(List<String> line, String where) throws NotReadable {
        boolean inapplicable = line.get(4).equals(Cell.NOT_APPLICABLE);
        Cell.State state = inapplicable ? Cell.State.GIVEN : ReportJson.state(line.get(4), where, Cell.State::label);
        String value = line.get(2);
        if (state != Cell.State.GIVEN) {
            return new Cell(line.get(0), unsafe(value), null, state, unsafe(line.get(3)), where);
        }
        if (!FIGURE.matcher(value).matches()) {
            throw new NotReadable(where + "的数值“" + value + "”不是数字，与状态“已填”不符。");
        }
        Cell cell = new Cell(line.get(0), value, new BigDecimal(value), state, unsafe(line.get(3)), where);
        return inapplicable ? cell.inapplicable() : cell;
    }

    private static String unsafe(String text) {
        return text.startsWith("'") ? text.substring(1) : text;
    }

    /// Lines of fields; a field in quotes may hold commas and line ends.
    private static List<List<String>> lines(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append(text.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                line.add(take(field));
                if (c == '\n') {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            } else if (quoted || c != '\r') {
                field.append(c);
            }
        }
        if (!line.isEmpty() || !field.isEmpty()) {
            line.add(take(field));
            lines.add(line);
        }
        return lines;
    }

    private static String take(StringBuilder field) {
        String text = field.toString();
        field.setLength(0);
        return text;
    }
}
