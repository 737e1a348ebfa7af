package yangguang.publishing;

import static yangguang.access.Role.APPROVER;
import static yangguang.access.Role.CONTRIBUTOR;
import static yangguang.access.Role.EDITOR;
import static yangguang.access.Role.SECRECY_REVIEWER;
import static yangguang.publishing.Stage.ABANDONED;
import static yangguang.publishing.Stage.DRAFT;
import static yangguang.publishing.Stage.LISTED;
import static yangguang.publishing.Stage.PUBLISHED;
import static yangguang.publishing.Stage.REFERRED;
import static yangguang.publishing.Stage.RETURNED;
import static yangguang.publishing.Stage.SECRECY_REVIEW;
import static yangguang.publishing.Stage.SIGN_OFF;
import static yangguang.publishing.Stage.SUBMITTED;

import java.util.Map;
import java.util.Set;
import yangguang.access.Role;
import yangguang.statute.Article;

/// Every move of a draft (办理动作): from which stages, to which, by whom. There are no others.
///
///     DRAFT ─SUBMIT→ SUBMITTED ─ENDORSE→ SECRECY_REVIEW ─CLEAR→ SIGN_OFF ─PUBLISH→ PUBLISHED
///       ↑ SAVE         ↑ REVISE            │ REFER ↓               │     └LIST──→ LISTED
///     RETURNED ←───────┴─── RETURN ────────┴─ REFERRED ─CLEAR──────┘
///       └ABANDON→ ABANDONED
@Article({"17", "20"})
public enum Move {

    /// Opens the file; no stage leads to it.
    BEGIN("拟稿", Map.of(), Set.of(CONTRIBUTOR, EDITOR)),
    SAVE("修改", Map.of(DRAFT, DRAFT, RETURNED, RETURNED, SUBMITTED, SUBMITTED),
            Set.of(CONTRIBUTOR, EDITOR)),
    /// The text is changed after it was sent on: it starts again, and any review lets go of it.
    REVISE("修改后重新审核", Map.of(SECRECY_REVIEW, SUBMITTED, REFERRED, SUBMITTED, SIGN_OFF, SUBMITTED), Set.of(EDITOR)),
    SUBMIT("送审", Map.of(DRAFT, SUBMITTED, RETURNED, SUBMITTED), Set.of(CONTRIBUTOR, EDITOR)),
    ENDORSE("审核通过", Map.of(SUBMITTED, SECRECY_REVIEW), Set.of(EDITOR)),
    CLEAR("保密审查通过", Map.of(SECRECY_REVIEW, SIGN_OFF, REFERRED, SIGN_OFF), Set.of(SECRECY_REVIEWER)),
    REFER("报请确定", Map.of(SECRECY_REVIEW, REFERRED), Set.of(SECRECY_REVIEWER)),
    RETURN("退回", Map.of(SUBMITTED, RETURNED, SECRECY_REVIEW, RETURNED, REFERRED, RETURNED, SIGN_OFF, RETURNED),
            Set.of(EDITOR, SECRECY_REVIEWER, APPROVER)),
    PUBLISH("签发公开", Map.of(SIGN_OFF, PUBLISHED), Set.of(APPROVER)),
    LIST("签发列入清单", Map.of(SIGN_OFF, LISTED), Set.of(APPROVER)),
    ABANDON("作废", Map.of(DRAFT, ABANDONED, RETURNED, ABANDONED), Set.of(CONTRIBUTOR, EDITOR));

    private final String label;
    private final Map<Stage, Stage> edges;
    private final Set<Role> roles;

    Move(String label, Map<Stage, Stage> edges, Set<Role> roles) {
        this.label = label;
        this.edges = edges;
        this.roles = roles;
    }

    public String label() {
        return label;
    }

    public boolean startsAt(Stage stage) {
        return edges.containsKey(stage);
    }

    /// Who may make the move at a stage. A draft is returned by whoever has it on the desk.
    public Set<Role> rolesAt(Stage stage) {
        if (this == RETURN) {
            return switch (stage) {
                case SUBMITTED -> Set.of(EDITOR);
                case SECRECY_REVIEW, REFERRED -> Set.of(SECRECY_REVIEWER);
                case SIGN_OFF -> Set.of(APPROVER);
                case DRAFT, PUBLISHED, LISTED, RETURNED, ABANDONED -> Set.of();
            };
        }
        return this == SAVE && stage == SUBMITTED ? Set.of(EDITOR) : roles;
    }

    Stage from(Stage stage) {
        Stage to = edges.get(stage);
        if (to == null) {
            throw new IllegalStateException(this + " does not start at " + stage);
        }
        return to;
    }
}
