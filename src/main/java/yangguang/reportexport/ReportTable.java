package yangguang.reportexport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.TableLayout;
import yangguang.reportform.TableLayout.Drawn;
import yangguang.reportform.TableLayout.Kind;

/// Table as it is set (表格排版): its head, which is repeated where the table runs on to a further page, and its groups of
/// rows. A table of several blocks, each under a title and head of its own, has no common head; each block is a group.
///
/// @param head   rows of the common head; empty where the blocks have their own
/// @param groups the other rows
/// @param width  number of columns
/// @param shown  what stands in each cell, by cell id
public record ReportTable(ReportFormat.Table table, List<List<Drawn>> head, List<List<List<Drawn>>> groups, int width,
        Map<String, String> shown) {

    private static final Pattern FIRST_ORDER = Pattern.compile("[一二三四五六七八九十]+、");

    static ReportTable of(ReportFormat.Table table, Map<String, Cell> cells) {
        TableLayout layout = TableLayout.of(table, cells);
        List<List<Drawn>> head = new ArrayList<>();
        List<List<List<Drawn>>> groups = new ArrayList<>();
        boolean common = table.blocks().size() == 1 && table.blocks().getFirst().title().isEmpty();
        for (List<Drawn> row : layout.rows()) {
            if (common && isHead(row)) {
                head.add(row);
                continue;
            }
            if (groups.isEmpty() || begins(row)) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(row);
        }
        Map<String, String> shown = new HashMap<>();
        table.blocks().forEach(block -> block.leafRows().forEach(row -> block.valueColumns().forEach(column -> {
            Cell cell = cells.get(table.cell(row, column));
            shown.put(cell.id(), shown(cell, new ReportFormat.Place(cell.id(), table, block, row, column)));
        })));
        return new ReportTable(table, head, groups, layout.width(), shown);
    }

    /// What stands in the cell on paper and screen: the figure, with its unit where it is not the form's; nothing for a
    /// blank; what was written where that is no figure.
    static String shown(Cell cell, ReportFormat.Place place) {
        return switch (cell.state()) {
            case GIVEN -> cell.value().toPlainString() + (cell.unit().equals(place.unit()) ? "" : cell.unit());
            case BLANK -> "";
            case NOT_A_NUMBER -> cell.raw();
            case MISSING -> Cell.NOT_SEEN;
        };
    }

    public String shown(Drawn drawn) {
        return shown.get(drawn.cell());
    }

    /// A group begins with the title of a block, or with a row of the first order, `三、本年度办理结果`.
    private static boolean begins(List<Drawn> row) {
        Drawn first = row.getFirst();
        return first.kind() == Kind.TITLE || first.kind() == Kind.LABEL && FIRST_ORDER.matcher(first.text()).lookingAt();
    }

    private static boolean isHead(List<Drawn> row) {
        return row.stream().allMatch(drawn -> drawn.kind() == Kind.HEAD);
    }

    /// A row that only announces those below it; it must not stand last on a page.
    public static boolean isHeading(List<Drawn> row) {
        return row.stream().noneMatch(drawn -> drawn.kind() == Kind.FIGURE);
    }

    /// Width of a text in halves of a Chinese character.
    static int widthOf(String text) {
        return text.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
    }

    /// Widths of the columns on paper.
    public ColumnWidths widths() {
        return ColumnWidths.of(this);
    }

    public int rows() {
        return head.size() + groups.stream().mapToInt(List::size).sum();
    }

    /// Which cells a header speaks for, in the words of HTML.
    public static String scope(Drawn drawn) {
        return switch (drawn.kind()) {
            case TITLE -> "rowgroup";
            case HEAD -> drawn.across() > 1 ? "colgroup" : "col";
            case LABEL -> drawn.down() > 1 ? "rowgroup" : "row";
            case FIGURE -> "";
        };
    }
}
