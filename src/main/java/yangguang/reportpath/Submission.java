package yangguang.reportpath;

import java.time.LocalDateTime;
import java.util.Map;
import yangguang.reportedition.FixedFigures;
import yangguang.reportedition.Passages;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;

/// Submission of a report (报送): the report exactly as the supervising office got it.
///
/// @param round 1 for the first, one more after each return
/// @param note  what was changed since the return; "" for the first
public record Submission(int round, String figures, String overview, String problems, String others, String note,
        String signedBy, String submittedBy, LocalDateTime submittedAt) {

    /// Every cell as submitted.
    Map<String, Cell> cells(ReportFormat format) {
        return FixedFigures.cells(figures, format);
    }

    /// Text of each narrative part as submitted.
    Map<String, String> passages(ReportFormat format) {
        return Passages.of(format, overview, problems, others);
    }
}
