package yangguang.reportedition;

import static yangguang.access.Role.APPROVER;
import static yangguang.access.Role.CONTRIBUTOR;
import static yangguang.access.Role.OFFICE_HEAD;
import static yangguang.access.Role.REQUEST_OFFICER;
import static yangguang.access.Role.SUPERVISOR;
import static yangguang.reportedition.ReportStage.ACCEPTED;
import static yangguang.reportedition.ReportStage.DRAFTING;
import static yangguang.reportedition.ReportStage.FROZEN;
import static yangguang.reportedition.ReportStage.PUBLISHED;
import static yangguang.reportedition.ReportStage.RETURNED;
import static yangguang.reportedition.ReportStage.SIGNED;
import static yangguang.reportedition.ReportStage.SIGN_OFF;
import static yangguang.reportedition.ReportStage.SUBMITTED;

import java.util.Map;
import java.util.Set;
import yangguang.access.Role;
import yangguang.statute.Article;

/// Every move of an annual report (年度报告的办理动作): from which stages, to which, by whom. There are no others.
///
///     DRAFTING ─FREEZE→ FROZEN ─REQUEST→ SIGN_OFF ─SIGN→ SIGNED ─SUBMIT→ SUBMITTED ─ACCEPT→ ACCEPTED ─PUBLISH→ PUBLISHED
///                         ↑ └──HAND_BACK──┘ │               │               │ RETURN                              │
///                         │      RETURNED ←─┴──HAND_BACK    │           RETURNED ─REQUEST→ SIGN_OFF               │
///                         │                                 └─PUBLISH, where no office stands above ───→ PUBLISHED│
///                         └───────────────────────────── CORRECT: a new edition ──────────────────────────────────┘
@Article({"49", "50"})
public enum ReportMove {

    FREEZE("定格", Map.of(DRAFTING, FROZEN), Set.of(OFFICE_HEAD)),
    REFREEZE("重新定格", Map.of(FROZEN, FROZEN, RETURNED, RETURNED), Set.of(OFFICE_HEAD)),
    ROLL_UP("汇总", Map.of(FROZEN, FROZEN, RETURNED, RETURNED), Set.of(OFFICE_HEAD)),
    EXPLAIN("说明警告", Map.of(FROZEN, FROZEN, RETURNED, RETURNED), Set.of(CONTRIBUTOR, REQUEST_OFFICER, OFFICE_HEAD)),
    REQUEST("送签", Map.of(FROZEN, SIGN_OFF, RETURNED, SIGN_OFF), Set.of(CONTRIBUTOR, REQUEST_OFFICER, OFFICE_HEAD)),
    SIGN("签发", Map.of(SIGN_OFF, SIGNED), Set.of(APPROVER, OFFICE_HEAD)),
    /// Back to whoever drafted it: to [ReportStage#RETURNED] where it had been submitted before.
    HAND_BACK("退回起草", Map.of(SIGN_OFF, FROZEN, SIGNED, FROZEN), Set.of(APPROVER, OFFICE_HEAD)),
    SUBMIT("报送", Map.of(SIGNED, SUBMITTED), Set.of(OFFICE_HEAD)),
    REMARK("批注", Map.of(SUBMITTED, SUBMITTED), Set.of(SUPERVISOR)),
    RETURN("退回修改", Map.of(SUBMITTED, RETURNED), Set.of(SUPERVISOR)),
    ACCEPT("接收", Map.of(SUBMITTED, ACCEPTED), Set.of(SUPERVISOR)),
    PUBLISH("发布", Map.of(SIGNED, PUBLISHED, ACCEPTED, PUBLISHED), Set.of(OFFICE_HEAD)),
    /// Opens the next edition; the published one stays as it is.
    CORRECT("更正", Map.of(PUBLISHED, FROZEN), Set.of(OFFICE_HEAD));

    private final String label;
    private final Map<ReportStage, ReportStage> edges;
    private final Set<Role> roles;

    ReportMove(String label, Map<ReportStage, ReportStage> edges, Set<Role> roles) {
        this.label = label;
        this.edges = edges;
        this.roles = roles;
    }

    public String label() {
        return label;
    }

    public boolean startsAt(ReportStage stage) {
        return edges.containsKey(stage);
    }

    public ReportStage from(ReportStage stage) {
        ReportStage to = edges.get(stage);
        if (to == null) {
            throw new IllegalStateException(this + " does not start at " + stage);
        }
        return to;
    }

    public Role[] roles() {
        return roles.stream().sorted().toArray(Role[]::new);
    }
}
