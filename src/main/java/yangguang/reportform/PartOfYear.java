package yangguang.reportform;

import java.util.OptionalInt;

/// Part of a year that a table covers (统计期), by its first and last month.
public record PartOfYear(int from, int to) {

    private static final String NUMERALS = "一二三四";

    /// @throws IllegalArgumentException where the months are none, or make a whole year
    public PartOfYear {
        if (from < 1 || to > 12 || from > to || to - from == 11) {
            throw new IllegalArgumentException("统计期应不满一年：" + from + "—" + to + "月");
        }
    }

    public static PartOfYear quarter(int quarter) {
        return new PartOfYear(3 * quarter - 2, 3 * quarter);
    }

    /// The quarter it is, if it is one.
    public OptionalInt quarter() {
        return from % 3 == 1 && to == from + 2 ? OptionalInt.of(to / 3) : OptionalInt.empty();
    }

    /// The last quarter of those from January on that it adds up, if it is quarters and begins with the year.
    public OptionalInt sofar() {
        return from == 1 && to % 3 == 0 ? OptionalInt.of(to / 3) : OptionalInt.empty();
    }

    /// `第三季度`, `上半年`, `1—9月`, `5月`.
    public String name() {
        return quarter().isPresent() ? "第" + NUMERALS.charAt(to / 3 - 1) + "季度"
                : from == 1 && to == 6 ? "上半年" : from == 7 && to == 12 ? "下半年" : from == to ? from + "月" : from + "—" + to + "月";
    }

    /// `Q3`, or the months, `01-09`.
    @Override
    public String toString() {
        return quarter().isPresent() ? "Q" + to / 3 : String.format("%02d-%02d", from, to);
    }
}
