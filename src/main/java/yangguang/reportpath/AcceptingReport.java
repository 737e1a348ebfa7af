package yangguang.reportpath;

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
import yangguang.reportrollup.SupervisingOffice;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.web.NotThere;

/// Accepting a report (接收). Whoever signed it does not accept it, also where one office does both.
@Component
@Article({"46", "49"})
public class AcceptingReport {

    private final AgencyRegister agencies;
    private final SupervisingOffice supervising;
    private final ReportRecords records;
    private final ReportDocket docket;

    AcceptingReport(AgencyRegister agencies, SupervisingOffice supervising, ReportRecords records, ReportDocket docket) {
        this.agencies = agencies;
        this.supervising = supervising;
        this.records = records;
        this.docket = docket;
    }

    List<Obstacle> obstaclesTo(AnnualReport report, Officer officer) {
        List<Obstacle> obstacles = docket.obstaclesTo(ReportMove.ACCEPT, report);
        if (officer.username().equals(report.progress().signedBy())) {
            obstacles.add(Obstacle.of("这份报告由您签发，不能由您接收。", "", "请主管部门的其他监督员接收。"));
        }
        int remarks = records.remarks(report.id(), report.progress().round()).size();
        if (remarks > 0) {
            obstacles.add(Obstacle.of("还有 " + remarks + " 条意见没有转给报送机关。", "", "退回修改，或者先撤去意见。"));
        }
        return obstacles;
    }

    @Transactional
    public void accept(Officer officer, long agencyId, int year, Integer seen) {
        officer.require(ReportMove.ACCEPT.roles());
        Agency agency = agencies.find(agencyId).filter(a -> supervising.takesIn(officer, a)).orElseThrow(NotThere::new);
        AnnualReport report = docket.open(ReportMove.ACCEPT, officer, agency.id(), year, seen);
        Obstructed.unlessEmpty(obstaclesTo(report, officer));
        docket.keep(officer, ReportMove.ACCEPT, report.moved(report.progress().accepted()), null,
                Map.of("edition", report.edition(), "round", report.progress().round()));
    }
}
