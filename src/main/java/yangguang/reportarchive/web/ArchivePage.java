package yangguang.reportarchive.web;

import java.util.List;
import yangguang.reportarchive.ArchiveFilter;
import yangguang.reportarchive.ArchiveState;
import yangguang.reportarchive.ArchivedReport;
import yangguang.reportarchive.ImportBatch;
import yangguang.web.NavLink;
import yangguang.web.Page;
import yangguang.web.Pager;

/// The archive on the desk (年度报告库): what waits for a decision first.
///
/// @param mayImport whether the officer holds the role that imports, corrects and accepts
public record ArchivePage(List<ArchivedReport> reports, List<NavLink> views, ArchiveFilter filter, List<String> years, Pager pager,
        List<ImportBatch> imports, boolean mayImport) implements Page {

    public String state() {
        return filter.state() == null ? "ALL" : filter.state().name();
    }

    public boolean waiting() {
        return filter.state() == ArchiveState.PENDING;
    }

    @Override
    public String template() {
        return "reportarchive/index";
    }
}
