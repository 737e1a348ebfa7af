package yangguang.reportfigures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yangguang.agencies.Agency;
import yangguang.reportevidence.EvidenceDuty;
import yangguang.reportevidence.Exhibit;
import yangguang.reportevidence.Exhibits;
import yangguang.reportevidence.Subject;
import yangguang.reportform.Finding;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.Severity;
import yangguang.statute.Article;

/// Checks that what people state is proved (佐证核对). Where the office makes files a must, one that is missing is an error;
/// where it does not, a figure with neither words nor a file is a warning.
@Component
@Article("50")
class EvidenceChecks {

    static final String RULE = "EVIDENCE";
    private static final int NAMED = 3;

    private final EnteredFigures entered;
    private final ActivityRegister activities;
    private final Exhibits exhibits;
    private final EvidenceDuty duty;

    EvidenceChecks(EnteredFigures entered, ActivityRegister activities, Exhibits exhibits, EvidenceDuty duty) {
        this.entered = entered;
        this.activities = activities;
        this.exhibits = exhibits;
        this.duty = duty;
    }

    /// @param frozen what the registers said at the freeze; null before it
    List<Finding> findings(Agency agency, CompiledReport report, FrozenFigures frozen) {
        Map<String, EnteredFigure> stated = stated(agency, report, frozen);
        boolean mustFigure = duty.holds(Subject.Kind.FIGURE, report.year());
        boolean mustCorrection = duty.holds(Subject.Kind.CORRECTION, report.year());
        List<Finding> findings = new ArrayList<>();
        if (mustFigure || mustCorrection || stated.values().stream().anyMatch(figure -> figure.evidence().isBlank())) {
            List<Exhibit> ofYear = exhibits.ofYear(agency.id(), report.year());
            stated.forEach((cell, figure) -> findings.addAll(ofFigure(report, figure, ofYear, mustFigure)));
            if (mustCorrection) {
                report.corrections().values().forEach(correction -> findings.addAll(ofCorrection(report, correction, ofYear)));
            }
        }
        if (duty.holds(Subject.Kind.ACTIVITY, report.year())) {
            findings.addAll(ofActivities(agency, report));
        }
        return findings;
    }

    /// The entered figures that count and say that something happened.
    Map<String, EnteredFigure> stated(Agency agency, CompiledReport report, FrozenFigures frozen) {
        Map<String, ReportFormat.Place> places = report.format().places();
        return entered.of(agency.id(), report.year()).entrySet().stream().filter(one -> one.getValue().value().signum() != 0
                        && counts(agency, report, frozen, places.get(one.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, java.util.TreeMap::new));
    }

    /// Whether a person answers for the cell. Once the figures are fixed, only the freeze still knows which of them a register gave.
    static boolean counts(Agency agency, CompiledReport report, FrozenFigures frozen, ReportFormat.Place place) {
        if (place == null || !report.cells().containsKey(place.id())) {
            return false;
        }
        return report.origins().isEmpty() ? (frozen == null || !frozen.figures().containsKey(place.id()))
                && Applicability.reasonAgainst(agency, place).isEmpty() : report.origin(place.id()) instanceof Origin.Entered;
    }

    private static List<Finding> ofFigure(CompiledReport report, EnteredFigure figure, List<Exhibit> ofYear, boolean must) {
        List<Exhibit> own = ofYear.stream().filter(e -> e.standing() && e.kind() == Subject.Kind.FIGURE && e.cell().equals(figure.cell())).toList();
        if (own.stream().anyMatch(e -> e.proves(figure.value())) || !must && !figure.evidence().isBlank()) {
            return List.of();
        }
        String stated = "“" + report.format().places().get(figure.cell()).name() + "”填报 " + Correction.plain(figure.value());
        String other = own.isEmpty() ? "" : "，附的材料是为以前填报的 " + own.getLast().stated() + " 附的";
        return List.of(must
                ? finding(Severity.ERROR, figure.cell(), stated + "，没有附佐证材料" + other + "。", "请打开这个数附上。")
                : finding(Severity.WARN, figure.cell(), stated + "，未附佐证：既没有写数据来源，也没有附材料" + other + "。", "请打开这个数附上，或者说明。"));
    }

    private static List<Finding> ofCorrection(CompiledReport report, Correction correction, List<Exhibit> ofYear) {
        return ofYear.stream().anyMatch(e -> e.standing() && e.kind() == Subject.Kind.CORRECTION && e.recordId() == correction.id()) ? List.of()
                : List.of(finding(Severity.ERROR, correction.cell(), "“" + report.format().places().get(correction.cell()).name() + "”更正为 "
                        + Correction.plain(correction.corrected()) + "，没有附佐证材料。", "请打开这个数附上。"));
    }

    private List<Finding> ofActivities(Agency agency, CompiledReport report) {
        List<Activity> ofYear = activities.ofYear(agency.id(), report.year());
        Map<Long, List<Exhibit>> proofs = exhibits.ofActivities(agency.id(), ofYear.stream().map(Activity::id).toList());
        Map<String, List<Activity>> bare = ofYear.stream().filter(activity -> !proofs.containsKey(activity.id()))
                .filter(activity -> cell(report, activity).filter(report.cells()::containsKey).isPresent())
                .collect(Collectors.groupingBy(activity -> cell(report, activity).orElseThrow(), java.util.TreeMap::new, Collectors.toList()));
        List<Finding> findings = new ArrayList<>();
        bare.forEach((cell, some) -> findings.add(finding(Severity.ERROR, cell, "公开工作台账里计入“"
                + report.format().places().get(cell).name() + "”的 " + some.size() + " 条记录没有附佐证材料："
                + some.stream().limit(NAMED).map(Activity::title).collect(Collectors.joining("、")) + (some.size() > NAMED ? "等" : "")
                + "。", "请在台账里补附。")));
        return findings;
    }

    private static java.util.Optional<String> cell(CompiledReport report, Activity activity) {
        return activity.kind().feeds().stream().map(ActivityKind.Feed::cell).filter(report.format().places()::containsKey).findFirst();
    }

    private static Finding finding(Severity severity, String cell, String message, String remedy) {
        return Finding.on(RULE, severity, List.of(cell), "有佐证", "没有", message, remedy);
    }
}
