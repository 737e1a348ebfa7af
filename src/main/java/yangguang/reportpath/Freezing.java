package yangguang.reportpath;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.reportedition.AnnualReport;
import yangguang.reportedition.AnnualReports;
import yangguang.reportedition.ReportDocket;
import yangguang.reportedition.ReportMove;
import yangguang.reportfigures.CompiledReport;
import yangguang.reportfigures.Compiling;
import yangguang.reportfigures.EnteredFigures;
import yangguang.reportfigures.FrozenFigures;
import yangguang.reportform.ReportFormats;
import yangguang.reportrollup.ReportChecks;
import yangguang.reportrollup.StandingReports;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Freezing the year's figures (定格数据): what the registers say at the end of the year is kept with its sources. Whatever
/// comes into the registers later is shown as a difference, and taken over only by freezing again, with a reason.
@Component
@Article({"49", "50"})
public class Freezing {

    private final AnnualReports reports;
    private final EnteredFigures entered;
    private final Compiling compiling;
    private final StandingReports standing;
    private final ReportChecks checks;
    private final ReportDocket docket;
    private final TimeMachine clock;

    Freezing(AnnualReports reports, EnteredFigures entered, Compiling compiling, StandingReports standing, ReportChecks checks,
            ReportDocket docket, TimeMachine clock) {
        this.reports = reports;
        this.entered = entered;
        this.compiling = compiling;
        this.standing = standing;
        this.checks = checks;
        this.docket = docket;
        this.clock = clock;
    }

    private List<Obstacle> obstaclesTo(ReportMove move, AnnualReport report) {
        List<Obstacle> obstacles = docket.obstaclesTo(move, report);
        if (!clock.today().isAfter(LocalDate.of(report.year(), 12, 31))) {
            obstacles.add(Obstacle.of("报告年度还没有结束，" + report.year() + " 年 12 月 31 日以后才能定格。", "《条例》第四十九条",
                    "现在可以随时查看“如果今天报送”的数据。"));
        }
        return obstacles;
    }

    /// Freezes for the first time. A report that nobody has begun is begun with it.
    @Transactional
    public void freeze(Officer officer, int year) {
        officer.require(ReportMove.FREEZE.roles());
        entered.hold(officer.agencyId(), year);
        AnnualReport report = reports.find(officer.agencyId(), year).orElseGet(() -> AnnualReport.begun(officer.agencyId(), year,
                ReportFormats.shipped().forYear(year).orElseGet(() -> ReportFormats.shipped().all().getLast()).generation()));
        Obstructed.unlessEmpty(obstaclesTo(ReportMove.FREEZE, report));
        take(officer, ReportMove.FREEZE, report, "");
    }

    /// Takes over what the registers say by now.
    @Transactional
    public void refreeze(Officer officer, int year, String reason, Integer seen) {
        entered.hold(officer.agencyId(), year);
        AnnualReport report = docket.open(ReportMove.REFREEZE, officer, officer.agencyId(), year, seen);
        List<Obstacle> obstacles = obstaclesTo(ReportMove.REFREEZE, report);
        if (reason.isBlank() || reason.length() > 500) {
            obstacles.add(Obstacle.at("reason", "请写明重新定格的理由，不超过 500 个字，例如“12 月 30 日收到的一件申请补登”。"));
        }
        Obstructed.unlessEmpty(obstacles);
        take(officer, ReportMove.REFREEZE, report, reason.strip());
    }

    private void take(Officer officer, ReportMove move, AnnualReport report, String reason) {
        CompiledReport now = compiling.compile(report.agencyId(), report.year(), ReportFormats.shipped().get(report.generation()));
        FrozenFigures taken = FrozenFigures.of(now);
        Map<String, String> changed = report.progress().frozen() == null ? Map.of()
                : FrozenFigures.read(report.progress().frozen()).changes(now).stream().collect(Collectors.toMap(
                        FrozenFigures.Change::cell, c -> c.frozen().toPlainString() + "→" + c.now().toPlainString()));
        AnnualReport kept = reports.save(report.moved(report.progress().frozen(move.from(report.stage()), taken, clock.now())));
        checks.putCheck(standing.of(kept), clock.now());
        docket.note(officer, move, kept, null, reason.isEmpty() ? taken.figures() : Map.of("reason", reason, "changed", changed));
    }
}
