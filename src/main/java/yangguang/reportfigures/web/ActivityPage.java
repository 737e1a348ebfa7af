package yangguang.reportfigures.web;

import java.util.List;
import yangguang.reportevidence.Exhibit;
import yangguang.statute.Obstacle;
import yangguang.web.Page;

/// One activity; `id` is 0 for a new one.
///
/// @param removed  whether it was taken out and is only shown
/// @param exhibits the files that prove it, withdrawn ones included
/// @param lost     whether files came back unkept and have to be chosen again
/// @param status  422 or 409 where it was refused
public record ActivityPage(long id, ActivityForm form, boolean removed, List<Exhibit> exhibits, boolean lost, List<Obstacle> obstacles, int status) implements Page {

    @Override
    public String template() {
        return "reportfigures/activity";
    }
}
