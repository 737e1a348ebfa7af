package yangguang.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import yangguang.statute.Deadline.Flow;
import yangguang.statute.Deadline.Segment;
import yangguang.statute.WorkCalendar;

/// One running of the reply term (一次答复期限): from its day 0, with its pauses and extension. A working
/// day counts if it lies in no pause, so pauses that overlap count once.
record Term(WorkCalendar calendar, LocalDate dayZero, int first, int extension, LocalDate fixed, List<Pause> pauses) {

    /// A stretch that does not count (停止计算的时间): the days after `from` up to and including `to`.
    ///
    /// @param open true while its end is only assumed
    record Pause(String reference, ConsultationKind kind, LocalDate from, LocalDate to, boolean open) {

        boolean covers(LocalDate day) {
            return day.isAfter(from) && !day.isAfter(to);
        }

        /// A pause for reasons under Article 35 has no kind.
        String note() {
            return kind == null ? "等待说明理由" : kind.act();
        }
    }

    static Term start(WorkCalendar calendar, LocalDate dayZero, int first) {
        return new Term(calendar, dayZero, first, 0, null, List.of());
    }

    /// The same term begun anew; a consultation that has not ended goes on.
    Term restart(LocalDate newDayZero) {
        return new Term(calendar, newDayZero, first, 0, null,
                pauses.stream().filter(pause -> pause.open() || pause.to().isAfter(newDayZero)).toList());
    }

    Term extend(int workDays) {
        return new Term(calendar, dayZero, first, workDays, fixed, pauses);
    }

    Term fix(LocalDate until) {
        return new Term(calendar, dayZero, first, extension, until, pauses);
    }

    /// The same term with a pause put in, or replaced where its reference is known.
    Term with(Pause pause) {
        List<Pause> changed = new ArrayList<>(pauses);
        changed.removeIf(old -> old.reference().equals(pause.reference()));
        changed.add(pause);
        return new Term(calendar, dayZero, first, extension, fixed, List.copyOf(changed));
    }

    boolean counts(LocalDate day) {
        return calendar.isWorkDay(day) && pauses.stream().noneMatch(pause -> pause.covers(day));
    }

    /// Counted days after day 0, up to and including a day.
    int counted(LocalDate until) {
        return until.isAfter(dayZero)
                ? (int) dayZero.plusDays(1).datesUntil(until.plusDays(1)).filter(this::counts).count()
                : 0;
    }

    /// Working days that pauses keep out of the count, each once.
    int excluded(LocalDate until) {
        return calendar.between(dayZero, until) - counted(until);
    }

    /// The last day of the term without extension.
    LocalDate firstDue() {
        return nth(first);
    }

    LocalDate due() {
        return fixed != null ? calendar.onOrAfter(fixed) : nth(first + extension);
    }

    private LocalDate nth(int n) {
        LocalDate day = dayZero;
        for (int counted = 0; counted < n; ) {
            day = day.plusDays(1);
            if (counts(day)) {
                counted++;
            }
        }
        return day;
    }

    /// The term as stretches, from the day after day 0 up to and including `until`.
    List<Segment> segments(LocalDate until) {
        List<Segment> segments = new ArrayList<>();
        LocalDate firstDue = firstDue();
        Stretch stretch = null;
        int counted = 0;
        for (LocalDate day = dayZero.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
            Stretch here = at(day, firstDue);
            if (stretch == null) {
                stretch = here;
            } else if (!stretch.continuesAs(here)) {
                segments.add(stretch.close(day.minusDays(1), counted, calendar));
                stretch = here;
            }
            counted += counts(day) ? 1 : 0;
        }
        if (stretch != null) {
            segments.add(stretch.close(until, counted, calendar));
        }
        return segments;
    }

    private Stretch at(LocalDate day, LocalDate firstDue) {
        for (Pause pause : pauses) {
            if (pause.covers(day)) {
                return new Stretch(Flow.PAUSED, pause.note(), day);
            }
        }
        Flow flow = day.isAfter(firstDue) ? Flow.EXTENDED : Flow.RUNNING;
        return new Stretch(flow, flow.words(), day);
    }

    private record Stretch(Flow flow, String note, LocalDate from) {

        boolean continuesAs(Stretch next) {
            return flow == next.flow && note.equals(next.note);
        }

        Segment close(LocalDate to, int counted, WorkCalendar calendar) {
            return new Segment(flow, from, to, calendar.between(from.minusDays(1), to), counted, note);
        }
    }
}
