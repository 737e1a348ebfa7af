package yangguang.reportarchive;

import org.springframework.modulith.NamedInterface;

/// State of an import (批次状态).
@NamedInterface("facts")
public enum BatchState {
    QUEUED("排队", "open"), RUNNING("进行中", "open"),
    /// Stopped by an officer; can be resumed.
    STOPPED("已停止", "warn"),
    /// The program ended meanwhile; can be resumed.
    INTERRUPTED("已中断", "warn"), FINISHED("已完成", "good");

    private final String label;
    private final String tone;

    BatchState(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    public String label() {
        return label;
    }

    public String tone() {
        return tone;
    }

    public boolean underWay() {
        return this == QUEUED || this == RUNNING;
    }

    public boolean resumable() {
        return this == STOPPED || this == INTERRUPTED;
    }
}
