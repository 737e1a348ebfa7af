package yangguang.publishing;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import yangguang.statute.Article;
import yangguang.statute.Deadline;
import yangguang.statute.PeriodsInForce;
import yangguang.statute.WorkCalendar;
import yangguang.statute.WorkCalendars;

/// Term of publication (主动公开期限): so many working days from the day a document was formed, or from the day a
/// change began.
@Component
@Article("26")
public class PublicationTerm {

    private static final String PUBLICATION = "publication";
    private static final String WITHHELD = "withheld.review";

    private final WorkCalendars calendars;
    private final PeriodsInForce periods;

    PublicationTerm(WorkCalendars calendars, PeriodsInForce periods) {
        this.calendars = calendars;
        this.periods = periods;
    }

    public WorkCalendar calendar() {
        return calendars.current();
    }

    /// Last day and its reasons.
    public Deadline of(Draft draft) {
        LocalDate from = draft.corrects() == null
                ? draft.content().formedOn() : draft.authors().createdAt().toLocalDate();
        return Deadline.workDays("主动公开", from, periods.current().find(PUBLICATION, from)
                .orElseGet(() -> periods.current().on(PUBLICATION, LocalDate.of(2019, 5, 15))), calendar());
    }

    /// Whether the term had run out on a day, or before the draft was settled.
    public boolean overdue(Draft draft, LocalDate day) {
        LocalDate end = draft.progress().settledAt() == null ? day : draft.progress().settledAt().toLocalDate();
        return draft.proactive() && draft.stage() != Stage.ABANDONED && end.isAfter(of(draft).due());
    }

    /// The day such that documents formed before it are past their term on `today`: terms end in the order in
    /// which they begin, so one day divides them and lists can be filtered by it.
    LocalDate formedBefore(LocalDate today) {
        int term = periods.current().on(PUBLICATION, today).number();
        WorkCalendar calendar = calendar();
        LocalDate day = today;
        while (!calendar.plus(day, term).isBefore(today)) {
            day = day.minusDays(1);
        }
        return day.plusDays(1);
    }

    /// When a document that is not disclosed must be looked at again (Art. 18).
    LocalDate reassessOn(LocalDate settled) {
        return settled.plusMonths(periods.current().on(WITHHELD, settled).number());
    }
}
