package yangguang.secrecy;

import java.time.LocalDate;

/// What the supervising office fills in to grant the single-clerk mode.
///
/// @param waitingDays working days between submission and self-review, at least 1
public record GrantForm(Long agencyId, String reason, LocalDate fromDay, LocalDate untilDay, Integer waitingDays) {

    public GrantForm {
        reason = reason == null ? "" : reason.strip();
        waitingDays = waitingDays == null ? 1 : waitingDays;
    }
}
