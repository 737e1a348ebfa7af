package yangguang.annualreport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyKind;
import yangguang.agencies.AgencyRegister;
import yangguang.reportedition.AnnualReport;
import yangguang.reportedition.AnnualReports;
import yangguang.reportedition.FieldValues;
import yangguang.reportedition.FigureField;
import yangguang.reportedition.FigureFields;
import yangguang.reportedition.FixedFigures;
import yangguang.reportedition.Narrative;
import yangguang.reportedition.ReportSheets;
import yangguang.reportevidence.Exhibit;
import yangguang.reportevidence.Exhibits;
import yangguang.reportevidence.Subject;
import yangguang.reportexport.ReportDocument;
import yangguang.reportfigures.CompiledReport;
import yangguang.reportfigures.Compiling;
import yangguang.reportfigures.Correction;
import yangguang.reportfigures.Corrections;
import yangguang.reportfigures.Origin;
import yangguang.reportfigures.Records;
import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportform.Severity;
import yangguang.reportpath.PublishingReport;
import yangguang.reportrollup.StandingReport;
import yangguang.reportrollup.StandingReports;
import yangguang.statute.Obstacle;
import yangguang.statute.TimeMachine;
import yangguang.web.NotThere;

/// What the desk's pages show of an office's own reports (本机关年度报告).
@Component
public class ReportDesk {

    private static final int FIRST_YEAR = 2008;

    private final AnnualReports reports;
    private final AgencyRegister agencies;
    private final Compiling compiling;
    private final StandingReports standing;
    private final PublishingReport publishing;
    private final Narrative narrative;
    private final Breaking breaking;
    private final Corrections corrections;
    private final ZeroReports zeroReports;
    private final ProblemAccounts accounts;
    private final ReportSheets sheets;
    private final FixedFigures fixed;
    private final Exhibits exhibits;
    private final TimeMachine clock;

    ReportDesk(AnnualReports reports, AgencyRegister agencies, Compiling compiling, StandingReports standing, PublishingReport publishing,
            Narrative narrative, Breaking breaking, Corrections corrections, ZeroReports zeroReports, ProblemAccounts accounts,
            ReportSheets sheets, FixedFigures fixed, Exhibits exhibits, TimeMachine clock) {
        this.reports = reports;
        this.agencies = agencies;
        this.compiling = compiling;
        this.standing = standing;
        this.publishing = publishing;
        this.narrative = narrative;
        this.breaking = breaking;
        this.corrections = corrections;
        this.zeroReports = zeroReports;
        this.accounts = accounts;
        this.sheets = sheets;
        this.fixed = fixed;
        this.exhibits = exhibits;
        this.clock = clock;
    }

    /// One year in the list of reports.
    public record Year(int year, String generation, String state, boolean begun, boolean published) {
    }

    /// Prose as kept, with the version a writer must send back.
    public record Prose(String overview, String problems, String others, Integer version, boolean proposed) {
    }

    /// One report on the desk.
    ///
    /// @param shown     its figures as they stand, and on what they rest
    /// @param obstacles what keeps it from being sent for signature
    /// @param byHand    the cells a person answers for, with what was entered
    /// @param standing  how it stands if it were filed today
    /// @param zero      who asserted that nothing happened; empty where nobody did
    /// @param hints     numbers typed by hand that the tables do not say
    public record Draft(String slug, int year, ReportFormat format, boolean published, ReportDocument document, ShownFigures shown,
            Prose prose, List<Obstacle> obstacles, List<ByHand> byHand, Standing standing, Optional<ZeroReport> zero,
            List<Finding> hints) {

        public CompiledReport compiled() {
            return shown.compiled();
        }

        /// Whether a zero report may still be asserted: nobody did, and there was no request and no case.
        public boolean mayBeZero() {
            return zero.isEmpty() && AssertingZero.happened(compiled()).isEmpty();
        }
    }

    /// A cell a person answers for, with the files that prove what was entered.
    public record ByHand(ReportFormat.Place place, String value, String evidence, String by, String when, List<Exhibit> exhibits) {
    }

    /// A figure field with its value of the day; "" where it has none yet.
    public record Field(FigureField field, String value, String place) {
    }

    /// This year and the years before it, back to the first for which a format is kept here.
    public List<Year> years(long agencyId) {
        Map<Integer, AnnualReport> kept = reports.findByAgencyIdOrderByYearDesc(agencyId).stream()
                .collect(Collectors.toMap(AnnualReport::year, r -> r));
        int now = clock.today().getYear();
        return IntStream.iterate(now, y -> y >= FIRST_YEAR, y -> y - 1)
                .mapToObj(year -> {
                    AnnualReport report = kept.get(year);
                    String state = report == null ? (year == now ? "年度未结束" : "未编制")
                            : report.edition() == 1 || report.published() ? report.stage().label()
                                    : "已发布，更正第 " + report.edition() + " 版" + report.stage().label();
                    return new Year(year, formatFor(year, report).generation(), state, report != null, report != null && report.published());
                }).toList();
    }

    private static ReportFormat formatFor(int year, AnnualReport report) {
        if (report != null) {
            return ReportFormats.shipped().get(report.generation());
        }
        return ReportFormats.shipped().forYear(year).orElseGet(() -> ReportFormats.shipped().all().getLast());
    }

    public Draft draft(long agencyId, int year) {
        return draft(agencyId, year, false);
    }

