package yangguang.reportarchive;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.modulith.NamedInterface;

/// Version of an archived report (版本): what one file said, what we published ourselves, or a correction by hand.
///
/// @param sourceKind     `网页`, `PDF`, …: kind of the original as a person calls it
/// @param fileId         the original among the stored files; null for our own reports
/// @param sm3            digest of the original
/// @param batchId        the import it came with; null otherwise
/// @param reason         why it was corrected; "" for other origins
/// @param decidedBy      who accepted or rejected it, or by whose version it was replaced; null while it waits
/// @param decisionReason why it was rejected, or a word on the acceptance
@NamedInterface("facts")
public record ReportVersion(long id, long reportId, int number, Origin origin, ArchiveState state, String agencyName,
        Integer year, String generation, String title, String documentNumber, LocalDate publishedOn, LocalDate signedOn,
        String address, String sourceKind, Long fileId, String fileName, String sm3, Long batchId, int errors, int warnings,
        String reason, LocalDateTime madeAt, String madeBy, LocalDateTime decidedAt, String decidedBy, String decisionReason) {
}
