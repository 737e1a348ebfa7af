package yangguang.reportarchive.web;

import java.util.List;
import yangguang.reportarchive.AgencyAlias;
import yangguang.statute.Obstacle;
import yangguang.web.Page;

/// Confirmation before two names are parted (分开).
public record PartingPage(AgencyAlias alias, String reason, List<Obstacle> obstacles, int status) implements Page {

    @Override
    public String template() {
        return "reportarchive/parting";
    }
}
