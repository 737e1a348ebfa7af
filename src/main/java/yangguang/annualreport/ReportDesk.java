package yangguang.annualreport;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyRegister;
import yangguang.statute.Obstacle;
import yangguang.statute.TimeMachine;
import yangguang.reportexport.ReportDocument;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;

/// What the desk's pages show of an office's own reports (本机关年度报告).
@Component
public class ReportDesk {

    private final AnnualReports reports;
    private final AgencyRegister agencies;
    private final Compiling compiling;
    private final PublishingReport publishing;
    private final EnteredFigures entered;
    private final ReportSheets sheets;
    private final TimeMachine clock;

    ReportDesk(AnnualReports reports, AgencyRegister agencies, Compiling compiling, PublishingReport publishing,
            EnteredFigures entered, ReportSheets sheets, TimeMachine clock) {
        this.reports = reports;
        this.agencies = agencies;
        this.compiling = compiling;
        this.publishing = publishing;
        this.entered = entered;
        this.sheets = sheets;
        this.clock = clock;
    }

    /// One year in the list of reports.
    public record Year(int year, String generation, String state, boolean published) {
    }

    /// Prose as kept, with the version a writer must send back.
    public record Prose(String overview, String problems, String others, Integer version, boolean proposed) {
    }

    /// One report on the desk.
    ///
    /// @param obstacles what keeps it from being published
    /// @param byHand    the cells a person answers for, with what was entered
    public record Draft(String slug, int year, ReportFormat format, boolean published, ReportDocument document, CompiledReport compiled,
            Prose prose, List<Obstacle> obstacles, List<ByHand> byHand) {
    }

    /// A cell a person answers for.
    public record ByHand(ReportFormat.Place place, String value, String evidence, String by) {
    }

    /// This year and the years before it, back to the first for which a format is kept here.
    public List<Year> years(long agencyId) {
        Map<Integer, AnnualReport> kept = reports.findByAgencyIdOrderByYearDesc(agencyId).stream()
                .collect(Collectors.toMap(AnnualReport::year, r -> r));
        int now = clock.today().getYear();
        return IntStream.iterate(now, y -> y > now - 8, y -> y - 1)
                .mapToObj(year -> {
                    AnnualReport report = kept.get(year);
                    String state = report == null ? (year == now ? "年度未结束" : "未编制")
                            : report.published() ? "已发布" : "编制中";
                    return new Year(year, formatFor(year, report).generation(), state,
                            report != null && report.published());
                }).toList();
    }

    private static ReportFormat formatFor(int year, AnnualReport report) {
        if (report != null) {
            return ReportFormats.shipped().get(report.generation());
        }
        return ReportFormats.shipped().forYear(year).orElseGet(() -> ReportFormats.shipped().all().getLast());
    }

    public Draft draft(long agencyId, int year) {
        AnnualReport report = reports.find(agencyId, year).orElse(null);
        ReportFormat format = formatFor(year, report);
        Agency agency = agencies.get(agencyId);
        CompiledReport compiled = compiling.compile(agencyId, year, format);
        ReportDocument document = sheets.draft(agency, compiled, report);
        Map<String, EnteredFigure> figures = entered.of(agencyId, year);
        List<ByHand> byHand = compiling.enteredPlaces(format).stream().map(place -> {
            EnteredFigure figure = figures.get(place.id());
            return figure == null ? new ByHand(place, "", "", "")
                    : new ByHand(place, figure.value().stripTrailingZeros().toPlainString(), figure.evidence(),
                            figure.enteredBy());
        }).toList();
        return new Draft(agency.slug(), year, format, report != null && report.published(), document, compiled,
                prose(report, compiled, agency), publishing.obstaclesTo(compiled, report), byHand);
    }

    private static Prose prose(AnnualReport report, CompiledReport compiled, Agency agency) {
        return report == null
                ? new Prose(Proposing.overview(compiled, agency.name()), "", "无其他需要报告的事项。", null, true)
                : new Prose(report.overview(), report.problems(), report.others(), report.version(), false);
    }

    /// The records behind a cell of the year's report; empty where there is no such cell.
    public Optional<Records> behind(long agencyId, int year, String cell, int page) {
        return place(agencyId, year, cell).map(place -> compiling.behind(agencyId, year, place, page));
    }

    public Optional<ReportFormat.Place> place(long agencyId, int year, String cell) {
        ReportFormat format = formatFor(year, reports.find(agencyId, year).orElse(null));
        return Optional.ofNullable(format.places().get(cell));
    }

    /// Main figures of one published report, for a look across the years.
    public record Trend(int year, String generation, String received, String carriedIn, String open, String partial,
            String refused, String handled, String carriedOut) {
    }

    /// Section three of each published report, the oldest first. The form of 2008 to 2018 has no such section and is left out.
    public List<Trend> trend(long agencyId) {
        return reports.findByAgencyIdAndPublishedAtIsNotNullOrderByYearDesc(agencyId).reversed().stream()
                .map(report -> trend(report, ReportFormats.shipped().get(report.generation())))
                .filter(line -> !line.received().isEmpty()).toList();
    }

    private static Trend trend(AnnualReport report, ReportFormat format) {
        Map<String, Cell> cells = PublishingReport.frozen(report, format);
        String t3 = format.prefix() + ".t3.";
        BigDecimal refused = cells.values().stream().filter(c -> c.id().startsWith(t3 + "r3_") && c.id().endsWith(".tot"))
                .map(Cell::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Trend(report.year(), report.generation(), figure(cells, t3 + "new.tot"),
                figure(cells, t3 + "carry_in.tot"), figure(cells, t3 + "r1_open.tot"),
                figure(cells, t3 + "r2_partial.tot"), refused.toPlainString(), figure(cells, t3 + "r7_total.tot"),
                figure(cells, t3 + "carry_out.tot"));
    }

    private static String figure(Map<String, Cell> cells, String id) {
        Cell cell = cells.get(id);
        return cell == null || !cell.given() ? "" : cell.value().toPlainString();
    }

    /// Years in which the agency published a report, the newest first.
    public List<Integer> publishedYears(long agencyId) {
        return reports.findByAgencyIdAndPublishedAtIsNotNullOrderByYearDesc(agencyId).stream()
                .map(AnnualReport::year).toList();
    }
}
