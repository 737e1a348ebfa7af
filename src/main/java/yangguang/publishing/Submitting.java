package yangguang.publishing;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;

/// Submitting (送审): the drafter has checked the text himself and sends it to the editor.
@Component
@Article("17")
public class Submitting {

    private final Drafts drafts;
    private final Steps steps;

    Submitting(Drafts drafts, Steps steps) {
        this.drafts = drafts;
        this.steps = steps;
    }

    public List<Obstacle> obstaclesTo(Draft draft, StepForm form, Officer by) {
        return steps.obstaclesTo(Move.SUBMIT, draft, form, by);
    }

    @Transactional
    public Draft submit(long id, StepForm form, Officer by) {
        Draft draft = drafts.get(id);
        Obstructed.unlessEmpty(obstaclesTo(draft, form, by));
        return steps.take(Move.SUBMIT, draft, draft.submitted(), by, form.remark(), "《条例》第十七条");
    }
}
