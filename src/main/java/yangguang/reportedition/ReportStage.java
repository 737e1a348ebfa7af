package yangguang.reportedition;

/// Stage of an annual report (环节). The moves between the stages stand in [ReportMove].
public enum ReportStage {

    DRAFTING("编制中"), FROZEN("已定格"), SIGN_OFF("待签发"), SIGNED("已签发"), SUBMITTED("已报送"), RETURNED("退回修改"),
    ACCEPTED("已接收"), PUBLISHED("已发布");

    private final String label;

    ReportStage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /// Whether figures and prose may still be written.
    public boolean open() {
        return switch (this) {
            case DRAFTING, FROZEN, RETURNED -> true;
            case SIGN_OFF, SIGNED, SUBMITTED, ACCEPTED, PUBLISHED -> false;
        };
    }

    /// Whether the supervising office has the report, or had it and let it pass.
    public boolean handedIn() {
        return this == SUBMITTED || settled();
    }

    /// Whether a roll-up may add its figures up.
    public boolean settled() {
        return this == ACCEPTED || this == PUBLISHED;
    }

    /// Tone of the word on a page.
    public String tone() {
        return switch (this) {
            case DRAFTING, FROZEN, SIGN_OFF, SIGNED, SUBMITTED -> "open";
            case RETURNED -> "warn";
            case ACCEPTED, PUBLISHED -> "good";
        };
    }
}
