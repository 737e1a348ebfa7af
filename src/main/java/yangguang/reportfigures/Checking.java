package yangguang.reportfigures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import yangguang.agencies.Agency;
import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.RelationChecks;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.Severity;
import yangguang.requests.RequestCuts;
import yangguang.statute.Article;

/// Checks a report before it is published (发布前核对): every cell filled; every relation of its form kept, within the
/// report, against the year before and against the registers; no correction overtaken by its register.
@Component
@Article("50")
public class Checking {

    private static final String OVERTAKEN = "CORRECTION";
    private static final Map<String, RelationChecks> RELATIONS = new ConcurrentHashMap<>();

    private final YearBefore yearBefore;
    private final RequestCuts requests;
    private final EvidenceChecks evidence;

    Checking(YearBefore yearBefore, RequestCuts requests, EvidenceChecks evidence) {
        this.yearBefore = yearBefore;
        this.requests = requests;
        this.evidence = evidence;
    }

    public static RelationChecks relations(ReportFormat format) {
        return RELATIONS.computeIfAbsent(format.generation(), _ -> new RelationChecks(format));
    }

    /// An office's own report.
    ///
    /// @param frozen what the registers said at the freeze; null before it
    public List<Finding> findings(Agency agency, CompiledReport report, FrozenFigures frozen) {
        List<Finding> findings = new ArrayList<>(alone(report));
        findings.addAll(againstRegisters(agency, report, report.cells(), frozen));
        findings.addAll(evidence.findings(agency, report, frozen));
        findings.addAll(yearBefore.findings(report));
        return findings;
    }

    /// A government's report with the sums of others. Its registers answer for its own part alone. What it takes over is
    /// for the roll-up to compare, which knows who stands for whom by now.
    ///
    /// @param own    the government's own cells
    /// @param frozen what the registers said at the freeze; null before it
    public List<Finding> rolledUp(Agency agency, CompiledReport report, Map<String, Cell> own, FrozenFigures frozen) {
        List<Finding> findings = new ArrayList<>(alone(report));
        findings.addAll(againstRegisters(agency, report, own, frozen));
        findings.addAll(evidence.findings(agency, report, frozen));
        yearBefore.findings(report).stream().filter(finding -> !finding.rule().equals(CarryOver.RULE)).forEach(findings::add);
        return findings;
    }

    /// A government's report that still lacks its sums: last year's has them, so there is nothing yet to hold against it.
    public List<Finding> beforeRollUp(Agency agency, CompiledReport report, FrozenFigures frozen) {
        List<Finding> findings = new ArrayList<>(alone(report));
        findings.addAll(againstRegisters(agency, report, report.cells(), frozen));
        findings.addAll(evidence.findings(agency, report, frozen));
        return findings;
    }

    private static List<Finding> alone(CompiledReport report) {
        List<Finding> findings = new ArrayList<>(findings(report.format(), report.cells()));
        findings.addAll(overtaken(report.format(), report.origins(), report.corrections()));
        return findings;
    }

    private List<Finding> againstRegisters(Agency agency, CompiledReport report, Map<String, Cell> cells, FrozenFigures frozen) {
        Map<String, BigDecimal> counted = new HashMap<>();
        report.origins().keySet().forEach(id -> report.computed(id).ifPresent(figure -> counted.put(id, figure)));
        if (frozen != null) {
            counted.putAll(frozen.figures());
        }
        long[] notices = {-1};
        return relations(report.format()).againstRegister(cells, new OwnRegisters(agency, report.format().prefix(), counted, () -> notices[0] >= 0
                ? notices[0] : (notices[0] = requests.clarificationNotices(Set.of(agency.id()), report.year()))));
    }

    /// What the report says of itself.
    public static List<Finding> findings(ReportFormat format, Map<String, Cell> cells) {
        List<Finding> findings = new ArrayList<>();
        Map<String, ReportFormat.Place> places = format.places();
        cells.forEach((id, cell) -> {
            if (!cell.given()) {
                ReportFormat.Place place = places.get(id);
                findings.add(Finding.on(place.table().filling().rule(), Severity.ERROR, List.of(id), "0 或实际数字", "空白",
                        "“" + place.name() + "”还没有填报。", "没有发生的填 0。"));
            }
        });
        findings.addAll(relations(format).findings(cells));
        return findings;
    }

    /// Corrections whose register says something else by now.
    private static List<Finding> overtaken(ReportFormat format, Map<String, Origin> origins, Map<String, Correction> corrections) {
        List<Finding> findings = new ArrayList<>();
        Map<String, ReportFormat.Place> places = format.places();
        corrections.forEach((id, correction) -> {
            if (origins.get(id) instanceof Origin.Computed computed && correction.overtakenBy(computed.figure())) {
                String now = Correction.plain(computed.figure());
                findings.add(Finding.on(OVERTAKEN, Severity.WARN, List.of(id), now, Correction.plain(correction.corrected()),
                        "“" + places.get(id).name() + "”更正时登记簿是 " + Correction.plain(correction.computed())
                                + "，现在是 " + now + "，更正为 " + Correction.plain(correction.corrected())
                                + " 可能已经不对。", "请重新核对，或者撤销更正。"));
            }
        });
        return findings;
    }
}
