package yangguang.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yangguang.agencies.Agency;
import yangguang.statute.Article;

/// The nodes of Articles 20 and 21 (公开事项), read from `catalogue/nodes.csv`.
@Component
@Article({"20", "21", "22"})
public class CatalogueNodes {

    private final Map<String, CatalogueNode> byCode = new LinkedHashMap<>();

    public CatalogueNodes() {
        Rows.of("nodes.csv").forEach(row -> byCode.put(row.get(0), new CatalogueNode(row.get(0), row.get(1),
                row.get(2), CatalogueNode.Bound.labelled(row.get(3)))));
    }

    public List<CatalogueNode> list() {
        return List.copyOf(byCode.values());
    }

    /// The nodes that bind an agency, in the order of the Regulation.
    public List<CatalogueNode> of(Agency agency) {
        return byCode.values().stream().filter(node -> node.binds(agency)).toList();
    }

    public Optional<CatalogueNode> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// Wording of a node, or its code where the node is no longer in the data.
    public String name(String code) {
        return find(code).map(CatalogueNode::name).orElse(code);
    }
}
