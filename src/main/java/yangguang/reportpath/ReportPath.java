package yangguang.reportpath;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyRegister;
import yangguang.journal.Journal;
import yangguang.reportedition.AnnualReport;
import yangguang.reportedition.AnnualReports;
import yangguang.reportedition.Passages;
import yangguang.reportedition.ReportDocket;
import yangguang.reportedition.ReportMove;
import yangguang.reportedition.ReportProgress;
import yangguang.reportedition.ReportStage;
import yangguang.reportfigures.Applicability;
import yangguang.reportfigures.EvidenceSheet;
import yangguang.reportfigures.EvidenceSheets;
import yangguang.reportfigures.FrozenFigures;
import yangguang.reportform.Finding;
import yangguang.reportform.ReportFormats;
import yangguang.reportrollup.StandingReport;
import yangguang.reportrollup.StandingReports;
import yangguang.reportrollup.SupervisingOffice;
import yangguang.statute.Obstacle;
import yangguang.statute.TimeMachine;
import yangguang.web.Step;

/// Where a report of the office stands and what comes next (办理进度).
@Component
public class ReportPath {

    private final AnnualReports reports;
    private final AgencyRegister agencies;
    private final StandingReports standing;
    private final SupervisingOffice supervising;
    private final ReportTerm term;
    private final ReportRecords records;
    private final SendingForSignature sending;
    private final EvidenceSheets evidence;
    private final EarlierEdition earlier;
    private final Journal journal;
    private final TimeMachine clock;

    ReportPath(AnnualReports reports, AgencyRegister agencies, StandingReports standing, SupervisingOffice supervising,
            ReportTerm term, ReportRecords records, SendingForSignature sending, EvidenceSheets evidence, EarlierEdition earlier, Journal journal,
            TimeMachine clock) {
        this.reports = reports;
        this.agencies = agencies;
        this.standing = standing;
        this.supervising = supervising;
        this.term = term;
        this.records = records;
        this.sending = sending;
        this.evidence = evidence;
        this.earlier = earlier;
        this.journal = journal;
        this.clock = clock;
    }

    /// What an officer sees of it.
    ///
    /// @param stage   null where nobody has begun
    /// @param version what a form sends back
    /// @param office  the government to whose office it goes; "" at the top
    /// @param next    the move that is due; null where none is this office's
    /// @param mayNext whether this officer may make it
    /// @param rollsUp whether it adds up the reports of others
    public record View(int year, String slug, ReportStage stage, int edition, String correction, Integer version, LocalDate due,
            LocalDate today, String office, ReportMove next, boolean mayNext, boolean rollsUp, int round, List<Step> steps) {

        public String state() {
            return stage == null ? "未编制" : stage.label();
        }

        public String tone() {
            return stage == null ? overdue() ? "bad" : "quiet" : overdue() ? "bad" : stage.tone();
        }

        /// Whether its figures and words may still be written.
        public boolean open() {
            return stage == null || stage.open();
        }

        public boolean handedIn() {
            return stage != null && stage.handedIn() || edition > 1;
        }

        public boolean overdue() {
            return !handedIn() && today.isAfter(due);
        }

        /// How far the due day is, in words; "" once the report is handed in.
        public String distance() {
            long days = ChronoUnit.DAYS.between(today, due);
            return handedIn() ? "" : days < 0 ? "已超期 " + -days + " 天" : days == 0 ? "今天到期" : "还有 " + days + " 天";
        }

        public boolean published() {
            return stage == ReportStage.PUBLISHED;
        }
    }

    /// A finding with its explanation (核对结果和说明).
    public record Explained(Finding finding, String explanation, String by) {
    }

    /// A step that was taken (经过).
    public record Taken(LocalDateTime at, String who, String what) {
    }

    /// Everything about it.
    ///
    /// @param obstacles to sending it for signature
    /// @param corrected what it changes of the edition published before; null where this is the first
    /// @param since     what was changed since it was returned; null where it was not
    /// @param evidence  on what the figures rest that people stated; null where nobody has begun
    public record Whole(View view, List<Obstacle> obstacles, List<Finding> errors, List<Explained> warnings,
            List<FrozenFigures.Change> changes, LocalDateTime frozenAt, List<NamedRemark> remarks, ReportDifference corrected, ReportDifference since,
            EvidenceSheet evidence, List<Taken> history) {
    }

    /// A remark with the name of its place (意见).
    public record NamedRemark(Remark remark, String name) {
    }

    @Transactional(readOnly = true)
    public View view(Officer officer, int year) {
        return view(officer, agencies.get(officer.agencyId()), year, reports.find(officer.agencyId(), year).orElse(null));
    }

    private View view(Officer officer, Agency agency, int year, AnnualReport report) {
        Optional<Agency> above = supervising.above(agency);
        ReportStage stage = report == null ? null : report.stage();
        ReportMove next = next(stage, above.isPresent());
        return new View(year, agency.slug(), stage, report == null ? 1 : report.edition(), report == null ? "" : report.correction(),
                report == null ? null : report.version(), term.due(agency.kind(), year), clock.today(),
                above.map(Agency::name).orElse(""), next, next != null && officer.hasAny(next.roles()),
                Applicability.rollsUp(agency), report == null ? 0 : report.progress().round(),
                steps(report, above.isPresent()));
    }

