package yangguang.annualreport;

import org.springframework.stereotype.Component;
import yangguang.statute.Article;
import yangguang.statute.TimeMachine;

/// Rechecking (重新核对) after figures were changed, in the same transaction, so that the office that collects does not see
/// what has been put right. Before the freeze there is nothing to see: a draft is its writers' own.
@Component
@Article("46")
class Rechecking {

    private final AnnualReports reports;
    private final StandingReports standing;
    private final ReportRecords records;
    private final TimeMachine clock;

    Rechecking(AnnualReports reports, StandingReports standing, ReportRecords records, TimeMachine clock) {
        this.reports = reports;
        this.standing = standing;
        this.records = records;
        this.clock = clock;
    }

    void after(long agencyId, int year) {
        reports.find(agencyId, year).filter(report -> report.progress().frozen() != null)
                .ifPresent(report -> records.putCheck(standing.of(report), clock.now()));
    }
}
