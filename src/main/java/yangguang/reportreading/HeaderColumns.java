package yangguang.reportreading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import yangguang.reportform.ReportFormat;

/// Columns of a header (表头各列), in the order of their figures, and of each the mark it was read from. `grid` are their
/// grid columns, nothing where the grid cannot be trusted; `spans` the places of their labels on a page without lines.
record HeaderColumns(List<ReportFormat.Column> columns, List<HeaderMark> marks, List<Integer> grid, List<Line.Span> spans, boolean hasUnit) {
    static final HeaderColumns NONE = new HeaderColumns(List.of(), List.of(), List.of(), List.of(), false);

    static HeaderColumns of(List<ReportFormat.Column> ordered, Map<ReportFormat.Column, HeaderMark> places, boolean trusted) {
        return of(ordered, places, trusted, false);
    }

    /// On a page without lines.
    static HeaderColumns printed(List<ReportFormat.Column> ordered, Map<ReportFormat.Column, HeaderMark> places) {
        return of(ordered, places, false, true);
    }

    private static HeaderColumns of(List<ReportFormat.Column> ordered, Map<ReportFormat.Column, HeaderMark> places, boolean trusted, boolean printed) {
        List<HeaderMark> marks = new ArrayList<>(ordered.size());
        List<Integer> grid = new ArrayList<>();
        List<Line.Span> spans = new ArrayList<>();
        boolean unit = false;
        for (ReportFormat.Column column : ordered) {
            HeaderMark mark = places.get(column);
            marks.add(mark);
            unit |= column.kind().equals("unit");
            if (trusted) {
                grid.add(mark.grid());
            }
            if (printed) {
                spans.add(mark.span());
            }
        }
        return new HeaderColumns(ordered, marks, grid, spans, unit);
    }

    boolean holds(int column) {
        for (int own : grid) {
            if (own == column) {
                return true;
            }
        }
        return false;
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

    private static Stream<ReportFormat.Column> leaves(ReportFormat.Column column) {
        return column.group() ? column.columns().stream().flatMap(HeaderColumns::leaves) : Stream.of(column);
    }
}
