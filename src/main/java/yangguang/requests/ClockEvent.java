package yangguang.requests;

import java.time.LocalDate;
import yangguang.statute.Article;

/// What happened to a request that matters for its term (期限事件). The history of these is the truth from
/// which [ReplyClock] computes the due date. An event carries no personal data.
@Article({"30", "31", "32", "33", "34", "35", "42"})
public sealed interface ClockEvent {

    /// The day on which it happened; day 0 of whatever it starts.
    LocalDate on();

    /// Received (收到申请).
    record Received(LocalDate on, Channel channel) implements ClockEvent {
    }

    /// The one clarification notice went out (告知补正).
    ///
    /// @param dueOn last day for the applicant, a reasonable period the office fixes
    record ClarificationAsked(LocalDate on, LocalDate dueOn) implements ClockEvent {
    }

    /// The corrected request arrived (收到补正): the term starts afresh.
    record Clarified(LocalDate on) implements ClockEvent {
    }

    /// The applicant did not correct in time without good reason (逾期不补正): the request is given up.
    record ClarificationLapsed(LocalDate on) implements ClockEvent {
    }

    /// A consultation letter went out (发出征求意见书): the term stands still from the next day.
    ///
    /// @param reference tells several consultations of one request apart
    record ConsultationStarted(LocalDate on, String reference, ConsultationKind kind) implements ClockEvent {
    }

    /// The party received the letter (收到征求意见书): its own term runs from the next day.
    record ConsultationDelivered(LocalDate on, String reference) implements ClockEvent {
    }

    /// The opinion arrived, or the party's term ended without one (征求意见结束).
    record ConsultationEnded(LocalDate on, String reference) implements ClockEvent {
    }

    /// The applicant was told of the extension the head of the disclosure office agreed to (延长答复期限).
    ///
    /// @param workDays further working days, at most those in force
    record Extended(LocalDate on, int workDays) implements ClockEvent {
    }

    /// The fee notice went out (发出收费通知).
    ///
    /// @param servedOn the day the applicant received it, null where not yet known
    record FeeNotified(LocalDate on, LocalDate servedOn) implements ClockEvent {
    }

    /// The fee was paid in full (缴费): the term starts afresh.
    record FeePaid(LocalDate on) implements ClockEvent {
    }

    /// The fee was not paid in time (逾期不缴费): the request is given up.
    record FeeLapsed(LocalDate on) implements ClockEvent {
    }

    /// The applicant of clearly excessive requests was asked for reasons (要求说明理由).
    record ReasonsAsked(LocalDate on, LocalDate dueOn) implements ClockEvent {
    }

    /// The reasons arrived (收到理由).
    record ReasonsGiven(LocalDate on) implements ClockEvent {
    }

    /// A reasonable delayed term was fixed and told to the applicant (确定延迟答复的合理期限).
    record DelayFixed(LocalDate on, LocalDate until) implements ClockEvent {
    }

    /// The reply went out (答复).
    record Answered(LocalDate on) implements ClockEvent {
    }

    /// The applicant withdrew the request (撤回申请).
    record Withdrawn(LocalDate on) implements ClockEvent {
    }
}
