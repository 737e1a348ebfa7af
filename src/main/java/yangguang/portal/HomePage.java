package yangguang.portal;

import java.util.List;
import java.util.Optional;
import yangguang.agencies.Agency;
import yangguang.catalogue.PublishedEntry;
import yangguang.web.Page;

/// Home of the county's portal (首页).
///
/// @param government the county's own government, empty before any agency exists
/// @param total      published documents in all
public record HomePage(Optional<Agency> government, List<AgencyGroup> groups, List<PublishedEntry> latest,
        long total) implements Page {

    @Override
    public String template() {
        return "portal/home";
    }
}
