package yangguang.requests;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.journal.Act;
import yangguang.journal.Journal;
import yangguang.statute.Article;
import yangguang.statute.DateWords;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Extending the reply term (延长答复期限): once, with the consent of the head of the disclosure office, and
/// told to the applicant before the first term ends. The head's own act is the consent.
@Component
@Article("33(2)")
public class Extending {

    private final Requests requests;
    private final Clocks clocks;
    private final Correspondence letters;
    private final Journal journal;
    private final TimeMachine time;

    Extending(Requests requests, Clocks clocks, Correspondence letters, Journal journal, TimeMachine time) {
        this.requests = requests;
        this.clocks = clocks;
        this.letters = letters;
        this.journal = journal;
        this.time = time;
    }

    /// Why the term cannot be extended now, by however many days.
    public List<Obstacle> obstaclesTo(DisclosureRequest request) {
        List<Obstacle> found = new ArrayList<>(request.obstaclesToHandling());
        if (!found.isEmpty()) {
            return found;
        }
        if (request.stage() == Stage.CLARIFYING) {
            found.add(Obstacle.of("正在等待申请人补正，答复期限将从收到补正之日起计算，不需要延长。", "《条例》第三十条", ""));
            return found;
        }
        ReplyClock clock = clocks.of(request).orElseThrow();
        if (clock.extensionUsed()) {
            found.add(Obstacle.of("答复期限已经延长过一次，不能再延长。", "《条例》第三十三条第二款",
                    "请在" + DateWords.withWeekday(clock.replyDue()) + "前答复。"));
        } else if (time.today().isAfter(clock.extensionLatest())) {
            found.add(Obstacle.of("答复期限已于" + DateWords.withWeekday(clock.extensionLatest()) + "届满，届满后不能延长。",
                    "《条例》第三十三条第二款", "请尽快答复。"));
        }
        return found;
    }

    /// @param workDays further working days
    public List<Obstacle> obstaclesTo(DisclosureRequest request, int workDays, String reason) {
        List<Obstacle> found = new ArrayList<>(obstaclesTo(request));
        int most = clocks.of(request).map(ReplyClock::extensionAtMost).orElse(0);
        if (most > 0 && (workDays < 1 || workDays > most)) {
            found.add(new Obstacle("workDays", "延长的工作日数应当在 1 至 " + most + " 之间。", "《条例》第三十三条第二款", ""));
        }
        if (reason.isBlank()) {
            found.add(Obstacle.at("reason", "没有写明延长的理由。", "例如：需要检索的档案数量较多。"));
        } else if (reason.length() > 500) {
            found.add(Obstacle.at("reason", "延长的理由最多 500 个字，现在有 " + reason.length() + " 个字。"));
        }
        return found;
    }

    @Transactional
    public void extend(Officer head, RequestNumber number, int workDays, String reason) {
        head.require(Role.OFFICE_HEAD);
        DisclosureRequest request = requests.hold(number, head);
        Obstructed.unlessEmpty(obstaclesTo(request, workDays, reason));
        ReplyClock clock = clocks.of(request).orElseThrow();
        request.extended(time.now(), head.name(), workDays, reason);
        letters.extend(request, clock.replyDue(), workDays, clock.dueIfExtended(workDays), reason, head);
        Requests.Change change = requests.keep(request);
        journal.write(Act.of(head.actor(), "延长答复期限", "《条例》第三十三条", "申请", number.value(),
                change.before(), change.after()));
    }
}
