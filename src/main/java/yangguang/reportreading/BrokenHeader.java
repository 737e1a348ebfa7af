package yangguang.reportreading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yangguang.reportform.ReportFormat;

/// A header whose labels are broken off (残缺的表头): pages that keep the first line of each cell only leave
/// `本年新 | 本年新 | 对外公开总数量`. It is read where every column of the form has its label, in the order of the form, and
/// each label agrees with the form's as far as it goes; else nothing of it is.
final class BrokenHeader {

    private final Labels labels;
    private final ReportFormat.Block block;
    private final List<HeaderMark> marks;

    BrokenHeader(Labels labels, ReportFormat.Block block, List<HeaderMark> marks) {
        this.labels = labels;
        this.block = block;
        this.marks = marks;
    }

    /// The columns under their marks, in the order of the form; [HeaderColumns#NONE] where that cannot be told.
    HeaderColumns columns(boolean grid) {
        if (block.leafColumns().stream().anyMatch(ReportFormat.Column::optional)) {
            return HeaderColumns.NONE;
        }
        List<HeaderMark> leaves = new ArrayList<>();
        for (HeaderMark mark : marks) {
            List<ReportFormat.Column> own = meant(mark);
            if (own.isEmpty()) {
                return HeaderColumns.NONE;
            }
            if (!own.stream().allMatch(ReportFormat.Column::group)) {
                leaves.add(mark);
            }
        }
        leaves.sort(Comparator.comparingInt(grid ? HeaderMark::grid : HeaderMark::position));
        List<ReportFormat.Column> order = grid ? block.leafColumns() : byLevel();
        if (leaves.size() != order.size()) {
            return HeaderColumns.NONE;
        }
        Map<ReportFormat.Column, HeaderMark> places = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            if (!meant(leaves.get(i)).contains(order.get(i)) || grid && i > 0 && leaves.get(i).grid() == leaves.get(i - 1).grid()) {
                return HeaderColumns.NONE;
            }
            places.put(order.get(i), leaves.get(i));
        }
        return HeaderColumns.of(block.leafColumns(), places, grid);
    }

    /// Columns of the block whose label the mark is, else those whose label it begins.
    private List<ReportFormat.Column> meant(HeaderMark mark) {
        List<ReportFormat.Column> whole = mark.own(block);
        return whole.isEmpty() ? HeaderMark.own(HeaderMark.columns(labels.begunBy(mark.key())), block) : whole;
    }

    /// In running text a header of several levels is written level by level.
    private List<ReportFormat.Column> byLevel() {
        List<ReportFormat.Column> ordered = new ArrayList<>();
        List<ReportFormat.Column> level = block.columns();
        while (!level.isEmpty()) {
            List<ReportFormat.Column> below = new ArrayList<>();
            for (ReportFormat.Column column : level) {
                if (column.group()) {
                    below.addAll(column.columns());
                } else {
                    ordered.add(column);
                }
            }
            level = below;
        }
        return ordered;
    }
}
