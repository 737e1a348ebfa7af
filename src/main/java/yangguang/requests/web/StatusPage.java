package yangguang.requests.web;

import java.util.List;
import yangguang.agencies.Agency;
import yangguang.files.StoredFile;
import yangguang.letters.Letter;
import yangguang.requests.DisclosureRequest;
import yangguang.requests.Happening;
import yangguang.requests.Stage;
import yangguang.statute.Obstacle;
import yangguang.web.Page;

/// What the applicant sees of the own file.
///
/// @param clock     answer, strip and trail; null before receipt
/// @param text      clarification as typed
/// @param withdrawing whether the page asks to confirm a withdrawal
public record StatusPage(DisclosureRequest request, Agency agency, TermStrip clock, List<Letter> letters,
        List<StoredFile> materials, String text, boolean withdrawing, List<Obstacle> obstacles) implements Page {

    @Override
    public String template() {
        return withdrawing ? "requests/withdrawal" : "requests/status";
    }

    @Override
    public int status() {
        return obstacles.isEmpty() ? 200 : 422;
    }

    public boolean clarifying() {
        return request.stage() == Stage.CLARIFYING;
    }

    public List<String> points() {
        return request.last(Happening.Kind.CLARIFICATION_ASKED).map(asked -> asked.word("points").lines().toList())
                .orElse(List.of());
    }

    /// What happened, without what is settled inside the office.
    public List<Happening> timeline() {
        return request.history().stream().filter(happening -> switch (happening.kind()) {
            case EXTENSION_PROPOSED, EXTENSION_REFUSED, CONSULTATION_DELIVERED -> false;
            default -> true;
        }).toList();
    }

    @Override
    public String toString() {
        return "StatusPage[" + request.number() + "]";
    }
}
