package yangguang.annualreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.RelationChecks;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.Severity;

/// Checks a compiled report before it is published (发布前核对): every cell filled, every relation kept.
final class Checking {

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
}
