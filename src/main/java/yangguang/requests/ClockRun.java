package yangguang.requests;

import static yangguang.statute.DateWords.withWeekday;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import yangguang.requests.ClockEvent.ClarificationAsked;
import yangguang.requests.ClockEvent.ConsultationDelivered;
import yangguang.requests.ClockEvent.ConsultationEnded;
import yangguang.requests.ClockEvent.ConsultationStarted;
import yangguang.requests.ClockEvent.Extended;
import yangguang.requests.ClockEvent.FeeNotified;
import yangguang.requests.ClockEvent.Received;
import yangguang.requests.Standing.State;
import yangguang.requests.Term.Pause;
import yangguang.statute.CalendarNotes;
import yangguang.statute.DatedValue;
import yangguang.statute.Deadline;
import yangguang.statute.Deadline.Flow;
import yangguang.statute.Deadline.Segment;
import yangguang.statute.Deadline.Step;
import yangguang.statute.Periods;
import yangguang.statute.WorkCalendar;

/// One walk of the clock through a request's history (计时过程), event by event, writing its reasons down.
/// The values in force on the day of receipt judge the whole case.
final class ClockRun {

    private static final String ARTICLE_33 = "《条例》第三十三条第二款";
    private static final String FEE_RULES = "《信息处理费管理办法》（国办函〔2020〕109号）";
    private static final String REASONS = "理由";

    private final Periods periods;
    private final WorkCalendar calendar;
    private final LocalDate asOf;
    private final LocalDate caseDay;
    private final List<Step> trail = new ArrayList<>();
    private final List<Segment> past = new ArrayList<>();

    Term term;
    /// What the applicant owes, null while the term runs.
    Deadline awaited;
    State waiting;
    State closed;
    LocalDate closedOn;
    boolean clarified;
    boolean extended;
    boolean reasonsOpen;

    /// @param asOf the day up to which a wait without a legal end is known to have lasted, null if unknown
    ClockRun(List<ClockEvent> events, Periods periods, WorkCalendar calendar, LocalDate asOf) {
        this.periods = periods;
        this.calendar = calendar;
        this.asOf = asOf;
        this.caseDay = events.getFirst().on();
        events.forEach(this::take);
        describeOpenPauses();
    }

    private void take(ClockEvent event) {
        switch (event) {
            case Received received -> receive(received);
            case ClarificationAsked asked -> askForClarification(asked);
            case ClockEvent.Clarified(LocalDate on) -> clarify(on);
            case ClockEvent.ClarificationLapsed(LocalDate on) -> close(State.LAPSED, on,
                    "申请人逾期未补正且没有正当理由，视为放弃申请，本机关不再处理。", "《条例》第三十条");
            case ConsultationStarted started -> consult(started);
            case ConsultationDelivered delivered -> deliver(delivered);
            case ConsultationEnded ended -> endConsultation(ended);
            case Extended extension -> extend(extension);
            case FeeNotified notified -> notifyFee(notified);
            case ClockEvent.FeePaid(LocalDate on) -> pay(on);
            case ClockEvent.FeeLapsed(LocalDate on) -> close(State.LAPSED, on,
                    "申请人逾期未缴纳信息处理费，视为放弃申请，本机关不再处理。", FEE_RULES);
            case ClockEvent.ReasonsAsked asked -> askForReasons(asked);
            case ClockEvent.ReasonsGiven(LocalDate on) -> takeReasons(on);
            case ClockEvent.DelayFixed fixed -> fixDelay(fixed);
            case ClockEvent.Answered(LocalDate on) -> close(State.ANSWERED, on, "作出答复。", "《条例》第三十六条");
            case ClockEvent.Withdrawn(LocalDate on) -> close(State.WITHDRAWN, on, "申请人撤回申请，办理终结。", "");
        }
    }

    private void receive(Received received) {
        DatedValue reply = value("reply");
        term = Term.start(calendar, received.on(), reply.number());
        trail.add(Receipt.step(received.channel(), received.on()));
        say(received.on(), "收到之日不计入，答复期限" + reply.words() + "，至" + withWeekday(term.due()) + "届满。", reply.article());
    }

    private void askForClarification(ClarificationAsked asked) {
        if (clarified || waiting == State.CLARIFYING) {
            say(asked.on(), withWeekday(asked.on()) + "再次要求补正。补正只能一次性告知，答复期限不因此重新计算。", "《条例》第三十条");
            return;
        }
        DatedValue notice = value("clarification.notice");
        LocalDate noticeDue = calendar.plus(term.dayZero(), notice.number());
        String late = asked.on().isAfter(noticeDue)
                ? "（已超过收到申请之日起" + notice.words() + "，应在" + withWeekday(noticeDue) + "前告知）" : "";
        say(asked.on(), withWeekday(asked.on()) + "告知申请人补正" + late + "，补正期限至" + withWeekday(asked.dueOn())
                + "；答复期限自收到补正的申请之日起重新计算。", "《条例》第三十条");
        waitFor(State.CLARIFYING, asked.on(), new Deadline("补正", asked.dueOn(), List.of(), false, List.of()));
    }

