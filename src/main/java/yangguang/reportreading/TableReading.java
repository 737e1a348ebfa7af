package yangguang.reportreading;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;

/// What was found of a format's tables in a source (读表结果).
///
/// @param cells     cells that could be placed by their row and column labels
/// @param unplaced  rows that are there but could not be placed
/// @param emptyRows places of rows without label or figures
/// @param likened   labels read in spite of a slip of the pen
/// @param foreign   blocks that have another generation's form than the rest, and were not read
/// @param quarters  what the four quarters have where they stand beside their sum, by the ids of the sum's cells
public record TableReading(Map<String, Cell> cells, List<Unplaced> unplaced, List<String> emptyRows, List<String> likened, List<Foreign> foreign,
                           List<Map<String, Cell>> quarters) {

    public TableReading(Map<String, Cell> cells, List<Unplaced> unplaced, List<String> emptyRows, List<String> likened) {
        this(cells, unplaced, emptyRows, likened, List.of(), List.of());
    }

    /// A block of a table in the form of another generation (他代格式的表格).
    ///
    /// @param labels the keys of the rows that form has in it
    public record Foreign(ReportFormat.Table table, ReportFormat.Block block, ReportFormat form, List<String> labels) {}

    /// `《主动公开政府信息情况表》的“第二十条第（一）项”`, or the table alone where it is foreign as a whole.
    public String foreignNames() {
        Map<ReportFormat.Table, List<String>> blocks = new IdentityHashMap<>();
        foreign.forEach(other -> blocks.computeIfAbsent(other.table(), table -> new ArrayList<>()).add("“" + other.block().title() + "”"));
        return String.join("、", foreign.stream().map(Foreign::table).distinct()
                .map(table -> "《" + table.name() + "》" + (isForeign(table) ? "" : "的" + String.join("、", blocks.get(table)))).toList());
    }

    public boolean isForeign(ReportFormat.Block block) {
        return foreign.stream().anyMatch(other -> other.block() == block);
    }

    /// Whether the whole table is another form's.
    public boolean isForeign(ReportFormat.Table table) {
        return table.blocks().stream().allMatch(this::isForeign);
    }

    /// Whether the row has no place because its block is another form's.
    public boolean isForeign(Unplaced row) {
        return !foreign.isEmpty() && foreign.stream().anyMatch(other -> other.labels().contains(Labels.key(row.label()))
                || other.block().leafRows().stream().anyMatch(own -> Labels.key(own.label()).equals(Labels.key(row.label()))));
    }

    /// A row that could not be placed, and why.
    ///
    /// @param expected number of columns in the recognised header, 0 where there is none
    public record Unplaced(String label, List<String> figures, int expected, String where, Why why) {}

    public enum Why { COUNT, NO_HEADER, UNKNOWN_LABEL, NO_FIGURES, TWICE }

    /// @param most how many cells there can be
    TableReading(int most) {
        this(LinkedHashMap.newLinkedHashMap(most), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    public long given() {
        return cells.values().stream().filter(Cell::given).count();
    }
}
