package yangguang.portal;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyRegister;
import yangguang.web.Crumb;
import yangguang.web.NotThere;

/// Whose platform an address means (所属机关).
@Component
class Addressed {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private final AgencyRegister agencies;

    Addressed(AgencyRegister agencies) {
        this.agencies = agencies;
    }

    Agency agency(String slug) {
        if (!SLUG.matcher(slug).matches()) {
            throw new NotThere("没有这个机关的公开平台。");
        }
        return agencies.findBySlug(slug).orElseThrow(() -> new NotThere("没有这个机关的公开平台。"));
    }

    /// The way to a page of an agency's platform; `here` is the page itself.
    static List<Crumb> crumbs(Agency agency, String here) {
        return List.of(new Crumb("首页", "/"), new Crumb(agency.shortName(), "/a/" + agency.slug() + "/"),
                new Crumb(here, ""));
    }
}
