package yangguang.reportrollup.web;

import java.util.List;
import yangguang.reportrollup.RollUpDesk;
import yangguang.web.Crumb;
import yangguang.web.Page;
import yangguang.web.Pager;

/// The members' cells behind a summed one.
///
/// @param opens whether the government's own report may be opened from here
public record RollUpCellPage(List<Crumb> crumbs, RollUpDesk.Behind behind, String cell, boolean opens, Pager pager) implements Page {

    @Override
    public String template() {
        return "reportrollup/rollupcell";
    }
}
