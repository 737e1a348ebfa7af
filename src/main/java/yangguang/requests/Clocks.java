package yangguang.requests;

import java.util.Optional;
import org.springframework.stereotype.Component;
import yangguang.statute.Periods;
import yangguang.statute.WorkCalendar;

/// Winds the [ReplyClock] of a request with the calendar and the dated values of this office.
@Component
public class Clocks {

    /// The clock of a request; empty before it has been received.
    public Optional<ReplyClock> of(DisclosureRequest request) {
        return request.receivedOn().map(_ -> ReplyClock.of(request.clockEvents(), periods(), calendar()));
    }

    public WorkCalendar calendar() {
        return WorkCalendar.ofFiles();
    }

    public Periods periods() {
        return Periods.ofFiles();
    }
}
