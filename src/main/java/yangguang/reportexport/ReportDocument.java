package yangguang.reportexport;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;

/// Report as a document (年度报告文本): the one model behind the web page, Word, PDF, OFD, workbook, JSON and CSV,
/// whether the office compiled the report or it was read from somebody's file.
///
/// @param agency         name of the agency, "" where a report that was read does not say
/// @param year           report year
/// @param title          as printed
/// @param documentNumber 发文字号, "" for none
/// @param signedOn       day under the signature
/// @param publishedOn    day of publication
/// @param draft          whether it is shown before publication; every form then says so
/// @param prose          paragraphs by section id
/// @param cells          by cell id; always all of the format, in its order
/// @param notes          what the reader must know first, such as that this version corrects another
public record ReportDocument(String agency, Optional<Integer> year, ReportFormat format, String title, String documentNumber,
        Optional<LocalDate> signedOn, Optional<LocalDate> publishedOn, boolean draft, Map<String, List<String>> prose,
        Map<String, Cell> cells, List<String> notes) {

    /// Addresses behind cells where there are none; a desk gives its own.
    public static final UnaryOperator<String> UNLINKED = _ -> "";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final int ROWS_OF_A_LONG_TABLE = 20;
    private static final int MOST_IN_A_LINE = 20;

    public ReportDocument {
        Map<String, Cell> all = new LinkedHashMap<>();
        format.places().keySet().forEach(id -> all.put(id, Cell.missing(id)));
        cells.forEach((id, cell) -> {
            if (all.replace(id, cell) == null) {
                throw new IllegalArgumentException("格式 " + format.generation() + " 没有单元格 " + id);
            }
        });
        cells = Collections.unmodifiableMap(all);
        Map<String, List<String>> parts = new LinkedHashMap<>();
        Map<String, List<String>> given = prose;
        format.sections().forEach(section -> parts.put(section.id(), List.copyOf(given.getOrDefault(section.id(), List.of()))));
        prose = Collections.unmodifiableMap(parts);
        notes = List.copyOf(notes);
    }

    /// An office's own report.
    public static ReportDocument of(String agency, int year, ReportFormat format, Map<String, List<String>> prose,
            Map<String, Cell> cells) {
        return new ReportDocument(agency, Optional.of(year), format, titleOf(agency, year), "", Optional.empty(),
                Optional.empty(), false, prose, cells, List.of());
    }

    public static String titleOf(String agency, int year) {
        return agency + year + "年政府信息公开工作年度报告";
    }

    /// Running text as paragraphs: one a line, empty lines left out.
    public static List<String> paragraphs(String text) {
        List<String> paragraphs = new ArrayList<>();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(paragraphs::add);
        return paragraphs;
    }

    public ReportDocument signed(LocalDate day) {
        return new ReportDocument(agency, year, format, title, documentNumber, Optional.of(day), Optional.of(day), draft, prose, cells, notes);
    }

    public ReportDocument asDraft() {
        return new ReportDocument(agency, year, format, title, documentNumber, signedOn, publishedOn, true, prose, cells, notes);
    }

    public ReportDocument noting(List<String> notes) {
        return new ReportDocument(agency, year, format, title, documentNumber, signedOn, publishedOn, draft, prose, cells, notes);
    }

    /// Paragraphs of a section.
    public List<String> paragraphs(ReportFormat.Section section) {
        return prose.get(section.id());
    }

    /// The section's tables that the document has at least one cell of.
    public List<ReportTable> tables(ReportFormat.Section section) {
        return tablesOf(section).filter(this::has).map(table -> ReportTable.of(table, cells)).toList();
    }

    /// The section's tables that the source does not have; they are named, never drawn as zeros or blanks.
    public List<ReportFormat.Table> absent(ReportFormat.Section section) {
        return tablesOf(section).filter(table -> !has(table)).toList();
    }

    /// The note under a table of which rows do not apply to the agency.
    public Optional<String> inapplicable(ReportTable table) {
        List<String> rows = table.table().cellIds().stream().filter(id -> cells.get(id).isInapplicable())
                .map(id -> format.places().get(id).row().label()).distinct().toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of("注：“" + String.join("”“", rows) + "”不适用于本机关，按 0 填报。");
    }

    private Stream<ReportFormat.Table> tablesOf(ReportFormat.Section section) {
        return format.tables().stream().filter(table -> table.section().equals(section.id()));
    }

    private boolean has(ReportFormat.Table table) {
        return table.cellIds().stream().anyMatch(id -> cells.get(id).state() != Cell.State.MISSING);
    }

    /// Whether the section holds a table that fills most of a page; on paper it begins a page of its own.
    public boolean isLong(ReportFormat.Section section) {
        return tables(section).stream().anyMatch(table -> table.rows() > ROWS_OF_A_LONG_TABLE);
    }

    /// What stands in the cell on paper and screen.
    public String shown(String id) {
        return ReportTable.shown(cells.get(id), format.places().get(id));
    }

    /// The title as it is set in large type: a long one goes on a new line after the agency's name, never within a word.
    public List<String> titleLines() {
        boolean fits = title.codePointCount(0, title.length()) <= MOST_IN_A_LINE;
        return fits || agency.isEmpty() || !title.startsWith(agency) || title.equals(agency) ? List.of(title)
                : List.of(agency, title.substring(agency.length()));
    }

    /// `2026年1月20日`, "" where there is no date.
    public String signedInWords() {
        return signedOn.map(DAY::format).orElse("");
    }
}
