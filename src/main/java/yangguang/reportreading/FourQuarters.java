package yangguang.reportreading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import yangguang.reportform.Cell;
import yangguang.reportform.QuarterlyForm;
import yangguang.reportform.ReportFormat;

/// A year's table whose columns are the four quarters and their sum (四个季度并列的统计表). The sum is the year's figure; the
/// quarters are kept beside it to be added up, and are no cells of the year.
final class FourQuarters {

    private static final String SUM = ".total";
    private static final int QUARTERS = 4;

    private static final int LONGEST_HEADER = 80;

    private final TableReader reader;
    private final LabelKeys keys;

    private FourQuarters(TableReader reader) {
        this.reader = reader;
        this.keys = new LabelKeys(List.of(reader.labels()));
    }

    static Optional<FourQuarters> of(ReportFormat year) {
        return QuarterlyForm.ofFour(year).map(TableReader::new).map(FourQuarters::new);
    }

    /// A first look, so that other tables are not read twice.
    static boolean mayStandIn(List<Line> lines) {
        return lines.stream().map(Line::text).filter(text -> text.length() <= LONGEST_HEADER)
                .anyMatch(text -> text.contains("四季度") || text.contains("4季度") || text.contains("10-12月"));
    }

    /// Empty where not all four quarters have a column.
    Optional<TableReading> read(List<Line> lines) throws Unreadable {
        TableReading all = reader.read(Tokens.of(reader.mended(lines), keys));
        List<Map<String, Cell>> quarters = new ArrayList<>();
        for (int quarter = 1; quarter <= QUARTERS; quarter++) {
            quarters.add(ending(all.cells(), ".q" + quarter));
        }
        return quarters.stream().anyMatch(Map::isEmpty) ? Optional.empty()
                : Optional.of(new TableReading(ending(all.cells(), SUM), all.unplaced(), all.emptyRows(), all.likened(), List.of(), List.copyOf(quarters)));
    }

    /// The cells of a column, by the ids of the sum's.
    private static Map<String, Cell> ending(Map<String, Cell> cells, String column) {
        Map<String, Cell> own = new LinkedHashMap<>();
        cells.forEach((id, cell) -> {
            if (id.endsWith(column)) {
                String sum = id.substring(0, id.length() - column.length()) + SUM;
                own.put(sum, new Cell(sum, cell.raw(), cell.value(), cell.state(), cell.unit(), cell.where()));
            }
        });
        return own;
    }
}
