package yangguang.reportfigures;

import java.time.LocalDateTime;
import java.util.Map;
import org.springframework.modulith.NamedInterface;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;

/// Earlier report of an agency (以往年度报告), as it was made known.
///
/// @param cells      by cell id; what it does not give is missing
/// @param problems   text of part five; "" where it has none
/// @param madeKnownAt when it was made known; null where nobody knows
/// @param here       whether it was published on this platform
@NamedInterface("facts")
public record EarlierReport(int year, ReportFormat format, Map<String, Cell> cells, String problems, LocalDateTime madeKnownAt,
        boolean here) {
}
