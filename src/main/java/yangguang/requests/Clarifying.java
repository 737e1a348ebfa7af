package yangguang.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.Journal;
import yangguang.statute.Article;
import yangguang.statute.DateWords;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Clarifying a request (补正): by the applicant with number and code, or entered by the officer from paper.
/// An answer after the period is taken as long as the file has not been closed: the applicant may have had
/// good reason, and closing it is the office's act, not the calendar's.
@Component
@Article("30")
public class Clarifying {

    private static final int LONGEST = 2000;

    private final Requests requests;
    private final Journal journal;
    private final TimeMachine time;

    Clarifying(Requests requests, Journal journal, TimeMachine time) {
        this.requests = requests;
        this.journal = journal;
        this.time = time;
    }

    public List<Obstacle> obstaclesTo(DisclosureRequest request) {
        List<Obstacle> found = new ArrayList<>(request.obstaclesToMoving());
        if (found.isEmpty() && request.stage() != Stage.CLARIFYING) {
            found.add(Obstacle.of("这件申请目前不需要补正。", "《条例》第三十条", "需要补充说明的，请与承办人员联系。"));
        }
        return found;
    }

    /// @param on day on which the answer arrived
    public List<Obstacle> obstaclesTo(DisclosureRequest request, String text, LocalDate on) {
        List<Obstacle> found = new ArrayList<>(obstaclesTo(request));
        if (text.isBlank()) {
            found.add(Obstacle.at("text", "没有填写补正的内容。", "请对照补正告知书逐项写明。"));
        } else if (text.length() > LONGEST) {
            found.add(Obstacle.at("text", "补正的内容最多 " + LONGEST + " 个字，现在有 " + text.length() + " 个字。", "请删减后再提交。"));
        }
        LocalDate asked = request.last(Happening.Kind.CLARIFICATION_ASKED).map(Happening::on).orElse(null);
        if (on == null) {
            found.add(Obstacle.at("on", "没有填写收到补正的日期。"));
        } else if (on.isAfter(time.today())) {
            found.add(Obstacle.at("on", "收到补正的日期晚于今天。", "请核对日期。"));
        } else if (asked != null && on.isBefore(asked)) {
            found.add(Obstacle.at("on", "收到补正的日期早于告知补正的" + DateWords.date(asked) + "。", "请核对日期。"));
        }
        return found;
    }

    /// By the applicant, today; the page has checked number and code.
    @Transactional
    public void clarify(RequestNumber number, String text) {
        DisclosureRequest request = requests.hold(number);
        move(Actor.CITIZEN, Happening.APPLICANT, request, text, time.today());
    }

    /// By the officer, from a letter or a visit.
    @Transactional
    public void clarify(Officer officer, RequestNumber number, String text, LocalDate on) {
        officer.require(Role.REQUEST_OFFICER, Role.OFFICE_HEAD);
        move(officer.actor(), officer.name(), requests.hold(number, officer), text, on);
    }

    private void move(Actor actor, String name, DisclosureRequest request, String text, LocalDate on) {
        Obstructed.unlessEmpty(obstaclesTo(request, text, on));
        request.clarified(time.now(), on, name, text);
        Requests.Change change = requests.keep(request);
        journal.write(Act.of(actor, "补正申请", "《条例》第三十条", "申请", request.number().value(),
                change.before(), change.after()));
    }
}
