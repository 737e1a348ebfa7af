package yangguang.publishing;

import java.time.LocalDateTime;

/// Step of a draft (办理过程), only ever added to.
///
/// @param stage    stage after it
/// @param revision version of the text after it
public record Step(long id, long draftId, LocalDateTime at, Move move, Stage stage, int revision, long officerId,
        String officerName, String remark) {
}
