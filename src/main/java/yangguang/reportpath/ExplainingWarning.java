package yangguang.reportpath;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.reportedition.AnnualReport;
import yangguang.reportedition.ReportDocket;
import yangguang.reportedition.ReportMove;
import yangguang.reportform.Finding;
import yangguang.reportrollup.ReportChecks;
import yangguang.reportrollup.StandingReports;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Explaining a warning of the checks (说明核对警告). The supervising office reads the explanation.
@Component
public class ExplainingWarning {

    private final StandingReports standing;
    private final ReportChecks checks;
    private final ReportDocket docket;
    private final TimeMachine clock;

    ExplainingWarning(StandingReports standing, ReportChecks checks, ReportDocket docket, TimeMachine clock) {
        this.standing = standing;
        this.checks = checks;
        this.docket = docket;
        this.clock = clock;
    }

    @Transactional
    public void explain(Officer officer, int year, String rule, String place, String explanation) {
        AnnualReport report = docket.open(ReportMove.EXPLAIN, officer, officer.agencyId(), year, null);
        List<Obstacle> obstacles = docket.obstaclesTo(ReportMove.EXPLAIN, report);
        Optional<Finding> warning = standing.of(report).warnings().stream()
                .filter(w -> w.rule().equals(rule) && w.where().equals(place)).findFirst();
        if (warning.isEmpty()) {
            obstacles.add(Obstacle.of("这条警告已经没有了，不用再说明。", "", ""));
        }
        if (explanation.isBlank() || explanation.length() > 500) {
            obstacles.add(Obstacle.at("explanation", "请写明情况，不超过 500 个字。"));
        }
        Obstructed.unlessEmpty(obstacles);
        checks.putExplanation(report.id(), warning.get(), explanation.strip(), officer.name(), clock.now());
        checks.putCheck(standing.of(report), clock.now());
        docket.note(officer, ReportMove.EXPLAIN, report, warning.get().message(), Map.of("rule", rule, "explanation", explanation.strip()));
    }
}
