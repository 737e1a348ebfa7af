package yangguang.publishing;

import org.springframework.stereotype.Component;
import yangguang.statute.PeriodsInForce;
import yangguang.statute.WorkCalendars;

/// Winds the [PublicationClock] with the calendar and the dated values of this office.
@Component
public class PublicationTerm {

    private final WorkCalendars calendars;
    private final PeriodsInForce periods;

    PublicationTerm(WorkCalendars calendars, PeriodsInForce periods) {
        this.calendars = calendars;
        this.periods = periods;
    }

    public PublicationClock clock() {
        return new PublicationClock(calendars.current(), periods.current());
    }
}
