package yangguang.reportarchive.web;

import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.reportarchive.ArchiveFilter;
import yangguang.reportarchive.ArchiveRegister;
import yangguang.reportarchive.Distribution;
import yangguang.reportarchive.SeriesFigures;
import yangguang.reportform.ReportFormat;
import yangguang.web.Choice;
import yangguang.web.Pager;

/// One figure over the years and over the agencies; each with its data as CSV.
@Controller
class SeriesController {

    private static final int SIZE = 50;

    private final SeriesFigures figures;
    private final ArchiveRegister register;

    SeriesController(SeriesFigures figures, ArchiveRegister register) {
        this.figures = figures;
        this.register = register;
    }

    @GetMapping({Reader.PUBLIC_BASE + "/trend", Reader.OFFICE_BASE + "/trend"})
    TrendPage trend(Reader reader, @ModelAttribute SeriesForm form) {
        TrendLines lines = TrendLines.of(form.chosen(), figures.totals(form.chosen(), form.filter(reader), form.counted()));
        return new TrendPage(reader, form, form.chosen(), lines, series(), regions(reader),
                reader.at("/trend.csv", "series", form.chosen().id(), "agency", form.agency(), "region", form.region(), "counting", form.countingId()));
    }

    @GetMapping({Reader.PUBLIC_BASE + "/trend.csv", Reader.OFFICE_BASE + "/trend.csv"})
    ResponseEntity<byte[]> trendCsv(Reader reader, @ModelAttribute SeriesForm form) {
        CsvFile csv = new CsvFile("年度", form.chosen().name() + "（" + form.chosen().unit() + "）", "格式", "报告数", "有此数的报告数", "说明", "合计口径");
        TrendLines.of(form.chosen(), figures.totals(form.chosen(), form.filter(reader), form.counted())).lines().forEach(line -> csv.add(line.year().year(),
                line.year().value().map(Object::toString).orElse(""), line.year().generations(), line.year().reports(), line.year().with(), line.note(),
                form.agency().isEmpty() ? form.counted().sentence() : "本机关的报告。"));
        return csv.answer(form.chosen().name() + "历年趋势.csv");
    }

    private record Spread(String name, String unit, Integer year, Distribution distribution) {
    }

    private Spread spread(Reader reader, SeriesForm form, List<Choice> years) {
        Integer year = form.yearNumber().orElseGet(() -> years.isEmpty() ? null : Integer.valueOf(years.getFirst().value()));
        Optional<ReportFormat.Place> place = form.place();
        ArchiveFilter filter = form.filter(reader).ofYear(year == null ? 0 : year);
        List<SeriesFigures.Point> points = place.isPresent() ? figures.points(form.cell(), filter) : figures.points(form.chosen(), filter);
        return new Spread(place.map(ReportFormat.Place::name).orElse(form.chosen().name()), place.map(ReportFormat.Place::unit).orElse(form.chosen().unit()),
                year, Distribution.of(points));
    }

    @GetMapping({Reader.PUBLIC_BASE + "/distribution", Reader.OFFICE_BASE + "/distribution"})
    DistributionPage distribution(Reader reader, @ModelAttribute SeriesForm form) {
        List<Choice> years = years(reader);
        Spread spread = spread(reader, form, years);
        String[] parameters = {"series", form.cell().isEmpty() ? form.chosen().id() : "", "cell", form.cell(), "year",
            spread.year() == null ? "" : spread.year().toString(), "region", form.region()};
        List<SeriesFigures.Point> all = spread.distribution().points();
        Pager pager = Pager.of(SearchForm.number(form.page()).orElse(1), SIZE, all.size(), reader.at("/distribution", (Object[]) parameters));
        return new DistributionPage(reader, form, spread.name(), spread.unit(), spread.year(), spread.distribution(),
                all.subList((pager.page() - 1) * SIZE, Math.min(all.size(), pager.page() * SIZE)), pager, series(), years, regions(reader),
                reader.at("/distribution.csv", (Object[]) parameters));
    }

    @GetMapping({Reader.PUBLIC_BASE + "/distribution.csv", Reader.OFFICE_BASE + "/distribution.csv"})
    ResponseEntity<byte[]> distributionCsv(Reader reader, @ModelAttribute SeriesForm form, @RequestParam(defaultValue = "") String table) {
        Spread spread = spread(reader, form, years(reader));
        if (table.equals("ranges")) {
            CsvFile ranges = new CsvFile(spread.name() + "（" + spread.unit() + "）", "机关个数", "年度");
            spread.distribution().ranges().forEach(range -> ranges.add(range.label(), range.agencies(), spread.year()));
            return ranges.answer(spread.name() + "数量分布.csv");
        }
        CsvFile csv = new CsvFile("机关", spread.name() + "（" + spread.unit() + "）", "格式", "年度");
        spread.distribution().points().forEach(point -> csv.add(point.agencyName(), point.value().get().toPlainString(), point.generation(), point.year()));
        spread.distribution().without().forEach(point -> csv.add(point.agencyName(), "", point.generation(), point.year()));
        return csv.answer(spread.name() + "机关分布.csv");
    }

    static List<Choice> series() {
        return SeriesFigures.all().stream().map(series -> new Choice(series.id(), series.name() + "（" + series.unit() + "）")).toList();
    }

    private List<Choice> years(Reader reader) {
        return SearchPage.choices(register.years(reader.filter()), "年");
    }

    private List<Choice> regions(Reader reader) {
        return SearchPage.choices(register.regions(reader.filter()), "");
    }
}
