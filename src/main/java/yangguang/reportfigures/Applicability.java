package yangguang.reportfigures;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyKind;
import yangguang.agencies.Level;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;
import yangguang.statute.Article;

/// What of the form does not apply to an agency (不适用的项目): only some governments and departments make rules.
@Article({"20(1)", "50"})
public final class Applicability {

    private Applicability() {
    }

    /// Why the place does not apply; empty where it does. Rules are made by departments of the State Council, by
    /// provinces and by cities with districts (立法法第九十一条、第九十三条), by the government and not by its departments.
    public static Optional<String> reasonAgainst(Agency agency, ReportFormat.Place place) {
        return place.table().id().equals("t2") && place.row().id().equals("rules") && !makesRules(agency)
                ? Optional.of("本机关没有规章制定权") : Optional.empty();
    }

    /// The cells, those marked that do not apply to the agency, so that their zeros are told from counted ones.
    public static Map<String, Cell> marked(Agency agency, ReportFormat format, Map<String, Cell> cells) {
        Map<String, Cell> marked = new LinkedHashMap<>(cells);
        format.places().forEach((id, place) -> {
            if (reasonAgainst(agency, place).isPresent()) {
                marked.computeIfPresent(id, (_, cell) -> cell.inapplicable());
            }
        });
        return marked;
    }

    /// Whether the agency's report adds up those of others (汇总).
    public static boolean rollsUp(Agency agency) {
        return agency.kind() == AgencyKind.GOVERNMENT;
    }

    static boolean makesRules(Agency agency) {
        return agency.level() == Level.STATE || agency.kind() == AgencyKind.GOVERNMENT
                && (agency.level() == Level.PROVINCE || agency.level() == Level.CITY);
    }
}
