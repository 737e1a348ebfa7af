package yangguang.requests;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
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

/// Receiving a request (确认收到): fixes the day of receipt, from which the reply term runs. Of a request on the
/// portal the applicant has confirmed by sending it; the office confirms here, and that is the day.
@Component
@Article("31")
public class Receiving {

    private final Requests requests;
    private final Correspondence letters;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final TimeMachine time;

    Receiving(Requests requests, Correspondence letters, Journal journal, ApplicationEventPublisher events,
            TimeMachine time) {
        this.requests = requests;
        this.letters = letters;
        this.journal = journal;
        this.events = events;
        this.time = time;
    }

    public List<Obstacle> obstaclesTo(DisclosureRequest request, Receipt receipt) {
        List<Obstacle> found = new ArrayList<>(request.obstaclesToMoving());
        request.receivedOn().ifPresent(day -> found.add(Obstacle.of("收到之日已经确定，不能再次确认。", "《条例》第三十一条",
                "请刷新页面查看。")));
        found.addAll(receipt.obstacles(time.today()));
        if (found.isEmpty() && receipt.awaitsConfirmation()) {
            found.add(new Obstacle("confirmedOn", "没有填写与申请人确认的日期。", receipt.channel().article(),
                    "以" + receipt.channel().fixes().words() + "为收到之日。"));
        }
        return found;
    }

    /// Confirms today that the request has arrived, as the one button on the file does.
    @Transactional
    public void receive(Officer officer, RequestNumber number) {
        DisclosureRequest request = requests.hold(number, officer);
        receive(officer, request, new Receipt(request.channel(), request.history().getFirst().on(), time.today()));
    }

    /// Confirms with the days the officer enters, for what came by mail.
    @Transactional
    public void receive(Officer officer, RequestNumber number, Receipt receipt) {
        receive(officer, requests.hold(number, officer), receipt);
    }

    private void receive(Officer officer, DisclosureRequest request, Receipt receipt) {
        officer.require(Role.REQUEST_OFFICER, Role.OFFICE_HEAD);
        Obstructed.unlessEmpty(obstaclesTo(request, receipt));
        move(officer, request, receipt);
        Requests.Change change = requests.keep(request);
        journal.write(Act.of(officer.actor(), "确认收到申请", "《条例》第三十一条", "申请", request.number().value(),
                change.before(), change.after()));
        events.publishEvent(new RequestReceived(request.number().value()));
    }

    /// The move and its letter, also for [Registering], which writes its own entry.
    void move(Officer officer, DisclosureRequest request, Receipt receipt) {
        request.received(time.now(), officer.name(), receipt);
        letters.acknowledge(request, officer);
    }
}
