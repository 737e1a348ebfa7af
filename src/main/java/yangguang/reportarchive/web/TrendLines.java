package yangguang.reportarchive.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yangguang.reportarchive.SeriesFigures;
import yangguang.reportform.Series;

/// A series year by year as a table and a picture show it (趋势表). Years that cannot be compared with those before begin a
/// column of their own, so that no line is drawn across.
///
/// @param series  the series
/// @param columns headings of the stretches of comparable years
/// @param lines   one for each year
public record TrendLines(Series series, List<String> columns, List<Line> lines) {

    /// A year: its figure stands in the column `stretch`.
    ///
    /// @param apart why no line is drawn from the year before though both are of one form; "" where one is
    public record Line(SeriesFigures.YearTotal year, int stretch, String apart) {

        public String in(int column) {
            return column == stretch ? year.value().map(java.math.BigDecimal::toPlainString).orElse("—") : "";
        }

        /// What the reader must know of the year; "" for nothing.
        public String note() {
            List<String> notes = new ArrayList<>();
            if (!year.why().isEmpty()) {
                notes.add(year.why());
            }
            if (!year.incomparable().isEmpty()) {
                notes.add("与上年不可比：" + year.incomparable());
            }
            if (!apart.isEmpty()) {
                notes.add(apart);
            }
            return String.join("；", notes);
        }
    }

    static TrendLines of(Series series, List<SeriesFigures.YearTotal> years) {
        List<Line> lines = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        for (SeriesFigures.YearTotal year : withGaps(years)) {
            if (columns.isEmpty() || !year.incomparable().isEmpty()) {
                columns.add(columns.isEmpty() ? series.name() : series.name() + "（" + year.year() + "年起）");
            }
            lines.add(new Line(year, columns.size() - 1, apart(year, lines)));
        }
        return new TrendLines(series, columns, lines);
    }

    /// Sums over unlike numbers of reports tell of the reports, not of the years (报告份数不同).
    private static String apart(SeriesFigures.YearTotal year, List<Line> before) {
        return !year.incomparable().isEmpty() || year.value().isEmpty() ? "" : before.stream().map(Line::year).filter(other -> other.value().isPresent())
                .reduce((_, last) -> last).filter(last -> last.with() != year.with())
                .map(last -> "与" + (last.year() == year.year() - 1 ? "上一年" : last.year() + "年") + "报告份数不同，不宜直接比较").orElse("");
    }

    /// Years between two that no report counts for: a gap, so that no line is drawn over them.
    private static List<SeriesFigures.YearTotal> withGaps(List<SeriesFigures.YearTotal> years) {
        List<SeriesFigures.YearTotal> all = new ArrayList<>();
        for (SeriesFigures.YearTotal year : years) {
            for (int gap = all.isEmpty() ? year.year() : all.getLast().year() + 1; gap < year.year(); gap++) {
                all.add(new SeriesFigures.YearTotal(gap, "", 0, 0, Optional.empty(), "没有报告", ""));
            }
            all.add(year);
        }
        return all;
    }

    /// `1,2`: the columns to draw.
    public String drawn() {
        StringBuilder drawn = new StringBuilder();
        for (int i = 1; i <= columns.size(); i++) {
            drawn.append(i == 1 ? "" : ",").append(i);
        }
        return drawn.toString();
    }

    public boolean hasFigures() {
        return lines.stream().anyMatch(line -> line.year().value().isPresent());
    }
}
