package yangguang.remedies.web;

import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import yangguang.remedies.Outcome;
import yangguang.remedies.RemedyCase;
import yangguang.remedies.RemedyKind;

/// Form of a case.
public record CaseForm(RemedyKind kind, String caseNumber, String requestNumber, String body,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate acceptedOn, Outcome outcome,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate concludedOn, Integer version) {

    static final CaseForm EMPTY = new CaseForm(null, "", "", "", null, Outcome.PENDING, null, null);

    public CaseForm {
        caseNumber = caseNumber == null ? "" : caseNumber.strip();
        requestNumber = requestNumber == null ? "" : requestNumber.strip();
        body = body == null ? "" : body.strip();
        outcome = outcome == null ? Outcome.PENDING : outcome;
    }

    static CaseForm of(RemedyCase c) {
        return new CaseForm(c.kind(), c.caseNumber(), c.requestNumber(), c.body(), c.acceptedOn(), c.outcome(),
                c.concludedOn(), c.version());
    }

    /// A change that does not say which version it changes counts as made on an old one.
    RemedyCase on(Long id, long agencyId) {
        return new RemedyCase(id, agencyId, kind, caseNumber, requestNumber, body, acceptedOn, outcome, concludedOn,
                id == null ? null : version == null ? Integer.valueOf(-1) : version);
    }
}
