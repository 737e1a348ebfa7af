package yangguang.scanning;

/// How grave a finding is (处置级别).
public enum Severity {

    /// Must not be stored at all.
    BLOCK("不得录入"),
    /// May be published only when the reviewer says why.
    CONFIRM("须确认"),
    /// Worth a look.
    WARN("请核对"),
    /// Usual in official documents.
    INFO("提示");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
