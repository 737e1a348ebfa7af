package yangguang.reportreading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import yangguang.reportform.ReportFormat;

/// A header as it stands in a source (表头): the column labels in the order they were met. Tells which column of
/// the form each figure of a row belongs to; a label that was not recognised has no column.
final class Header {

    private final Labels labels;
    private final List<HeaderMark> marks = new ArrayList<>();
    private final List<HeaderMark> broken = new ArrayList<>();
    private final Set<Integer> strangers = new HashSet<>();
    private final Map<ReportFormat.Block, HeaderColumns> known = new IdentityHashMap<>();
    private Set<Integer> amongOthers;
    private boolean interrupted;
    private boolean pending;
    private boolean cornered;
    private boolean isGrid = true;
    private boolean filledUp;
    private boolean wholeRow;

    Header(Labels labels) {
        this.labels = labels;
    }

    void add(List<Labels.Target.OfColumn> meanings, Tokens.Token token, String text, String key) {
        interrupted |= pending;
        pending = false;
        marks.add(mark(meanings, token, text, key));
        isGrid &= token.grid() >= 0;
        known.clear();
        amongOthers = null;
    }

    /// A piece that may be the beginning of a column's label; whether it is any column's. On a printed page labels are told
    /// apart by their places.
    boolean addBroken(Tokens.Token token) {
        if (token.span().known() || HeaderMark.columns(labels.begunBy(token.key())).isEmpty()) {
            return false;
        }
        broken.add(mark(List.of(), token, token.text(), token.key()));
        known.clear();
        return true;
    }

    /// A unit of money that stands in a piece of its own belongs to the label before it.
    void addUnit(String unit) {
        if (!unit.isEmpty() && !marks.isEmpty()) {
            HeaderMark last = marks.removeLast();
            marks.add(last.in(unit));
            known.clear();
        }
    }

    private HeaderMark mark(List<Labels.Target.OfColumn> meanings, Tokens.Token token, String text, String key) {
        return new HeaderMark(meanings, key, token.grid(), token.across(), marks.size() + broken.size(), token.span(), LabelNotes.unit(text));
    }

    /// A label among the others that is none of the form's: a column nobody asked for.
    void addStranger(int grid, int across) {
        if (grid < 0) {
            pending = cornered || !marks.isEmpty();
        } else if (across == 1 && !marks.isEmpty()) {
            strangers.add(grid);
            known.clear();
            amongOthers = null;
        }
    }

    /// The label over the row labels: what stands between it and the first column is a column too.
    void addCorner() {
        cornered = true;
    }

    boolean isEmpty() {
        return marks.isEmpty();
    }

    boolean isGrid() {
        return isGrid;
    }

    /// Whether an unknown column stands over this grid column.
    boolean isStranger(int grid) {
        return !strangers.isEmpty() && strangers.contains(grid) && marks.stream().noneMatch(mark -> mark.grid() == grid && mark.across() == 1);
    }

    /// Grid columns of foreign columns among and behind those of the form.
    Set<Integer> strangers() {
        amongOthers = amongOthers != null ? amongOthers : strangers.isEmpty() ? Set.of() : foreign();
        return amongOthers;
    }

    private Set<Integer> foreign() {
        int first = marks.stream().filter(mark -> mark.grid() >= 0).mapToInt(HeaderMark::grid).min().orElse(Integer.MAX_VALUE);
        Set<Integer> there = new HashSet<>();
        strangers.stream().filter(grid -> grid > first && isStranger(grid)).forEach(there::add);
        return there;
    }

    /// Whether figures can be told apart only by their grid columns, because a foreign column stands among the others.
    boolean needsGrid() {
        return !strangers().isEmpty();
    }

    /// Whether its labels are this block's: where no columns come of them, another label in between or a second one of
    /// each is why.
    boolean isUnclear(ReportFormat.Block block) {
        return !marks.isEmpty() && marks.stream().allMatch(mark -> mark.first(block) != null);
    }

    /// Whether a column nobody asked for may stand behind the last.
    boolean endsInStranger() {
        return pending;
    }

    /// A row under this header was filled up with blanks to the width of the table.
    ///
    /// @param whole whether it has a figure in the last column
    void fill(boolean whole) {
        filledUp = true;
        wholeRow |= whole;
    }

    boolean filledUp() {
        return filledUp;
    }

    boolean wholeRow() {
        return wholeRow;
    }

    HeaderColumns columnsOf(ReportFormat.Block block) {
        HeaderColumns columns = known.get(block);
        if (columns == null) {
            columns = resolve(block);
            known.put(block, columns);
        }
        return columns;
    }

