package yangguang.reportarchive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyKind;

/// The agencies of this platform by their full names (机关名录), taken once for many reports.
record KnownAgencies(Map<String, Agency> byName, Map<Long, Agency> byId) {

    static KnownAgencies of(List<Agency> agencies) {
        Map<String, Agency> byName = new HashMap<>();
        Map<Long, Agency> byId = new HashMap<>();
        agencies.forEach(agency -> {
            byName.putIfAbsent(agency.name(), agency);
            byId.put(agency.id(), agency);
        });
        return new KnownAgencies(byName, byId);
    }

    /// Which agency a report names, and where that agency stands.
    Identity identify(String name) {
        Agency agency = byName.get(name);
        AgencyPlace place = AgencyPlace.of(name);
        if (agency == null) {
            return new Identity(name, null, place, AgencyPlace.governmentsAbove(name));
        }
        Agency government = agency.governmentId() == null ? agency : byId.getOrDefault(agency.governmentId(), agency);
        return new Identity(name, agency.id(), new AgencyPlace(AgencyPlace.of(government.name()).region(), agency.level()), above(agency));
    }

    private List<String> above(Agency agency) {
        List<String> above = new ArrayList<>();
        for (Agency up = Counting.rolledUp(agency) ? parent(agency) : null; up != null; up = parent(up)) {
            if (up.kind() == AgencyKind.GOVERNMENT) {
                above.add(up.name());
            }
        }
        return above;
    }

    private Agency parent(Agency agency) {
        return agency.parentId() == null ? null : byId.get(agency.parentId());
    }

    /// Whose report it is (报告主体).
    ///
    /// @param agencyId null for an agency that is not of this platform
    /// @param above    governments whose reports contain this one's
    record Identity(String name, Long agencyId, AgencyPlace place, List<String> above) {
    }
}