    private void clarify(LocalDate on) {
        if (waiting != State.CLARIFYING) {
            say(on, withWeekday(on) + "收到申请人补充的材料；没有补正通知在先，答复期限不重新计算。", "《条例》第三十条");
            return;
        }
        clarified = true;
        restart(on, "收到补正的申请，此前的时间不计", "《条例》第三十条");
    }

    private void consult(ConsultationStarted started) {
        DatedValue own = value(started.kind().period());
        LocalDate assumed = calendar.plus(started.on(), own.number());
        term = term.with(new Pause(started.reference(), started.kind(), started.on(), openEnd(started.kind(), assumed), true));
        say(started.on(), withWeekday(started.on()) + "发函" + started.kind().act() + "，自次日起所需时间不计算在答复期限内。",
                "《条例》第三十三条第三款");
    }

    /// A consultation the law does not end lasts at least until the day of the question.
    private LocalDate openEnd(ConsultationKind kind, LocalDate assumed) {
        return !kind.bounded() && asOf != null && asOf.isAfter(assumed) ? asOf : assumed;
    }

    private void deliver(ConsultationDelivered delivered) {
        Pause pause = pause(delivered.reference());
        if (!pause.open() || !pause.kind().bounded()) {
            return;
        }
        DatedValue own = value(pause.kind().period());
        LocalDate end = calendar.plus(delivered.on(), own.number());
        term = term.with(new Pause(pause.reference(), pause.kind(), pause.from(), end, true));
        say(delivered.on(), pause.kind().label() + "于" + withWeekday(delivered.on()) + "收到征求意见书，应当自次日起"
                + own.words() + "内（至" + withWeekday(end) + "）提出意见；" + pause.kind().silence(), pause.kind().article());
    }

    private void endConsultation(ConsultationEnded ended) {
        Pause pause = pause(ended.reference());
        boolean lapsed = pause.kind().bounded() && ended.on().isAfter(pause.to());
        LocalDate end = lapsed ? pause.to() : ended.on();
        Term without = term.with(new Pause(pause.reference(), pause.kind(), pause.from(), pause.from(), false));
        term = term.with(new Pause(pause.reference(), pause.kind(), pause.from(), end, false));
        int days = term.excluded(end) - without.excluded(end);
        int inAll = calendar.between(pause.from(), end);
        String overlap = days < inAll ? "（共" + inAll + "个工作日，与其他不计算的时间重叠的部分不重复扣除）" : "";
        say(ended.on(), pause.kind().act() + (lapsed ? "于" + withWeekday(end) + "期满未得答复" : "于" + withWeekday(end) + "结束")
                + "，扣除" + days + "个工作日" + overlap + "，答复期限至" + withWeekday(term.due()) + "届满。",
                "《条例》第三十三条第三款");
    }

    private Pause pause(String reference) {
        return term.pauses().stream().filter(pause -> pause.reference().equals(reference)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("没有编号为“" + reference + "”的征求意见"));
    }

    private void extend(Extended extension) {
        DatedValue most = value("extension");
        if (extension.workDays() < 1 || extension.workDays() > most.number()) {
            throw new IllegalArgumentException("延长" + extension.workDays() + "个工作日，超出" + most.words());
        }
        if (extended) {
            say(extension.on(), withWeekday(extension.on()) + "再次延长。答复期限只能延长一次，此次延长不生效。", most.article());
        } else if (extension.on().isAfter(term.due())) {
            say(extension.on(), withWeekday(extension.on()) + "告知延长时，答复期限已于" + withWeekday(term.due())
                    + "届满，延长不生效。", most.article());
        } else {
            extended = true;
            term = term.extend(extension.workDays());
            say(extension.on(), withWeekday(extension.on()) + "经政府信息公开工作机构负责人同意并告知申请人，延长" + extension.workDays()
                    + "个工作日，答复期限至" + withWeekday(term.due()) + "届满。", most.article());
        }
    }

    private void notifyFee(FeeNotified notified) {
        if (notified.on().isAfter(term.due())) {
            say(notified.on(), withWeekday(notified.on()) + "发出收费通知时，答复期限已于" + withWeekday(term.due())
                    + "届满，答复期限不重新计算。", FEE_RULES);
            return;
        }
        DatedValue payment = value("fee.payment");
        boolean served = notified.servedOn() != null;
        LocalDate from = served ? notified.servedOn() : notified.on();
        Deadline due = Deadline.workDays("缴费", from, payment, calendar);
        say(notified.on(), withWeekday(notified.on()) + "发出收费通知，申请人" + (served ? "于" + withWeekday(from) + "收到，" : "收到之日尚无记录，暂自发出之日推算，")
                + "缴费期限" + payment.words() + "，至" + withWeekday(due.due()) + "届满；答复期限自缴费完成次日起重新计算。", FEE_RULES);
        waitFor(State.AWAITING_FEE, notified.on(),
                new Deadline("缴费", due.due(), List.of(), due.provisional() || !served, List.of()));
    }

