package yangguang.reportpath;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.journal.Act;
import yangguang.journal.Journal;
import yangguang.reportedition.ReportDocket;
import yangguang.reportrollup.SupervisingOffice;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;
import yangguang.web.NotThere;

/// Reminding agencies whose report is missing (催报): it shows on the agency's desk, at most once a day.
@Component
@Article({"46", "49"})
public class Reminding {

    private final Collecting collecting;
    private final SupervisingOffice supervising;
    private final ReportRecords records;
    private final Journal journal;
    private final TimeMachine clock;

    Reminding(Collecting collecting, SupervisingOffice supervising, ReportRecords records, Journal journal, TimeMachine clock) {
        this.collecting = collecting;
        this.supervising = supervising;
        this.records = records;
        this.journal = journal;
        this.clock = clock;
    }

    private List<Obstacle> obstaclesTo(Collecting.Line line) {
        return !line.missing() ? List.of(Obstacle.of(line.name() + "已经报送，不用催报。", "", ""))
                : !line.remindable() ? List.of(Obstacle.of(line.name() + "今天已经催报过。", "", "每天至多催报一次。")) : List.of();
    }

    @Transactional
    public void remind(Officer officer, String slug, int year) {
        Agency government = governmentOf(officer);
        Collecting.Line line = collecting.lines(government, year).stream().filter(l -> l.slug().equals(slug)).findFirst()
                .orElseThrow(NotThere::new);
        Obstructed.unlessEmpty(obstaclesTo(line));
        if (!remind(officer, line, year)) {
            throw new Obstructed(Obstacle.of(line.name() + "今天已经催报过。", "", "每天至多催报一次。"));
        }
    }

    /// Reminds all whose report is missing and who have not been reminded today.
    ///
    /// @return how many were reminded
    @Transactional
    public long remindAll(Officer officer, int year) {
        return collecting.lines(governmentOf(officer), year).stream().filter(Collecting.Line::remindable)
                .filter(line -> remind(officer, line, year)).count();
    }

    private Agency governmentOf(Officer officer) {
        officer.require(Role.SUPERVISOR);
        return supervising.governmentOf(officer).orElseThrow(NotThere::new);
    }

    private boolean remind(Officer officer, Collecting.Line line, int year) {
        boolean first = records.addReminder(line.id(), year, clock.today(), officer.name(), officer.agencyName());
        if (first) {
            journal.write(Act.of(officer.actor(), "年度报告催报", "《条例》第四十六条", ReportDocket.KIND,
                    ReportDocket.subject(line.id(), year), null, line.due()));
        }
        return first;
    }
}
