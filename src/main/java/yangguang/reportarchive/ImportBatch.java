package yangguang.reportarchive;

import java.time.LocalDateTime;
import org.springframework.modulith.NamedInterface;
import yangguang.journal.Actor;

/// Import of files into the archive (导入批次), carried out in the background; each file is a transaction of its own.
///
/// @param total number of files; 0 until they have been counted
@NamedInterface("facts")
public record ImportBatch(long id, String name, BatchState state, int total, LocalDateTime begunAt, LocalDateTime endedAt,
        String actorId, String actorName, Long agencyId) {

    Actor actor() {
        return agencyId == null ? Actor.SYSTEM : Actor.officer(actorId, actorName, agencyId);
    }
}
