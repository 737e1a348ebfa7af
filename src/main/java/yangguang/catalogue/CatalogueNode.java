package yangguang.catalogue;

import java.util.Arrays;
import java.util.Set;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyKind;
import yangguang.agencies.Level;
import yangguang.statute.Article;

/// Node of the catalogue (公开事项): an item of Article 20 or a subject of Article 21, in its exact words.
///
/// @param code    such as `A20.01` or `A21.T3`
/// @param article where it stands, such as `第二十条第（一）项`
/// @param name    its wording
/// @param bound   whom it binds
@Article({"20", "21"})
public record CatalogueNode(String code, String article, String name, Bound bound) {

    /// Whom a node binds (适用机关).
    public enum Bound {
        /// Every agency.
        ALL("全部"),
        /// Governments of cities with districts and of counties, and their departments.
        CITY_AND_COUNTY("市县"),
        /// Governments of townships and towns; sub-district offices follow them in practice.
        TOWNSHIP("乡镇");

        private static final Set<AgencyKind> TOWNS = Set.of(AgencyKind.TOWNSHIP, AgencyKind.SUBDISTRICT);

        private final String label;

        Bound(String label) {
            this.label = label;
        }

        static Bound labelled(String label) {
            return Arrays.stream(values()).filter(bound -> bound.label.equals(label)).findFirst().orElseThrow();
        }

        boolean binds(Agency agency) {
            boolean town = TOWNS.contains(agency.kind()) || agency.level() == Level.TOWN;
            return switch (this) {
                case ALL -> true;
                case CITY_AND_COUNTY -> !town && (agency.level() == Level.CITY || agency.level() == Level.COUNTY);
                case TOWNSHIP -> town;
            };
        }
    }

    public boolean binds(Agency agency) {
        return bound.binds(agency);
    }
}
