package yangguang.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Deadline (期限届满日) together with the reasons that lead to it, so that an officer, a citizen or a
/// court can count it again.
///
/// @param matter      what is due, such as `答复`
/// @param due         the last day on which it is in time
/// @param trail       the reasoning, in order
/// @param provisional true where a day counted lies in a year whose holiday notice is not out, or where an
///                    end not yet known was assumed; the trail says which
/// @param segments    the stretches of the term, for drawing, in order and without gaps
public record Deadline(String matter, LocalDate due, List<Step> trail, boolean provisional, List<Segment> segments) {

    public Deadline {
        trail = List.copyOf(trail);
        segments = List.copyOf(segments);
    }

    /// One step of the reasoning (计算步骤).
    ///
    /// @param on       the day it concerns
    /// @param sentence a full Chinese sentence
    /// @param article  the article behind it, or `""`
    public record Step(LocalDate on, String sentence, String article) {
    }

    /// How a stretch of time counts (区段性质).
    public enum Flow {
        RUNNING("计算中"), PAUSED("停止计算"), WAITING("等待申请人"), EXTENDED("延长期");

        private final String words;

        Flow(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// A stretch of the term (期限区段).
    ///
    /// @param from     its first day
    /// @param to       its last day
    /// @param workDays working days in it, those of a pause too
    /// @param counted  day number of the term reached at its end; a pause and a wait do not add to it
    /// @param note     why, in a few words
    public record Segment(Flow flow, LocalDate from, LocalDate to, int workDays, int counted, String note) {
    }

    /// A plain term of working days: the day of the event is not counted, the n-th working day is the last.
    public static Deadline workDays(String matter, LocalDate event, DatedValue term, WorkCalendar calendar) {
        LocalDate due = calendar.plus(event, term.number());
        boolean provisional = !calendar.announced(event, due);
        List<Step> trail = new ArrayList<>();
        trail.add(new Step(event, matter + "期限" + term.words() + "，自" + DateWords.withWeekday(event) + "的次日起算，至"
                + DateWords.withWeekday(due) + "届满。", term.article()));
        CalendarNotes.add(trail, calendar, event, due);
        Segment segment = new Segment(Flow.RUNNING, event.plusDays(1), due, term.number(), term.number(), matter);
        return new Deadline(matter, due, trail, provisional, List.of(segment));
    }
}
