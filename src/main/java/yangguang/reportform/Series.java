package yangguang.reportform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A figure that is followed through the years and the generations of the form (跨代序列), such as the requests received.
/// Each format file says which of its cells make it, and whether it can be compared with the generation before.
///
/// @param generations what it is in each generation that has it, oldest first
/// @param summands    the cells it adds up, by generation
/// @param order       all generations, oldest first
public record Series(String id, String name, String unit, Map<String, ReportFormat.SeriesCells> generations,
                     Map<String, List<Summand>> summands, List<String> order) {

    /// What a series adds up (加数): a cell, or where a form can write it in several, the first of them that holds a figure;
    /// `negative` where it is taken away.
    public record Summand(boolean negative, List<String> cells) {

        private static Summand of(Formula.Term term, ReportFormat format) {
            return new Summand(term.negative(), Arrays.stream(term.name().split("\\|")).map(format::cellId).toList());
        }
    }

    /// All series of the formats, in the order of the newest format that has them.
    public static List<Series> all(ReportFormats formats) {
        List<ReportFormat> oldestFirst = formats.all().stream().sorted(Comparator.comparing(format -> format.years().from())).toList();
        List<String> order = oldestFirst.stream().map(ReportFormat::generation).toList();
        Map<String, Series> series = new LinkedHashMap<>();
        for (ReportFormat format : oldestFirst.reversed()) {
            format.series().forEach(cells -> series.computeIfAbsent(cells.id(),
                    id -> new Series(id, cells.name(), cells.unit(), new LinkedHashMap<>(), new LinkedHashMap<>(), order)));
        }
        oldestFirst.forEach(format -> format.series().forEach(cells -> {
            series.get(cells.id()).generations().put(format.generation(), cells);
            series.get(cells.id()).summands().put(format.generation(), Sum.of(cells.sum()).stream().map(term -> Summand.of(term, format)).toList());
        }));
        return List.copyOf(series.values());
    }

    /// The series' figure in one report.
    public SeriesPoint point(AgencyYear report) {
        ReportFormat.SeriesCells cells = generations.get(report.format().generation());
        if (cells == null) {
            return SeriesPoint.without(this, report, lacking(report.format().generation()));
        }
        BigDecimal sum = BigDecimal.ZERO;
        List<String> used = new ArrayList<>();
        for (Summand summand : summands.get(report.format().generation())) {
            Optional<Cell> cell = given(summand, report);
            if (cell.isEmpty()) {
                return SeriesPoint.without(this, report, "报告里没有读到这一项的数字");
            }
            used.add(cell.get().id());
            BigDecimal value = cell.get().valueIn(cells.unit());
            sum = summand.negative() ? sum.subtract(value) : sum.add(value);
        }
        return new SeriesPoint(this, report.agency(), report.year(), report.format().generation(), Optional.of(sum), List.copyOf(used), "");
    }

    /// Ids of all cells of a format that the series may be made of, alternatives included; empty where it has no such series.
    public List<String> cells(ReportFormat format) {
        return summands.getOrDefault(format.generation(), List.of()).stream().flatMap(summand -> summand.cells().stream()).toList();
    }

    private static Optional<Cell> given(Summand summand, AgencyYear report) {
        for (String id : summand.cells()) {
            Cell cell = report.cells().get(id);
            if (cell != null && cell.given()) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }

    /// The points of several reports, oldest year first.
    public List<SeriesPoint> points(List<AgencyYear> reports) {
        return reports.stream().sorted(Comparator.comparingInt(AgencyYear::year)).map(this::point).toList();
    }

    /// Why figures of two generations cannot be compared (不可比的原因); empty where they can.
    public Optional<String> incomparable(String one, String other) {
        int from = Math.min(order.indexOf(one), order.indexOf(other));
        int to = Math.max(order.indexOf(one), order.indexOf(other));
        for (String generation : List.of(order.get(from), order.get(to))) {
            if (!generations.containsKey(generation)) {
                return Optional.of(lacking(generation));
            }
        }
        return order.subList(from + 1, to + 1).stream().filter(generations::containsKey)
                .map(generation -> generations.get(generation).broken()).filter(reason -> !reason.isEmpty()).findFirst();
    }

    private String lacking(String generation) {
        return generation + "代格式没有“" + name + "”这一项";
    }
}
