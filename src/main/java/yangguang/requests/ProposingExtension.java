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
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Proposing an extension (提请延长答复期限): the officer asks, the head of the disclosure office agrees or not.
@Component
@Article("33(2)")
public class ProposingExtension {

    private final Requests requests;
    private final Extending extending;
    private final Journal journal;
    private final TimeMachine time;

    ProposingExtension(Requests requests, Extending extending, Journal journal, TimeMachine time) {
        this.requests = requests;
        this.extending = extending;
        this.journal = journal;
        this.time = time;
    }

    public List<Obstacle> obstaclesTo(DisclosureRequest request, int workDays, String reason) {
        List<Obstacle> found = new ArrayList<>(extending.obstaclesTo(request, workDays, reason));
        if (request.extensionAwaitsConsent()) {
            found.add(Obstacle.of("已经提请延期，正在等待负责人同意。", "《条例》第三十三条第二款", "请与公开工作机构负责人联系。"));
        }
        return found;
    }

    @Transactional
    public void propose(Officer officer, RequestNumber number, int workDays, String reason) {
        officer.require(Role.REQUEST_OFFICER, Role.OFFICE_HEAD);
        DisclosureRequest request = requests.hold(number, officer);
        Obstructed.unlessEmpty(obstaclesTo(request, workDays, reason));
        request.extensionProposed(time.now(), officer.name(), workDays, reason);
        Requests.Change change = requests.keep(request);
        journal.write(Act.of(officer.actor(), "提请延长答复期限", "《条例》第三十三条", "申请", number.value(),
                change.before(), change.after()));
    }
}
