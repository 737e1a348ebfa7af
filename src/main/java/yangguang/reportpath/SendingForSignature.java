package yangguang.reportpath;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.reportedition.AnnualReport;
import yangguang.reportedition.FixedFigures;
import yangguang.reportedition.ReportDocket;
import yangguang.reportedition.ReportMove;
import yangguang.reportfigures.EnteredFigures;
import yangguang.reportrollup.ReportChecks;
import yangguang.reportrollup.StandingReport;
import yangguang.reportrollup.StandingReports;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Sending the report for signature (送签). Errors of the checks keep it back, warnings want their explanation. From here
/// on figures and words are fixed, in the program and in the database; the figure fields of the text become the figures
/// they stand for.
@Component
@Article("50")
public class SendingForSignature {

    private final StandingReports standing;
    private final ReportChecks checks;
    private final EnteredFigures entered;
    private final FixedFigures fixed;
    private final ReportDocket docket;
    private final TimeMachine clock;

    SendingForSignature(StandingReports standing, ReportChecks checks, EnteredFigures entered, FixedFigures fixed, ReportDocket docket,
            TimeMachine clock) {
        this.standing = standing;
        this.checks = checks;
        this.entered = entered;
        this.fixed = fixed;
        this.docket = docket;
        this.clock = clock;
    }

    List<Obstacle> obstaclesTo(StandingReport report) {
        List<Obstacle> obstacles = docket.obstaclesTo(ReportMove.REQUEST, report.report());
        if (obstacles.isEmpty()) {
            obstacles.addAll(report.obstacles());
        }
        return obstacles;
    }

    @Transactional
    public void send(Officer officer, int year, Integer seen) {
        entered.hold(officer.agencyId(), year);
        AnnualReport report = docket.open(ReportMove.REQUEST, officer, officer.agencyId(), year, seen);
        StandingReport stands = standing.of(report);
        Obstructed.unlessEmpty(obstaclesTo(stands));
        Map<String, BigDecimal> figures = FixedFigures.figures(stands.compiled());
        checks.putCheck(stands, clock.now());
        fixed.fix(report, figures);
        docket.keep(officer, ReportMove.REQUEST, standing.worded(stands).moved(report.progress().sentForSignature()),
                null, figures);
    }
}
