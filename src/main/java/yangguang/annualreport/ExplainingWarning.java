package yangguang.annualreport;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.reportform.Finding;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Explaining a warning of the checks (说明核对警告). The supervising office reads the explanation.
@Component
public class ExplainingWarning {

    private final StandingReports standing;
    private final ReportRecords records;
    private final ReportDocket docket;
    private final TimeMachine clock;

    ExplainingWarning(StandingReports standing, ReportRecords records, ReportDocket docket, TimeMachine clock) {
        this.standing = standing;
        this.records = records;
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
        records.putExplanation(report.id(), warning.get(), explanation.strip(), officer.name(), clock.now());
        records.putCheck(standing.of(report), clock.now());
        docket.note(officer, ReportMove.EXPLAIN, report, warning.get().message(), Map.of("rule", rule, "explanation", explanation.strip()));
    }
}
