package yangguang.reportarchive;

import org.springframework.modulith.NamedInterface;

/// File of an import with what became of it (导入文件).
///
/// @param sentence the outcome for a person; "" while it waits
@NamedInterface("facts")
public record ImportItem(long batchId, int number, String name, String address, ImportOutcome outcome, String sentence,
        Long reportId, Long versionId) {
}
