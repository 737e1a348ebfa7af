package yangguang.portal;

import java.util.List;
import yangguang.web.Page;

/// Site map for people (网站地图).
public record SitemapPage(List<AgencyGroup> groups) implements Page {

    @Override
    public String template() {
        return "portal/sitemap";
    }
}