    private HeaderColumns resolve(ReportFormat.Block block) {
        if (!broken.isEmpty()) {
            List<HeaderMark> all = new ArrayList<>(marks);
            all.addAll(broken);
            boolean grid = all.stream().allMatch(mark -> mark.grid() >= 0);
            return interrupted && !grid ? HeaderColumns.NONE : new BrokenHeader(labels, block, all).columns(grid);
        }
        boolean printed = false;
        for (HeaderMark mark : marks) {
            if (mark.first(block) == null) {
                return HeaderColumns.NONE;
            }
            printed |= mark.span().known();
        }
        if (isGrid()) {
            Map<ReportFormat.Column, HeaderMark> places = places(block, HeaderMark::grid);
            places = places != null ? places : underGroups(block);
            if (places != null && consistent(block, places)) {
                return HeaderColumns.of(leaves(block, places, HeaderMark::grid), places, true);
            }
        }
        if (printed && !isFlattened(block)) {
            return byPlace(block);
        }
        if (interrupted && !isGrid()) {
            return HeaderColumns.NONE;
        }
        Map<ReportFormat.Column, HeaderMark> places = places(block, HeaderMark::position);
        List<ReportFormat.Column> ordered = new ArrayList<>();
        return places != null && collect(block.columns(), places, ordered) ? HeaderColumns.of(ordered, places, false) : HeaderColumns.NONE;
    }

    /// Whether all labels stand under one another, one a line.
    private boolean isFlattened(ReportFormat.Block block) {
        List<Line.Span> leaves = leafMarks(block).stream().map(HeaderMark::span).toList();
        return leaves.size() > 1 && leaves.stream().allMatch(span -> span.meets(leaves.getFirst()));
    }

    private List<HeaderMark> leafMarks(ReportFormat.Block block) {
        return marks.stream().filter(mark -> !mark.first(block).group()).toList();
    }

    /// On a page without lines labels of one height are not met in the order of their columns: a label beside a group
    /// stands lower than it. They are told apart by their places from left to right, which must not overlap.
    private HeaderColumns byPlace(ReportFormat.Block block) {
        List<HeaderMark> leaves = leafMarks(block).stream().sorted(Comparator.comparingDouble(mark -> mark.span().left())).toList();
        for (int i = 0; i + 1 < leaves.size(); i++) {
            if (leaves.get(i).span().meets(leaves.get(i + 1).span())) {
                return HeaderColumns.NONE;
            }
        }
        if (!marks.stream().allMatch(mark -> mark.span().known())) {
            return HeaderColumns.NONE;
        }
        Map<ReportFormat.Column, HeaderMark> places = places(block, HeaderMark::left);
        List<ReportFormat.Column> ordered = places == null ? List.of() : leaves(block, places, HeaderMark::left);
        return places == null || !HeaderColumns.groupsTogether(block.columns(), ordered) ? HeaderColumns.NONE : HeaderColumns.printed(ordered, places);
    }

    /// The columns of the block that have a mark, in the order of their marks.
    private static List<ReportFormat.Column> leaves(ReportFormat.Block block, Map<ReportFormat.Column, HeaderMark> places, ToIntFunction<HeaderMark> order) {
        List<ReportFormat.Column> leaves = new ArrayList<>(block.leafColumns().size());
        for (ReportFormat.Column column : block.leafColumns()) {
            if (places.containsKey(column)) {
                leaves.add(column);
            }
        }
        leaves.sort(Comparator.comparingInt(column -> order.applyAsInt(places.get(column))));
        return leaves;
    }

    /// The mark of each column, equal labels given to the groups they stand under; null where that cannot be told.
    private Map<ReportFormat.Column, HeaderMark> places(ReportFormat.Block block, ToIntFunction<HeaderMark> order) {
        Map<ReportFormat.Column, HeaderMark> places = new IdentityHashMap<>();
        Map<String, List<HeaderMark>> leaves = new LinkedHashMap<>();
        for (HeaderMark mark : marks) {
            ReportFormat.Column column = mark.first(block);
            if (column.group()) {
                places.putIfAbsent(column, mark);
            } else {
                leaves.computeIfAbsent(column.label(), label -> new ArrayList<>()).add(mark);
            }
        }
        BlockColumns columns = labels.columns(block);
        Map<ReportFormat.Column, HeaderMark> groups = new IdentityHashMap<>(places);
        for (Map.Entry<String, List<HeaderMark>> entry : leaves.entrySet()) {
            if (!assign(entry.getValue(), columns.sharing(entry.getKey()), groups, columns, places, order)) {
                return null;
            }
        }
        return places;
    }

