package yangguang.reportaudit;

import java.util.Set;
import yangguang.reportform.Finding;
import yangguang.reportform.Severity;

/// An error put into a report on purpose (埋下的错误): the rule that must find it, and where.
///
/// @param rule     the rule that answers for it
/// @param severity how grave it is by the domain's rules
/// @param kind     what was done, in a word
/// @param place    a cell id, or words the finding must show; "" where there is only one place
/// @param brings   other rules that rightly speak because of it
record Planted(String rule, Severity severity, String kind, String place, Set<String> brings) {

    static Planted of(String rule, Severity severity, String kind, String place, String... brings) {
        return new Planted(rule, severity, kind, place, Set.of(brings));
    }

    boolean foundBy(Finding finding) {
        boolean there = place.isEmpty() || finding.cells().contains(place) || finding.where().contains(place) || finding.message().contains(place)
                || finding.words().stream().anyMatch(words -> plain(words.text()).contains(place));
        return finding.rule().equals(rule) && finding.severity() == severity && there;
    }

    boolean explains(Finding finding) {
        return foundBy(finding) || brings.contains(finding.rule()) || finding.rule().equals(rule) && place.contains(".");
    }

    private static String plain(String text) {
        return text.replace(",", "").replace(" ", "");
    }
}
