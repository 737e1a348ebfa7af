package yangguang.reportform;

import java.util.Locale;

/// How grave a finding is (严重程度): an error (错误) must be put right before publication, a warning (警告)
/// needs an explanation, an information (提示) is worth knowing.
public enum Severity {
    ERROR("错误"), WARN("警告"), INFO("提示");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /// `error`, `warn`, `info`, as format files and JSON write it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Severity of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
