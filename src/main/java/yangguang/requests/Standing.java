package yangguang.requests;

import java.time.LocalDate;
import yangguang.statute.Deadline;

/// Where a request's term stands on a day (期限状态).
///
/// @param today     the day asked for
/// @param state     what the clock is doing
/// @param dayNumber counted working days of the term up to that day
/// @param daysLeft  working days still left; 0 on the last day and after it
/// @param daysOver  working days past the last day, 0 while in time; for an answered request by how many
///                  days the answer was late
/// @param deadline  the deadline that matters now: the reply's, or the applicant's while the office waits
public record Standing(LocalDate today, State state, int dayNumber, int daysLeft, int daysOver, Deadline deadline) {

    /// What the clock is doing (计时状态), in the words of the file.
    public enum State {
        RUNNING("办理中"), CLARIFYING("补正中"), CONSULTING("征求意见中"), AWAITING_FEE("待缴费"),
        AWAITING_REASONS("待说明理由"), EXTENDED("已延期"), DELAYED("延迟答复"),
        ANSWERED("已答复"), WITHDRAWN("已撤回"), LAPSED("不再处理");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /// Whether nothing more is due in this request.
        public boolean isClosed() {
            return this == ANSWERED || this == WITHDRAWN || this == LAPSED;
        }

        /// Whether the next move is the applicant's.
        public boolean isWaiting() {
            return this == CLARIFYING || this == AWAITING_FEE;
        }
    }

    /// The office is late: the last day has passed without a reply.
    public boolean overdue() {
        return daysOver > 0 && !state.isClosed() && !state.isWaiting();
    }

    /// The reply went out after the last day.
    public boolean answeredLate() {
        return state == State.ANSWERED && daysOver > 0;
    }

    /// The applicant let the period pass in which a correction or a payment was expected.
    public boolean applicantLate() {
        return daysOver > 0 && state.isWaiting();
    }
}
