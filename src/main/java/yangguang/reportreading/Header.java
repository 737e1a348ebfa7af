package yangguang.reportreading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yangguang.reportform.ReportFormat;

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
        return collect(block.columns(), places, ordered) ? ordered : List.of();
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
        List<ReportFormat.Column> ordered = byGroup(columns, groups, parents);
        if (ordered.isEmpty()) {
            return false;
        }
        List<Mark> inOrder = occurrences.stream()
                .sorted(Comparator.comparingInt(mark -> mark.grid() >= 0 ? mark.grid() : mark.position())).toList();
        for (int i = 0; i < inOrder.size(); i++) {
            places.put(ordered.get(i), inOrder.get(i));
        }
        return true;
    }

    /// In the order of their groups' labels. Where a group's label is lost, the order of the form stands, unless the
    /// labels that are there contradict it: then nobody can say which is which.
    private static List<ReportFormat.Column> byGroup(List<ReportFormat.Column> columns, Map<ReportFormat.Column, Mark> groups,
                                                     Map<ReportFormat.Column, ReportFormat.Column> parents) {
        List<ReportFormat.Column> labelled = columns.stream().filter(column -> groups.containsKey(parents.get(column))).toList();
        List<ReportFormat.Column> sorted = labelled.stream()
                .sorted(Comparator.comparingInt(column -> order(groups.get(parents.get(column))))).toList();
        return labelled.size() == columns.size() ? sorted : sorted.equals(labelled) ? columns : List.of();
    }

    private static int order(Mark mark) {
        return mark.grid() >= 0 ? mark.grid() : mark.position();
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
    /// A group whose label is lost cannot be ordered so; then the order of the form stands, unless contradicted.
    private static boolean collect(List<ReportFormat.Column> siblings, Map<ReportFormat.Column, Mark> places,
                                   List<ReportFormat.Column> ordered) {
        List<ReportFormat.Column> there = siblings.stream().filter(column -> isThere(column, places)).toList();
        List<ReportFormat.Column> marked = there.stream().filter(places::containsKey).toList();
        List<ReportFormat.Column> met = marked.stream()
                .sorted(Comparator.comparingInt(column -> places.get(column).position())).toList();
        if (marked.size() < there.size() && !met.equals(marked)) {
            return false;
        }
        for (ReportFormat.Column column : marked.size() < there.size() ? there : met) {
            if (!column.group()) {
                ordered.add(column);
            } else if (!collect(column.columns(), places, ordered)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isThere(ReportFormat.Column column, Map<ReportFormat.Column, Mark> places) {
        return column.group() ? column.columns().stream().anyMatch(below -> isThere(below, places)) : places.containsKey(column);
    }
}
