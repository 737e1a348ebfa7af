package yangguang.agencies;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import yangguang.web.Site;
import yangguang.web.SiteSource;

/// Whose site an address belongs to: `/a/{slug}/…` is the agency's own, all else the top government's.
@Component
class AgencySites implements SiteSource {

    private static final Pattern OWN = Pattern.compile("^/a/([a-z0-9][a-z0-9-]{1,39})(?:/.*)?$");

    private final AgencyRegister agencies;
    private final String domain;

    AgencySites(AgencyRegister agencies, @Value("${yangguang.domain:}") String domain) {
        this.agencies = agencies;
        this.domain = domain;
    }

    @Override
    public Site site(String path) {
        Matcher own = OWN.matcher(path);
        Optional<Agency> agency = own.matches() ? agencies.findBySlug(own.group(1)) : Optional.empty();
        boolean named = agency.isPresent();
        return agency.or(agencies::root)
                .map(a -> new Site(a.name(), named ? a.slug() : "", a.accent(), a.siteIdCode(),
                        a.icp(), domain, a.phone(), a.name()))
                .orElse(new Site("政府信息公开平台", "", "", "", "", domain, "", ""));
    }
}
