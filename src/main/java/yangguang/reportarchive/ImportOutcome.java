package yangguang.reportarchive;

import org.springframework.modulith.NamedInterface;

/// What became of a file of an import (导入结果).
@NamedInterface("facts")
public enum ImportOutcome {
    WAITING("等待", "quiet"),
    /// The archive had no report of this agency and year.
    IMPORTED("已入库", "good"),
    /// The archive has one; this becomes a further version to be decided on.
    FURTHER("新版本待审", "warn"),
    /// The same bytes are in the archive.
    ALREADY("已在库中", "quiet"),
    /// Lies beside reports and is none.
    SKIPPED("略过", "quiet"),
    UNREADABLE("读不了", "bad");

    private final String label;
    private final String tone;

    ImportOutcome(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    public String label() {
        return label;
    }

    public String tone() {
        return tone;
    }
}
