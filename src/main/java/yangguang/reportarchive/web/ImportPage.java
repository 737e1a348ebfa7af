package yangguang.reportarchive.web;

import java.util.List;
import java.util.Optional;
import yangguang.reportarchive.ArchiveDesk;
import yangguang.reportarchive.ImportItem;
import yangguang.reportarchive.ReadingBatchAnew;
import yangguang.statute.Obstacle;
import yangguang.web.NavLink;
import yangguang.web.Page;
import yangguang.web.Pager;

/// One import with the outcome of each file (导入批次).
///
/// @param anew how far reading it anew has come; empty where nobody began it
public record ImportPage(ArchiveDesk.Progress progress, List<ImportItem> items, List<NavLink> views, Pager pager,
        Optional<ReadingBatchAnew.Course> anew, boolean mayImport, List<Obstacle> obstacles) implements Page {

    @Override
    public String template() {
        return "reportarchive/import";
    }

    @Override
    public int status() {
        return obstacles.isEmpty() ? 200 : 422;
    }
}
