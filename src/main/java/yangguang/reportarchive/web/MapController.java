package yangguang.reportarchive.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyRegister;
import yangguang.reportarchive.ArchiveRegister;
import yangguang.reportarchive.CountyMap;
import yangguang.reportarchive.SeriesFigures;
import yangguang.web.Choice;

/// The tree of this platform's agencies with one figure of one year, and the same as CSV.
@Controller
class MapController {

    private final SeriesFigures figures;
    private final ArchiveRegister register;
    private final AgencyRegister agencies;

    MapController(SeriesFigures figures, ArchiveRegister register, AgencyRegister agencies) {
        this.figures = figures;
        this.register = register;
        this.agencies = agencies;
    }

    @GetMapping({Reader.PUBLIC_BASE + "/map", Reader.OFFICE_BASE + "/map"})
    MapPage map(Reader reader, @ModelAttribute SeriesForm form) {
        List<Choice> years = SearchPage.choices(register.years(reader.filter()), "年");
        Integer year = form.yearNumber().orElseGet(() -> years.isEmpty() ? null : Integer.valueOf(years.getFirst().value()));
        Map<Long, Agency> all = new LinkedHashMap<>();
        agencies.all().forEach(agency -> all.put(agency.id(), agency));
        Agency shown = SearchForm.id(form.under()).map(all::get).or(agencies::root).orElse(null);
        CountyMap map = shown == null ? null : map(reader, form, shown, all, year);
        return new MapPage(reader, form, form.chosen(), year, above(shown, all), map, SeriesController.series(), years,
                map == null || map.sum().isPresent() || map.own().isPresent() ? List.of() : nearest(reader, form, shown, year),
                reader.at("/map.csv", "series", form.chosen().id(), "year", year, "under", form.under(), "counting", form.countingId()));
    }

    private CountyMap map(Reader reader, SeriesForm form, Agency shown, Map<Long, Agency> all, Integer year) {
        return CountyMap.of(shown, List.copyOf(all.values()), year == null ? List.of()
                : figures.points(form.chosen(), reader.filter().ofYear(year)), form.counted());
    }

    private static List<Agency> above(Agency shown, Map<Long, Agency> all) {
        List<Agency> above = new ArrayList<>();
        for (Agency up = shown; up != null && up.parentId() != null; ) {
            up = all.get(up.parentId());
            above.addFirst(up);
        }
        return above;
    }

    /// The years nearest to an empty one in which the agency or one below it has the figure.
    private List<Integer> nearest(Reader reader, SeriesForm form, Agency shown, Integer year) {
        List<Long> within = agencies.idsWithin(shown.id());
        return MapPage.nearest(year, figures.points(form.chosen(), reader.filter()).stream()
                .filter(point -> point.value().isPresent() && point.agencyId() != null && within.contains(point.agencyId()))
                .map(SeriesFigures.Point::year).distinct().toList());
    }

    @GetMapping({Reader.PUBLIC_BASE + "/map.csv", Reader.OFFICE_BASE + "/map.csv"})
    ResponseEntity<byte[]> csv(Reader reader, @ModelAttribute SeriesForm form) {
        MapPage page = map(reader, form);
        CsvFile csv = new CsvFile("层次", "机关", "本机关报告（" + page.series().unit() + "）", "本机关及所属合计", "计入报告数", "缺报机关", "合计口径");
        if (page.map() != null) {
            add(csv, page.map(), 0, form);
        }
        return csv.answer(page.series().name() + "全域一览.csv");
    }

    private static void add(CsvFile csv, CountyMap map, int depth, SeriesForm form) {
        csv.add(depth, map.agency().name(), map.own().map(java.math.BigDecimal::toPlainString).orElse(""),
                map.sum().map(java.math.BigDecimal::toPlainString).orElse(""), map.counted(),
                String.join("、", map.absent().stream().map(Agency::name).toList()), form.counted().sentence());
        map.below().forEach(below -> add(csv, below, depth + 1, form));
    }
}
