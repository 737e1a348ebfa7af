package yangguang.catalogue;

import org.springframework.modulith.NamedInterface;

/// Kind of a document (文件类别) as section 2 of the annual report counts it: the first item of Article 20.
@NamedInterface("facts")
public enum DocumentKind {

    RULE("规章"), NORMATIVE("行政规范性文件"), OTHER("其他信息");

    private final String label;

    DocumentKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
