package yangguang.portal;

import java.util.List;
import yangguang.agencies.Agency;
import yangguang.catalogue.PublishedEntry;
import yangguang.web.Page;

/// Home of an agency's platform (机关公开平台).
public record AgencyHomePage(Agency agency, List<PublishedEntry> latest, long total, List<NodeLine> nodes)
        implements Page {

    @Override
    public String template() {
        return "portal/agency";
    }

    /// Whether one can ask this agency for information (Arts 27, 55).
    public boolean takesRequests() {
        return agency.kind().takesRequests() && !agency.closed();
    }

    /// Nodes that hold something, for the front page.
    public List<NodeLine> filled() {
        return nodes.stream().filter(node -> node.count() > 0).toList();
    }
}
