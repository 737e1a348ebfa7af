package yangguang.publishing;

import java.time.LocalDate;
import yangguang.statute.Article;
import yangguang.statute.Deadline;
import yangguang.statute.Periods;
import yangguang.statute.WorkCalendar;

/// Clock of publication (主动公开期限): so many working days from the day a document was formed, or from the day a
/// correction of it began. Plain arithmetic on the values handed in.
@Article("26")
public record PublicationClock(WorkCalendar calendar, Periods periods) {

    private static final String PUBLICATION = "publication";
    private static final String WITHHELD = "withheld.review";
    /// Documents older than the first Regulation are measured by the second.
    private static final LocalDate REVISED = LocalDate.of(2019, 5, 15);

    /// Last day and its reasons.
    public Deadline of(Draft draft) {
        LocalDate from = draft.corrects() == null
                ? draft.content().formedOn() : draft.authors().createdAt().toLocalDate();
        return Deadline.workDays("主动公开", from,
                periods.find(PUBLICATION, from).orElseGet(() -> periods.on(PUBLICATION, REVISED)), calendar);
    }

    /// Whether the term had run out on a day, or before the draft was settled.
    public boolean overdue(Draft draft, LocalDate day) {
        LocalDate end = draft.progress().settledAt() == null ? day : draft.progress().settledAt().toLocalDate();
        return draft.proactive() && draft.stage() != Stage.ABANDONED && end.isAfter(of(draft).due());
    }

    /// The day such that documents formed before it are past their term on `today`: terms end in the order in
    /// which they begin, so one day divides them and lists can be filtered by it.
    LocalDate formedBefore(LocalDate today) {
        int term = periods.on(PUBLICATION, today).number();
        LocalDate day = today;
        while (!calendar.plus(day, term).isBefore(today)) {
            day = day.minusDays(1);
        }
        return day.plusDays(1);
    }

    /// When a document that is not disclosed must be looked at again (Art. 18).
    LocalDate reassessOn(LocalDate settled) {
        return settled.plusMonths(periods.find(WITHHELD, settled).orElseGet(() -> periods.on(WITHHELD, REVISED)).number());
    }
}
