package yangguang.reportpath;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.reportedition.AnnualReport;
import yangguang.reportedition.ReportDocket;
import yangguang.reportedition.ReportMove;
import yangguang.reportrollup.StandingReport;
import yangguang.reportrollup.StandingReports;
import yangguang.reportrollup.SupervisingOffice;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Submitting the report (报送) to the supervising office. After a return, it says what was changed.
@Component
@Article("49")
public class SubmittingReport {

    private final StandingReports standing;
    private final SupervisingOffice supervising;
    private final ReportRecords records;
    private final ReportDocket docket;
    private final TimeMachine clock;

    SubmittingReport(StandingReports standing, SupervisingOffice supervising, ReportRecords records, ReportDocket docket,
            TimeMachine clock) {
        this.standing = standing;
        this.supervising = supervising;
        this.records = records;
        this.docket = docket;
        this.clock = clock;
    }

    List<Obstacle> obstaclesTo(StandingReport report) {
        List<Obstacle> obstacles = docket.obstaclesTo(ReportMove.SUBMIT, report.report());
        if (supervising.above(report.agency()).isEmpty()) {
            obstacles.add(Obstacle.of("本机关上面没有本平台上的主管部门，不用报送。", "", "签发后直接发布。"));
        }
        if (obstacles.isEmpty()) {
            obstacles.addAll(report.obstacles());
        }
        return obstacles;
    }

    /// @param note what was changed since the return; not asked for the first time
    @Transactional
    public void submit(Officer officer, int year, String note, Integer seen) {
        AnnualReport report = docket.open(ReportMove.SUBMIT, officer, officer.agencyId(), year, seen);
        StandingReport stands = standing.of(report);
        List<Obstacle> obstacles = obstaclesTo(stands);
        boolean again = report.progress().round() > 0;
        if (again && note.isBlank() || note.length() > 500) {
            obstacles.add(Obstacle.at("note", "请写明按退回意见作了哪些修改，不超过 500 个字。"));
        }
        Obstructed.unlessEmpty(obstacles);
        AnnualReport submitted = docket.keep(officer, ReportMove.SUBMIT, report.moved(report.progress().submitted(clock.now())),
                null, Map.of("edition", report.edition(), "round", report.progress().round() + 1, "note", note.strip()));
        records.addSubmission(submitted, stands.compiled().cells(), again ? note.strip() : "", officer.name(), clock.now());
    }
}
