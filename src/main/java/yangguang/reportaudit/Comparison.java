package yangguang.reportaudit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import yangguang.reportform.AgencyYear;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportform.Series;
import yangguang.reportform.SeriesPoint;

/// Comparison of two reports (两份报告对照), of two years or two agencies: cell by cell where the forms say the same,
/// series by series where the generations differ, and the narrative sentence by sentence.
///
/// @param cells  every cell of the first report's form that the second has as well
/// @param series the series either report has; without difference and with the reason where they cannot be compared
/// @param prose  narrative parts of the same standing
public record Comparison(AgencyYear first, AgencyYear second, List<Pair> cells, List<Pair> series, List<Prose> prose) {

    /// Two figures side by side (两数对照).
    ///
    /// @param id           cell or series id
    /// @param one          the figure of the first report; empty where there is none, which is not zero
    /// @param difference   second less first; empty where they cannot be compared
    /// @param ratio        second by first; empty also where the first is zero
    /// @param incomparable why not (不可比的原因), else ""
    public record Pair(String id, String name, String unit, Optional<BigDecimal> one, Optional<BigDecimal> other,
                       Optional<BigDecimal> difference, Optional<BigDecimal> ratio, String incomparable) {

        static Pair of(String id, String name, String unit, Optional<BigDecimal> one, Optional<BigDecimal> other, String incomparable) {
            boolean both = one.isPresent() && other.isPresent() && incomparable.isEmpty();
            boolean divisible = both && one.get().signum() != 0;
            return new Pair(id, name, unit, one, other, both ? Optional.of(other.get().subtract(one.get())) : Optional.empty(),
                    divisible ? Optional.of(other.get().divide(one.get(), MathContext.DECIMAL32)) : Optional.empty(), incomparable);
        }

        public boolean same() {
            return difference.map(value -> value.signum() == 0).orElse(one.isEmpty() && other.isEmpty() && incomparable.isEmpty());
        }
    }

    /// A narrative part of both (一部分文字对照).
    public record Prose(String section, String title, SideBySide texts) {}

    public static Comparison of(AgencyYear first, AgencyYear second, ReportFormats formats) {
        return new Comparison(first, second, cells(first, second), series(first, second, formats), prose(first, second));
    }

    /// Whether any figure or any word differs.
    public boolean differs() {
        return cells.stream().anyMatch(pair -> !pair.same()) || series.stream().anyMatch(pair -> !pair.same())
                || prose.stream().anyMatch(part -> part.texts().passages().stream().anyMatch(passage -> passage.kind() != SideBySide.Kind.SAME));
    }

    private static List<Pair> cells(AgencyYear first, AgencyYear second) {
        boolean secondIsNewer = second.format().years().from() > first.format().years().from();
        AgencyYear newer = secondIsNewer ? second : first;
        AgencyYear older = secondIsNewer ? first : second;
        List<Pair> pairs = new ArrayList<>();
        for (Map.Entry<String, ReportFormat.Place> entry : newer.format().places().entrySet()) {
            String unit = entry.getValue().unit();
            newer.format().earlier(entry.getKey(), older.format()).filter(older.cells()::containsKey).ifPresent(id -> {
                Optional<BigDecimal> now = figure(newer.cells().get(entry.getKey()), unit);
                Optional<BigDecimal> then = figure(older.cells().get(id), unit);
                pairs.add(Pair.of(newer.format().bare(entry.getKey()), entry.getValue().name(), unit, secondIsNewer ? then : now,
                        secondIsNewer ? now : then, ""));
            });
        }
        return List.copyOf(pairs);
    }

    private static Optional<BigDecimal> figure(Cell cell, String unit) {
        return cell == null ? Optional.empty() : Optional.ofNullable(cell.valueIn(unit));
    }

    private static List<Pair> series(AgencyYear first, AgencyYear second, ReportFormats formats) {
        List<Pair> pairs = new ArrayList<>();
        for (Series series : Series.all(formats)) {
            SeriesPoint one = series.point(first);
            SeriesPoint other = series.point(second);
            if (one.value().isPresent() || other.value().isPresent()) {
                ReportFormat.SeriesCells named = Optional.ofNullable(series.generations().get(second.format().generation()))
                        .orElseGet(() -> series.generations().get(first.format().generation()));
                pairs.add(Pair.of(series.id(), named.name(), named.unit(), one.value(), other.value(), one.incomparable(other).orElse("")));
            }
        }
        return List.copyOf(pairs);
    }

    private static List<Prose> prose(AgencyYear first, AgencyYear second) {
        List<Prose> prose = new ArrayList<>();
        for (ReportFormat.Section section : first.format().sections()) {
            String one = first.narrative().getOrDefault(section.id(), "");
            String other = counterpart(section, second).map(there -> second.narrative().getOrDefault(there.id(), "")).orElse("");
            if (!one.isBlank() || !other.isBlank()) {
                prose.add(new Prose(section.id(), section.title(), SideBySide.of(one, first.agency(), other, second.agency())));
            }
        }
        return List.copyOf(prose);
    }

    /// The part of the same title, or of the same standing where another generation titles it otherwise.
    private static Optional<ReportFormat.Section> counterpart(ReportFormat.Section section, AgencyYear report) {
        return report.format().sections().stream().filter(there -> there.plainTitle().equals(section.plainTitle())).findFirst()
                .or(() -> report.format().sections().stream().filter(there -> !section.fresh().isEmpty() && there.fresh().equals(section.fresh())).findFirst());
    }
}
