package yangguang.publishing;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.agencies.AgencyRegister;
import yangguang.catalogue.Attachment;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Editing (修改). A text that was already reviewed goes back to the editor's desk, and the review lets go of it.
@Component
@Article({"12", "17"})
public class Editing {

    private final ContentRules rules;
    private final Attaching attaching;
    private final AgencyRegister agencies;
    private final Drafts drafts;
    private final Steps steps;
    private final TimeMachine clock;

    Editing(ContentRules rules, Attaching attaching, AgencyRegister agencies, Drafts drafts, Steps steps,
            TimeMachine clock) {
        this.rules = rules;
        this.attaching = attaching;
        this.agencies = agencies;
        this.drafts = drafts;
        this.steps = steps;
        this.clock = clock;
    }

    /// Whether the officer may open the editor at all.
    public List<Obstacle> obstaclesTo(Draft draft, Officer by) {
        return steps.obstaclesTo(draft.saving(), draft, by);
    }

    public List<Obstacle> obstaclesTo(Draft draft, DraftForm form, List<Upload> uploads, Officer by) {
        List<Obstacle> obstacles = new ArrayList<>(obstaclesTo(draft, by));
        obstacles.addAll(rules.obstaclesTo(form, agencies.get(draft.agencyId()),
                kept(draft, form).size() + uploads.size()));
        obstacles.addAll(attaching.obstaclesTo(uploads));
        return obstacles;
    }

    /// Saves the text.
    ///
    /// @throws EditedMeanwhile where somebody else has saved since the person opened the editor
    @Transactional
    public Draft edit(long id, DraftForm form, List<Upload> uploads, Officer by) {
        Draft draft = drafts.get(id);
        if (draft.agencyId() == by.agencyId() && (form.version() == null || form.version() != draft.version())) {
            throw new EditedMeanwhile(draft);
        }
        Obstructed.unlessEmpty(obstaclesTo(draft, form, uploads, by));
        List<Attachment> attachments = new ArrayList<>(kept(draft, form));
        attachments.addAll(attaching.attach(uploads, by));
        return steps.take(draft.saving(), draft, draft.saved(rules.content(form, attachments), by, clock.now()), by, "",
                "《条例》第十二条");
    }

    private static List<Attachment> kept(Draft draft, DraftForm form) {
        return draft.content().attachments().stream().filter(file -> form.kept().contains(file.fileId())).toList();
    }
}
