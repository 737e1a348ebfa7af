package yangguang.reportpath;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import yangguang.access.Officer;
import yangguang.reportedition.AnnualReport;
import yangguang.reportedition.AnnualReportPublished;
import yangguang.reportedition.FixedFigures;
import yangguang.reportedition.Narrative;
import yangguang.reportedition.ReportContents;
import yangguang.reportedition.ReportDocket;
import yangguang.reportedition.ReportMove;
import yangguang.reportedition.ReportStage;
import yangguang.reportfigures.CompiledReport;
import yangguang.reportfigures.Compiling;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;
import yangguang.reportrollup.StandingReport;
import yangguang.reportrollup.StandingReports;
import yangguang.reportrollup.SupervisingOffice;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Publishing the report (发布年度报告): after the supervising office accepted it, or, where none stands above, once it is
/// signed. Nobody changes it afterwards; a correction is a new edition.
@Component
@Article({"49", "50"})
public class PublishingReport {

    private final SupervisingOffice supervising;
    private final Narrative narrative;
    private final StandingReports standing;
    private final ReportDocket docket;
    private final TimeMachine clock;
    private final ApplicationEventPublisher events;

    PublishingReport(SupervisingOffice supervising, Narrative narrative, StandingReports standing, ReportDocket docket, TimeMachine clock,
            ApplicationEventPublisher events) {
        this.supervising = supervising;
        this.narrative = narrative;
        this.standing = standing;
        this.docket = docket;
        this.clock = clock;
        this.events = events;
    }

    List<Obstacle> obstaclesTo(StandingReport report) {
        List<Obstacle> obstacles = docket.obstaclesTo(ReportMove.PUBLISH, report.report());
        if (obstacles.isEmpty() && report.report().stage() == ReportStage.SIGNED && supervising.above(report.agency()).isPresent()) {
            obstacles.add(Obstacle.of("年度报告还没有报送主管部门。", "《条例》第四十九条", "报送并被接收后再发布。"));
        }
        if (obstacles.isEmpty() && report.report().stage() == ReportStage.SIGNED) {
            obstacles.addAll(report.obstacles());
        }
        return obstacles;
    }

    /// What of the contents keeps a report from being sent for signature, and so in the end from being published.
    public List<Obstacle> obstaclesTo(CompiledReport compiled, AnnualReport report) {
        List<Obstacle> obstacles = ReportContents.obstaclesIn(report, compiled);
        if (report != null) {
            obstacles.addAll(narrative.obstaclesTo(report, narrative.values(compiled)));
        }
        return obstacles;
    }

    @Transactional
    public void publish(Officer officer, int year, Integer seen) {
        AnnualReport report = docket.open(ReportMove.PUBLISH, officer, officer.agencyId(), year, seen);
        StandingReport stands = standing.of(report);
        Obstructed.unlessEmpty(obstaclesTo(stands));
        docket.keep(officer, ReportMove.PUBLISH, report.moved(report.progress().published(officer.name(), clock.now())), null,
                Map.of("edition", report.edition(), "figures", FixedFigures.figures(stands.compiled())));
        events.publishEvent(new AnnualReportPublished(officer.agencyId(), year));
    }
}
