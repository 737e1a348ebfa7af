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

/// Refusing an extension that an officer has proposed (不同意延长): the first term stands.
@Component
@Article("33(2)")
public class RefusingExtension {

    private final Requests requests;
    private final Journal journal;
    private final TimeMachine time;

    RefusingExtension(Requests requests, Journal journal, TimeMachine time) {
        this.requests = requests;
        this.journal = journal;
        this.time = time;
    }

    public List<Obstacle> obstaclesTo(DisclosureRequest request, String reason) {
        List<Obstacle> found = new ArrayList<>(request.obstaclesToHandling());
        if (found.isEmpty() && !request.extensionAwaitsConsent()) {
            found.add(Obstacle.of("没有等待同意的延期。", "《条例》第三十三条第二款", "请刷新页面查看。"));
        }
        if (reason.isBlank()) {
            found.add(Obstacle.at("reason", "没有写明不同意的理由。", "请告诉经办人员为什么、接下来怎样办。"));
        }
        return found;
    }

    @Transactional
    public void refuse(Officer head, RequestNumber number, String reason) {
        head.require(Role.OFFICE_HEAD);
        DisclosureRequest request = requests.hold(number, head);
        Obstructed.unlessEmpty(obstaclesTo(request, reason));
        request.extensionRefused(time.now(), head.name(), reason);
        Requests.Change change = requests.keep(request);
        journal.write(Act.of(head.actor(), "不同意延长答复期限", "《条例》第三十三条", "申请", number.value(),
                change.before(), change.after()));
    }
}
