package yangguang.search;

import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/// State of the index (索引状态): level with the registers, or being brought level.
@NamedInterface("facts")
public class IndexState {

    private volatile boolean begunAnew;
    private volatile boolean working;
    private volatile String failure;
    private volatile long compared;
    private volatile long total;

    IndexState(boolean begunAnew) {
        this.begunAnew = begunAnew;
    }

    /// Whether the walk through the registers is going on.
    public boolean isWorking() {
        return working;
    }

    /// Why the last walk failed, for the administrator, or nothing.
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /// Records compared in the current or last walk.
    public long compared() {
        return compared;
    }

    /// Records to compare, 0 where unknown.
    public long total() {
        return total;
    }

    /// What a reader of results must know, or nothing.
    Optional<String> note() {
        if (!begunAnew) {
            return Optional.empty();
        }
        return Optional.of(working && total > 0
                ? "全文索引正在建立，已完成 " + Math.min(99, compared * 100 / total) + "%，检索结果可能不全。"
                : "全文索引尚未建好，检索结果可能不全。");
    }

    void beginAnew() {
        begunAnew = true;
    }

    void begin(long records) {
        failure = null;
        compared = 0;
        total = records;
        working = true;
    }

    void compared(long records) {
        compared = records;
    }

    void finish() {
        begunAnew = false;
        working = false;
    }

    void fail(String reason) {
        failure = reason;
        working = false;
    }
}
