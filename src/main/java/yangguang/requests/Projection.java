package yangguang.requests;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import yangguang.statute.Deadline;

/// Projection of a history (投影) onto the row that lists and reports query; also what the journal writes
/// down before and after an act. It holds no personal data.
///
/// @param dueOn    the deadline that matters now, the reply's or the applicant's; null before receipt
/// @param closedOn null while the file is open
record Projection(Stage stage, LocalDate receivedOn, LocalDate dueOn, boolean dueProvisional, boolean paused,
                  boolean extended, boolean clarified, boolean consentAwaited, String disposition, String rowCode, LocalDate closedOn,
                  LocalDateTime decidedAt, String decidedBy) {

    static Projection of(DisclosureRequest request, Clocks clocks) {
        Optional<Deadline> deadline = clocks.of(request).map(ReplyClock::deadline);
        Optional<Happening> closing = request.closing();
        return new Projection(request.stage(), request.receivedOn().orElse(null),
                deadline.map(Deadline::due).orElse(null), deadline.map(Deadline::provisional).orElse(false),
                !request.openConsultations().isEmpty() && closing.isEmpty(), request.extended(),
                request.happened(Happening.Kind.CLARIFIED), request.extensionAwaitsConsent() && closing.isEmpty(),
                request.disposition().map(each -> each.kind().code()).orElse(null),
                request.disposition().map(each -> each.row().id()).orElse(null),
                closing.map(Happening::on).orElse(null), closing.map(Happening::at).orElse(null),
                closing.map(Happening::actor).orElse(""));
    }
}
