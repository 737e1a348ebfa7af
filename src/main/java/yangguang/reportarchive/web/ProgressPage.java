package yangguang.reportarchive.web;

import yangguang.reportarchive.ArchiveDesk;
import yangguang.web.Page;

/// How far an import has come, fetched again and again by its page (导入进度).
public record ProgressPage(ArchiveDesk.Progress progress, boolean mayImport) implements Page {

    @Override
    public String template() {
        return "reportarchive/progress";
    }
}
