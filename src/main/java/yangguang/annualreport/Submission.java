package yangguang.annualreport;

import java.time.LocalDateTime;

/// Submission of a report (报送): the report exactly as the supervising office got it.
///
/// @param round 1 for the first, one more after each return
/// @param note  what was changed since the return; "" for the first
public record Submission(int round, String figures, String overview, String problems, String others, String note,
        String signedBy, String submittedBy, LocalDateTime submittedAt) {
}
