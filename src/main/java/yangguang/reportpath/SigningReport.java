package yangguang.reportpath;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.reportedition.AnnualReport;
import yangguang.reportedition.FixedFigures;
import yangguang.reportedition.ReportDocket;
import yangguang.reportedition.ReportMove;
import yangguang.reportrollup.StandingReport;
import yangguang.reportrollup.StandingReports;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;

/// Signing the report off (签发年度报告), or handing it back to whoever drafted it.
@Component
@Article("49")
public class SigningReport {

    private final StandingReports standing;
    private final FixedFigures fixed;
    private final ReportDocket docket;

    SigningReport(StandingReports standing, FixedFigures fixed, ReportDocket docket) {
        this.standing = standing;
        this.fixed = fixed;
        this.docket = docket;
    }

    List<Obstacle> obstaclesTo(StandingReport report) {
        List<Obstacle> obstacles = docket.obstaclesTo(ReportMove.SIGN, report.report());
        if (obstacles.isEmpty()) {
            obstacles.addAll(report.obstacles());
        }
        return obstacles;
    }

    @Transactional
    public void sign(Officer officer, int year, Integer seen) {
        AnnualReport report = docket.open(ReportMove.SIGN, officer, officer.agencyId(), year, seen);
        Obstructed.unlessEmpty(obstaclesTo(standing.of(report)));
        docket.keep(officer, ReportMove.SIGN, report.moved(report.progress().signed(officer.username())), null, report.edition());
    }

    @Transactional
    public void handBack(Officer officer, int year, String reason, Integer seen) {
        AnnualReport report = docket.open(ReportMove.HAND_BACK, officer, officer.agencyId(), year, seen);
        List<Obstacle> obstacles = docket.obstaclesTo(ReportMove.HAND_BACK, report);
        if (reason.isBlank() || reason.length() > 500) {
            obstacles.add(Obstacle.at("reason", "请写明退回起草的理由，不超过 500 个字。"));
        }
        Obstructed.unlessEmpty(obstacles);
        AnnualReport back = docket.keep(officer, ReportMove.HAND_BACK, report.moved(report.progress().handedBack()), null, Map.of("reason", reason.strip()));
        fixed.release(back);
    }
}
