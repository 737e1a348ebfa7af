package yangguang.reportrollup;

import org.springframework.stereotype.Component;
import yangguang.reportedition.AnnualReports;
import yangguang.statute.Article;
import yangguang.statute.TimeMachine;

/// Rechecking (重新核对) after figures were changed, in the same transaction, so that the office that collects does not see
/// what has been put right. Before the freeze there is nothing to see: a draft is its writers' own.
@Component
@Article("46")
public class Rechecking {

    private final AnnualReports reports;
    private final StandingReports standing;
    private final ReportChecks checks;
    private final TimeMachine clock;

    Rechecking(AnnualReports reports, StandingReports standing, ReportChecks checks, TimeMachine clock) {
        this.reports = reports;
        this.standing = standing;
        this.checks = checks;
        this.clock = clock;
    }

    public void after(long agencyId, int year) {
        reports.find(agencyId, year).filter(report -> report.progress().frozen() != null)
                .ifPresent(report -> checks.putCheck(standing.of(report), clock.now()));
    }
}
