package yangguang.reportreading;

import java.util.ArrayList;
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
/// @param foreign   tables that have another generation's form than the rest, and were not read
/// @param quarters  what the four quarters have where they stand beside their sum, by the ids of the sum's cells
public record TableReading(Map<String, Cell> cells, List<Unplaced> unplaced, List<String> emptyRows, List<String> likened, List<Foreign> foreign,
                           List<Map<String, Cell>> quarters) {

    public TableReading(Map<String, Cell> cells, List<Unplaced> unplaced, List<String> emptyRows, List<String> likened) {
        this(cells, unplaced, emptyRows, likened, List.of(), List.of());
    }

    /// A table in the form of another generation (他代格式的表格).
    public record Foreign(ReportFormat.Table table, ReportFormat form) {}

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
