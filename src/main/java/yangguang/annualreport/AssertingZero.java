package yangguang.annualreport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.journal.Act;
import yangguang.journal.Journal;
import yangguang.reportedition.Amendable;
import yangguang.reportedition.AnnualReports;
import yangguang.reportedition.FieldValues;
import yangguang.reportedition.Narrative;
import yangguang.reportfigures.CompiledReport;
import yangguang.reportfigures.Compiling;
import yangguang.reportfigures.EnteredFigures;
import yangguang.reportform.ReportFormat;
import yangguang.reportrollup.Rechecking;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Asserting a zero report (确认零报告): one officer says of every figure nobody has given that it did not happen. It is
/// for offices without requests and cases; whoever had one fills in the form.
@Component
@Article("50")
public class AssertingZero {

    static final String WORDS = "本年没有发生";

    private final Compiling compiling;
    private final EnteredFigures entered;
    private final ZeroReports zeroReports;
    private final AnnualReports reports;
    private final Narrative narrative;
    private final Amendable amendable;
    private final Rechecking rechecking;
    private final Journal journal;
    private final TimeMachine clock;

    AssertingZero(Compiling compiling, EnteredFigures entered, ZeroReports zeroReports, AnnualReports reports,
            Narrative narrative, Amendable amendable, Rechecking rechecking, Journal journal, TimeMachine clock) {
        this.compiling = compiling;
        this.entered = entered;
        this.zeroReports = zeroReports;
        this.reports = reports;
        this.narrative = narrative;
        this.amendable = amendable;
        this.rechecking = rechecking;
        this.journal = journal;
        this.clock = clock;
    }

    public List<Obstacle> obstaclesTo(CompiledReport report) {
        List<Obstacle> obstacles = new ArrayList<>(amendable.obstaclesTo(report.agencyId(), report.year()));
        if (!clock.today().isAfter(LocalDate.of(report.year(), 12, 31))) {
            obstacles.add(Obstacle.of("报告年度还没有结束，现在还不能确认全年没有发生。", "《条例》第五十条",
                    report.year() + " 年 12 月 31 日以后再来确认。"));
        }
        if (zeroReports.find(report.agencyId(), report.year()).isPresent()) {
            obstacles.add(Obstacle.of(report.year() + " 年的零报告已经确认过。", "", "以后要改的数字，请在报告页面逐项填报。"));
        }
        happened(report).forEach(place -> obstacles.add(Obstacle.of("“" + place.name() + "”是 "
                + report.cell(place.id()).value().toPlainString() + "，本年有申请或者案件，不能作零报告。", "", "请在报告页面逐项填报。")));
        return obstacles;
    }

    /// Figures that show that something happened: requests and cases; of each table one is enough.
    static List<ReportFormat.Place> happened(CompiledReport report) {
        List<ReportFormat.Place> places = new ArrayList<>();
        for (List<String> rows : List.of(List.of("new", "carry_in", "A3.1", "A3.2"), List.of("A4", "A5", ""))) {
            report.format().places().values().stream()
                    .filter(place -> rows.contains(place.row().id()) && !place.table().id().equals("t2"))
                    .filter(place -> report.cells().containsKey(place.id()) && report.cell(place.id()).given()
                            && report.cell(place.id()).value().signum() != 0)
                    .findFirst().ifPresent(places::add);
        }
        return places;
    }

    /// Enters a zero wherever nobody has answered, and keeps the proposed text where nothing is written yet.
    ///
    /// @param problems part five, or "" to write it later
    @Transactional
    public void assertZero(Officer officer, int year, ReportFormat format, String problems) {
        officer.require(Role.REQUEST_OFFICER, Role.OFFICE_HEAD, Role.CONTRIBUTOR);
        entered.hold(officer.agencyId(), year);
        CompiledReport report = compiling.compile(officer.agencyId(), year, format);
        Obstructed.unlessEmpty(obstaclesTo(report));
        if (!zeroReports.put(officer.agencyId(), year, officer.name(), clock.now())) {
            throw new OptimisticLockingFailureException("asserted by somebody else meanwhile");
        }
        List<String> cells = report.blanks().stream().map(ReportFormat.Place::id).toList();
        cells.forEach(cell -> entered.put(officer.agencyId(), year, cell, BigDecimal.ZERO, WORDS, officer.name(), clock.now()));
        if (reports.find(officer.agencyId(), year).isEmpty()) {
            keepProposal(officer, year, format, problems);
        }
        rechecking.after(officer.agencyId(), year);
        journal.write(Act.of(officer.actor(), "确认零报告", "《条例》第五十条", "年度报告", officer.agencyId() + "/" + year, null, cells));
    }

    private void keepProposal(Officer officer, int year, ReportFormat format, String problems) {
        FieldValues values = narrative.values(compiling.compile(officer.agencyId(), year, format));
        reports.begin(officer.agencyId(), year, format.generation(), Proposing.overview(format, values, officer.agencyName(), year),
                problems.strip(), Proposing.others(format, values));
    }
}
