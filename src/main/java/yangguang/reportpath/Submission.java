package yangguang.reportpath;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
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

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// The figures as a submission keeps them: JSON of cell id to figure, written as it was filled in.
    static String kept(Map<String, Cell> fixed) {
        Map<String, String> plain = new LinkedHashMap<>();
        FixedFigures.figures(fixed).forEach((id, figure) -> plain.put(id, figure.toPlainString()));
        return JSON.writeValueAsString(plain);
    }

    /// Every cell as submitted.
    Map<String, Cell> cells(ReportFormat format) {
        Map<?, ?> kept = JSON.readValue(figures, Map.class);
        Map<String, BigDecimal> plain = new HashMap<>();
        kept.forEach((id, figure) -> plain.put(id.toString(), new BigDecimal(figure.toString())));
        return FixedFigures.cells(plain, format);
    }

    /// Text of each narrative part as submitted.
    Map<String, String> passages(ReportFormat format) {
        return Passages.of(format, overview, problems, others);
    }
}
