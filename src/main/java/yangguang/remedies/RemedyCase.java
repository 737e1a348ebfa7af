package yangguang.remedies;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.modulith.NamedInterface;
import yangguang.statute.Article;

/// Case (案件): a reconsideration or a suit about the agency's disclosure work, the agency being respondent or
/// defendant.
///
/// @param kind          reconsideration, direct suit, or suit after reconsideration
/// @param caseNumber    number given by the body that hears it
/// @param requestNumber request it is about, or ""
/// @param body          who hears it
/// @param acceptedOn    day it was accepted
/// @param outcome       how it ended, PENDING until then
/// @param concludedOn   day it ended; null while pending
@Article("51")
@Table("remedy_case")
@NamedInterface("facts")
public record RemedyCase(@Id Long id, long agencyId, RemedyKind kind, String caseNumber, String requestNumber,
        String body, LocalDate acceptedOn, Outcome outcome, LocalDate concludedOn, @Version Integer version) {

    /// Its outcome as it stood at the end of a day.
    public Outcome outcomeAt(LocalDate day) {
        return concludedOn == null || concludedOn.isAfter(day) ? Outcome.PENDING : outcome;
    }
}
