package yangguang.reportpath;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.reportedition.AnnualReport;
import yangguang.reportedition.AnnualReports;
import yangguang.reportedition.ReportDocket;
import yangguang.reportedition.ReportMove;
import yangguang.reportrollup.ReportChecks;
import yangguang.reportrollup.StandingReports;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Correcting a published report (更正年度报告): a new edition is opened with the words and the frozen figures of the one in
/// force. That one stays as it is, and in force, until the new edition is published by the same way.
@Component
@Article({"18", "49"})
public class CorrectingReport {

    private final AnnualReports reports;
    private final StandingReports standing;
    private final ReportChecks checks;
    private final ReportDocket docket;
    private final TimeMachine clock;

    CorrectingReport(AnnualReports reports, StandingReports standing, ReportChecks checks, ReportDocket docket, TimeMachine clock) {
        this.reports = reports;
        this.standing = standing;
        this.checks = checks;
        this.docket = docket;
        this.clock = clock;
    }

    /// @param reason what was wrong and what is corrected; the public reads it at the top of the new edition
    @Transactional
    public void correct(Officer officer, int year, String reason) {
        AnnualReport report = docket.open(ReportMove.CORRECT, officer, officer.agencyId(), year, null);
        List<Obstacle> obstacles = docket.obstaclesTo(ReportMove.CORRECT, report);
        if (reason.isBlank() || reason.length() > 500) {
            obstacles.add(Obstacle.at("reason", "请写明更正了什么、为什么更正，不超过 500 个字；公众会看到。"));
        }
        Obstructed.unlessEmpty(obstacles);
        AnnualReport next = reports.save(report.corrected(reason.strip()));
        checks.copyExplanations(report.id(), next.id());
        checks.putCheck(standing.of(next), clock.now());
        docket.note(officer, ReportMove.CORRECT, next, report.edition(), Map.of("edition", next.edition(), "reason", reason.strip()));
    }
}
