package yangguang.reportedition;

import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import yangguang.access.Officer;
import yangguang.journal.Act;
import yangguang.journal.Journal;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;

/// Docket of the reports (年报办理登记): what all acts have in common: the right officer, the stage, the state the officer
/// saw, and the entry in the journal.
@Component
public class ReportDocket {

    public static final String KIND = "年度报告";

    private final AnnualReports reports;
    private final Journal journal;

    ReportDocket(AnnualReports reports, Journal journal) {
        this.reports = reports;
        this.journal = journal;
    }

    /// The report on which an officer wants to make a move.
    ///
    /// @param seen version the officer looked at; null where the act needs none
    public AnnualReport open(ReportMove move, Officer officer, long agencyId, int year, Integer seen) {
        officer.require(move.roles());
        AnnualReport report = reports.find(agencyId, year)
                .orElseThrow(() -> new Obstructed(Obstacle.of(year + " 年的年度报告还没有起草。", "", "请先起草并保存文字部分。")));
        if (seen != null && !seen.equals(report.version())) {
            throw new OptimisticLockingFailureException("changed meanwhile");
        }
        return report;
    }

    public List<Obstacle> obstaclesTo(ReportMove move, AnnualReport report) {
        List<Obstacle> obstacles = new ArrayList<>();
        if (!move.startsAt(report.stage())) {
            obstacles.add(Obstacle.of(report.year() + " 年的年度报告现在是“" + report.stage().label() + "”，不能" + move.label() + "。",
                    report.published() ? "《条例》第四十九条" : "", report.published() ? "内容确有错误的，办理更正，另出新版。" : ""));
        }
        return obstacles;
    }

    /// Keeps the report as moved, and writes the journal last.
    public AnnualReport keep(Officer officer, ReportMove move, AnnualReport moved, Object before, Object after) {
        AnnualReport kept = reports.save(moved);
        note(officer, move, kept, before, after);
        return kept;
    }

    public void note(Officer officer, ReportMove move, AnnualReport report, Object before, Object after) {
        journal.write(Act.of(officer.actor(), "年度报告" + move.label(), "《条例》第四十九条", KIND, subject(report.agencyId(), report.year()),
                before, after));
    }

    public static String subject(long agencyId, int year) {
        return agencyId + "/" + year;
    }
}
