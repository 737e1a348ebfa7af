package yangguang.search;

import org.springframework.modulith.NamedInterface;

/// Kind of thing found (信息类别).
@NamedInterface("facts")
public enum Kind {
    DOCUMENT("文件"),
    INTERPRETATION("解读"),
    ANNUAL_REPORT("年度报告");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /// What a page calls it.
    public String label() {
        return label;
    }
}
