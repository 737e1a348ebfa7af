package yangguang.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;

/// Staff (工作人员) of the demo county: its agencies by their part of the address, and who does what in each.
final class Staff {

    private final Map<String, Agency> agencies = new LinkedHashMap<>();
    private final Map<String, List<Officer>> officers = new LinkedHashMap<>();

    void add(Agency agency) {
        agencies.put(agency.slug(), agency);
        officers.put(agency.slug(), new ArrayList<>());
    }

    void add(String slug, Officer officer) {
        officers.get(slug).add(officer);
    }

    Agency agency(String slug) {
        Agency agency = agencies.get(slug);
        if (agency == null) {
            throw new IllegalArgumentException("no agency " + slug);
        }
        return agency;
    }

    /// The first officer of an agency with this role.
    Officer of(String slug, Role role) {
        return officers.get(slug).stream().filter(officer -> officer.has(role)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody is " + role + " at " + slug));
    }

    int people() {
        return officers.values().stream().mapToInt(List::size).sum();
    }
}
