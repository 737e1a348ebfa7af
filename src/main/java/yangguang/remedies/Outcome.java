package yangguang.remedies;

import org.springframework.modulith.NamedInterface;

/// Outcome (审理结果) of a case.
@NamedInterface("facts")
public enum Outcome {

    UPHELD("结果维持", "upheld", "维持，或者驳回请求"),
    CORRECTED("结果纠正", "corrected", "撤销、变更、确认违法、责令履行"),
    OTHER("其他结果", "other", "撤回、终止、不予受理、调解等"),
    PENDING("尚未审结", "pending", "到期末还没有结果");

    private final String label;
    private final String column;
    private final String guide;

    Outcome(String label, String column, String guide) {
        this.label = label;
        this.column = column;
        this.guide = guide;
    }

    public String label() {
        return label;
    }

    /// Id of its column in the report.
    public String column() {
        return column;
    }

    public String guide() {
        return guide;
    }
}
