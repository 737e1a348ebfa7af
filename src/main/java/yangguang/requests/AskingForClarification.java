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
import yangguang.statute.DateWords;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Asking for clarification (告知补正): once, within seven working days, naming every point and a reasonable
/// period. The reply term starts afresh with the answer.
@Component
@Article("30")
public class AskingForClarification {

    private static final int LONGEST = 2000;

    private final Requests requests;
    private final Clocks clocks;
    private final Correspondence letters;
    private final Journal journal;
    private final TimeMachine time;

    AskingForClarification(Requests requests, Clocks clocks, Correspondence letters, Journal journal,
            TimeMachine time) {
        this.requests = requests;
        this.clocks = clocks;
        this.letters = letters;
        this.journal = journal;
        this.time = time;
    }

    /// Why no notice can go out now, whatever it says.
    public List<Obstacle> obstaclesTo(DisclosureRequest request) {
        List<Obstacle> found = new ArrayList<>(request.obstaclesToHandling());
        if (!found.isEmpty()) {
            return found;
        }
        request.last(Happening.Kind.CLARIFICATION_ASKED).ifPresent(asked -> found.add(Obstacle.of(
                "已于" + DateWords.date(asked.on()) + "告知补正，补正只能要求一次。", "《条例》第三十条",
                request.stage() == Stage.CLARIFYING ? "请等待申请人补正，或者逾期后按不再处理办结。"
                        : "补正后仍不明确的，可以按“补正后申请内容仍不明确”答复。")));
        if (request.stage() == Stage.CONSULTING) {
            found.add(Obstacle.of("正在征求意见，不能同时要求补正。", "《条例》第三十条", "请先登记征求意见的结果。"));
        }
        LocalDate latest = clocks.of(request).orElseThrow().clarificationNotice().due();
        if (time.today().isAfter(latest)) {
            found.add(Obstacle.of("告知补正的期限已于" + DateWords.withWeekday(latest) + "届满。", "《条例》第三十条",
                    "请就现有内容作出答复。"));
        }
        return found;
    }

    /// @param points every point to be corrected
    /// @param dueOn  last day for the applicant
    public List<Obstacle> obstaclesTo(DisclosureRequest request, String points, LocalDate dueOn) {
        List<Obstacle> found = new ArrayList<>(obstaclesTo(request));
        if (points.isBlank()) {
            found.add(Obstacle.at("points", "没有写明需要补正的事项。", "请逐项写明哪里不明确、怎样补正。"));
        } else if (points.length() > LONGEST) {
            found.add(Obstacle.at("points", "需要补正的事项最多 " + LONGEST + " 个字，现在有 " + points.length() + " 个字。"));
        }
        if (dueOn == null) {
            found.add(Obstacle.at("dueOn", "没有填写补正期限。", "请填写申请人补正的最后一日。"));
        } else if (!dueOn.isAfter(time.today())) {
            found.add(Obstacle.at("dueOn", "补正期限应当晚于今天。", "请给申请人留出合理的时间。"));
        } else if (dueOn.isAfter(time.today().plusMonths(6))) {
            found.add(Obstacle.at("dueOn", "补正期限超过半年，不是合理的期限。", "一般为 15 个工作日左右。"));
        }
        return found;
    }

    @Transactional
    public void ask(Officer officer, RequestNumber number, String points, LocalDate dueOn) {
        officer.require(Role.REQUEST_OFFICER, Role.OFFICE_HEAD);
        DisclosureRequest request = requests.hold(number, officer);
        Obstructed.unlessEmpty(obstaclesTo(request, points, dueOn));
        request.clarificationAsked(time.now(), officer.name(), dueOn, points);
        letters.askForClarification(request, points, dueOn, officer);
        Requests.Change change = requests.keep(request);
        journal.write(Act.of(officer.actor(), "告知补正", "《条例》第三十条", "申请", number.value(),
                change.before(), change.after()));
    }

    /// The period the forms suggest.
    public LocalDate suggestedDue(DisclosureRequest request) {
        return clocks.calendar().plus(time.today(), clocks.periods()
                .on("clarification.reply", request.receivedOn().orElse(time.today())).number());
    }
}
