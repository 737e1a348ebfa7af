package yangguang.annualreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import yangguang.agencies.Agency;
import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.RelationChecks;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.Severity;

/// Checks a compiled report before it is published (发布前核对): every cell filled, every relation kept, no correction
/// overtaken by its register.
final class Checking {

    private static final String OVERTAKEN = "CORRECTION";
    private static final Map<String, RelationChecks> RELATIONS = new ConcurrentHashMap<>();

    private Checking() {
    }

    static List<Finding> findings(ReportFormat format, Map<String, Cell> cells) {
        List<Finding> findings = new ArrayList<>();
        Map<String, ReportFormat.Place> places = format.places();
        cells.forEach((id, cell) -> {
            if (!cell.given()) {
                ReportFormat.Place place = places.get(id);
                findings.add(Finding.on(place.table().filling().rule(), Severity.ERROR, List.of(id), "0 或实际数字", "空白",
                        "“" + place.name() + "”还没有填报；没有发生的填 0。"));
            }
        });
        findings.addAll(RELATIONS.computeIfAbsent(format.generation(), _ -> new RelationChecks(format)).findings(cells));
        return findings;
    }

    /// Corrections whose register says something else by now.
    static List<Finding> overtaken(ReportFormat format, Map<String, Origin> origins, Map<String, Correction> corrections) {
        List<Finding> findings = new ArrayList<>();
        Map<String, ReportFormat.Place> places = format.places();
        corrections.forEach((id, correction) -> {
            if (origins.get(id) instanceof Origin.Computed computed && correction.overtakenBy(computed.figure())) {
                String now = Correction.plain(computed.figure());
                findings.add(Finding.on(OVERTAKEN, Severity.WARN, List.of(id), now, Correction.plain(correction.corrected()),
                        "“" + places.get(id).name() + "”更正时登记簿是 " + Correction.plain(correction.computed())
                                + "，现在是 " + now + "，更正为 " + Correction.plain(correction.corrected())
                                + " 可能已经不对。请重新核对，或者撤销更正。"));
            }
        });
        return findings;
    }

    /// Counts of what the agency should not have.
    static List<Finding> beyondPower(Agency agency, ReportFormat format, Map<String, Cell> cells) {
        List<Finding> findings = new ArrayList<>();
        format.places().forEach((id, place) -> Applicability.reasonAgainst(agency, place).ifPresent(reason -> {
            Cell cell = cells.get(id);
            if (cell != null && cell.given() && cell.value().signum() != 0) {
                findings.add(Finding.on("T2C-4", Severity.WARN, List.of(id), "0", cell.value().toPlainString(),
                        "“" + place.name() + "”是 " + cell.value().toPlainString() + "，但" + reason
                                + "。请核对这些文件在目录中的文件类别。"));
            }
        }));
        return findings;
    }
}
