package yangguang.reportform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// A table as it is drawn (表格版式): rows of cells with their spans, headers and labels included, computed from the
/// format alone. Pages, Word and PDF draw the same layout.
public final class TableLayout {

    /// What a drawn cell is.
    public enum Kind { TITLE, HEAD, LABEL, FIGURE }

    /// A drawn cell. `text` is the label; `cell` the cell id of a figure, else "".
    public record Drawn(Kind kind, String text, String cell, int across, int down) {}

    private final List<List<Drawn>> rows = new ArrayList<>();
    private final ReportFormat.Table table;
    private final int width;

    private TableLayout(ReportFormat.Table table, Predicate<ReportFormat.Column> drawn) {
        this.table = table;
        List<ReportFormat.Block> blocks = table.blocks().stream()
                .map(block -> new ReportFormat.Block(block.title(), block.corner(), kept(block.columns(), drawn), block.rows())).toList();
        this.width = blocks.stream().mapToInt(block -> labelColumns(block) + block.leafColumns().size()).max().orElse(0);
        blocks.forEach(this::draw);
    }

    /// The table as the norm prints it.
    public static TableLayout of(ReportFormat.Table table) {
        return new TableLayout(table, column -> !column.optional());
    }

    /// The table with the columns a published report has; as the norm prints it where it has none.
    public static TableLayout of(ReportFormat.Table table, Map<String, Cell> cells) {
        Set<ReportFormat.Column> there = new HashSet<>();
        table.blocks().forEach(block -> block.valueColumns().stream().filter(column -> block.leafRows().stream()
                .anyMatch(row -> cells.get(table.cell(row, column)).state() != Cell.State.MISSING)).forEach(there::add));
        boolean variant = there.stream().anyMatch(ReportFormat.Column::optional);
        return new TableLayout(table, column -> column.kind().equals("unit") || (variant ? there.contains(column) : !column.optional()));
    }

    private static List<ReportFormat.Column> kept(List<ReportFormat.Column> columns, Predicate<ReportFormat.Column> drawn) {
        return columns.stream().filter(column -> column.group() || drawn.test(column))
                .map(column -> !column.group() ? column : new ReportFormat.Column(column.id(), column.path(), column.label(),
                        column.shortName(), column.unit(), column.kind(), column.optional(), column.also(), kept(column.columns(), drawn)))
                .toList();
    }

    public List<List<Drawn>> rows() {
        return rows;
    }

    public int width() {
        return width;
    }

    private void draw(ReportFormat.Block block) {
        if (!block.title().isEmpty()) {
            rows.add(List.of(new Drawn(Kind.TITLE, block.title(), "", width, 1)));
        }
        drawHead(block);
        List<Drawn> before = new ArrayList<>();
        block.rows().forEach(row -> drawRow(block, row, 1, before));
    }

    private void drawHead(ReportFormat.Block block) {
        int depth = depthOfColumns(block.columns());
        int labels = labelColumns(block);
        List<ReportFormat.Column> level = block.columns();
        for (int at = 1; at <= depth; at++) {
            List<Drawn> row = new ArrayList<>();
            if (at == 1 && labels > 0) {
                row.add(new Drawn(Kind.HEAD, block.corner().isEmpty() ? "" : block.corner().getFirst(), "", labels, depth));
            }
            List<ReportFormat.Column> next = new ArrayList<>();
            for (ReportFormat.Column column : level) {
                int leaves = column.group() ? leaves(column) : 1;
                int across = leaves + (isLast(block, column) ? spare(block) : 0);
                row.add(new Drawn(Kind.HEAD, column.label(), "", across, column.group() ? 1 : depth - at + 1));
                next.addAll(column.columns());
            }
            rows.add(row);
            level = next;
        }
    }

    private void drawRow(ReportFormat.Block block, ReportFormat.Row row, int depth, List<Drawn> before) {
        if (row.group()) {
            before.add(new Drawn(Kind.LABEL, row.label(), "", 1, leaves(row)));
            row.rows().forEach(below -> drawRow(block, below, depth + 1, before));
            return;
        }
        List<Drawn> drawn = new ArrayList<>(before);
        before.clear();
        if (labelColumns(block) > 0) {
            drawn.add(new Drawn(Kind.LABEL, row.label(), "", labelColumns(block) - depth + 1, 1));
        }
        for (ReportFormat.Column column : block.leafColumns()) {
            int across = 1 + (isLast(block, column) ? spare(block) : 0);
            if (column.kind().equals("unit") || row.heading()) {
                drawn.add(new Drawn(Kind.LABEL, column.kind().equals("unit") ? row.unit() : "", "", across, 1));
            } else {
                drawn.add(new Drawn(Kind.FIGURE, "", table.cell(row, column), across, 1));
            }
        }
        rows.add(drawn);
    }

    private int spare(ReportFormat.Block block) {
        return width - labelColumns(block) - block.leafColumns().size();
    }

    private static boolean isLast(ReportFormat.Block block, ReportFormat.Column column) {
        return block.columns().getLast() == column || block.leafColumns().getLast() == column;
    }

    private static int labelColumns(ReportFormat.Block block) {
        return block.rows().stream().allMatch(row -> row.label().isEmpty()) ? 0 : depthOfRows(block.rows());
    }

    private static int depthOfRows(List<ReportFormat.Row> rows) {
        return rows.stream().mapToInt(row -> row.group() ? 1 + depthOfRows(row.rows()) : 1).max().orElse(0);
    }

    private static int depthOfColumns(List<ReportFormat.Column> columns) {
        return columns.stream().mapToInt(column -> column.group() ? 1 + depthOfColumns(column.columns()) : 1).max().orElse(0);
    }

    private static int leaves(ReportFormat.Column column) {
        return column.group() ? column.columns().stream().mapToInt(TableLayout::leaves).sum() : 1;
    }

    private static int leaves(ReportFormat.Row row) {
        return row.group() ? row.rows().stream().mapToInt(TableLayout::leaves).sum() : 1;
    }
}
