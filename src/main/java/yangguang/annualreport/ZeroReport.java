package yangguang.annualreport;

import java.time.LocalDateTime;

/// Zero report (零报告): somebody has asserted that nothing happened in the year.
public record ZeroReport(String assertedBy, LocalDateTime assertedAt) {
}
