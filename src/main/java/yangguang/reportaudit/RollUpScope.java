package yangguang.reportaudit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import yangguang.reportform.AgencyYear;

/// Scope of a roll-up (汇总范围): whose reports are added up this year, the reports there are, and last year's with the
/// re-organisations between.
///
/// @param members    names of the agencies in the scope, the government's own office among them
/// @param thisYear   this year's reports by agency
/// @param formerYear last year's reports by the agency's name of that time
/// @param became     re-organisations (机构改革): the old name and the one that took over
public record RollUpScope(List<String> members, Map<String, AgencyYear> thisYear, Map<String, AgencyYear> formerYear,
                          Map<String, String> became) {

    public RollUpScope {
        members = List.copyOf(new LinkedHashMap<>(named(members)).keySet());
    }

    private static Map<String, Boolean> named(List<String> members) {
        Map<String, Boolean> names = new LinkedHashMap<>();
        members.forEach(member -> names.put(member, true));
        return names;
    }

    /// This year's reports of the members that have one.
    public List<AgencyYear> reports() {
        return members.stream().filter(thisYear::containsKey).map(thisYear::get).toList();
    }

    /// Members without a report this year.
    public List<String> missing() {
        return members.stream().filter(member -> !thisYear.containsKey(member)).toList();
    }

    /// Last year's reports of the bodies that are now in the scope.
    public List<AgencyYear> lastYear() {
        Set<String> now = new HashSet<>(members);
        List<AgencyYear> reports = new ArrayList<>();
        formerYear.forEach((name, report) -> {
            if (now.contains(successor(name))) {
                reports.add(report);
            }
        });
        return reports;
    }

    /// Members of which no report of last year is known, neither under their own name nor a former one.
    public List<String> withoutLastYear() {
        Set<String> known = new HashSet<>();
        formerYear.keySet().forEach(name -> known.add(successor(name)));
        return members.stream().filter(member -> !known.contains(member)).toList();
    }

    /// The name after all re-organisations; a circle of names ends where it began.
    private String successor(String name) {
        Set<String> seen = new HashSet<>();
        String now = name;
        while (became.containsKey(now) && seen.add(now)) {
            now = became.get(now);
        }
        return now;
    }
}
