package yangguang.reportarchive.web;

import java.util.List;
import yangguang.reportarchive.ArchiveDesk;
import yangguang.reportarchive.ImportItem;
import yangguang.statute.Obstacle;
import yangguang.web.NavLink;
import yangguang.web.Page;
import yangguang.web.Pager;

/// One import with the outcome of each file (导入批次).
public record ImportPage(ArchiveDesk.Progress progress, List<ImportItem> items, List<NavLink> views, Pager pager, boolean mayImport,
        List<Obstacle> obstacles) implements Page {

    @Override
    public String template() {
        return "reportarchive/import";
    }

    @Override
    public int status() {
        return obstacles.isEmpty() ? 200 : 422;
    }
}
