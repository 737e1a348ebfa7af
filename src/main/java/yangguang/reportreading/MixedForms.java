package yangguang.reportreading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;

/// A report whose tables have the forms of two generations (混用格式), told by the cells that only one of them has. What both
/// have tells nothing, and a table with cells of both is of neither.
///
/// @param form    the form of the largest table that tells
/// @param reading what was read by that form, without the tables of the other
record MixedForms(ReportFormat form, TableReading reading) {

    static Optional<MixedForms> of(ReportFormat one, TableReading ofOne, ReportFormat other, TableReading ofOther) {
        ReportFormat base = null;
        int largest = 0;
        Map<String, ReportFormat> forms = new LinkedHashMap<>();
        for (ReportFormat.Table table : one.tables()) {
            Optional<ReportFormat.Table> twin = other.table(table.id());
            boolean own = twin.isPresent() && marked(one, table, ofOne, other);
            boolean foreign = twin.isPresent() && marked(other, twin.get(), ofOther, one);
            if (own != foreign) {
                forms.put(table.id(), own ? one : other);
                base = table.cellIds().size() > largest ? forms.get(table.id()) : base;
                largest = Math.max(largest, table.cellIds().size());
            }
        }
        if (Set.copyOf(forms.values()).size() < 2) {
            return Optional.empty();
        }
        return Optional.of(of(base, base == one ? ofOne : ofOther, forms, base == one ? other : one));
    }

    private static MixedForms of(ReportFormat base, TableReading reading, Map<String, ReportFormat> forms, ReportFormat other) {
        List<TableReading.Foreign> foreign = base.tables().stream().filter(table -> forms.get(table.id()) == other)
                .map(table -> new TableReading.Foreign(table, other)).toList();
        Map<String, Cell> cells = new LinkedHashMap<>(reading.cells());
        foreign.forEach(table -> table.table().cellIds().forEach(cells::remove));
        return new MixedForms(base, new TableReading(cells, reading.unplaced(), reading.emptyRows(), reading.likened(), foreign, List.of()));
    }

    /// Whether a cell was read that the other form does not have.
    private static boolean marked(ReportFormat format, ReportFormat.Table table, TableReading reading, ReportFormat other) {
        return table.cellIds().stream().anyMatch(id -> reading.cells().containsKey(id) && !other.places().containsKey(other.prefix() + "." + format.bare(id)));
    }
}
