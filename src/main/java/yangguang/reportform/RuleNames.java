package yangguang.reportform;

import java.util.LinkedHashMap;
import java.util.Map;
import yangguang.statute.CsvTable;

/// Names of the rules (规则名称) by which reports are checked: an officer chooses by the name and quotes the id.
public final class RuleNames {

    private static final Map<String, String> NAMES = names();

    private RuleNames() {}

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        CsvTable.resource("/statute/reports/rules.csv").rows().forEach(row -> names.put(row.get("编号"), row.get("名称")));
        return Map.copyOf(names);
    }

    /// `新收加结转与办理加结转下年度（T3-1）`; the bare id of a rule that has no name.
    public static String named(String rule) {
        return NAMES.containsKey(rule) ? NAMES.get(rule) + "（" + rule + "）" : rule;
    }

    public static boolean has(String rule) {
        return NAMES.containsKey(rule);
    }
}
