package yangguang.requests;

import java.util.Optional;
import org.springframework.stereotype.Component;
import yangguang.statute.Periods;
import yangguang.statute.PeriodsInForce;
import yangguang.statute.WorkCalendar;
import yangguang.statute.WorkCalendars;

/// Winds the [ReplyClock] of a request with the calendar and the dated values of this office.
@Component
public class Clocks {

    private final WorkCalendars calendars;
    private final PeriodsInForce periods;

    Clocks(WorkCalendars calendars, PeriodsInForce periods) {
        this.calendars = calendars;
        this.periods = periods;
    }

    /// The clock of a request; empty before it has been received.
    public Optional<ReplyClock> of(DisclosureRequest request) {
        return request.receivedOn().map(_ -> ReplyClock.of(request.clockEvents(), periods(), calendar()));
    }

    public WorkCalendar calendar() {
        return calendars.current();
    }

    public Periods periods() {
        return periods.current();
    }
}
