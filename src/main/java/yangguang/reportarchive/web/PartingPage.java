package yangguang.reportarchive.web;

import java.util.List;
import yangguang.reportarchive.AgencyAlias;
import yangguang.statute.Obstacle;
import yangguang.web.Page;

/// Confirmation before two names are parted (分开).
///
/// @param ownYears years in which the alias has a report of its own besides
public record PartingPage(AgencyAlias alias, List<Integer> ownYears, String reason, List<Obstacle> obstacles, int status) implements Page {

    @Override
    public String template() {
        return "reportarchive/parting";
    }
}
