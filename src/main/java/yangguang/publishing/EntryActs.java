package yangguang.publishing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.catalogue.Catalogue;
import yangguang.catalogue.CatalogueEntry;
import yangguang.journal.Act;
import yangguang.journal.Journal;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.web.NotThere;

/// What the acts on published documents have in common: who may do them, and how they are recorded.
@Component
class EntryActs {

    private static final String SUBJECT = "目录条目";

    private final Catalogue catalogue;
    private final Journal journal;

    EntryActs(Catalogue catalogue, Journal journal) {
        this.catalogue = catalogue;
        this.journal = journal;
    }

    CatalogueEntry get(long entryId) {
        return catalogue.find(entryId).orElseThrow(NotThere::new);
    }

    List<Obstacle> obstaclesTo(String verb, CatalogueEntry entry, Officer by, Role... roles) {
        if (entry.agencyId() != by.agencyId()) {
            return List.of(Obstacle.of("这是其他机关公开的信息，只有该机关可以" + verb + "。", "", ""));
        }
        if (entry.withdrawn()) {
            return List.of(Obstacle.of("这条信息已经撤回，不能" + verb + "。", "", ""));
        }
        return by.hasAny(roles) ? List.of() : List.of(Obstacle.of(verb + "由"
                + Arrays.stream(roles).map(Role::label).collect(Collectors.joining("、")) + "办理，您目前没有这个岗位。", "", ""));
    }

    /// What is wrong with the document that repeals or amends, and with its day.
    List<Obstacle> obstaclesToSuperseding(EntryForm form, LocalDate formedOn) {
        List<Obstacle> obstacles = new ArrayList<>();
        if (form.by().isEmpty() || form.by().length() > 200) {
            obstacles.add(Obstacle.at("by", "请填写所依据的文件名称和文号，不超过 200 个字。"));
        }
        Optional<LocalDate> on = day(form.on());
        if (on.isEmpty()) {
            obstacles.add(Obstacle.at("on", "请填写日期，写成 2026-03-02 的样子。"));
        } else if (on.get().isBefore(formedOn) || on.get().getYear() > 2200) {
            obstacles.add(Obstacle.at("on", "日期不能早于文件的成文日期。"));
        }
        return obstacles;
    }

    void record(String verb, String article, CatalogueEntry before, CatalogueEntry after, Officer by) {
        journal.write(Act.of(by.actor(), verb, article, SUBJECT, before.indexNumber(), state(before), state(after)));
    }

    /// Runs the change; somebody else's change in the same moment becomes a sentence.
    static CatalogueEntry unlessOvertaken(java.util.function.Supplier<CatalogueEntry> change) {
        try {
            return change.get();
        } catch (OptimisticLockingFailureException _) {
            throw new Obstructed(Obstacle.of("这条信息刚刚由他人办理过，您的操作没有生效。", "", "请刷新页面查看现在的情况。"));
        }
    }

    static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> state(CatalogueEntry entry) {
        Map<String, Object> state = new HashMap<>();
        state.put("version", entry.currentVersion());
        state.put("repealedOn", entry.repealedOn());
        state.put("repealedBy", entry.repealedBy());
        state.put("amendedOn", entry.amendedOn());
        state.put("withdrawnAt", entry.withdrawnAt());
        state.put("withdrawalReason", entry.withdrawalReason());
        return state;
    }
}
