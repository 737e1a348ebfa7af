package yangguang.publishing;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;

/// Returning (退回) to the drafter, by whoever has the draft on the desk, with a remark that says what to change.
@Component
@Article("17")
public class Returning {

    private final Drafts drafts;
    private final Steps steps;

    Returning(Drafts drafts, Steps steps) {
        this.drafts = drafts;
        this.steps = steps;
    }

    public List<Obstacle> obstaclesTo(Draft draft, Officer by) {
        return steps.obstaclesTo(Move.RETURN, draft, by);
    }

    public List<Obstacle> obstaclesTo(Draft draft, StepForm form, Officer by) {
        List<Obstacle> obstacles = new ArrayList<>(steps.obstaclesTo(Move.RETURN, draft, form, by));
        if (form.remark().isEmpty()) {
            obstacles.add(Obstacle.at("remark", "请写明退回的意见。", "写清楚要改什么，拟稿人才知道怎么改。"));
        }
        return obstacles;
    }

    @Transactional
    public Draft giveBack(long id, StepForm form, Officer by) {
        Draft draft = drafts.get(id);
        Obstructed.unlessEmpty(obstaclesTo(draft, form, by));
        return steps.take(Move.RETURN, draft, draft.returned(form.remark()), by, form.remark(), "《条例》第十七条");
    }
}
