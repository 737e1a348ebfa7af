package yangguang.reportreading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import yangguang.reportform.ReportFormat;

/// A header as it stands in a source (表头): the column labels in the order they were met. Tells which column of
/// the form each figure of a row belongs to; a label that was not recognised has no column.
final class Header {

    /// One label: what it may mean, its grid columns in a real table (else -1), its place in reading order.
    private record Mark(List<Labels.Target.OfColumn> meanings, int grid, int across, int position, Line.Span span) {
        boolean covers(Mark below) {
            return grid <= below.grid && below.grid < grid + across;
        }
    }

    /// Columns of a block in the order of their figures, and each one's grid column where the grid can be trusted.
    /// `spans` are the places of their labels on a page without lines.
    record Columns(List<ReportFormat.Column> columns, Map<ReportFormat.Column, Integer> grid, List<Line.Span> spans) {
        static final Columns NONE = new Columns(List.of(), Map.of(), List.of());

        boolean hasUnit() {
            return columns.stream().anyMatch(column -> column.kind().equals("unit"));
        }

        boolean holds(int column) {
            return grid.containsValue(column);
        }
    }

    private final List<Mark> marks = new ArrayList<>();
    private final Set<Integer> strangers = new HashSet<>();
    private final Map<ReportFormat.Block, Columns> known = new IdentityHashMap<>();
    private boolean interrupted;
    private boolean pending;

    void add(List<Labels.Target.OfColumn> meanings, Tokens.Token token) {
        interrupted |= pending;
        pending = false;
        marks.add(new Mark(meanings, token.grid(), token.across(), marks.size(), token.span()));
        known.clear();
    }

    /// A label among the others that is none of the form's: a column nobody asked for.
    void addStranger(int grid, int across) {
        if (grid < 0) {
            pending = !marks.isEmpty();
        } else if (across == 1) {
            strangers.add(grid);
        }
    }

    boolean isEmpty() {
        return marks.isEmpty();
    }

    boolean isGrid() {
        return marks.stream().allMatch(mark -> mark.grid() >= 0);
    }

    /// Whether an unknown column stands over this grid column.
    boolean isStranger(int grid) {
        return strangers.contains(grid) && marks.stream().noneMatch(mark -> mark.grid() == grid && mark.across() == 1);
    }

    /// Grid columns of foreign columns among and behind those of the form.
    Set<Integer> strangers() {
        int first = marks.stream().filter(mark -> mark.grid() >= 0).mapToInt(Mark::grid).min().orElse(Integer.MAX_VALUE);
        Set<Integer> there = new HashSet<>();
        strangers.stream().filter(grid -> grid > first && isStranger(grid)).forEach(there::add);
        return there;
    }

    /// Whether figures can be told apart only by their grid columns, because a foreign column stands among the others.
    boolean needsGrid() {
        return !strangers().isEmpty();
    }

    Columns columnsOf(ReportFormat.Block block) {
        return known.computeIfAbsent(block, this::resolve);
    }

    private Columns resolve(ReportFormat.Block block) {
        if (marks.stream().anyMatch(mark -> own(mark, block).isEmpty())) {
            return Columns.NONE;
        }
        if (isGrid()) {
            Optional<Map<ReportFormat.Column, Mark>> places = places(block, Mark::grid).or(() -> underGroups(block));
            if (places.isPresent() && consistent(block, places.get())) {
                Map<ReportFormat.Column, Integer> grid = new HashMap<>();
                List<ReportFormat.Column> found = leaves(block, places.get());
                found.forEach(column -> grid.put(column, places.get().get(column).grid()));
                return new Columns(found.stream().sorted(Comparator.comparingInt(grid::get)).toList(), grid, List.of());
            }
        }
        if (marks.stream().anyMatch(mark -> mark.span().known()) && !isFlattened(block)) {
            return byPlace(block);
        }
        if (interrupted && !isGrid()) {
            return Columns.NONE;
        }
        Optional<Map<ReportFormat.Column, Mark>> places = places(block, Mark::position);
        List<ReportFormat.Column> ordered = new ArrayList<>();
        return places.isPresent() && collect(block.columns(), places.get(), ordered) ? new Columns(ordered, Map.of(), List.of()) : Columns.NONE;
    }

    /// Whether all labels stand under one another, one a line.
    private boolean isFlattened(ReportFormat.Block block) {
        List<Line.Span> leaves = leafMarks(block).stream().map(Mark::span).toList();
        return leaves.size() > 1 && leaves.stream().allMatch(span -> span.meets(leaves.getFirst()));
    }

    private List<Mark> leafMarks(ReportFormat.Block block) {
        return marks.stream().filter(mark -> !own(mark, block).getFirst().group()).toList();
    }

    /// On a page without lines labels of one height are not met in the order of their columns: a label beside a group
    /// stands lower than it. They are told apart by their places from left to right, which must not overlap.
    private Columns byPlace(ReportFormat.Block block) {
        List<Mark> leaves = leafMarks(block).stream().sorted(Comparator.comparingDouble(mark -> mark.span().left())).toList();
        for (int i = 0; i + 1 < leaves.size(); i++) {
            if (leaves.get(i).span().meets(leaves.get(i + 1).span())) {
                return Columns.NONE;
            }
        }
        if (!marks.stream().allMatch(mark -> mark.span().known())) {
            return Columns.NONE;
        }
        return places(block, mark -> (int) (mark.span().left() * 100)).map(places -> {
            List<ReportFormat.Column> ordered = leaves(block, places).stream()
                    .sorted(Comparator.comparingDouble(column -> places.get(column).span().left())).toList();
            return !groupsTogether(block.columns(), ordered) ? Columns.NONE : new Columns(ordered, Map.of(), ordered.stream().map(column -> places.get(column).span()).toList());
        }).orElse(Columns.NONE);
    }

