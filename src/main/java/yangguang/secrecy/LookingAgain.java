package yangguang.secrecy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.journal.Act;
import yangguang.journal.Journal;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Looking again (复看) at a self-review, by the level above, with a conclusion in words.
@Component
@Article({"17", "46"})
public class LookingAgain {

    private final SecondLooks looks;
    private final SupervisedAgencies supervised;
    private final Journal journal;
    private final TimeMachine clock;

    LookingAgain(SecondLooks looks, SupervisedAgencies supervised, Journal journal, TimeMachine clock) {
        this.looks = looks;
        this.supervised = supervised;
        this.journal = journal;
        this.clock = clock;
    }

    public List<Obstacle> obstaclesTo(SecondLook look, LookForm form, Officer by) {
        List<Obstacle> obstacles = new ArrayList<>();
        if (!supervised.governs(by, look.agencyId())) {
            obstacles.add(Obstacle.of("复看由该机关的主管部门监督员办理。", "《条例》第四十六条", ""));
        }
        if (!look.open()) {
            obstacles.add(Obstacle.of(look.lookerName() + "已经复看，结论是“" + look.outcome().label() + "”。", "", ""));
        }
        if (form.outcome() == null) {
            obstacles.add(Obstacle.at("outcome", "请选择复看结论。"));
        }
        if (form.note().isEmpty() || form.note().length() > 1000) {
            obstacles.add(Obstacle.at("note", "请写明复看意见，不超过 1000 个字。"));
        }
        return obstacles;
    }

    @Transactional
    public void look(SecondLook look, LookForm form, Officer by) {
        Obstructed.unlessEmpty(obstaclesTo(look, form, by));
        if (!looks.note(look.reviewId(), form.outcome(), form.note(), by, clock.now())) {
            throw new Obstructed(Obstacle.of("这一件刚刚由他人复看。", "", "请刷新列表。"));
        }
        journal.write(Act.of(by.actor(), "复看保密审查", "《条例》第十七条、第四十六条", "保密审查",
                String.valueOf(look.reviewId()), null,
                Map.of("outcome", form.outcome().name(), "note", form.note())));
    }
}
