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

/// Consulting a third party, a co-maker or another organ (征求意见), in writing. The reply term stands still
/// meanwhile, and the applicant is told so. The letter names no applicant.
@Component
@Article({"32", "33(3)", "34"})
public class Consulting {

    private static final int LONGEST = 500;

    private final Requests requests;
    private final Correspondence letters;
    private final Journal journal;
    private final TimeMachine time;

    Consulting(Requests requests, Correspondence letters, Journal journal, TimeMachine time) {
        this.requests = requests;
        this.letters = letters;
        this.journal = journal;
        this.time = time;
    }

    public List<Obstacle> obstaclesTo(DisclosureRequest request) {
        List<Obstacle> found = new ArrayList<>(request.obstaclesToHandling());
        if (found.isEmpty() && request.stage() == Stage.CLARIFYING) {
            found.add(Obstacle.of("正在等待申请人补正，内容明确以后才能征求意见。", "《条例》第三十条", "请等待补正。"));
        }
        return found;
    }

    /// @param party who is asked
    /// @param about which information, described no further than needed
    public List<Obstacle> obstaclesTo(DisclosureRequest request, ConsultationKind kind, String party, String about) {
        List<Obstacle> found = new ArrayList<>(obstaclesTo(request));
        if (kind == null) {
            found.add(Obstacle.at("kind", "请选择征求谁的意见。"));
        }
        if (party.isBlank()) {
            found.add(Obstacle.at("party", "没有填写征求意见的对象。", "请写第三方姓名、名称或者机关全称。"));
        } else if (party.length() > 100) {
            found.add(Obstacle.at("party", "征求意见的对象最多 100 个字。"));
        }
        if (about.isBlank()) {
            found.add(Obstacle.at("about", "没有写明所涉信息。", "请概括写明征求意见的信息，不透露申请人。"));
        } else if (about.length() > LONGEST) {
            found.add(Obstacle.at("about", "所涉信息最多 " + LONGEST + " 个字，现在有 " + about.length() + " 个字。"));
        }
        boolean twice = kind != null && request.openConsultations().stream()
                .anyMatch(open -> open.kind() == kind && open.party().equals(party));
        if (twice) {
            found.add(Obstacle.at("party", "已经在征求“" + party + "”的意见，尚未结束。", "请先登记那一次的结果。"));
        }
        return found;
    }

    /// @return the reference of the consultation within the request
    @Transactional
    public String consult(Officer officer, RequestNumber number, ConsultationKind kind, String party, String about) {
        officer.require(Role.REQUEST_OFFICER, Role.OFFICE_HEAD);
        DisclosureRequest request = requests.hold(number, officer);
        Obstructed.unlessEmpty(obstaclesTo(request, kind, party, about));
        String reference = request.consulted(time.now(), officer.name(), kind, party, about);
        letters.consult(request, kind, party, about, officer);
        Requests.Change change = requests.keep(request);
        journal.write(Act.of(officer.actor(), kind.act(), kind.article(), "申请", number.value(),
                change.before(), change.after()));
        return reference;
    }

    /// What keeps a day from being the day the party got the letter, or answered.
    static List<Obstacle> day(Consultation consultation, LocalDate on, LocalDate today, String field, String what) {
        if (on == null) {
            return List.of(Obstacle.at(field, "没有填写" + what + "的日期。"));
        }
        if (on.isAfter(today)) {
            return List.of(Obstacle.at(field, what + "的日期晚于今天。", "请核对日期。"));
        }
        if (on.isBefore(consultation.sentOn())) {
            return List.of(Obstacle.at(field, what + "的日期早于发函的" + DateWords.date(consultation.sentOn()) + "。",
                    "请核对日期。"));
        }
        return List.of();
    }
}
