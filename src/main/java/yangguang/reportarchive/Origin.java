package yangguang.reportarchive;

import org.springframework.modulith.NamedInterface;

/// Origin of a version (来历).
@NamedInterface("facts")
public enum Origin {
    IMPORTED("导入"), PUBLISHED("本平台发布"), CORRECTED("人工更正");

    private final String label;

    Origin(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
