package yangguang.publishing;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Abandoning a draft (作废) that will not be published; it stays in the register with the reason.
@Component
public class Abandoning {

    private final Drafts drafts;
    private final Steps steps;
    private final TimeMachine clock;

    Abandoning(Drafts drafts, Steps steps, TimeMachine clock) {
        this.drafts = drafts;
        this.steps = steps;
        this.clock = clock;
    }

    public List<Obstacle> obstaclesTo(Draft draft, Officer by) {
        return steps.obstaclesTo(Move.ABANDON, draft, by);
    }

    public List<Obstacle> obstaclesTo(Draft draft, StepForm form, Officer by) {
        List<Obstacle> obstacles = new ArrayList<>(steps.obstaclesTo(Move.ABANDON, draft, form, by));
        if (form.remark().isEmpty()) {
            obstacles.add(Obstacle.at("remark", "请写明作废的理由。"));
        }
        return obstacles;
    }

    @Transactional
    public Draft abandon(long id, StepForm form, Officer by) {
        Draft draft = drafts.get(id);
        Obstructed.unlessEmpty(obstaclesTo(draft, form, by));
        return steps.take(Move.ABANDON, draft, draft.abandoned(clock.now()), by, form.remark(), "");
    }
}
