package yangguang.publishing;

/// Stage of a draft (环节). The moves between the stages stand in [Move].
public enum Stage {

    DRAFT("拟稿"), SUBMITTED("待审核"), SECRECY_REVIEW("待保密审查"), REFERRED("报请确定中"), SIGN_OFF("待签发"),
    PUBLISHED("已公开"), LISTED("已列入清单"), RETURNED("已退回"), ABANDONED("已作废");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /// Whether nothing more will happen to the draft.
    public boolean settled() {
        return this == PUBLISHED || this == LISTED || this == ABANDONED;
    }
}
