package yangguang.requests;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import yangguang.requests.ClockEvent.Received;
import yangguang.requests.Standing.State;
import yangguang.requests.Term.Pause;
import yangguang.statute.Article;
import yangguang.statute.Deadline;
import yangguang.statute.Periods;
import yangguang.statute.WorkCalendar;

/// The reply clock (答复期限的计算): a pure function of a request's history, the dated values and the
/// working-day calendar, with its reasons.
///
/// - The day of receipt is not counted; the n-th working day is the last, as a whole day.
/// - A clarification or the payment of a fee starts the term afresh.
/// - Consulting a third party, a co-maker or another organ stops it from the day after the letter went out
///   up to and including the day the opinion came, or the day the party's own term ended.
/// - An extension follows on the first term and counts once; told after the last day it is void.
/// - The values in force on the day of receipt judge the whole case (Article 56).
@Article({"30", "31", "32", "33", "34", "35", "42"})
public final class ReplyClock {

    private final List<ClockEvent> events;
    private final Periods periods;
    private final WorkCalendar calendar;
    private final ClockRun run;

    private ReplyClock(List<ClockEvent> events, Periods periods, WorkCalendar calendar) {
        this.events = events;
        this.periods = periods;
        this.calendar = calendar;
        this.run = new ClockRun(events, periods, calendar, null);
    }

    /// @param events the history in any order; events of one day keep the order given
    /// @throws IllegalArgumentException if the first event is not the receipt, or an end has no beginning
    public static ReplyClock of(List<? extends ClockEvent> events, Periods periods, WorkCalendar calendar) {
        List<ClockEvent> inOrder = events.stream().<ClockEvent>map(event -> event)
                .sorted(Comparator.comparing(ClockEvent::on)).toList();
        if (inOrder.isEmpty() || !(inOrder.getFirst() instanceof Received)) {
            throw new IllegalArgumentException("收到申请之前没有答复期限");
        }
        return new ReplyClock(inOrder, periods, calendar);
    }

    public LocalDate receivedOn() {
        return events.getFirst().on();
    }

    /// The deadline that matters now: the reply's, or the applicant's while a correction or a payment is
    /// awaited. Where an opinion is still out, its last day is assumed and the deadline says so.
    public Deadline deadline() {
        return run.deadline();
    }

    /// The last day for the reply itself, also while the office waits for the applicant: the day on which
    /// the term would end if nothing further happened.
    public LocalDate replyDue() {
        return run.term.due();
    }

    /// Where the term stands on a day. A consultation the law does not end is taken to last at least until
    /// that day.
    public Standing standing(LocalDate today) {
        ClockRun now = new ClockRun(events, periods, calendar, today);
        Deadline deadline = now.deadline();
        LocalDate at = now.closedOn != null ? now.closedOn : today;
        State state = state(now, today);
        int daysOver = calendar.between(deadline.due(), at);
        int counted = now.term.counted(at.isBefore(now.term.due()) ? at : now.term.due());
        int left = state.isWaiting() ? calendar.between(at, deadline.due()) : now.term.counted(now.term.due()) - counted;
        return new Standing(today, state, counted, state.isClosed() ? 0 : left, daysOver, deadline);
    }

    private static State state(ClockRun now, LocalDate today) {
        if (now.closed != null) {
            return now.closed;
        }
        if (now.waiting != null) {
            return now.waiting;
        }
        if (now.term.pauses().stream().anyMatch(pause -> pause.kind() != null && stillOut(pause, today))) {
            return State.CONSULTING;
        }
        if (now.reasonsOpen) {
            return State.AWAITING_REASONS;
        }
        if (now.term.fixed() != null) {
            return State.DELAYED;
        }
        return now.term.extension() > 0 ? State.EXTENDED : State.RUNNING;
    }

    private static boolean stillOut(Pause pause, LocalDate today) {
        return pause.open() && !today.isBefore(pause.from()) && !today.isAfter(pause.to());
    }

    /// Until when the one clarification notice may go out.
    public Deadline clarificationNotice() {
        return Deadline.workDays("告知补正", receivedOn(), periods.on("clarification.notice", receivedOn()), calendar);
    }

    /// Whether the one clarification round has been used.
    public boolean clarificationUsed() {
        return run.clarified || run.waiting == State.CLARIFYING;
    }

    /// Whether the one extension has been used in the running term.
    public boolean extensionUsed() {
        return run.extended;
    }

    /// The last day on which an extension can be told to the applicant: the last day of the first term.
    public LocalDate extensionLatest() {
        return run.term.firstDue();
    }

    /// Working days by which the term can be extended at most.
    public int extensionAtMost() {
        return periods.on("extension", receivedOn()).number();
    }

    /// The due date an extension by so many working days would lead to.
    public LocalDate dueIfExtended(int workDays) {
        return run.term.extend(workDays).due();
    }
}
