package yangguang.catalogue;

import org.springframework.modulith.NamedInterface;
import yangguang.statute.Article;

/// Openness (公开属性): settled while a document is produced, exactly one for each. Only proactive documents
/// enter the catalogue; the others go to lists of their own, each with its reason.
@Article("13")
@NamedInterface("facts")
public enum Openness {

    PROACTIVE("主动公开"), ON_REQUEST("依申请公开"), WITHHELD("不予公开");

    private final String label;

    Openness(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /// Whether the drafter must say why.
    public boolean needsReason() {
        return this != PROACTIVE;
    }
}
