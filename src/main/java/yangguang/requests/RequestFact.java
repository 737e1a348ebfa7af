package yangguang.requests;

import java.time.LocalDate;
import org.springframework.modulith.NamedInterface;

/// One request as other modules and lists see it: no applicant, no query code.
///
/// @param subject     name of the information asked for, as the applicant wrote it; for officers, not for the public
/// @param receivedOn  day of receipt; null before it
/// @param dueOn       deadline that matters now; null before receipt
/// @param provisional whether that deadline may still move with the holiday notice or an opinion not yet in
/// @param closedOn    day it was closed; null while open
/// @param disposition code of the disposition; null while open
/// @param rowCode     row of section 3 in the form of 2021; null while open
@NamedInterface("facts")
public record RequestFact(String number, long agencyId, String subject, ApplicantKind applicantKind, Channel channel,
                          Stage stage, LocalDate receivedOn, LocalDate dueOn, boolean provisional,
                          boolean extended, LocalDate closedOn, String disposition, String rowCode) {

    public boolean overdueOn(LocalDate day) {
        return closedOn == null && dueOn != null && stage != Stage.CLARIFYING && day.isAfter(dueOn);
    }

    /// Whether the applicant has let the clarification period pass.
    public boolean applicantLateOn(LocalDate day) {
        return stage == Stage.CLARIFYING && dueOn != null && day.isAfter(dueOn);
    }

    public String result() {
        return disposition == null ? "" : DispositionKind.ofCode(disposition).label();
    }
}
