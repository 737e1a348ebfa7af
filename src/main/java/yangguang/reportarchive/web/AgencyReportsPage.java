package yangguang.reportarchive.web;

import java.util.List;
import yangguang.reportarchive.AgencyAlias;
import yangguang.reportarchive.ArchivedReport;
import yangguang.web.Page;

/// An agency's reports and what became of its main figures (机关历年报告).
///
/// @param others names it is or was known by beside the standing one
public record AgencyReportsPage(Reader reader, String agencyName, List<AgencyAlias> others, List<ArchivedReport> reports, List<TrendLines> trends) implements Page {

    /// Series that are shown without being asked for.
    static final List<String> SHOWN = List.of("received", "handled", "open", "reconsiderations");

    @Override
    public String template() {
        return "reportarchive/agency";
    }
}
