package yangguang.reportedition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Supplier;
import yangguang.reportfigures.Correction;

/// Values of the figure fields (数据项的值) for one report.
///
/// @param now    the report's year
/// @param before the year before, asked only when a field compares; empty where nothing is known of it
public record FieldValues(YearFacts now, Supplier<Optional<YearFacts>> before) {

    /// The value as it is shown in the text; empty where there is none yet.
    public Optional<String> text(FigureField field) {
        return switch (field.way()) {
            case FigureField.Cells _, FigureField.Work _ -> now.figure(field).map(Correction::plain);
            case FigureField.LastYear way -> last(way.of()).map(Correction::plain);
            case FigureField.Change way -> now.figure(way.of()).flatMap(figure -> last(way.of()).flatMap(last -> change(figure, last)));
            case FigureField.Share way -> now.figure(way.part()).flatMap(part -> now.figure(way.base())
                    .filter(base -> base.signum() != 0).map(base -> percent(part, base) + "%"));
        };
    }

    /// The figure itself, for comparing with what is typed; empty for percentages.
    public Optional<BigDecimal> figure(FigureField field) {
        return now.figure(field);
    }

    private Optional<BigDecimal> last(FigureField field) {
        return before.get().flatMap(facts -> facts.figure(field));
    }

    /// `增长12.5%`; empty where the year before had none, since there is no such percentage.
    private static Optional<String> change(BigDecimal figure, BigDecimal last) {
        int order = figure.compareTo(last);
        if (last.signum() == 0) {
            return order == 0 ? Optional.of("持平") : Optional.empty();
        }
        return Optional.of(order == 0 ? "持平" : (order > 0 ? "增长" : "下降") + percent(figure.subtract(last).abs(), last) + "%");
    }

    private static String percent(BigDecimal part, BigDecimal base) {
        return Correction.plain(part.multiply(BigDecimal.valueOf(100)).divide(base, 1, RoundingMode.HALF_UP));
    }
}
