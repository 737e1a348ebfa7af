package yangguang.reportarchive;

import org.springframework.modulith.NamedInterface;

/// File of an import with what became of it (导入文件).
///
/// @param sentence the outcome for a person; "" while it waits
/// @param version  number of the version it became, or was already; null where there is none
/// @param errors   errors the audit found in that version, and against the year before where the archive stands by it
/// @param current  whether the archive stands by that version
@NamedInterface("facts")
public record ImportItem(long batchId, int number, String name, String address, ImportOutcome outcome, String sentence,
        Long reportId, Long versionId, Integer version, int errors, int warnings, boolean current) {

    /// What the audit found (核对结果); "" where nothing was audited.
    public String audit() {
        return version == null ? "" : errors + warnings == 0 ? "没有发现问题" : "错误 " + errors + "，警告 " + warnings;
    }

    /// Where the version is looked at and decided on; "" where there is none.
    public String review() {
        return version == null ? "" : "/desk/archive/reports/" + reportId + (current ? "" : "/versions/" + version);
    }
}