    private static ReportMove next(ReportStage stage, boolean supervised) {
        return stage == null ? ReportMove.FREEZE : switch (stage) {
            case DRAFTING -> ReportMove.FREEZE;
            case FROZEN, RETURNED -> ReportMove.REQUEST;
            case SIGN_OFF -> ReportMove.SIGN;
            case SIGNED -> supervised ? ReportMove.SUBMIT : ReportMove.PUBLISH;
            case ACCEPTED -> ReportMove.PUBLISH;
            case SUBMITTED, PUBLISHED -> null;
        };
    }

    private static List<Step> steps(AnnualReport report, boolean supervised) {
        ReportStage stage = report == null ? ReportStage.DRAFTING : report.stage();
        int at = switch (stage) {
            case DRAFTING -> 0;
            case FROZEN, RETURNED -> 1;
            case SIGN_OFF -> 2;
            case SIGNED -> 3;
            case SUBMITTED -> 4;
            case ACCEPTED -> 5;
            case PUBLISHED -> 6;
        };
        List<Step> steps = new ArrayList<>();
        String[] names = {"定格数据", "核对、送签", "签发", "报送", "主管部门接收", "发布"};
        for (int i = 0; i < names.length; i++) {
            if (supervised || i != 3 && i != 4) {
                boolean returned = stage == ReportStage.RETURNED && i == 1;
                int place = !supervised && at == 3 ? 5 : at;
                steps.add(new Step(names[i], returned || i < at ? detail(report, i, returned) : "", returned ? Step.State.RETURNED
                        : i < place ? Step.State.DONE : i == place ? Step.State.CURRENT : Step.State.AHEAD));
            }
        }
        return steps;
    }

    private static String detail(AnnualReport report, int step, boolean returned) {
        if (report == null) {
            return "";
        }
        ReportProgress progress = report.progress();
        LocalDateTime at = switch (step) {
            case 0 -> progress.frozenAt();
            case 3 -> progress.submittedAt();
            case 5 -> progress.publishedAt();
            default -> null;
        };
        return returned ? "退回修改" : at == null ? "" : at.getMonthValue() + "月" + at.getDayOfMonth() + "日";
    }

    @Transactional(readOnly = true)
    public Whole whole(Officer officer, int year) {
        Agency agency = agencies.get(officer.agencyId());
        AnnualReport report = reports.find(agency.id(), year).orElse(null);
        View view = view(officer, agency, year, report);
        List<Taken> history = given(journal.about(ReportDocket.KIND, ReportDocket.subject(agency.id(), year)).stream()
                .map(entry -> new Taken(entry.at(), entry.actorName(), entry.verb())).toList()).reversed();
        if (report == null) {
            return new Whole(view, List.of(), List.of(), List.of(), List.of(), null, List.of(), null, null, null, history);
        }
        StandingReport stands = standing.of(report);
        Map<String, String> words = Passages.of(standing.worded(stands));
        List<Explained> warnings = stands.warnings().stream().map(w -> stands.explanationOf(w)
                .map(e -> new Explained(w, e.explanation(), e.explainedBy())).orElse(new Explained(w, "", ""))).toList();
        boolean returned = report.stage() == ReportStage.RETURNED;
        return new Whole(view, ReportMove.REQUEST.startsAt(report.stage()) ? sending.obstaclesTo(stands) : List.of(),
                stands.compiled().errors(), warnings, stands.changes(), report.progress().frozenAt(),
                report.progress().round() == 0 ? List.of() : named(report, returned || report.stage() == ReportStage.SIGN_OFF
                        || report.stage() == ReportStage.SIGNED ? records.remarks(report.id(), report.progress().round()) : List.of()),
                earlier.changedBy(report, stands.compiled().cells(), words),
                report.stage().handedIn() ? null : since(report, stands, words),
                evidence.of(agency, stands.compiled(), frozen(report)), history);
    }

    /// What its own office may see: the supervisor's remarks are given with the return, and until then are notes.
    private static List<Taken> given(List<Taken> acts) {
        List<Taken> given = new ArrayList<>();
        List<Taken> notes = new ArrayList<>();
        for (Taken act : acts) {
            if (act.what().endsWith(ReportMove.REMARK.label())) {
                notes.add(act);
                continue;
            }
            if (act.what().endsWith(ReportMove.RETURN.label())) {
                given.addAll(notes);
                notes.clear();
            }
            given.add(act);
        }
        return given;
    }

    private static FrozenFigures frozen(AnnualReport report) {
        return report.progress().frozen() == null ? null : FrozenFigures.read(report.progress().frozen());
    }

    static List<NamedRemark> named(AnnualReport report, List<Remark> remarks) {
        var format = ReportFormats.shipped().get(report.generation());
        var places = format.places();
        return remarks.stream().map(r -> new NamedRemark(r, places.containsKey(r.place()) ? places.get(r.place()).name()
                : format.section(r.place()).map(s -> s.title()).orElse(r.place()))).toList();
    }

    private ReportDifference since(AnnualReport report, StandingReport stands, Map<String, String> words) {
        return records.submissions(report.id()).stream().findFirst().map(last -> ReportDifference.between(
                stands.compiled().format(), last.cells(stands.compiled().format()),
                last.passages(stands.compiled().format()), stands.compiled().cells(), words)).orElse(null);
    }
}
