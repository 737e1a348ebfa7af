package yangguang.portal;

import java.util.List;
import java.util.Optional;
import yangguang.agencies.Agency;
import yangguang.catalogue.PublishedEntry;
import yangguang.web.Crumb;
import yangguang.web.Page;
import yangguang.web.Pager;

/// Disclosure systems (政府信息公开制度).
///
/// @param agency empty on the county's portal
public record SystemsPage(Optional<Agency> agency, List<NationalNorm> norms, List<PublishedEntry> entries,
        Pager pager) implements Page {

    @Override
    public String template() {
        return "portal/systems";
    }

    public List<Crumb> crumbs() {
        return agency.map(a -> Addressed.crumbs(a, "政府信息公开制度"))
                .orElseGet(() -> List.of(new Crumb("首页", "/"), new Crumb("政府信息公开制度", "")));
    }
}
