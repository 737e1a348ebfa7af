package yangguang.reportform;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// One year of a series (序列中的一点): a figure with the cells behind it, or the reason why there is none. A missing
/// figure is not zero.
///
/// @param value the figure; empty where there is none
/// @param cells ids of the cells it is made of
/// @param why   why there is no figure, else ""
public record SeriesPoint(Series series, String agency, int year, String generation, Optional<BigDecimal> value,
                          List<String> cells, String why) {

    static SeriesPoint without(Series series, AgencyYear report, String why) {
        return new SeriesPoint(series, report.agency(), report.year(), report.format().generation(), Optional.empty(), List.of(), why);
    }

    /// Why this point cannot be compared with another (不可比); empty where it can.
    public Optional<String> incomparable(SeriesPoint other) {
        return series.incomparable(generation, other.generation);
    }
}
