package yangguang.remedies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.modulith.NamedInterface;
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

/// Recording a case (登记案件), later its outcome.
@Component
@Article("51")
@NamedInterface("facts")
public class Recording {

    private final RemedyCases cases;
    private final Journal journal;
    private final TimeMachine clock;

    Recording(RemedyCases cases, Journal journal, TimeMachine clock) {
        this.cases = cases;
        this.journal = journal;
        this.clock = clock;
    }

    public List<Obstacle> obstaclesTo(Officer officer, RemedyCase remedy) {
        List<Obstacle> obstacles = new ArrayList<>();
        LocalDate today = clock.today();
        if (remedy.agencyId() != officer.agencyId()) {
            obstacles.add(Obstacle.of("只能登记本机关作为被申请人或者被告的案件。", "《条例》第五十一条", ""));
        }
        if (remedy.kind() == null) {
            obstacles.add(Obstacle.at("kind", "请选择案件类别。"));
        }
        if (remedy.caseNumber().isBlank() || remedy.caseNumber().length() > 80) {
            obstacles.add(Obstacle.at("caseNumber", "请填写案号，不超过 80 个字。"));
        }
        if (remedy.body().isBlank() || remedy.body().length() > 120) {
            obstacles.add(Obstacle.at("body", "请填写复议机关或者法院，不超过 120 个字。"));
        }
        if (remedy.requestNumber().length() > 60) {
            obstacles.add(Obstacle.at("requestNumber", "申请编号不超过 60 个字。"));
        }
        if (remedy.acceptedOn() == null) {
            obstacles.add(Obstacle.at("acceptedOn", "请填写受理日期。"));
        } else if (remedy.acceptedOn().isAfter(today)) {
            obstacles.add(Obstacle.at("acceptedOn", "受理日期不能晚于今天。"));
        }
        if (remedy.outcome() == Outcome.PENDING && remedy.concludedOn() != null) {
            obstacles.add(Obstacle.at("outcome", "已填审结日期，请选择审理结果。"));
        } else if (remedy.outcome() != Outcome.PENDING && remedy.concludedOn() == null) {
            obstacles.add(Obstacle.at("concludedOn", "已选审理结果，请填写审结日期。"));
        } else if (remedy.concludedOn() != null && (remedy.concludedOn().isAfter(today)
                || remedy.acceptedOn() != null && remedy.concludedOn().isBefore(remedy.acceptedOn()))) {
            obstacles.add(Obstacle.at("concludedOn", "审结日期应在受理日期之后，且不晚于今天。"));
        }
        return obstacles;
    }

    @Transactional
    public RemedyCase record(Officer officer, RemedyCase remedy) {
        officer.require(Role.REQUEST_OFFICER, Role.OFFICE_HEAD);
        Obstructed.unlessEmpty(obstaclesTo(officer, remedy));
        RemedyCase before = remedy.id() == null ? null : cases.findById(remedy.id()).orElseThrow();
        RemedyCase stored;
        try {
            stored = cases.save(remedy);
        } catch (DuplicateKeyException twice) {
            throw new Obstructed(Obstacle.at("caseNumber", "案号“" + remedy.caseNumber() + "”已经登记过。",
                    "请在台账中打开原来的案件。"));
        }
        journal.write(Act.of(officer.actor(), before == null ? "登记案件" : "更新案件", "《条例》第五十一条",
                "复议诉讼案件", stored.caseNumber(), before, stored));
        return stored;
    }
}
