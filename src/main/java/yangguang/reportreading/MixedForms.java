package yangguang.reportreading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;

/// A report whose tables have the forms of two generations (混用格式), told block by block: by the cells that only one form has,
/// or because only one form finds any. What both find tells nothing, and a block with cells of both is of neither.
///
/// @param form    the form of the largest block that tells
/// @param reading what was read by that form, without the blocks of the other
record MixedForms(ReportFormat form, TableReading reading) {

    /// A block as a form has it.
    private record Own(ReportFormat form, TableReading reading, ReportFormat.Table table, ReportFormat.Block block) {

        List<String> cells() {
            return block.leafRows().stream().flatMap(row -> block.valueColumns().stream().map(column -> table.cell(row, column))).toList();
        }

        boolean isRead() {
            return cells().stream().anyMatch(reading.cells()::containsKey);
        }

        /// Whether a cell was read that the other form does not have.
        boolean isMarked(ReportFormat other) {
            return cells().stream().anyMatch(id -> reading.cells().containsKey(id) && !other.places().containsKey(other.prefix() + "." + form.bare(id)));
        }

        boolean tells(Own other) {
            boolean marked = isMarked(other.form);
            return marked != other.isMarked(form) ? marked : !marked && isRead() && !other.isRead();
        }
    }

    /// The same block in both forms.
    private record Twins(Own one, Own other) {

        Optional<ReportFormat> form() {
            return one.tells(other) ? Optional.of(one.form) : other.tells(one) ? Optional.of(other.form) : Optional.empty();
        }

        Own of(ReportFormat form) {
            return one.form == form ? one : other;
        }
    }

    static Optional<MixedForms> of(ReportFormat one, TableReading ofOne, ReportFormat other, TableReading ofOther) {
        List<Twins> telling = twins(one, ofOne, other, ofOther).stream().filter(twins -> twins.form().isPresent()).toList();
        Optional<ReportFormat> base = telling.stream().max(Comparator.comparingInt(twins -> twins.one.cells().size())).flatMap(Twins::form);
        return base.filter(form -> telling.stream().anyMatch(twins -> twins.form().get() != form))
                .map(form -> of(form, form == one ? other : one, form == one ? ofOne : ofOther, telling));
    }

    private static List<Twins> twins(ReportFormat one, TableReading ofOne, ReportFormat other, TableReading ofOther) {
        List<Twins> twins = new ArrayList<>();
        for (ReportFormat.Table table : one.tables()) {
            other.table(table.id()).ifPresent(same -> table.blocks().forEach(block -> same.blocks().stream().filter(twin -> twin.title().equals(block.title()))
                    .findFirst().ifPresent(twin -> twins.add(new Twins(new Own(one, ofOne, table, block), new Own(other, ofOther, same, twin))))));
        }
        return twins;
    }

    private static MixedForms of(ReportFormat base, ReportFormat other, TableReading reading, List<Twins> telling) {
        Map<String, Cell> cells = new LinkedHashMap<>(reading.cells());
        List<TableReading.Foreign> foreign = new ArrayList<>();
        for (Twins twins : telling) {
            if (twins.form().get() == other) {
                Own own = twins.of(base);
                own.cells().forEach(cells::remove);
                foreign.add(new TableReading.Foreign(own.table, own.block, other, Stream.concat(twins.of(other).block.leafRows().stream(), beside(other, own.table))
                        .map(ReportFormat.Row::label).map(Labels::key).toList()));
            }
        }
        base.tables().forEach(table -> foreign.addAll(left(table, other, reading, foreign)));
        return new MixedForms(base, new TableReading(cells, reading.unplaced(), reading.emptyRows(), reading.likened(), foreign, List.of()));
    }

    /// Blocks that the other form does not have, of a table that is otherwise the other's and has nothing in them.
    private static List<TableReading.Foreign> left(ReportFormat.Table table, ReportFormat other, TableReading reading, List<TableReading.Foreign> foreign) {
        List<ReportFormat.Block> left = table.blocks().stream().filter(block -> foreign.stream().noneMatch(own -> own.block() == block)).toList();
        boolean whole = left.size() < table.blocks().size() && left.stream().allMatch(block -> !new Own(other, reading, table, block).isRead()
                && other.table(table.id()).stream().flatMap(same -> same.blocks().stream()).noneMatch(twin -> twin.title().equals(block.title())));
        return whole ? left.stream().map(block -> new TableReading.Foreign(table, block, other, List.of())).toList() : List.of();
    }

    /// The rows of blocks that only the other form's table has.
    private static Stream<ReportFormat.Row> beside(ReportFormat other, ReportFormat.Table table) {
        return other.table(table.id()).stream().flatMap(same -> same.blocks().stream())
                .filter(block -> table.blocks().stream().noneMatch(own -> own.title().equals(block.title()))).flatMap(block -> block.leafRows().stream());
    }
}