    /// A column that stands apart from the others of its group has its label in the wrong place.
    private static boolean groupsTogether(List<ReportFormat.Column> siblings, List<ReportFormat.Column> ordered) {
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
        return column.group() ? column.columns().stream().flatMap(Header::leaves) : Stream.of(column);
    }

    private static List<ReportFormat.Column> own(Mark mark, ReportFormat.Block block) {
        return mark.meanings().stream().filter(meaning -> meaning.block() == block).map(Labels.Target.OfColumn::column).toList();
    }

    private static List<ReportFormat.Column> leaves(ReportFormat.Block block, Map<ReportFormat.Column, Mark> places) {
        return block.leafColumns().stream().filter(places::containsKey).toList();
    }

    /// The mark of each column, equal labels given to the groups they stand under; nothing where that cannot be told.
    private Optional<Map<ReportFormat.Column, Mark>> places(ReportFormat.Block block, ToIntFunction<Mark> order) {
        Map<ReportFormat.Column, Mark> places = new HashMap<>();
        Map<String, List<Mark>> leaves = new LinkedHashMap<>();
        for (Mark mark : marks) {
            ReportFormat.Column column = own(mark, block).getFirst();
            if (column.group()) {
                places.putIfAbsent(column, mark);
            } else {
                leaves.computeIfAbsent(column.label(), label -> new ArrayList<>()).add(mark);
            }
        }
        Map<ReportFormat.Column, ReportFormat.Column> parents = parents(block);
        Map<ReportFormat.Column, Mark> groups = new HashMap<>(places);
        for (Map.Entry<String, List<Mark>> entry : leaves.entrySet()) {
            List<ReportFormat.Column> sharing = block.leafColumns().stream().filter(column -> column.label().equals(entry.getKey())).toList();
            if (!assign(entry.getValue(), sharing, groups, parents, places, order)) {
                return Optional.empty();
            }
        }
        return Optional.of(places);
    }

    /// In a grid where labels are missing, as at the edge of a page, those that are there are told apart by the group that
    /// covers them, and stand in the order of the form.
    private Optional<Map<ReportFormat.Column, Mark>> underGroups(ReportFormat.Block block) {
        Map<ReportFormat.Column, Mark> places = new HashMap<>();
        Map<ReportFormat.Column, ReportFormat.Column> parents = parents(block);
        marks.stream().filter(mark -> own(mark, block).getFirst().group()).forEach(mark -> places.putIfAbsent(own(mark, block).getFirst(), mark));
        List<Mark> left = new ArrayList<>(marks.stream().filter(mark -> !own(mark, block).getFirst().group()).toList());
        ReportFormat.Column group = null;
        int edge = -1;
        for (ReportFormat.Column column : block.leafColumns()) {
            edge = parents.get(column) == group ? edge : -1;
            group = parents.get(column);
            Mark above = group == null ? null : places.get(group);
            List<Mark> there = above == null ? List.of() : left.stream().filter(mark -> own(mark, block).contains(column) && above.covers(mark)).toList();
            if (above == null || there.size() > 1 || !there.isEmpty() && there.getFirst().grid() <= edge) {
                return Optional.empty();
            }
            if (!there.isEmpty()) {
                edge = there.getFirst().grid();
                places.put(column, there.getFirst());
                left.remove(there.getFirst());
            }
        }
        return left.isEmpty() ? Optional.of(places) : Optional.empty();
    }

    /// Gives each of several equal labels to the group it stands under.
    private static boolean assign(List<Mark> occurrences, List<ReportFormat.Column> columns,
                                  Map<ReportFormat.Column, Mark> groups, Map<ReportFormat.Column, ReportFormat.Column> parents,
                                  Map<ReportFormat.Column, Mark> places, ToIntFunction<Mark> order) {
        if (occurrences.size() > columns.size() || occurrences.size() < columns.size() && columns.size() > 1) {
            return false;
        }
        List<ReportFormat.Column> ordered = byGroup(columns, groups, parents, order);
        if (ordered.isEmpty()) {
            return false;
        }
        List<Mark> inOrder = occurrences.stream().sorted(Comparator.comparingInt(order)).toList();
        for (int i = 0; i < inOrder.size(); i++) {
            places.put(ordered.get(i), inOrder.get(i));
        }
        return true;
    }

    /// In the order of their groups' labels. Where a group's label is lost, the order of the form stands, unless the
    /// labels that are there contradict it: then nobody can say which is which.
    private static List<ReportFormat.Column> byGroup(List<ReportFormat.Column> columns, Map<ReportFormat.Column, Mark> groups,
                                                     Map<ReportFormat.Column, ReportFormat.Column> parents, ToIntFunction<Mark> order) {
        List<ReportFormat.Column> labelled = columns.stream().filter(column -> groups.containsKey(parents.get(column))).toList();
        List<ReportFormat.Column> sorted = labelled.stream()
                .sorted(Comparator.comparingInt(column -> order.applyAsInt(groups.get(parents.get(column))))).toList();
        return labelled.size() == columns.size() ? sorted : sorted.equals(labelled) ? columns : List.of();
    }

    /// A grid whose spans are off shows a label outside its group, or two labels in one column: it is not to be trusted.
    private static boolean consistent(ReportFormat.Block block, Map<ReportFormat.Column, Mark> places) {
        Map<ReportFormat.Column, ReportFormat.Column> parents = parents(block);
        Set<Integer> taken = new HashSet<>();
        for (ReportFormat.Column column : leaves(block, places)) {
            Mark group = places.get(parents.get(column));
            if (!taken.add(places.get(column).grid()) || group != null && !group.covers(places.get(column))) {
                return false;
            }
        }
        return true;
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
