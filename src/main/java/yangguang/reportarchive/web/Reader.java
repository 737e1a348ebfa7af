package yangguang.reportarchive.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.web.util.UriUtils;
import yangguang.reportarchive.ArchiveFilter;
import yangguang.reportarchive.ArchiveState;
import yangguang.reportarchive.ArchivedReport;
import yangguang.web.Crumb;
import yangguang.web.NotThere;

/// Who reads the archive (阅览者): the public, who sees what was accepted, or an officer of the supervising office, who
/// sees everything. The pages are the same.
///
/// @param agencyId the officer's agency; null for the public
/// @param drafts whether this reader drafts bulletins
public record Reader(boolean office, Long agencyId, boolean drafts) {

    public static final Reader PUBLIC = new Reader(false, null, false);
    public static final String PUBLIC_BASE = "/archive";
    public static final String OFFICE_BASE = "/desk/archive/browse";

    public String base() {
        return office ? OFFICE_BASE : PUBLIC_BASE;
    }

    ArchiveFilter filter() {
        return office ? ArchiveFilter.ALL : ArchiveFilter.ACCEPTED;
    }

    /// The report, if this reader may see it.
    ArchivedReport seen(Optional<ArchivedReport> report) {
        return report.filter(found -> office || found.state() == ArchiveState.ACCEPTED)
                .orElseThrow(() -> new NotThere("年度报告库里没有这份报告，或者它还没有公开。"));
    }

    /// An address below the base, with the parameters that are not empty: `at("/compare", "left", "1")`.
    public String at(String path, Object... parameters) {
        StringBuilder address = new StringBuilder(base()).append(path);
        char joint = path.indexOf('?') < 0 ? '?' : '&';
        for (int i = 0; i + 1 < parameters.length; i += 2) {
            String value = parameters[i + 1] == null ? "" : parameters[i + 1].toString();
            if (!value.isEmpty()) {
                address.append(joint).append(parameters[i]).append('=').append(UriUtils.encode(value, StandardCharsets.UTF_8));
                joint = '&';
            }
        }
        return address.toString();
    }

    /// Where the page stands; pairs of label and path below the base, the last with "".
    public List<Crumb> crumbs(String... steps) {
        List<Crumb> crumbs = new ArrayList<>();
        if (!office) {
            crumbs.add(new Crumb("首页", "/"));
            crumbs.add(new Crumb("政府信息公开年报", "/reports"));
        }
        if (office) {
            crumbs.add(new Crumb("工作台", "/desk"));
            crumbs.add(new Crumb("年度报告库", "/desk/archive"));
        }
        crumbs.add(new Crumb(office ? "检索和统计" : "年度报告库", steps.length == 0 ? "" : base()));
        for (int i = 0; i + 1 < steps.length; i += 2) {
            crumbs.add(new Crumb(steps[i], steps[i + 1].isEmpty() ? "" : base() + steps[i + 1]));
        }
        return crumbs;
    }
}
