package yangguang.reportrollup.web;

import java.util.List;
import java.util.Map;
import yangguang.reportrollup.RollUpDesk;
import yangguang.statute.Obstacle;
import yangguang.web.Crumb;
import yangguang.web.Page;
import yangguang.web.Pager;

/// Roll-up of a government's report: scope, missing agencies, sums.
///
/// @param crumbs the way to it: past the own report, or past the collection for those who only collect
/// @param typed fields that came back
public record RollUpPage(List<Crumb> crumbs, RollUpDesk.Sheet sheet, List<RollUpDesk.MemberLine> members, Pager pager, Map<String, String> typed,
        List<Obstacle> obstacles, int status) implements Page {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    @Override
    public String template() {
        return "reportrollup/rollup";
    }
}
