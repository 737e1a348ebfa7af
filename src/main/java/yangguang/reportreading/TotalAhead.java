package yangguang.reportreading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;

/// A total named before its parts (总计写在最前). Where a header is written as running text, a total that reaches over all
/// lines of the header is met before the columns left of it, and so is one that really is the first column. Only the
/// figures tell them apart: as many rows as possible must add up. Where both would do, the total is last, as in the form.
final class TotalAhead {

    private static final String TOTAL = "总计";

    /// The figures of a row, in the order they stand there.
    private record Row(Map<ReportFormat.Column, ReportFormat.Place> places, HeaderColumns columns, List<RowRun.Value> values) {}

    private final List<Row> rows = new ArrayList<>();

    /// Remembers a row of such a header; any other is none of its business.
    void see(Labels.Target.OfRow row, HeaderColumns columns, Map<ReportFormat.Column, ReportFormat.Place> places, List<RowRun.Value> values) {
        List<ReportFormat.Column> form = row.block().leafColumns();
        boolean ahead = columns.columns().size() > 2 && columns.columns().getFirst() == form.getLast() && columns.grid().isEmpty() && columns.spans().isEmpty();
        if (ahead && form.getLast().label().equals(TOTAL) && columns.columns().size() == values.size()) {
            rows.add(new Row(places, columns, values));
        }
    }

    /// Puts the totals last, unless the rows add up better with the total first.
    void settle(TableReading reading) {
        int first = 0;
        int last = 0;
        for (Row row : rows) {
            List<BigDecimal> figures = figures(row);
            first += addsUp(figures, 0) ? 1 : 0;
            last += addsUp(figures, figures.size() - 1) ? 1 : 0;
        }
        if (rows.isEmpty() || first > last) {
            return;
        }
        Set<String> taken = reading.cells().keySet();
        boolean moved = false;
        for (Row row : rows) {
            List<Cell> cells = moved(row);
            moved |= cells.stream().filter(cell -> taken.contains(cell.id())).anyMatch(cell -> !cell.raw().equals(reading.cells().get(cell.id()).raw()));
            cells.stream().filter(cell -> taken.contains(cell.id())).forEach(cell -> reading.cells().put(cell.id(), cell));
        }
        if (moved) {
            reading.likened().add("总计（表头里写在各列之前，各行数字按总计在最后一列相加相符）");
        }
    }

    private static List<BigDecimal> figures(Row row) {
        List<BigDecimal> figures = new ArrayList<>();
        for (int i = 0; i < row.values.size(); i++) {
            Cell cell = cell(row, i, row.columns.columns().get(i));
            figures.add(cell.value());
        }
        return figures;
    }

    /// Whether the figure there is the sum of all others; zeros say nothing.
    private static boolean addsUp(List<BigDecimal> figures, int total) {
        BigDecimal sum = figures.stream().filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal own = figures.get(total);
        return own != null && own.signum() > 0 && sum.subtract(own).compareTo(own) == 0;
    }

    private static List<Cell> moved(Row row) {
        List<Cell> cells = new ArrayList<>();
        int size = row.values.size();
        for (int i = 0; i < size; i++) {
            cells.add(cell(row, i, row.columns.columns().get((i + 1) % size)));
        }
        return cells;
    }

    private static Cell cell(Row row, int value, ReportFormat.Column column) {
        return CellText.read(row.places.get(column), row.values.get(value).text(), row.values.get(value).where(), "");
    }
}
