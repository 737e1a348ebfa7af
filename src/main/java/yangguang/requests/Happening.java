package yangguang.requests;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

/// Happening (经过): one line of a request's history, which is the truth about it and only grows.
///
/// @param seq   place in the history, from 1
/// @param at    when it was entered
/// @param on    the day on which it happened in law
/// @param actor name of the officer, or [#APPLICANT]
/// @param clock what it means for the term; empty where it does not matter for it
/// @param words what was written, by name of the field; sealed where it is kept, since it may name people
public record Happening(int seq, Kind kind, LocalDateTime at, LocalDate on, String actor,
                        Optional<ClockEvent> clock, Map<String, String> words) {

    /// Who acted where it was the applicant: never a name.
    public static final String APPLICANT = "申请人";

    /// Kind of happening (经过的种类), in the words of the timeline.
    public enum Kind {
        FILED("提交申请"),
        RECEIVED("确认收到"),
        CLARIFICATION_ASKED("告知补正"),
        CLARIFIED("收到补正"),
        CONSULTATION_STARTED("征求意见"),
        CONSULTATION_DELIVERED("对方收到征求意见书"),
        CONSULTATION_ENDED("征求意见结束"),
        EXTENSION_PROPOSED("提请延长答复期限"),
        EXTENSION_REFUSED("不同意延长答复期限"),
        EXTENDED("延长答复期限"),
        DECIDED("作出答复"),
        GIVEN_UP("不再处理"),
        WITHDRAWN("撤回申请"),
        LETTER_SERVED("文书送达");

        private final String wording;

        Kind(String wording) {
            this.wording = wording;
        }

        public String wording() {
            return wording;
        }
    }

    public Happening {
        words = Map.copyOf(words);
    }

    public String word(String field) {
        return words.getOrDefault(field, "");
    }

    @Override
    public String toString() {
        return "Happening[" + seq + " " + kind + " " + on + "]";
    }
}
