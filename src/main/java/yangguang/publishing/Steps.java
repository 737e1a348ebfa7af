package yangguang.publishing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.journal.Act;
import yangguang.journal.Journal;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// The steps of all drafts, and what every step has in common: who may take it, and how it is stored and recorded.
@Component
public class Steps {

    private static final String SUBJECT = "拟公开件";
    private static final int LONGEST_REMARK = 1000;

    private final JdbcClient db;
    private final Drafts drafts;
    private final Journal journal;
    private final TimeMachine clock;

    Steps(JdbcClient db, Drafts drafts, Journal journal, TimeMachine clock) {
        this.db = db;
        this.drafts = drafts;
        this.journal = journal;
        this.clock = clock;
    }

    public List<Step> of(long draftId) {
        return db.sql("select * from publishing_step where draft_id = ? order by id").param(draftId)
                .query(Step.class).list();
    }

    /// Why this officer cannot make this move now, whatever the form says.
    List<Obstacle> obstaclesTo(Move move, Draft draft, Officer by) {
        if (draft.agencyId() != by.agencyId()) {
            return List.of(Obstacle.of("这是其他机关的文件，只有该机关可以办理。", "", ""));
        }
        if (!move.startsAt(draft.stage())) {
            return List.of(Obstacle.of("文件现在的环节是“" + draft.stage().label() + "”，不能“" + move.label() + "”。", "",
                    "请刷新页面，按现在的环节办理。"));
        }
        if (move.rolesAt(draft.stage()).stream().noneMatch(by::has)) {
            return List.of(Obstacle.of("“" + move.label() + "”由"
                    + move.rolesAt(draft.stage()).stream().sorted().map(Role::label).collect(Collectors.joining("、"))
                    + "办理，您目前没有这个岗位。", "", "请等待有关人员办理。"));
        }
        return List.of();
    }

    /// The same, and whether the officer saw the newest text and kept the remark short.
    List<Obstacle> obstaclesTo(Move move, Draft draft, StepForm form, Officer by) {
        List<Obstacle> obstacles = new ArrayList<>(obstaclesTo(move, draft, by));
        if (obstacles.isEmpty() && (form.version() == null || form.version() != draft.version())) {
            obstacles.add(Obstacle.of("您打开页面以后，" + draft.authors().writerName() + "等人又办理过这份文件，您看到的不是现在的内容。", "",
                    "请重新阅读后再办理。"));
        }
        if (form.remark().length() > LONGEST_REMARK) {
            obstacles.add(Obstacle.at("remark", "意见不能超过 " + LONGEST_REMARK + " 个字，现在是 " + form.remark().length()
                    + " 个字。"));
        }
        return obstacles;
    }

    Draft begin(Draft draft, Officer by, String verb) {
        Draft added = drafts.add(draft);
        record(added, Move.BEGIN, by, draft.correction());
        journal.write(Act.of(by.actor(), verb, "《条例》第十二条", SUBJECT, String.valueOf(added.id()), null, state(added)));
        return added;
    }

    /// Stores the draft after a move, the step and the journal's entry.
    ///
    /// @throws Obstructed where somebody else was quicker
    Draft take(Move move, Draft before, Draft after, Officer by, String remark, String article) {
        Draft stored;
        try {
            stored = drafts.save(after);
        } catch (OptimisticLockingFailureException _) {
            throw new Obstructed(Obstacle.of("这份文件刚刚由他人办理过，您的操作没有生效。", "", "请刷新页面查看现在的情况。"));
        }
        record(stored, move, by, remark);
        journal.write(Act.of(by.actor(), move.label(), article, SUBJECT, String.valueOf(stored.id()), state(before),
                state(stored)));
        return stored;
    }

    private void record(Draft draft, Move move, Officer by, String remark) {
        db.sql("""
                insert into publishing_step (draft_id, at, move, stage, revision, officer_id, officer_name, remark)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(draft.id(), clock.now(), move.name(), draft.stage().name(), draft.revision(), by.id(), by.name(),
                        remark)
                .update();
    }

    private static Map<String, Object> state(Draft draft) {
        Map<String, Object> state = new HashMap<>();
        state.put("stage", draft.stage().name());
        state.put("revision", draft.revision());
        state.put("openness", draft.content().openness().name());
        state.put("contentHash", draft.contentHash());
        state.put("review", draft.reviewId());
        state.put("entry", draft.entryId());
        return state;
    }
}
