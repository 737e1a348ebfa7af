package yangguang.reportedition;

import org.springframework.modulith.NamedInterface;

/// An annual report was published (年度报告已发布).
@NamedInterface("facts")
public record AnnualReportPublished(long agencyId, int year) {
}
