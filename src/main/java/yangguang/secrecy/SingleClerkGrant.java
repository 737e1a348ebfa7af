package yangguang.secrecy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import yangguang.statute.WorkCalendar;

/// Grant of the single-clerk mode (单人岗批准): the supervising office allows an agency that has one person for
/// everything to review its own drafts, after a night's sleep and under a second look.
///
/// @param fromDay     first day
/// @param untilDay    last day, at most a year later
/// @param waitingDays working days between submission and self-review
/// @param revokedAt   when it was taken back, or null
public record SingleClerkGrant(long id, long agencyId, String reason, LocalDate fromDay, LocalDate untilDay,
        int waitingDays, long grantedBy, String grantedName, LocalDateTime grantedAt, LocalDateTime revokedAt,
        String revokedName) {

    public boolean inForceOn(LocalDate day) {
        return revokedAt == null && !day.isBefore(fromDay) && !day.isAfter(untilDay);
    }

    public boolean revoked() {
        return revokedAt != null;
    }

    /// First day on which what was submitted at that hour may be reviewed by its own drafter.
    public LocalDate reviewableFrom(LocalDateTime submittedAt, WorkCalendar calendar) {
        return calendar.plus(submittedAt.toLocalDate(), waitingDays);
    }
}
