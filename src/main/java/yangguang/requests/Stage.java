package yangguang.requests;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/// Stage of a request (办理阶段), and on one screen the moves between stages.
///
/// | from | move | to |
/// | --- | --- | --- |
/// | 待确认收到 | [Receiving] | 办理中 |
/// | 办理中 | [AskingForClarification] | 补正中 |
/// | 补正中 | [Clarifying] | 办理中 |
/// | 办理中、征求意见中 | [Consulting] | 征求意见中 |
/// | 征求意见中 | [EndingConsultation], the last one open | 办理中 |
/// | 办理中、征求意见中 | [Extending] | the same |
/// | 办理中、补正中、征求意见中 | [Deciding] | 已答复, or 不再处理 after a lapse |
/// | every open stage | [Withdrawing] | 已撤回 |
@NamedInterface("facts")
public enum Stage {

    FILED("待确认收到"),
    PROCESSING("办理中"),
    CLARIFYING("补正中"),
    CONSULTING("征求意见中"),
    ANSWERED("已答复"),
    LAPSED("不再处理"),
    WITHDRAWN("已撤回");

    private final String wording;

    Stage(String wording) {
        this.wording = wording;
    }

    public String wording() {
        return wording;
    }

    public boolean closed() {
        return this == ANSWERED || this == LAPSED || this == WITHDRAWN;
    }

    /// The stage a history leads to: nothing else decides it.
    static Stage after(List<Happening> history) {
        Stage stage = FILED;
        int consultations = 0;
        for (Happening happening : history) {
            consultations += switch (happening.kind()) {
                case CONSULTATION_STARTED -> 1;
                case CONSULTATION_ENDED -> -1;
                default -> 0;
            };
            stage = switch (happening.kind()) {
                case FILED -> FILED;
                case RECEIVED, CLARIFIED -> consultations > 0 ? CONSULTING : PROCESSING;
                case CLARIFICATION_ASKED -> CLARIFYING;
                case CONSULTATION_STARTED -> CONSULTING;
                case CONSULTATION_ENDED -> consultations > 0 ? CONSULTING : PROCESSING;
                case DECIDED -> ANSWERED;
                case GIVEN_UP -> LAPSED;
                case WITHDRAWN -> WITHDRAWN;
                case CONSULTATION_DELIVERED, EXTENSION_PROPOSED, EXTENDED, EXTENSION_REFUSED, LETTER_SERVED -> stage;
            };
        }
        return stage;
    }
}
