package yangguang.reportrollup;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyRegister;
import yangguang.reportedition.AnnualReport;
import yangguang.reportedition.ReportDocket;
import yangguang.reportedition.ReportMove;
import yangguang.reportfigures.Applicability;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Rolling up (汇总): the accepted and published reports of a government's agencies are taken as the parts of its own. Who
/// is missing keeps it back, until the report comes or the agency is left out with a reason.
@Component
@Article({"49", "50"})
public class RollingUp {

    private final AgencyRegister agencies;
    private final StandingReports standing;
    private final RollUps rollUps;
    private final ReportChecks checks;
    private final ReportDocket docket;
    private final TimeMachine clock;

    RollingUp(AgencyRegister agencies, StandingReports standing, RollUps rollUps, ReportChecks checks, ReportDocket docket,
            TimeMachine clock) {
        this.agencies = agencies;
        this.standing = standing;
        this.rollUps = rollUps;
        this.checks = checks;
        this.docket = docket;
        this.clock = clock;
    }

    @Transactional
    public void rollUp(Officer officer, int year, Integer seen) {
        AnnualReport report = docket.open(ReportMove.ROLL_UP, officer, officer.agencyId(), year, seen);
        Agency agency = agencies.get(report.agencyId());
        List<Obstacle> obstacles = docket.obstaclesTo(ReportMove.ROLL_UP, report);
        if (!Applicability.rollsUp(agency)) {
            obstacles.add(Obstacle.of("只有人民政府的年度报告汇总所属机关的报告。", "", ""));
        }
        Obstructed.unlessEmpty(obstacles);
        AddedReports before = rollUps.of(agency, report, Map.of());
        Obstructed.unlessEmpty(before.obstaclesToRollingUp());
        List<AddedReports.Part> parts = before.addable();
        rollUps.take(report.id(), parts);
        AnnualReport kept = docket.keep(officer, ReportMove.ROLL_UP, report, before.parts().size(), Map.of("parts", parts.size(),
                "leftOut", before.scope().stream().filter(m -> !m.included()).map(RollUpScope.Member::slug).toList()));
        checks.putCheck(standing.of(kept), clock.now());
    }
}
