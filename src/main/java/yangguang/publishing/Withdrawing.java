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

/// Withdrawing (撤回) what should not have been published. The portal then only says that it was withdrawn and why.
@Component
@Article({"14", "15"})
public class Withdrawing {

    private final EntryActs acts;
    private final Catalogue catalogue;

    Withdrawing(EntryActs acts, Catalogue catalogue) {
        this.acts = acts;
        this.catalogue = catalogue;
    }

    public List<Obstacle> obstaclesTo(CatalogueEntry entry, Officer by) {
        return acts.obstaclesTo("撤回", entry, by, Role.APPROVER);
    }

    public List<Obstacle> obstaclesTo(CatalogueEntry entry, EntryForm form, Officer by) {
        List<Obstacle> obstacles = new ArrayList<>(obstaclesTo(entry, by));
        if (form.reason().isEmpty() || form.reason().length() > 500) {
            obstacles.add(Obstacle.at("reason", "请写明撤回的理由，不超过 500 个字，公众会看到。"));
        }
        return obstacles;
    }

    @Transactional
    public CatalogueEntry withdraw(long entryId, EntryForm form, Officer by) {
        CatalogueEntry entry = acts.get(entryId);
        Obstructed.unlessEmpty(obstaclesTo(entry, form, by));
        CatalogueEntry after = EntryActs.unlessOvertaken(() -> catalogue.withdraw(entryId, form.reason()));
        acts.record("撤回", "《条例》第十四条、第十五条", entry, after, by);
        return after;
    }
}
