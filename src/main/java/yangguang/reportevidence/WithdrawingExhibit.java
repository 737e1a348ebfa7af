package yangguang.reportevidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.journal.Act;
import yangguang.journal.Journal;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Withdrawing an exhibit (撤下佐证材料) that was attached by mistake, with the reason. It is marked and handed out no longer;
/// its content stays in the file store, as that of every attachment does.
@Component
@Article("50")
public class WithdrawingExhibit {

    private final Exhibits exhibits;
    private final SubjectSource subjects;
    private final ReportYears years;
    private final Journal journal;
    private final TimeMachine clock;

    WithdrawingExhibit(Exhibits exhibits, SubjectSource subjects, ReportYears years, Journal journal, TimeMachine clock) {
        this.exhibits = exhibits;
        this.subjects = subjects;
        this.years = years;
        this.journal = journal;
        this.clock = clock;
    }

    /// The reports that have counted on it keep it: none of them may be closed.
    public List<Obstacle> obstaclesTo(long agencyId, Exhibit exhibit) {
        List<Obstacle> obstacles = new ArrayList<>();
        yearsOf(agencyId, exhibit).forEach(year -> years.obstaclesTo(agencyId, year).forEach(o -> obstacles.add(closed(o))));
        return obstacles;
    }

    /// Why the year is closed, said of its exhibits.
    static Obstacle closed(Obstacle ofYear) {
        return Obstacle.of("佐证材料不能再增加或者撤下：" + ofYear.sentence(), ofYear.article(), ofYear.wayOut());
    }

    private List<Integer> yearsOf(long agencyId, Exhibit exhibit) {
        return subjects.find(agencyId, exhibit.subject()).orElseThrow().years();
    }

    /// @throws OptimisticLockingFailureException where somebody else withdrew it meanwhile
    @Transactional
    public void withdraw(Officer officer, Exhibit exhibit, String reason) {
        officer.require(Role.REQUEST_OFFICER, Role.OFFICE_HEAD, Role.CONTRIBUTOR);
        long agency = officer.agencyId();
        List<Integer> counted = yearsOf(agency, exhibit);
        List<Obstacle> obstacles = new ArrayList<>();
        counted.forEach(year -> years.hold(agency, year).forEach(o -> obstacles.add(closed(o))));
        if (reason.isBlank() || reason.length() > 500) {
            obstacles.add(Obstacle.at("reason", "请写明撤下的理由，不超过 500 个字，例如“附错了文件，是另一个科室的统计表”。"));
        }
        Obstructed.unlessEmpty(obstacles);
        if (!exhibits.withdraw(exhibit.id(), officer.name(), clock.now(), reason.strip())) {
            throw new OptimisticLockingFailureException("withdrawn by somebody else meanwhile");
        }
        counted.forEach(year -> years.changed(agency, year));
        Subject subject = exhibit.subject();
        journal.write(Act.of(officer.actor(), "撤下佐证材料", "《条例》第五十条", subject.journalKind(), subject.journalNumber(agency),
                Map.of("file", exhibit.name() + " " + exhibit.sm3()), Map.of("reason", reason.strip())));
    }
}
