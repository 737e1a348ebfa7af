package yangguang.reportexport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;

/// The whole report as JSON (年度报告数据), after the schema at [#SCHEMA]: every cell with its id, what was written, figure, state
/// and unit. Reading it back gives the same document.
final class ReportJson {

    /// Address of the schema on every portal, and of the resource below `static`.
    static final String SCHEMA = "/schemas/annual-report.schema.json";

    private static final int MOST_DIGITS = 40;
    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private ReportJson() {
    }

    static byte[] write(ReportDocument document) {
        ReportFormat format = document.format();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("$schema", SCHEMA);
        json.put("format", ordered("id", format.generation(), "name", format.name(), "norm", format.norm()));
        json.put("agency", document.agency());
        json.put("year", document.year().orElse(null));
        json.put("title", document.title());
        json.put("documentNumber", document.documentNumber());
        json.put("signedOn", document.signedOn().map(LocalDate::toString).orElse(null));
        json.put("publishedOn", document.publishedOn().map(LocalDate::toString).orElse(null));
        json.put("draft", document.draft());
        json.put("notes", document.notes());
        json.put("sections", format.sections().stream().map(section -> ordered("id", section.id(), "title", section.title(),
                "paragraphs", document.paragraphs(section))).toList());
        Map<String, Object> cells = new LinkedHashMap<>();
        format.places().forEach((id, place) -> cells.put(id, cell(place, document.cells().get(id))));
        json.put("cells", cells);
        return JSON.writeValueAsBytes(json);
    }

    private static Map<String, Object> cell(ReportFormat.Place place, Cell cell) {
        return ordered("name", place.name(), "raw", cell.raw(), "value", cell.value(), "state", code(cell.state()), "unit", cell.unit());
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    static String code(Cell.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    static Cell.State state(String written, String where, Function<Cell.State, String> name) throws NotReadable {
        for (Cell.State state : Cell.State.values()) {
            if (name.apply(state).equals(written)) {
                return state;
            }
        }
        throw new NotReadable(where + "的状态“" + written + "”不在已知的状态之中。");
    }

    /// The document of a file that [#write] made.
    static ReportDocument read(byte[] json, ReportFormats formats) throws NotReadable {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JacksonException e) {
            throw new NotReadable("这不是完整的 JSON 文件。");
        }
        String generation = root.path("format").path("id").asString("");
        ReportFormat format = formats.find(generation)
                .orElseThrow(() -> new NotReadable("format.id 是“" + generation + "”，没有这一代报告格式。"));
        Map<String, List<String>> prose = new LinkedHashMap<>();
        for (JsonNode section : root.path("sections")) {
            prose.put(section.path("id").asString(""), texts(section.path("paragraphs")));
        }
        JsonNode year = root.path("year");
        return new ReportDocument(root.path("agency").asString(""), year.canConvertToInt() ? Optional.of(year.asInt()) : Optional.empty(),
                format, root.path("title").asString(""), root.path("documentNumber").asString(""), day(root, "signedOn"),
                day(root, "publishedOn"), root.path("draft").asBoolean(false), prose, cells(root.path("cells"), format),
                texts(root.path("notes")));
    }

    private static Map<String, Cell> cells(JsonNode cells, ReportFormat format) throws NotReadable {
        Map<String, Cell> read = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : cells.properties()) {
            String id = entry.getKey();
            if (!format.places().containsKey(id)) {
                throw new NotReadable("单元格 " + id + " 不在格式 " + format.generation() + " 之中。");
            }
            read.put(id, cell(id, entry.getValue()));
        }
        return read;
    }

    private static Cell cell(String id, JsonNode node) throws NotReadable {
        Cell.State state = state(node.path("state").asString(""), "单元格 " + id + " ", ReportJson::code);
        JsonNode value = node.path("value");
        if (state == Cell.State.GIVEN != value.isNumber()) {
            throw new NotReadable("单元格 " + id + " 的 value 与 state 不符：state 为 given 时 value 是数字，否则是 null。");
        }
        BigDecimal figure = value.isNumber() ? value.decimalValue() : null;
        if (figure != null && (figure.precision() > MOST_DIGITS || Math.abs(figure.scale()) > MOST_DIGITS)) {
            throw new NotReadable("单元格 " + id + " 的数字超过 " + MOST_DIGITS + " 位。");
        }
        return new Cell(id, node.path("raw").asString(""), figure, state, node.path("unit").asString(""), "");
    }

    private static List<String> texts(JsonNode nodes) {
        List<String> texts = new ArrayList<>();
        nodes.forEach(node -> texts.add(node.asString("")));
        return texts;
    }

    private static Optional<LocalDate> day(JsonNode root, String name) throws NotReadable {
        String day = root.path(name).asString("");
        try {
            return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException e) {
            throw new NotReadable(name + " 是“" + day + "”，应写成 2026-01-31 这样的日期。");
        }
    }
}
