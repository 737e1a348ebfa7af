package yangguang.letters;

import java.time.LocalDate;
import java.util.List;

import yangguang.statute.Article;

/// Notice that asks for clarification (补正告知书), L02; given once.
///
/// @param points what to correct, each point a sentence without full stop
/// @param dueOn  last day for the correction
@Article({"29", "30"})
public record ClarificationNotice(Sender sender, String addressee, CitedRequest request, List<String> points,
        LocalDate dueOn) implements LetterText {

    public ClarificationNotice {
        points = List.copyOf(points);
    }

    @Override
    public LetterKind kind() {
        return LetterKind.L02;
    }
}
