package yangguang.publishing;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.catalogue.Catalogue;
import yangguang.catalogue.CatalogueEntry;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Correcting (更正) a published document: opens a draft with its text, which takes the same way as any other. The
/// old version stays in the history, number and publication date stay.
@Component
@Article({"6", "12", "26"})
public class Correcting {

    private final EntryActs acts;
    private final Catalogue catalogue;
    private final Drafts drafts;
    private final Steps steps;
    private final TimeMachine clock;

    Correcting(EntryActs acts, Catalogue catalogue, Drafts drafts, Steps steps, TimeMachine clock) {
        this.acts = acts;
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.steps = steps;
        this.clock = clock;
    }

    public List<Obstacle> obstaclesTo(CatalogueEntry entry, Officer by) {
        List<Obstacle> obstacles = new ArrayList<>(acts.obstaclesTo("更正", entry, by, Role.CONTRIBUTOR, Role.EDITOR));
        drafts.ofEntry(entry.id()).stream().filter(draft -> draft.corrects() != null && !draft.stage().settled())
                .findFirst().ifPresent(draft -> obstacles.add(Obstacle.of(draft.authors().drafterName()
                        + "已经在办理这条信息的更正。", "", "请先办完或者作废那一份更正稿。")));
        return obstacles;
    }

    public List<Obstacle> obstaclesTo(CatalogueEntry entry, EntryForm form, Officer by) {
        List<Obstacle> obstacles = new ArrayList<>(obstaclesTo(entry, by));
        if (form.reason().isEmpty() || form.reason().length() > 500) {
            obstacles.add(Obstacle.at("reason", "请写明更正什么、为什么，不超过 500 个字，公众会看到。"));
        }
        return obstacles;
    }

    /// Opens the draft of the correction.
    @Transactional
    public Draft correct(long entryId, EntryForm form, Officer by) {
        CatalogueEntry entry = acts.get(entryId);
        Obstructed.unlessEmpty(obstaclesTo(entry, form, by));
        return steps.begin(Draft.of(entry.agencyId(), catalogue.contentOf(entryId), by, clock.now(), entryId,
                form.reason()), by, "起草更正");
    }
}
