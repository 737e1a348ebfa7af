package yangguang.annualreport;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import yangguang.reportform.Cell;

/// What is known of one year (年度事实), from which figure fields take their values.
///
/// @param generation of the form the cells belong to
/// @param activities that count in the year
/// @param published  how many documents were published in it; asked only when needed
record YearFacts(String generation, Map<String, Cell> cells, List<Activity> activities, LongSupplier published) {

    /// The plain figure of a field; empty where a cell is blank or the field compares years.
    Optional<BigDecimal> figure(FigureField field) {
        return switch (field.way()) {
            case FigureField.Cells way -> way.formulas().containsKey(generation) ? sum(way.formulas().get(generation))
                    : way.published() ? Optional.of(BigDecimal.valueOf(published.getAsLong())) : Optional.empty();
            case FigureField.Work way -> Optional.of(work(way));
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

    private BigDecimal work(FigureField.Work way) {
        return activities.stream().filter(activity -> activity.kind() == way.kind())
                .map(activity -> way.quantity() ? activity.quantity() : BigDecimal.ONE)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
