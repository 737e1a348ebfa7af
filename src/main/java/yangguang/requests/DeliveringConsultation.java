package yangguang.requests;

import java.time.LocalDate;
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

/// Entering the day on which the party got the consultation letter (登记征求意见书送达): its own term of fifteen
/// working days counts from there.
@Component
@Article({"32", "34"})
public class DeliveringConsultation {

    private final Requests requests;
    private final Journal journal;
    private final TimeMachine time;

    DeliveringConsultation(Requests requests, Journal journal, TimeMachine time) {
        this.requests = requests;
        this.journal = journal;
        this.time = time;
    }

    public List<Obstacle> obstaclesTo(DisclosureRequest request, String reference, LocalDate on) {
        List<Obstacle> found = new ArrayList<>(request.obstaclesToHandling());
        request.openConsultations().stream().filter(open -> open.reference().equals(reference)).findFirst()
                .ifPresentOrElse(open -> {
                    if (open.deliveredOn().isPresent()) {
                        found.add(Obstacle.at("deliveredOn", "送达日期已经登记。"));
                    }
                    found.addAll(Consulting.day(open, on, time.today(), "deliveredOn", "对方收到征求意见书"));
                }, () -> found.add(Obstacle.of("没有这次征求意见，或者已经结束。", "", "请刷新页面查看。")));
        return found;
    }

    @Transactional
    public void deliver(Officer officer, RequestNumber number, String reference, LocalDate on) {
        officer.require(Role.REQUEST_OFFICER, Role.OFFICE_HEAD);
        DisclosureRequest request = requests.hold(number, officer);
        Obstructed.unlessEmpty(obstaclesTo(request, reference, on));
        request.consultationDelivered(time.now(), on, officer.name(), reference);
        Requests.Change change = requests.keep(request);
        journal.write(Act.of(officer.actor(), "登记征求意见书送达", "《条例》第三十二条", "申请", number.value(),
                change.before(), change.after()));
    }
}
