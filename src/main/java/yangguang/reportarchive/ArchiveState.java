package yangguang.reportarchive;

import org.springframework.modulith.NamedInterface;

/// State of a report or of one of its versions (状态).
@NamedInterface("facts")
public enum ArchiveState {
    /// Read and audited, not yet looked at by an officer.
    PENDING("待审", "warn"),
    /// The archive stands by it; only accepted reports are shown to the public and counted.
    ACCEPTED("已接受", "good"),
    /// Sent back with a reason, kept for the record.
    REJECTED("已退", "bad"),
    /// A later version took its place; of versions only.
    REPLACED("已被取代", "quiet");

    private final String label;
    private final String tone;

    ArchiveState(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    public String label() {
        return label;
    }

    /// Tone of the status mark on a page.
    public String tone() {
        return tone;
    }
}
