package yangguang.reportedition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import yangguang.reportfigures.Activity;
import yangguang.reportform.Cell;

/// What is known of one year (年度事实), from which figure fields take their values.
///
/// @param generation of the form the cells belong to
/// @param registers  of that year; empty where they were not kept here, so that nothing is taken for a zero
record YearFacts(String generation, Map<String, Cell> cells, Optional<Registers> registers) {

    /// What else the year's registers say (当年台账).
    ///
    /// @param activities that count in the year
    /// @param published  how many documents were published in it; asked only when needed
    record Registers(List<Activity> activities, LongSupplier published) {
    }

    /// The plain figure of a field; empty where a cell is blank or the field compares years.
    Optional<BigDecimal> figure(FigureField field) {
        return switch (field.way()) {
            case FigureField.Cells way -> way.formulas().containsKey(generation) ? sum(way.formulas().get(generation))
                    : way.published() ? registers.map(kept -> BigDecimal.valueOf(kept.published().getAsLong())) : Optional.empty();
            case FigureField.Work way -> registers.map(kept -> work(way, kept.activities()));
            case FigureField.LastYear _, FigureField.Change _, FigureField.Share _ -> Optional.empty();
        };
    }

    private Optional<BigDecimal> sum(List<FigureField.Signed> terms) {
        BigDecimal sum = BigDecimal.ZERO;
        for (FigureField.Signed term : terms) {
            Cell cell = cells.get(term.cell());
            if (cell == null || !cell.given()) {
                return Optional.empty();
            }
            sum = term.negative() ? sum.subtract(cell.value()) : sum.add(cell.value());
        }
        return Optional.of(sum);
    }

    private static BigDecimal work(FigureField.Work way, List<Activity> activities) {
        return activities.stream().filter(activity -> activity.kind() == way.kind())
                .map(activity -> way.quantity() ? activity.quantity() : BigDecimal.ONE)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
