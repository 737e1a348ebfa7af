package yangguang.reportarchive.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyRegister;
import yangguang.reportarchive.ArchiveFilter;
import yangguang.reportarchive.ArchiveNames;
import yangguang.reportarchive.ArchiveRegister;
import yangguang.reportarchive.ArchiveShelves;
import yangguang.reportarchive.ArchivedReport;
import yangguang.reportarchive.BulletinDrafting;
import yangguang.reportarchive.Counting;
import yangguang.reportarchive.SeriesFigures;
import yangguang.web.NotThere;
import yangguang.web.Pager;

/// The archive by agency and by year.
@Controller
class ShelvesController {

    private static final int SIZE = 50;

    private final ArchiveShelves shelves;
    private final ArchiveRegister register;
    private final SeriesFigures figures;
    private final AgencyRegister agencies;
    private final ArchiveNames names;
    private final BulletinDrafting bulletins;

    ShelvesController(ArchiveShelves shelves, ArchiveRegister register, SeriesFigures figures, AgencyRegister agencies, ArchiveNames names,
            BulletinDrafting bulletins) {
        this.shelves = shelves;
        this.register = register;
        this.figures = figures;
        this.agencies = agencies;
        this.names = names;
        this.bulletins = bulletins;
    }

    @GetMapping({Reader.PUBLIC_BASE + "/agencies", Reader.OFFICE_BASE + "/agencies"})
    AgenciesPage agencies(Reader reader, @ModelAttribute SearchForm form) {
        ArchiveFilter filter = form.filter(reader);
        Pager pager = Pager.of(form.pageNumber(), SIZE, shelves.countAgencies(filter),
                reader.at("/agencies", "agency", form.agency(), "region", form.region()));
        return new AgenciesPage(reader, form, shelves.agencies(filter, pager.page(), SIZE), pager);
    }

    @GetMapping({Reader.PUBLIC_BASE + "/agency", Reader.OFFICE_BASE + "/agency"})
    Object agency(Reader reader, @RequestParam(defaultValue = "") String name) {
        List<ArchivedReport> reports = register.ofAgency(name, !reader.office());
        String last = names.last(name);
        if (reports.isEmpty() && !last.equals(name) && !register.ofAgency(last, !reader.office()).isEmpty()) {
            return "redirect:" + reader.at("/agency", "name", last);
        }
        if (name.isEmpty() || reports.isEmpty()) {
            throw new NotThere("年度报告库里没有这个机关的报告。");
        }
        List<TrendLines> trends = new ArrayList<>();
        figures.totals(SeriesFigures.all().stream().filter(series -> AgencyReportsPage.SHOWN.contains(series.id())).toList(),
                reader.filter().ofAgency(name), Counting.ALL).forEach((series, years) -> trends.add(TrendLines.of(series, years)));
        trends.removeIf(trend -> !trend.hasFigures());
        return new AgencyReportsPage(reader, name, names.othersOf(name), reports, trends);
    }

    @GetMapping({Reader.PUBLIC_BASE + "/years", Reader.OFFICE_BASE + "/years"})
    YearsPage years(Reader reader) {
        return new YearsPage(reader, shelves.years(reader.filter()));
    }

    @GetMapping({Reader.PUBLIC_BASE + "/years/{year:\\d{4}}", Reader.OFFICE_BASE + "/years/{year:\\d{4}}"})
    YearPage year(Reader reader, @PathVariable int year, @ModelAttribute SeriesForm form) {
        ArchiveFilter filter = reader.filter().ofYear(year);
        ArchiveShelves.YearLine line = shelves.years(filter).stream().findFirst()
                .orElseThrow(() -> new NotThere("年度报告库里没有 " + year + " 年度的报告。"));
        return new YearPage(reader, form, line, totals(filter, form.counted()), missing(reader, year));
    }

    private List<YearPage.Total> totals(ArchiveFilter filter, Counting counting) {
        return figures.totals(YearPage.SHOWN.stream().flatMap(id -> SeriesFigures.find(id).stream()).toList(), filter, counting).entrySet()
                .stream().map(entry -> new YearPage.Total(entry.getKey(), entry.getValue())).toList();
    }

    @GetMapping({Reader.PUBLIC_BASE + "/years/{year:\\d{4}}.csv", Reader.OFFICE_BASE + "/years/{year:\\d{4}}.csv"})
    ResponseEntity<byte[]> yearCsv(Reader reader, @PathVariable int year, @ModelAttribute SeriesForm form) {
        CsvFile csv = new CsvFile("年度", "项目", "合计", "单位", "报告数", "有此数的报告数", "说明", "合计口径");
        totals(reader.filter().ofYear(year), form.counted()).stream().filter(total -> !total.years().isEmpty()).forEach(total -> csv.add(year,
                total.series().name(), total.year().value().map(BigDecimal::toPlainString).orElse(""), total.series().unit(), total.year().reports(),
                total.year().with(), total.year().why(), form.counted().sentence()));
        return csv.answer(year + "年度各项合计.csv");
    }

    /// Agencies the reader supervises that had to publish and are not in the archive; told to the office only.
    private List<Agency> missing(Reader reader, int year) {
        if (!reader.office()) {
            return List.of();
        }
        Set<Long> there = Set.copyOf(shelves.agencyIds(year, reader.filter()));
        return agencies.within(bulletins.supervisedFrom(reader.agencyId())).stream().filter(agency -> agency.kind().takesRequests() && !agency.closed())
                .filter(agency -> !there.contains(agency.id())).toList();
    }
}
