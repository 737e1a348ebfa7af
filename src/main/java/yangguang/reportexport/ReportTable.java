package yangguang.reportexport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
public record ReportTable(ReportFormat.Table table, List<List<Drawn>> head, List<List<List<Drawn>>> groups, int width) {

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
            if (groups.isEmpty() || row.getFirst().kind() == Kind.TITLE) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(row);
        }
        return new ReportTable(table, head, groups, layout.width());
    }

    private static boolean isHead(List<Drawn> row) {
        return row.stream().allMatch(drawn -> drawn.kind() == Kind.HEAD);
    }

    /// A row that only announces those below it; it must not stand last on a page.
    public static boolean isHeading(List<Drawn> row) {
        return row.stream().noneMatch(drawn -> drawn.kind() == Kind.FIGURE);
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
