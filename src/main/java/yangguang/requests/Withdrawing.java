package yangguang.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.Journal;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Withdrawing a request (撤回申请), at any time before the reply. It counts among the other results; before
/// its receipt it counts nowhere, for there was no request yet.
@Component
@Article("27")
public class Withdrawing {

    private static final int LONGEST = 500;

    private final Requests requests;
    private final Correspondence letters;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final TimeMachine time;

    Withdrawing(Requests requests, Correspondence letters, Journal journal, ApplicationEventPublisher events,
            TimeMachine time) {
        this.requests = requests;
        this.letters = letters;
        this.journal = journal;
        this.events = events;
        this.time = time;
    }

    public List<Obstacle> obstaclesTo(DisclosureRequest request) {
        return request.obstaclesToMoving();
    }

    public List<Obstacle> obstaclesTo(DisclosureRequest request, LocalDate on, String reason) {
        List<Obstacle> found = new ArrayList<>(obstaclesTo(request));
        if (reason.length() > LONGEST) {
            found.add(Obstacle.at("reason", "说明最多 " + LONGEST + " 个字，现在有 " + reason.length() + " 个字。"));
        }
        if (on == null) {
            found.add(Obstacle.at("on", "没有填写撤回的日期。"));
        } else if (on.isAfter(time.today())) {
            found.add(Obstacle.at("on", "撤回的日期晚于今天。", "请核对日期。"));
        } else if (on.isBefore(request.history().getLast().on())) {
            found.add(Obstacle.at("on", "撤回的日期早于上一步办理的日期。", "请核对日期。"));
        }
        return found;
    }

    /// By the applicant, today; the page has checked number and code.
    @Transactional
    public void withdraw(RequestNumber number, String reason) {
        move(null, requests.hold(number), time.today(), reason);
    }

    /// By the officer, from a letter or a visit.
    @Transactional
    public void withdraw(Officer officer, RequestNumber number, LocalDate on, String reason) {
        officer.require(Role.REQUEST_OFFICER, Role.OFFICE_HEAD);
        move(officer, requests.hold(number, officer), on, reason);
    }

    private void move(Officer officer, DisclosureRequest request, LocalDate on, String reason) {
        Obstructed.unlessEmpty(obstaclesTo(request, on, reason));
        request.withdrawn(time.now(), on, officer == null ? Happening.APPLICANT : officer.name(), reason);
        letters.confirmWithdrawal(request, officer == null ? Actor.CITIZEN : officer.actor());
        Requests.Change change = requests.keep(request);
        journal.write(Act.of(officer == null ? Actor.CITIZEN : officer.actor(), "撤回申请", "", "申请",
                request.number().value(), change.before(), change.after()));
        events.publishEvent(new RequestDecided(request.number().value(), request.agencyId(),
                change.after().disposition(), change.after().rowCode(), on));
    }
}
