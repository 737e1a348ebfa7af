package yangguang.annualreport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A header as it stands in a source (表头): the column labels in the order they were met. Tells which column of
/// the form each figure of a row belongs to; a label that was not recognised has no column.
final class Header {

    /// One label: what it may mean, its grid column in a real table (else -1).
    private record Mark(List<Labels.Target.OfColumn> meanings, int grid, int position) {}

    private final List<Mark> marks = new ArrayList<>();
    private final Map<ReportFormat.Block, List<ReportFormat.Column>> known = new IdentityHashMap<>();

    void add(List<Labels.Target.OfColumn> meanings, int grid) {
        marks.add(new Mark(meanings, grid, marks.size()));
        known.clear();
    }

    boolean isEmpty() {
        return marks.isEmpty();
    }

    /// Columns of `block` in the order of their figures; empty where this is not its header.
    List<ReportFormat.Column> columnsOf(ReportFormat.Block block) {
        return known.computeIfAbsent(block, this::resolve);
    }

    private List<ReportFormat.Column> resolve(ReportFormat.Block block) {
        Map<ReportFormat.Column, Mark> groups = new LinkedHashMap<>();
        Map<String, List<Mark>> leaves = new LinkedHashMap<>();
        for (Mark mark : marks) {
            List<ReportFormat.Column> own = mark.meanings().stream()
                    .filter(meaning -> meaning.block() == block).map(Labels.Target.OfColumn::column).toList();
            if (own.isEmpty()) {
                return List.of();
            }
            if (own.getFirst().group()) {
                groups.putIfAbsent(own.getFirst(), mark);
            } else {
                leaves.computeIfAbsent(own.getFirst().label(), label -> new ArrayList<>()).add(mark);
            }
        }
        Map<ReportFormat.Column, Mark> places = new HashMap<>(groups);
        Map<ReportFormat.Column, ReportFormat.Column> parents = parents(block);
        for (Map.Entry<String, List<Mark>> entry : leaves.entrySet()) {
            if (!assign(entry.getValue(), sharing(block, entry.getKey()), groups, parents, places)) {
                return List.of();
            }
        }
        boolean grid = marks.stream().allMatch(mark -> mark.grid() >= 0);
        List<ReportFormat.Column> found = block.leafColumns().stream().filter(places::containsKey).toList();
        if (grid) {
            return found.stream().sorted(Comparator.comparingInt(column -> places.get(column).grid())).toList();
        }
        List<ReportFormat.Column> ordered = new ArrayList<>();
        collect(block.columns(), places, ordered);
        return ordered;
    }

    /// Leaves of the block with the same label, in the order of the form.
    private static List<ReportFormat.Column> sharing(ReportFormat.Block block, String label) {
        return block.leafColumns().stream().filter(column -> column.label().equals(label)).toList();
    }

    /// Gives each of several equal labels to the group it stands under.
    private static boolean assign(List<Mark> occurrences, List<ReportFormat.Column> columns,
                                  Map<ReportFormat.Column, Mark> groups, Map<ReportFormat.Column, ReportFormat.Column> parents,
                                  Map<ReportFormat.Column, Mark> places) {
        if (occurrences.size() > columns.size() || occurrences.size() < columns.size() && columns.size() > 1) {
            return false;
        }
        List<ReportFormat.Column> ordered = columns.stream()
                .sorted(Comparator.comparingInt(column -> order(groups.get(parents.get(column))))).toList();
        List<Mark> inOrder = occurrences.stream()
                .sorted(Comparator.comparingInt(mark -> mark.grid() >= 0 ? mark.grid() : mark.position())).toList();
        for (int i = 0; i < inOrder.size(); i++) {
            places.put(ordered.get(i), inOrder.get(i));
        }
        return true;
    }

    private static int order(Mark mark) {
        return mark == null ? Integer.MAX_VALUE : mark.grid() >= 0 ? mark.grid() : mark.position();
    }

    private static Map<ReportFormat.Column, ReportFormat.Column> parents(ReportFormat.Block block) {
        Map<ReportFormat.Column, ReportFormat.Column> parents = new HashMap<>();
        List<ReportFormat.Column> waiting = new ArrayList<>(block.columns());
        while (!waiting.isEmpty()) {
            ReportFormat.Column column = waiting.removeLast();
            column.columns().forEach(below -> parents.put(below, column));
            waiting.addAll(column.columns());
        }
        return parents;
    }

    /// In running text a header of several levels is written level by level: siblings in the order they were met.
    private static void collect(List<ReportFormat.Column> siblings, Map<ReportFormat.Column, Mark> places, List<ReportFormat.Column> ordered) {
        siblings.stream()
                .filter(column -> first(column, places) < Integer.MAX_VALUE)
                .sorted(Comparator.comparingInt(column -> first(column, places)))
                .forEach(column -> {
                    if (column.group()) {
                        collect(column.columns(), places, ordered);
                    } else {
                        ordered.add(column);
                    }
                });
    }

    private static int first(ReportFormat.Column column, Map<ReportFormat.Column, Mark> places) {
        if (places.containsKey(column)) {
            return places.get(column).position();
        }
        return column.columns().stream().mapToInt(below -> first(below, places)).min().orElse(Integer.MAX_VALUE);
    }
}