    private void pay(LocalDate on) {
        if (waiting != State.AWAITING_FEE) {
            say(on, withWeekday(on) + "收到缴费；没有在办理期限内发出的收费通知，答复期限不重新计算。", FEE_RULES);
            return;
        }
        restart(on, "缴费完成", FEE_RULES);
    }

    private void askForReasons(ClockEvent.ReasonsAsked asked) {
        DatedValue stops = value("reasons.stops-clock");
        reasonsOpen = true;
        if (stops.holds()) {
            term = term.with(new Pause(REASONS, null, asked.on(), asked.dueOn(), true));
        }
        say(asked.on(), withWeekday(asked.on()) + "要求申请人在" + withWeekday(asked.dueOn()) + "前说明理由，"
                + (stops.holds() ? "此间停止计算答复期限（本单位设定）。" : "答复期限继续计算。"), stops.article());
    }

    private void takeReasons(LocalDate on) {
        reasonsOpen = false;
        term.pauses().stream().filter(pause -> pause.kind() == null).findFirst()
                .ifPresent(pause -> term = term.with(new Pause(REASONS, null, pause.from(), earlier(on, pause.to()), false)));
        say(on, withWeekday(on) + "收到申请人说明的理由，答复期限至" + withWeekday(term.due()) + "届满。", "《条例》第三十五条");
    }

    private void fixDelay(ClockEvent.DelayFixed fixed) {
        reasonsOpen = false;
        term = term.fix(fixed.until());
        String moved = term.due().equals(fixed.until()) ? "" : "（该日休息，顺延）";
        say(fixed.on(), withWeekday(fixed.on()) + "确定延迟答复的合理期限并告知申请人，至" + withWeekday(fixed.until()) + moved
                + (moved.isEmpty() ? "" : "，即" + withWeekday(term.due())) + "。", "《条例》第三十五条");
    }

    private void restart(LocalDate on, String cause, String article) {
        LocalDate asked = past.getLast().to();
        if (on.isAfter(asked)) {
            past.add(new Segment(Flow.WAITING, asked.plusDays(1), on, calendar.between(asked, on), 0, waiting.words()));
        }
        awaited = null;
        waiting = null;
        extended = false;
        term = term.restart(on);
        say(on, withWeekday(on) + cause + "，答复期限" + term.first() + "个工作日自次日起重新计算，至" + withWeekday(term.due()) + "届满。", article);
    }

    private void waitFor(State state, LocalDate since, Deadline due) {
        waiting = state;
        awaited = due;
        past.addAll(term.segments(since));
        if (past.isEmpty()) {
            past.add(new Segment(Flow.RUNNING, since, since, 0, 0, Flow.RUNNING.words()));
        }
    }

    private void close(State state, LocalDate on, String sentence, String article) {
        closed = state;
        closedOn = on;
        for (Pause pause : term.pauses()) {
            if (pause.open() && pause.to().isAfter(on)) {
                term = term.with(new Pause(pause.reference(), pause.kind(), pause.from(), on, false));
            }
        }
        say(on, withWeekday(on) + sentence, article);
    }

    private void describeOpenPauses() {
        for (Pause pause : term.pauses()) {
            if (pause.open() && closed == null && waiting == null) {
                String what = pause.kind() == null ? "申请人的理由" : pause.kind().label() + "的意见";
                say(pause.from(), what + "尚未收到，暂按至" + withWeekday(pause.to()) + "止停止计算推算，答复期限至"
                        + withWeekday(term.due()) + "届满；收到后重新计算。", "");
            }
        }
    }

    /// The deadline that matters at the end of the walk.
    Deadline deadline() {
        List<Step> steps = new ArrayList<>(trail);
        List<Segment> segments = new ArrayList<>(past);
        if (awaited != null) {
            LocalDate since = past.getLast().to();
            if (awaited.due().isAfter(since)) {
                segments.add(new Segment(Flow.WAITING, since.plusDays(1), awaited.due(),
                        calendar.between(since, awaited.due()), 0, waiting.words()));
            }
            return new Deadline(awaited.matter(), awaited.due(), steps, awaited.provisional(), segments);
        }
        LocalDate due = term.due();
        CalendarNotes.add(steps, calendar, term.dayZero(), due);
        segments.addAll(term.segments(due));
        boolean assumed = closed == null && term.pauses().stream().anyMatch(Pause::open);
        return new Deadline("答复", due, steps, assumed || !calendar.announced(term.dayZero(), due), segments);
    }

    private DatedValue value(String id) {
        return periods.on(id, caseDay);
    }

    private void say(LocalDate on, String sentence, String article) {
        trail.add(new Step(on, sentence, article));
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
