package yangguang.reportpath;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyRegister;
import yangguang.reportedition.AnnualReport;
import yangguang.reportedition.FixedFigures;
import yangguang.reportedition.Passages;
import yangguang.reportedition.ReportDocket;
import yangguang.reportedition.ReportMove;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportrollup.SupervisingOffice;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;
import yangguang.web.NotThere;

/// Returning a report (退回修改) with remarks, each on one cell or on words of one part. The agency sees them once the
/// report is returned.
@Component
@Article({"46", "49"})
public class ReturningReport {

    private final AgencyRegister agencies;
    private final SupervisingOffice supervising;
    private final ReportRecords records;
    private final FixedFigures fixed;
    private final ReportDocket docket;
    private final TimeMachine clock;

    ReturningReport(AgencyRegister agencies, SupervisingOffice supervising, ReportRecords records, FixedFigures fixed, ReportDocket docket,
            TimeMachine clock) {
        this.agencies = agencies;
        this.supervising = supervising;
        this.records = records;
        this.fixed = fixed;
        this.docket = docket;
        this.clock = clock;
    }

    private AnnualReport open(ReportMove move, Officer officer, long agencyId, int year, Integer seen) {
        officer.require(move.roles());
        Agency agency = agencies.find(agencyId).filter(a -> supervising.takesIn(officer, a)).orElseThrow(NotThere::new);
        return docket.open(move, officer, agency.id(), year, seen);
    }

    /// Notes a remark for the return.
    ///
    /// @param place cell id, or id of a part
    /// @param quote words of the part that are meant; "" for a cell
    @Transactional
    public void remark(Officer officer, long agencyId, int year, String place, String quote, String remark, Integer seen) {
        AnnualReport report = open(ReportMove.REMARK, officer, agencyId, year, seen);
        List<Obstacle> obstacles = docket.obstaclesTo(ReportMove.REMARK, report);
        obstacles.addAll(obstaclesTo(report, place, quote.strip()));
        if (remark.isBlank() || remark.length() > 500) {
            obstacles.add(Obstacle.at("remark", "请写明意见，不超过 500 个字。"));
        }
        Obstructed.unlessEmpty(obstacles);
        records.addRemark(report.id(), report.progress().round(), place, quote.strip(), remark.strip(), officer.name(), clock.now());
        docket.note(officer, ReportMove.REMARK, report, null, Map.of("place", place, "quote", quote.strip(), "remark", remark.strip()));
    }

    private static List<Obstacle> obstaclesTo(AnnualReport report, String place, String quote) {
        ReportFormat format = ReportFormats.shipped().get(report.generation());
        if (format.places().containsKey(place)) {
            return quote.isEmpty() ? List.of() : List.of(Obstacle.at("quote", "意见针对表格里的数字时，不用引原文。"));
        }
        String text = Passages.of(report).get(place);
        if (text == null) {
            return List.of(Obstacle.at("place", "请选择意见针对的单元格或者部分。"));
        }
        return quote.isEmpty() || quote.length() <= 200 && text.contains(quote) ? List.of()
                : List.of(Obstacle.at("quote", "这一部分里没有这几个字，请从原文复制，不超过 200 个字。"));
    }

    /// Takes a remark back before the report is returned.
    @Transactional
    public void unremark(Officer officer, long agencyId, int year, long remark) {
        AnnualReport report = open(ReportMove.REMARK, officer, agencyId, year, null);
        Obstructed.unlessEmpty(docket.obstaclesTo(ReportMove.REMARK, report));
        records.removeRemark(report.id(), report.progress().round(), remark).ifPresent(taken ->
                docket.note(officer, ReportMove.REMARK, report, taken.remark(), null));
    }

    @Transactional
    public void giveBack(Officer officer, long agencyId, int year, Integer seen) {
        AnnualReport report = open(ReportMove.RETURN, officer, agencyId, year, seen);
        List<Obstacle> obstacles = docket.obstaclesTo(ReportMove.RETURN, report);
        List<Remark> remarks = records.remarks(report.id(), report.progress().round());
        if (remarks.isEmpty()) {
            obstacles.add(Obstacle.at("remark", "退回修改要说明改什么：请至少写一条意见。"));
        }
        Obstructed.unlessEmpty(obstacles);
        AnnualReport back = docket.keep(officer, ReportMove.RETURN, report.moved(report.progress().returned()), null,
                Map.of("round", report.progress().round(), "remarks", remarks.size()));
        fixed.release(back);
    }
}
