package yangguang.remedies;

import org.springframework.modulith.NamedInterface;
import yangguang.statute.Article;

/// Kind of remedy (救济类别), the three groups of section four of the annual report.
@Article("51")
@NamedInterface("facts")
public enum RemedyKind {

    RECONSIDERATION("行政复议", "rev"),
    DIRECT_SUIT("未经复议直接起诉", "dir"),
    SUIT_AFTER("复议后起诉", "aft");

    private final String label;
    private final String group;

    RemedyKind(String label, String group) {
        this.label = label;
        this.group = group;
    }

    public String label() {
        return label;
    }

    /// Id of its group of columns in the report: `rev`, `dir`, `aft`.
    public String group() {
        return group;
    }
}
