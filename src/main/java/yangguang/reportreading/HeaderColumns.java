package yangguang.reportreading;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import yangguang.reportform.ReportFormat;

/// Columns of a header (表头各列), in the order of their figures, the marks they were read from, and each one's grid column where
/// the grid can be trusted. `spans` are the places of their labels on a page without lines.
record HeaderColumns(List<ReportFormat.Column> columns, Map<ReportFormat.Column, HeaderMark> marks, Map<ReportFormat.Column, Integer> grid, List<Line.Span> spans,
                     boolean hasUnit) {
    static final HeaderColumns NONE = new HeaderColumns(List.of(), Map.of(), Map.of(), List.of());

    HeaderColumns(List<ReportFormat.Column> columns, Map<ReportFormat.Column, HeaderMark> marks, Map<ReportFormat.Column, Integer> grid, List<Line.Span> spans) {
        this(columns, marks, grid, spans, columns.stream().anyMatch(column -> column.kind().equals("unit")));
    }

    static HeaderColumns of(List<ReportFormat.Column> ordered, Map<ReportFormat.Column, HeaderMark> marks, boolean trusted) {
        Map<ReportFormat.Column, Integer> grid = new IdentityHashMap<>();
        ordered.stream().filter(column -> trusted).forEach(column -> grid.put(column, marks.get(column).grid()));
        return new HeaderColumns(ordered, marks, grid, List.of());
    }

    /// The unit the header names for a column; empty where it names none.
    String unit(ReportFormat.Column column) {
        return marks.containsKey(column) ? marks.get(column).unit() : "";
    }

    boolean holds(int column) {
        return grid.containsValue(column);
    }

    /// Whether no column stands apart from the others of its group: its label would be in the wrong place.
    static boolean groupsTogether(List<ReportFormat.Column> siblings, List<ReportFormat.Column> ordered) {
        for (ReportFormat.Column group : siblings) {
            List<Integer> places = leaves(group).filter(ordered::contains).map(ordered::indexOf).sorted().toList();
            if (group.group() && (!groupsTogether(group.columns(), ordered)
                    || !places.isEmpty() && places.getLast() - places.getFirst() >= places.size())) {
                return false;
            }
        }
        return true;
    }

    /// The group each column stands under.
    static Map<ReportFormat.Column, ReportFormat.Column> parents(ReportFormat.Block block) {
        Map<ReportFormat.Column, ReportFormat.Column> parents = new IdentityHashMap<>();
        List<ReportFormat.Column> waiting = new ArrayList<>(block.columns());
        while (!waiting.isEmpty()) {
            ReportFormat.Column column = waiting.removeLast();
            column.columns().forEach(below -> parents.put(below, column));
            waiting.addAll(column.columns());
        }
        return parents;
    }

    private static Stream<ReportFormat.Column> leaves(ReportFormat.Column column) {
        return column.group() ? column.columns().stream().flatMap(HeaderColumns::leaves) : Stream.of(column);
    }
}
