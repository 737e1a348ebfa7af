package yangguang.reportarchive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yangguang.reportaudit.SideBySide;
import yangguang.reportform.AgencyYear;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.Series;
import yangguang.reportform.SeriesPoint;

/// One report against another (两份报告对照): the series both have, the cells that differ, the prose sentence by sentence.
/// Figures of two generations stand side by side only where the series says that they can be compared.
///
/// @param sameForm whether both are filed in the same generation; only then `cells` are compared one by one
/// @param equal    how many cells hold the same figure
/// @param cells    cells that differ, in the order of the form
public record ReportComparison(boolean sameForm, List<Line> series, int equal, List<Line> cells, List<Passages> prose) {

    /// Longest text of a part that is put side by side; no honest part comes near.
    private static final int LONGEST = 20_000;

    /// A figure of both (一行对照). Empty is “no figure”, never zero; `incomparable` says why no difference is told, or is "".
    public record Line(String id, String name, String left, String right, Optional<BigDecimal> difference, String incomparable) {

        /// Difference with its sign, `+12`.
        public String signed() {
            return difference.map(value -> (value.signum() > 0 ? "+" : "") + value.toPlainString()).orElse("");
        }

        /// Growth in percent, `+3.4%`; "" where there is no base.
        public String percent() {
            if (difference.isEmpty() || difference.get().signum() == 0 || left.isEmpty() || new BigDecimal(left).signum() <= 0) {
                return "";
            }
            BigDecimal percent = difference.get().multiply(BigDecimal.valueOf(100)).divide(new BigDecimal(left), 1, RoundingMode.HALF_UP);
            return (percent.signum() > 0 ? "+" : "") + percent.toPlainString() + "%";
        }
    }

    /// A narrative part of both (一部分文字对照).
    public record Passages(String title, SideBySide texts) {

        /// `83`: how far the texts are alike, in percent.
        public int likeness() {
            return (int) Math.round(texts.likeness() * 100);
        }
    }

    public static ReportComparison of(AgencyYear left, AgencyYear right, List<Series> all) {
        List<Line> series = new ArrayList<>();
        for (Series one : all) {
            SeriesPoint before = one.point(left);
            SeriesPoint after = one.point(right);
            if (before.value().isPresent() || after.value().isPresent()) {
                series.add(line(one.id(), one.name(), before.value(), after.value(), before.incomparable(after)));
            }
        }
        boolean sameForm = left.format().generation().equals(right.format().generation());
        List<Line> cells = new ArrayList<>();
        int equal = 0;
        if (sameForm) {
            for (ReportFormat.Place place : left.format().places().values()) {
                Cell before = left.cells().get(place.id());
                Cell after = right.cells().get(place.id());
                if (shown(before).equals(shown(after))) {
                    equal += before.given() ? 1 : 0;
                } else {
                    cells.add(cellLine(place, before, after));
                }
            }
        }
        return new ReportComparison(sameForm, series, equal, cells, prose(left, right));
    }

    private static Line line(String id, String name, Optional<BigDecimal> left, Optional<BigDecimal> right, Optional<String> incomparable) {
        Optional<BigDecimal> difference = left.isPresent() && right.isPresent() && incomparable.isEmpty()
                ? Optional.of(SeriesFigures.plain(right.get().subtract(left.get()))) : Optional.empty();
        return new Line(id, name, left.map(BigDecimal::toPlainString).orElse(""), right.map(BigDecimal::toPlainString).orElse(""), difference,
                incomparable.orElse(""));
    }

    private static Line cellLine(ReportFormat.Place place, Cell left, Cell right) {
        Optional<BigDecimal> difference = left.given() && right.given()
                ? Optional.of(SeriesFigures.plain(right.value().subtract(left.value()))) : Optional.empty();
        return new Line(place.id(), place.name(), shown(left), shown(right), difference, "");
    }

    private static String shown(Cell cell) {
        return cell.given() ? cell.value().toPlainString() : cell.state() == Cell.State.MISSING ? Cell.State.MISSING.label()
                : cell.state() == Cell.State.BLANK ? Cell.State.BLANK.label() : cell.raw();
    }

    private static List<Passages> prose(AgencyYear left, AgencyYear right) {
        List<Passages> prose = new ArrayList<>();
        for (ReportFormat.Section section : left.format().sections()) {
            String one = left.narrative().getOrDefault(section.id(), "");
            String other = right.narrative().getOrDefault(section.id(), "");
            boolean same = right.format().section(section.id()).filter(there -> there.plainTitle().equals(section.plainTitle())).isPresent();
            if (same && (!one.isBlank() || !other.isBlank())) {
                prose.add(new Passages(section.title(), SideBySide.of(bounded(one), left.agency(), bounded(other), right.agency())));
            }
        }
        return prose;
    }

    private static String bounded(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
