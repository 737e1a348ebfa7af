package yangguang.reportarchive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import yangguang.statute.CsvTable;

/// Likeness of two names (名称相近): whether two agencies of the archive may be one, and what speaks for it. It proposes,
/// it decides nothing.
final class NameLikeness {

    /// From here on a pair is worth an officer's look.
    static final int WORTH_A_LOOK = 60;
    private static final double NEARLY_THE_SAME = 0.7;
    private static final Pattern ENDING = Pattern.compile("(?:人民政府办公室|人民政府|办事处|委员会|办公室|管理局|局)$");
    private static final Map<String, Set<String>> REORGANISED = reorganised();

    private NameLikeness() {
    }

    /// A name with what the archive knows of it (库中机关).
    ///
    /// @param agencyId agency of this platform; null for others
    /// @param place    the county it stands in: `青禾县` also for `清穗市青禾县水利局`
    /// @param core     what remains of the name without its places: `水利局`
    /// @param pairs    pairs of characters of what sets it apart
    record Named(String name, Long agencyId, Set<Integer> years, String place, String core, Set<String> pairs) {

        static Named of(String name, Long agencyId, Set<Integer> years) {
            String core = name.substring(AgencyPlace.of(name).region().length());
            return new Named(name, agencyId, years, AgencyPlace.nearest(name), core, NameLikeness.pairs(ENDING.matcher(core).replaceFirst("")));
        }
    }

    /// What speaks for two names being one agency's, in sentences; `weight` up to 100.
    record Likeness(int weight, List<String> reasons) {
    }

    static Optional<Likeness> of(Named one, Named other) {
        List<String> reasons = new ArrayList<>();
        int weight = one.agencyId() != null && one.agencyId().equals(other.agencyId()) ? 100 : byName(one, other, reasons);
        if (weight == 100) {
            reasons.add("都对应本平台的同一机关");
        }
        if (weight == 0 || one.agencyId() != null && other.agencyId() != null && weight < 100) {
            return Optional.empty();
        }
        Set<Integer> common = new TreeSet<>(one.years());
        common.retainAll(other.years());
        if (common.isEmpty()) {
            reasons.add("报告年度不重叠");
        } else {
            reasons.add("有 " + common.size() + " 个年度两个名称下都有报告");
        }
        return Optional.of(new Likeness(Math.min(100, weight + (common.isEmpty() ? 15 : -20)), List.copyOf(reasons)));
    }

    private static int byName(Named one, Named other, List<String> reasons) {
        String first = one.core();
        String second = other.core();
        if (!one.place().equals(other.place()) || first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        if (first.equals(second)) {
            reasons.add("名称只差上级地名");
            return 90;
        }
        if (shortFor(first, second) || shortFor(second, first)) {
            reasons.add("一个像是另一个的简称");
            return 65;
        }
        if (REORGANISED.getOrDefault(first, Set.of()).contains(second) || REORGANISED.getOrDefault(second, Set.of()).contains(first)) {
            reasons.add("像是机构改革前后的名称");
            return 60;
        }
        if (likeness(one.pairs(), other.pairs()) >= NEARLY_THE_SAME) {
            reasons.add("名称只有个别字不同");
            return 50;
        }
        return 0;
    }

    /// `住建局` for `住房和城乡建设局`: the characters in their order, the first and the last the same.
    private static boolean shortFor(String brief, String full) {
        if (brief.length() < 3 || brief.length() + 2 > full.length() || brief.charAt(0) != full.charAt(0)) {
            return false;
        }
        String end = full.endsWith("委员会") ? full.substring(0, full.length() - 2) : full.endsWith("办公室") ? full.substring(0, full.length() - 2) : full;
        if (brief.charAt(brief.length() - 1) != full.charAt(full.length() - 1) && brief.charAt(brief.length() - 1) != end.charAt(end.length() - 1)) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < full.length() && at < brief.length(); i++) {
            if (brief.charAt(at) == full.charAt(i)) {
                at++;
            }
        }
        return at == brief.length();
    }

    /// Pairs of characters that both have, of all they have.
    private static double likeness(Set<String> first, Set<String> second) {
        Set<String> both = new HashSet<>(first);
        both.retainAll(second);
        return first.isEmpty() || second.isEmpty() ? 0 : 2.0 * both.size() / (first.size() + second.size());
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    private static Map<String, Set<String>> reorganised() {
        Map<String, Set<String>> reorganised = new HashMap<>();
        CsvTable.resource("/reportarchive/reorganised.csv").rows()
                .forEach(row -> reorganised.computeIfAbsent(row.get("旧名称"), _ -> new HashSet<>()).add(row.get("新名称")));
        return reorganised;
    }
}
