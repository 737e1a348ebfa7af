package yangguang.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyKind;

/// Agencies of one kind, as the portal lists them (机关分组).
public record AgencyGroup(String name, List<Agency> agencies) {

    /// In the order of the kinds; agencies that were dissolved are not listed.
    static List<AgencyGroup> of(List<Agency> all) {
        Map<AgencyKind, List<Agency>> groups = new TreeMap<>();
        all.stream().filter(agency -> !agency.closed())
                .forEach(agency -> groups.computeIfAbsent(agency.kind(), _ -> new ArrayList<>()).add(agency));
        return groups.entrySet().stream().map(e -> new AgencyGroup(e.getKey().label(), e.getValue())).toList();
    }
}
