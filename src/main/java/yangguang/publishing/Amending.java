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

/// Amending (修改): records that another document amends this one, from which day; it stays valid.
@Component
@Article("20")
public class Amending {

    private final EntryActs acts;
    private final Catalogue catalogue;

    Amending(EntryActs acts, Catalogue catalogue) {
        this.acts = acts;
        this.catalogue = catalogue;
    }

    public List<Obstacle> obstaclesTo(CatalogueEntry entry, Officer by) {
        List<Obstacle> obstacles = new ArrayList<>(acts.obstaclesTo("登记修改", entry, by, Role.EDITOR, Role.APPROVER));
        if (obstacles.isEmpty() && entry.repealed()) {
            obstacles.add(Obstacle.of("这份文件已经由“" + entry.repealedBy() + "”废止，不能再登记修改。", "", ""));
        }
        return obstacles;
    }

    public List<Obstacle> obstaclesTo(CatalogueEntry entry, EntryForm form, Officer by) {
        List<Obstacle> obstacles = new ArrayList<>(obstaclesTo(entry, by));
        obstacles.addAll(acts.obstaclesToSuperseding(form, catalogue.contentOf(entry.id()).formedOn()));
        return obstacles;
    }

    @Transactional
    public CatalogueEntry amend(long entryId, EntryForm form, Officer by) {
        CatalogueEntry entry = acts.get(entryId);
        Obstructed.unlessEmpty(obstaclesTo(entry, form, by));
        CatalogueEntry after = EntryActs.unlessOvertaken(() ->
                catalogue.amend(entryId, EntryActs.day(form.on()).orElseThrow(), form.by()));
        acts.record("登记修改", "《条例》第二十条第一项", entry, after, by);
        return after;
    }
}
