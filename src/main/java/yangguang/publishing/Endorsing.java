package yangguang.publishing;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Endorsing (审核通过): the editor finds content, form and openness in order and sends the text to the secrecy review.
@Component
@Article("17")
public class Endorsing {

    private final Drafts drafts;
    private final Steps steps;
    private final TimeMachine clock;

    Endorsing(Drafts drafts, Steps steps, TimeMachine clock) {
        this.drafts = drafts;
        this.steps = steps;
        this.clock = clock;
    }

    public List<Obstacle> obstaclesTo(Draft draft, StepForm form, Officer by) {
        return steps.obstaclesTo(Move.ENDORSE, draft, form, by);
    }

    @Transactional
    public Draft endorse(long id, StepForm form, Officer by) {
        Draft draft = drafts.get(id);
        Obstructed.unlessEmpty(obstaclesTo(draft, form, by));
        return steps.take(Move.ENDORSE, draft, draft.endorsed(clock.now()), by, form.remark(), "《条例》第十七条");
    }
}
