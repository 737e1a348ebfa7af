package yangguang.requests;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import yangguang.access.Officer;

/// Correspondence of a request (往来文书): which letter each act issues, and what it says.
@Component
public class Correspondence {

    void acknowledge(DisclosureRequest request, Officer by) {
    }

    void askForClarification(DisclosureRequest request, String points, LocalDate dueOn, Officer by) {
    }

    void consult(DisclosureRequest request, ConsultationKind kind, String party, String about, Officer by) {
    }

    void extend(DisclosureRequest request, int workDays, LocalDate due, String reason, Officer head) {
    }

    void reply(DisclosureRequest request, Disposition disposition, Officer by) {
    }

    void confirmWithdrawal(DisclosureRequest request, Officer by) {
    }
}
