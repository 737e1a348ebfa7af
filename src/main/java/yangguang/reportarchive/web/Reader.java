package yangguang.reportarchive.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.util.UriUtils;
import java.nio.charset.StandardCharsets;
import yangguang.reportarchive.ArchiveFilter;
import yangguang.reportarchive.ArchiveState;
import yangguang.reportarchive.ArchivedReport;
import yangguang.web.Crumb;
import yangguang.web.NotThere;

/// Who reads the archive (阅览者): the public, who sees what was accepted, or an officer of the supervising office, who
/// sees everything. The pages are the same.
///
/// @param agencyId the officer's agency; null for the public
public record Reader(boolean office, Long agencyId) {

    public static final Reader PUBLIC = new Reader(false, null);
    public static final String PUBLIC_BASE = "/archive";
    public static final String OFFICE_BASE = "/desk/archive/browse";

    public String base() {
        return office ? OFFICE_BASE : PUBLIC_BASE;
    }

    ArchiveFilter filter() {
        return office ? ArchiveFilter.ALL : ArchiveFilter.ACCEPTED;
    }

    /// The report, if this reader may see it.
    ArchivedReport seen(java.util.Optional<ArchivedReport> report) {
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
        crumbs.add(new Crumb("年度报告库", steps.length == 0 ? "" : base()));
        List<String> all = Arrays.asList(steps);
        for (int i = 0; i + 1 < all.size(); i += 2) {
            crumbs.add(new Crumb(all.get(i), all.get(i + 1).isEmpty() ? "" : base() + all.get(i + 1)));
        }
        return crumbs;
    }
}
