package yangguang.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yangguang.statute.Article;

/// Consultation within a request (征求意见): read off the history.
///
/// @param reference   its number within the request
/// @param party       who is asked
/// @param about       which information, described no further than needed
/// @param deliveredOn the day the party got the letter; empty until it is known
/// @param endedOn     the day the opinion came or the party's term ended; empty while open
@Article({"32", "34"})
public record Consultation(String reference, ConsultationKind kind, String party, String about, LocalDate sentOn,
                           Optional<LocalDate> deliveredOn, Optional<LocalDate> endedOn,
                           Optional<Opinion> opinion, String note) {

    public boolean open() {
        return endedOn.isEmpty();
    }

    static List<Consultation> in(List<Happening> history) {
        List<Consultation> found = new ArrayList<>();
        for (Happening happening : history) {
            if (happening.clock().isEmpty()) {
                continue;
            }
            switch (happening.clock().get()) {
                case ClockEvent.ConsultationStarted(LocalDate on, String reference, ConsultationKind kind) ->
                        found.add(new Consultation(reference, kind, happening.word("party"), happening.word("about"),
                                on, Optional.empty(), Optional.empty(), Optional.empty(), ""));
                case ClockEvent.ConsultationDelivered(LocalDate on, String reference) ->
                        found.replaceAll(each -> each.reference.equals(reference) ? each.delivered(on) : each);
                case ClockEvent.ConsultationEnded(LocalDate on, String reference) ->
                        found.replaceAll(each -> each.reference.equals(reference)
                                ? each.ended(on, Opinion.valueOf(happening.word("opinion")), happening.word("note"))
                                : each);
                default -> { }
            }
        }
        return found;
    }

    private Consultation delivered(LocalDate on) {
        return new Consultation(reference, kind, party, about, sentOn, Optional.of(on), endedOn, opinion, note);
    }

    private Consultation ended(LocalDate on, Opinion given, String said) {
        return new Consultation(reference, kind, party, about, sentOn, deliveredOn, Optional.of(on),
                Optional.of(given), said);
    }

    @Override
    public String toString() {
        return "Consultation[" + reference + " " + kind + "]";
    }
}
