package yangguang.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/// Ending a consultation (征求意见结束): with the opinion that came, or, once the party's own term is over,
/// with its silence. A third party's silence is neither consent nor refusal, a co-maker's is consent.
@Component
@Article({"32", "34"})
public class EndingConsultation {

    private final Requests requests;
    private final Clocks clocks;
    private final Journal journal;
    private final TimeMachine time;

    EndingConsultation(Requests requests, Clocks clocks, Journal journal, TimeMachine time) {
        this.requests = requests;
        this.clocks = clocks;
        this.journal = journal;
        this.time = time;
    }

    public List<Obstacle> obstaclesTo(DisclosureRequest request, String reference, Opinion opinion, String note,
            LocalDate on) {
        List<Obstacle> found = new ArrayList<>(request.obstaclesToHandling());
        Consultation open = request.openConsultations().stream()
                .filter(each -> each.reference().equals(reference)).findFirst().orElse(null);
        if (open == null) {
            found.add(Obstacle.of("没有这次征求意见，或者已经结束。", "", "请刷新页面查看。"));
            return found;
        }
        if (opinion == null) {
            found.add(Obstacle.at("opinion", "请选择对方的意见。"));
        }
        if (note.length() > 1000) {
            found.add(Obstacle.at("note", "理由最多 1000 个字，现在有 " + note.length() + " 个字。"));
        }
        if (opinion == Opinion.REFUSED && note.isBlank()) {
            found.add(Obstacle.at("note", "不同意公开的，要写明对方的理由。", "理由合理的才能据以不予公开。"));
        }
        found.addAll(Consulting.day(open, on, time.today(), "on", "收到意见"));
        if (opinion == Opinion.SILENT && open.kind().bounded() && on != null) {
            silence(request, open, on).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Obstacle> silence(DisclosureRequest request, Consultation open, LocalDate on) {
        LocalDate from = open.deliveredOn().orElse(open.sentOn());
        LocalDate last = clocks.calendar().plus(from, clocks.periods()
                .on(open.kind().period(), request.receivedOn().orElse(from)).number());
        return on.isAfter(last) ? Optional.empty() : Optional.of(new Obstacle("opinion",
                open.kind().label() + "的答复期限到" + DateWords.withWeekday(last) + "才届满。", open.kind().article(),
                "届满的次日起才能按逾期未提出意见办理。"));
    }

    @Transactional
    public void end(Officer officer, RequestNumber number, String reference, Opinion opinion, String note,
            LocalDate on) {
        officer.require(Role.REQUEST_OFFICER, Role.OFFICE_HEAD);
        DisclosureRequest request = requests.hold(number, officer);
        Obstructed.unlessEmpty(obstaclesTo(request, reference, opinion, note, on));
        request.consultationEnded(time.now(), on, officer.name(), reference, opinion, note);
        Requests.Change change = requests.keep(request);
        journal.write(Act.of(officer.actor(), "登记征求意见结果", "《条例》第三十二条、第三十四条", "申请", number.value(),
                change.before(), change.after()));
    }
}
