package yangguang.annualreport;

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
import yangguang.reportedition.AnnualReport;
import yangguang.reportedition.AnnualReports;
import yangguang.reportedition.LiveText;
import yangguang.reportrollup.Rechecking;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;

/// Writing the report's prose (撰写年度报告): parts one, five and six. Figure fields are kept as fields.
@Component
@Article("50")
public class DraftingReport {

    static final int LONGEST = 20_000;

    private final AnnualReports reports;
    private final Amendable amendable;
    private final Rechecking rechecking;
    private final Journal journal;

    DraftingReport(AnnualReports reports, Amendable amendable, Rechecking rechecking, Journal journal) {
        this.reports = reports;
        this.amendable = amendable;
        this.rechecking = rechecking;
        this.journal = journal;
    }

    public List<Obstacle> obstaclesTo(long agencyId, int year, String generation, String overview, String problems,
            String others) {
        List<Obstacle> obstacles = new ArrayList<>(amendable.obstaclesTo(agencyId, year));
        readable(obstacles, "overview", "总体情况", overview, generation);
        readable(obstacles, "problems", "存在的主要问题及改进情况", problems, generation);
        readable(obstacles, "others", "其他需要报告的事项", others, generation);
        return obstacles;
    }

    /// Not too long, and every figure field one that this form has.
    private static void readable(List<Obstacle> obstacles, String field, String label, String text, String generation) {
        if (text.length() > LONGEST) {
            obstacles.add(Obstacle.at(field, "“" + label + "”不能超过 " + LONGEST + " 个字，现在是 " + text.length() + " 个字。"));
        }
        obstacles.addAll(LiveText.obstaclesTo(field, label, text, generation));
    }

    /// Keeps the prose.
    ///
    /// @param version of the report as the writer last saw it; null for the first time
    /// @throws org.springframework.dao.OptimisticLockingFailureException where somebody else wrote meanwhile
    @Transactional
    public void write(Officer officer, int year, String generation, String overview, String problems, String others,
            Integer version) {
        officer.require(Role.REQUEST_OFFICER, Role.OFFICE_HEAD, Role.CONTRIBUTOR);
        Obstructed.unlessEmpty(obstaclesTo(officer.agencyId(), year, generation, overview, problems, others));
        if (version != null) {
            AnnualReport before = reports.find(officer.agencyId(), year)
                    .orElseThrow(() -> new OptimisticLockingFailureException("there is no report of this version"));
            reports.save(before.written(generation, lines(overview), lines(problems), lines(others), version));
        } else if (!reports.begin(officer.agencyId(), year, generation, lines(overview), lines(problems), lines(others))) {
            throw new OptimisticLockingFailureException("begun by somebody else meanwhile");
        }
        rechecking.after(officer.agencyId(), year);
        journal.write(Act.of(officer.actor(), "撰写年度报告", "《条例》第五十条", "年度报告",
                officer.agencyId() + "/" + year, null, generation));
    }

    /// A form sends its lines with an end of its own, which is no change of the text.
    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