    /// @param anew whether to propose the prose anew, whatever is kept
    public Draft draft(long agencyId, int year, boolean anew) {
        if (year > clock.today().getYear()) {
            throw new NotThere(year + "年还没有开始，没有这一年的年度报告。");
        }
        AnnualReport report = reports.find(agencyId, year).orElse(null);
        ReportFormat format = formatFor(year, report);
        Agency agency = agencies.get(agencyId);
        ShownFigures shown = shown(agencyId, year, format, report);
        CompiledReport compiled = shown.compiled();
        FieldValues values = narrative.values(compiled);
        ReportDocument document = sheets.draft(agency, compiled, report == null ? null : narrative.filled(report, values));
        Map<String, ReportFormat.Place> places = format.places();
        List<Exhibit> proofs = exhibits.ofYear(agencyId, year);
        List<ByHand> byHand = compiled.cells().keySet().stream().filter(compiled::entered)
                .map(id -> byHand(places.get(id), compiled.origin(id), proofs)).toList();
        return new Draft(agency.slug(), year, format, report != null && report.published(), document, shown,
                prose(report, values, format, agency, year, anew), shown.stands() == null ? publishing.obstaclesTo(compiled, report) : shown.stands().obstacles(), byHand,
                standing(agency, compiled), zeroReports.find(agencyId, year),
                report == null ? List.of() : narrative.hints(report, values));
    }

    private static ByHand byHand(ReportFormat.Place place, Origin origin, List<Exhibit> proofs) {
        return origin instanceof Origin.Entered figure
                ? new ByHand(place, Correction.plain(figure.figure()), figure.evidence(), figure.by(),
                        figure.at().toLocalDate().toString(), proofs.stream().filter(e -> e.kind() == Subject.Kind.FIGURE
                                && e.cell().equals(place.id()) && e.proves(figure.figure())).toList())
                : new ByHand(place, "", "", "", "", List.of());
    }

    private Prose prose(AnnualReport report, FieldValues values, ReportFormat format, Agency agency, int year, boolean anew) {
        if (report != null && !anew) {
            return new Prose(report.overview(), report.problems(), report.others(), report.version(), false);
        }
        return new Prose(Proposing.overview(format, values, agency.name(), year),
                Problems.draft(accounts.of(agency.id(), year)), Proposing.others(format, values),
                report == null ? null : report.version(), true);
    }

    private Standing standing(Agency agency, CompiledReport compiled) {
        List<Finding> broken = Standing.broken(compiled);
        Optional<Finding> first = broken.stream().findFirst();
        return new Standing(clock.today(), dueOn(agency, compiled), compiled.blanks().size(), first,
                first.map(finding -> breaking.of(compiled, finding)).orElse(List.of()),
                broken.stream().filter(f -> f.severity() == Severity.ERROR).count(),
                broken.stream().filter(f -> f.severity() == Severity.WARN).toList());
    }

    private static LocalDate dueOn(Agency agency, CompiledReport compiled) {
        ReportFormat.Due due = compiled.format().due();
        return LocalDate.parse(compiled.year() + 1 + "-"
                + (agency.kind() == AgencyKind.GOVERNMENT ? due.governments() : due.departments()));
    }

    /// The figure fields a report of the year may use, with their values.
    public List<Field> fields(long agencyId, int year) {
        ReportFormat format = formatFor(year, reports.find(agencyId, year).orElse(null));
        FieldValues values = narrative.values(shown(agencyId, year).compiled());
        return FigureFields.shipped().of(format.generation()).stream()
                .map(field -> new Field(field, values.text(field).orElse(""), field.place(format))).toList();
    }

    /// The form in which the year is reported.
    public ReportFormat format(long agencyId, int year) {
        return formatFor(year, reports.find(agencyId, year).orElse(null));
    }

    /// The figures as the report stands with them.
    public ShownFigures shown(long agencyId, int year) {
        AnnualReport report = reports.find(agencyId, year).orElse(null);
        return shown(agencyId, year, formatFor(year, report), report);
    }

    private ShownFigures shown(long agencyId, int year, ReportFormat format, AnnualReport report) {
        if (report == null || report.progress().frozen() == null && !report.fixed()) {
            return ShownFigures.ofToday(compiling.compile(agencyId, year, format));
        }
        StandingReport stands = standing.of(report);
        return ShownFigures.of(stands, () -> compiling.compile(agencyId, year, format));
    }

    /// The figures as the registers say them now.
    public CompiledReport compiled(long agencyId, int year) {
        return compiling.compile(agencyId, year, format(agencyId, year));
    }

    /// How the records behind a cell are to be read; "" where that is plain.
    public String note(ReportFormat.Place place) {
        return compiling.note(place);
    }

    /// Whether the report's text is begun.
    public boolean begun(long agencyId, int year) {
        return reports.find(agencyId, year).isPresent();
    }

    /// Corrections of a cell, the latest first.
    public List<Correction> corrections(long agencyId, int year, String cell) {
        return corrections.of(agencyId, year, cell);
    }

    /// Exhibits of a cell's entered figure and of its corrections, withdrawn ones included.
    public List<Exhibit> exhibits(long agencyId, int year, String cell) {
        return exhibits.ofYear(agencyId, year).stream().filter(e -> e.cell().equals(cell)).toList();
    }

    /// What was said of last year's problems.
    public List<ProblemAccount> accounts(long agencyId, int year) {
        return accounts.of(agencyId, year);
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

    private Trend trend(AnnualReport report, ReportFormat format) {
        Map<String, Cell> cells = fixed.of(report, format);
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
