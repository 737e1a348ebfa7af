package yangguang.reportreading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import yangguang.reportform.ReportFormat;

/// Columns of a block of a form (分块各列), looked at once for all headers that will be read: the group each stands
/// under, and those that share a label.
final class BlockColumns {

    private final Map<ReportFormat.Column, ReportFormat.Column> groups = new IdentityHashMap<>();
    private final Map<String, List<ReportFormat.Column>> sharing = new HashMap<>();

    BlockColumns(ReportFormat.Block block) {
        block.columns().forEach(this::enter);
        block.leafColumns().forEach(column -> sharing.computeIfAbsent(column.label(), label -> new ArrayList<>()).add(column));
    }

    private void enter(ReportFormat.Column group) {
        for (ReportFormat.Column column : group.columns()) {
            groups.put(column, group);
            enter(column);
        }
    }

    /// The group a column stands under; null where it stands under none.
    ReportFormat.Column groupOf(ReportFormat.Column column) {
        return groups.get(column);
    }

    /// Columns with figures that have this label, in the order of the form.
    List<ReportFormat.Column> sharing(String label) {
        return sharing.getOrDefault(label, List.of());
    }
}
