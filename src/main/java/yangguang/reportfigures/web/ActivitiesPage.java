package yangguang.reportfigures.web;

import java.util.Arrays;
import java.util.List;
import yangguang.reportfigures.Activity;
import yangguang.reportfigures.ActivityKind;
import yangguang.web.Page;

/// Register of activities of a year (公开工作台账).
public record ActivitiesPage(int year, List<Integer> years, List<Activity> activities) implements Page {

    public List<Activity> of(ActivityKind.Group group) {
        return activities.stream().filter(a -> a.kind().group() == group).toList();
    }

    public List<ActivityKind.Group> groups() {
        return Arrays.asList(ActivityKind.Group.values());
    }

    public List<ActivityKind> kinds(ActivityKind.Group group) {
        return Arrays.stream(ActivityKind.values()).filter(kind -> kind.group() == group).toList();
    }

    @Override
    public String template() {
        return "reportfigures/activities";
    }
}
