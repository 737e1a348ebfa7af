package yangguang.reportapi;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.reportarchive.ArchiveFilter;
import yangguang.reportarchive.ArchiveNames;
import yangguang.reportarchive.Counting;
import yangguang.reportarchive.SeriesFigures;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportform.Series;

/// Figures of the archive, for programs: one cell over the agencies of a year, one series over the years.
@Controller
class FiguresController {

    private final SeriesFigures figures;
    private final ArchiveNames names;

    FiguresController(SeriesFigures figures, ArchiveNames names) {
        this.figures = figures;
        this.names = names;
    }

    @GetMapping("/api/archive/cells")
    ResponseEntity<byte[]> cells(@RequestParam(defaultValue = "") String cell, @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String region) {
        if (cell.isEmpty()) {
            throw Asked.missing("cell");
        }
        ReportFormat.Place place = ReportFormats.shipped().all().stream().flatMap(format -> java.util.Optional.ofNullable(format.places().get(cell)).stream())
                .findFirst().orElseThrow(() -> new Refused(Problem.wrongParameter("cell：没有编号为“" + Asked.shortened(cell) + "”的单元格，编号如 c.t3.new.tot。")));
        int of = Asked.number("year", year, 1990, 2999);
        ArchiveFilter filter = Asked.filter("", region, year, "");
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("cell", cell);
        json.put("name", place.name());
        json.put("unit", place.unit());
        json.put("year", of);
        json.put("figures", figures.points(cell, filter).stream().map(FiguresController::figure).toList());
        return Asked.json(json);
    }

    private static Map<String, Object> figure(SeriesFigures.Point point) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("report", point.reportId());
        json.put("agency", point.agencyName());
        json.put("generation", point.generation());
        json.put("value", point.value().orElse(null));
        return json;
    }

    @GetMapping("/api/archive/series")
    ResponseEntity<byte[]> index() {
        return Asked.json(Map.of("series", SeriesFigures.all().stream().map(FiguresController::named).toList()));
    }

    private static Map<String, Object> named(Series series) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", series.id());
        json.put("name", series.name());
        json.put("unit", series.unit());
        return json;
    }

    @GetMapping("/api/archive/series/{id}")
    ResponseEntity<byte[]> series(@PathVariable String id, @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String region, @RequestParam(defaultValue = "") String counting) {
        Series series = SeriesFigures.find(id).orElseThrow(() -> new Refused(Problem.notThere("没有序列“" + Asked.shortened(id) + "”，可选的有："
                + SeriesFigures.all().stream().map(Series::id).collect(Collectors.joining("、")) + "。")));
        ArchiveFilter filter = Asked.filter("", region, "", "").ofAgency(names.last(Asked.bounded("agency", agency)));
        Counting counted = counting.isEmpty() ? Counting.TOPMOST : Counting.find(counting).orElseThrow(() -> new Refused(Problem.wrongParameter(
                "counting：没有合计口径“" + Asked.shortened(counting) + "”，可选的有：" + Arrays.stream(Counting.values()).map(Counting::id)
                        .collect(Collectors.joining("、")) + "。")));
        Map<String, Object> json = new LinkedHashMap<>(named(series));
        json.put("counting", counted.id());
        json.put("counted", agency.isBlank() ? counted.sentence() : "一个机关自己的报告。");
        List<SeriesFigures.YearTotal> years = figures.totals(series, filter, counted);
        json.put("years", years.stream().map(FiguresController::year).toList());
        return Asked.json(json);
    }

    private static Map<String, Object> year(SeriesFigures.YearTotal year) {
        Map<String, Object> json = new LinkedHashMap<>();
        BigDecimal value = year.value().orElse(null);
        json.put("year", year.year());
        json.put("generations", List.of(year.generations().split("、")));
        json.put("reports", year.reports());
        json.put("with", year.with());
        json.put("value", value);
        json.put("why", year.why());
        json.put("incomparable", year.incomparable());
        return json;
    }
}