    /// In a grid where labels are missing, as at the edge of a page, those that are there are told apart by the group that
    /// covers them, and stand in the order of the form; null where they do not.
    private Map<ReportFormat.Column, HeaderMark> underGroups(ReportFormat.Block block) {
        Map<ReportFormat.Column, HeaderMark> places = new IdentityHashMap<>();
        BlockColumns columns = labels.columns(block);
        marks.stream().filter(mark -> mark.first(block).group()).forEach(mark -> places.putIfAbsent(mark.first(block), mark));
        List<HeaderMark> left = new ArrayList<>(leafMarks(block));
        ReportFormat.Column group = null;
        int edge = -1;
        for (ReportFormat.Column column : block.leafColumns()) {
            edge = columns.groupOf(column) == group ? edge : -1;
            group = columns.groupOf(column);
            HeaderMark above = group == null ? null : places.get(group);
            List<HeaderMark> there = above == null ? List.of() : left.stream().filter(mark -> mark.own(block).contains(column) && above.covers(mark)).toList();
            if (above == null || there.size() > 1 || !there.isEmpty() && there.getFirst().grid() <= edge) {
                return null;
            }
            if (!there.isEmpty()) {
                edge = there.getFirst().grid();
                places.put(column, there.getFirst());
                left.remove(there.getFirst());
            }
        }
        return left.isEmpty() ? places : null;
    }

    /// Gives each of several equal labels to the group it stands under.
    private static boolean assign(List<HeaderMark> occurrences, List<ReportFormat.Column> columns, Map<ReportFormat.Column, HeaderMark> groups,
                                  BlockColumns block, Map<ReportFormat.Column, HeaderMark> places, ToIntFunction<HeaderMark> order) {
        if (occurrences.size() > columns.size() || occurrences.size() < columns.size() && columns.size() > 1) {
            return false;
        }
        List<ReportFormat.Column> ordered = columns.size() == 1 ? columns : byGroup(columns, groups, block, order);
        occurrences.sort(Comparator.comparingInt(order));
        for (int i = 0; i < occurrences.size() && !ordered.isEmpty(); i++) {
            places.put(ordered.get(i), occurrences.get(i));
        }
        return !ordered.isEmpty();
    }

    /// In the order of their groups' labels. Where a group's label is lost, the order of the form stands, unless the
    /// labels that are there contradict it: then nobody can say which is which.
    private static List<ReportFormat.Column> byGroup(List<ReportFormat.Column> columns, Map<ReportFormat.Column, HeaderMark> groups,
                                                     BlockColumns block, ToIntFunction<HeaderMark> order) {
        List<ReportFormat.Column> labelled = new ArrayList<>(columns.size());
        for (ReportFormat.Column column : columns) {
            if (groups.containsKey(block.groupOf(column))) {
                labelled.add(column);
            }
        }
        List<ReportFormat.Column> sorted = new ArrayList<>(labelled);
        sorted.sort(Comparator.comparingInt(column -> order.applyAsInt(groups.get(block.groupOf(column)))));
        return labelled.size() == columns.size() ? sorted : sorted.equals(labelled) ? columns : List.of();
    }

    /// A grid whose spans are off shows a label outside its group, or two labels in one column: it is not to be trusted.
    private boolean consistent(ReportFormat.Block block, Map<ReportFormat.Column, HeaderMark> places) {
        BlockColumns columns = labels.columns(block);
        Set<Integer> taken = new HashSet<>();
        for (ReportFormat.Column column : block.leafColumns()) {
            HeaderMark mark = places.get(column);
            ReportFormat.Column group = columns.groupOf(column);
            HeaderMark above = mark == null || group == null ? null : places.get(group);
            if (mark != null && (!taken.add(mark.grid()) || above != null && !above.covers(mark))) {
                return false;
            }
        }
        return true;
    }

    /// In running text a header of several levels is written level by level: siblings in the order they were met.
    /// A group whose label is lost cannot be ordered so; then the order of the form stands, unless contradicted.
    private static boolean collect(List<ReportFormat.Column> siblings, Map<ReportFormat.Column, HeaderMark> places,
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

    private static boolean isThere(ReportFormat.Column column, Map<ReportFormat.Column, HeaderMark> places) {
        return column.group() ? column.columns().stream().anyMatch(below -> isThere(below, places)) : places.containsKey(column);
    }
}
