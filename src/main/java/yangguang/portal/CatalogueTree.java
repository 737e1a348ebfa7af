package yangguang.portal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import yangguang.agencies.Agency;
import yangguang.catalogue.CatalogueNode;
import yangguang.catalogue.CatalogueNodes;
import yangguang.catalogue.CatalogueRegister;
import yangguang.statute.Article;

/// The nodes of Articles 20 and 21 with their numbers of documents (法定主动公开内容).
@Component
@Article({"20", "21"})
class CatalogueTree {

    private final CatalogueNodes nodes;
    private final CatalogueRegister catalogue;

    CatalogueTree(CatalogueNodes nodes, CatalogueRegister catalogue) {
        this.nodes = nodes;
        this.catalogue = catalogue;
    }

    /// Nodes that bind the agency; an empty one is shown with 0, because it is owed.
    List<NodeLine> of(Agency agency) {
        return lines(nodes.of(agency), catalogue.countByNode(List.of(agency.id())));
    }

    /// Nodes of the whole county.
    List<NodeLine> of(Collection<Long> agencies) {
        return lines(nodes.list(), catalogue.countByNode(agencies));
    }

    private static List<NodeLine> lines(List<CatalogueNode> nodes, Map<String, Long> counts) {
        return nodes.stream().map(node -> new NodeLine(node.code(), node.article(), node.name(),
                counts.getOrDefault(node.code(), 0L))).toList();
    }
}
