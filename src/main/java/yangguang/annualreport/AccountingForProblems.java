package yangguang.annualreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.journal.Act;
import yangguang.journal.Journal;
import yangguang.reportedition.Amendable;
import yangguang.reportedition.AnnualReport;
import yangguang.reportedition.AnnualReports;
import yangguang.reportfigures.EarlierReport;
import yangguang.reportfigures.EnteredFigures;
import yangguang.reportfigures.YearBefore;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Accounting for last year's problems (交代上年度问题的改进情况), one by one; what is left open keeps until later.
@Component
@Article("50")
public class AccountingForProblems {

    private final AnnualReports reports;
    private final YearBefore yearBefore;
    private final ProblemAccounts accounts;
    private final EnteredFigures entered;
    private final Amendable amendable;
    private final Journal journal;
    private final TimeMachine clock;

    AccountingForProblems(AnnualReports reports, YearBefore yearBefore, ProblemAccounts accounts, EnteredFigures entered, Amendable amendable,
            Journal journal, TimeMachine clock) {
        this.reports = reports;
        this.yearBefore = yearBefore;
        this.accounts = accounts;
        this.entered = entered;
        this.amendable = amendable;
        this.journal = journal;
        this.clock = clock;
    }

    /// What an officer says of one problem; an outcome that is null and no words leave it open.
    public record Answer(ProblemAccount.Outcome outcome, String account) {

        boolean open() {
            return outcome == null && account.isBlank();
        }
    }

    /// The problems last year's report named: as it was made known, else as they stand in its draft; empty where no such
    /// report is known.
    public List<String> problemsBefore(long agencyId, int year) {
        return yearBefore.madeKnown(agencyId, year - 1).map(EarlierReport::problems)
                .or(() -> reports.find(agencyId, year - 1).map(AnnualReport::problems)).map(Problems::of).orElse(List.of());
    }

    public List<Obstacle> obstaclesTo(long agencyId, int year, Map<Integer, Answer> answers) {
        List<Obstacle> obstacles = new ArrayList<>(amendable.obstaclesTo(agencyId, year));
        answers.forEach((item, answer) -> {
            if (!answer.open() && answer.outcome() == null) {
                obstacles.add(Obstacle.at("outcome-" + item, "第 " + item + " 个问题请选择“已解决”或者“继续推进”。"));
            }
            if (!answer.open() && (answer.account().isBlank() || answer.account().length() > 1000)) {
                obstacles.add(Obstacle.at("account-" + item, "第 " + item + " 个问题请写明采取的措施和效果，不超过 1000 个字。"));
            }
        });
        if (answers.values().stream().allMatch(Answer::open)) {
            obstacles.add(Obstacle.of("还没有填写任何一个问题的改进情况。", "", "填好一个就可以先保存。"));
        }
        return obstacles;
    }

    @Transactional
    public void account(Officer officer, int year, Map<Integer, Answer> answers) {
        officer.require(Role.REQUEST_OFFICER, Role.OFFICE_HEAD, Role.CONTRIBUTOR);
        entered.hold(officer.agencyId(), year);
        Obstructed.unlessEmpty(obstaclesTo(officer.agencyId(), year, answers));
        List<String> problems = problemsBefore(officer.agencyId(), year);
        answers.forEach((item, answer) -> {
            if (!answer.open() && item >= 1 && item <= problems.size()) {
                accounts.put(officer.agencyId(), year, item, problems.get(item - 1), answer.outcome(),
                        answer.account().strip(), officer.name(), clock.now());
            }
        });
        journal.write(Act.of(officer.actor(), "填写上年度问题改进情况", "《条例》第五十条", "年度报告",
                officer.agencyId() + "/" + year, null, answers));
    }
}
