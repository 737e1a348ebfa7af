package yangguang.reportedition;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import yangguang.reportfigures.EarlierReport;
import yangguang.reportfigures.EarlierReports;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.statute.Article;

/// Reports published here in earlier years (本平台已发布的以往年度报告): what this platform made known itself comes before
/// what was brought from elsewhere.
@Component
@Order(1)
@Article("50")
class PublishedEarlier implements EarlierReports {

    private final AnnualReports reports;
    private final FixedFigures fixed;

    PublishedEarlier(AnnualReports reports, FixedFigures fixed) {
        this.reports = reports;
        this.fixed = fixed;
    }

    @Override
    public Optional<EarlierReport> madeKnown(long agencyId, int year) {
        return reports.published(agencyId, year).map(this::published);
    }

    private EarlierReport published(AnnualReport report) {
        ReportFormat format = ReportFormats.shipped().get(report.generation());
        return new EarlierReport(report.year(), format, fixed.of(report, format), report.problems(), report.publishedAt(), true);
    }
}
