package yangguang.letters;

import java.time.LocalDate;

import yangguang.statute.Article;

/// Notice of a later date for a bulk of requests (延迟答复告知书), L34.
///
/// @param count see [ReasonsNotice]
/// @param dueOn the day until which the reply is promised
@Article("35")
public record PostponementNotice(Sender sender, String addressee, CitedRequest request, String count, LocalDate dueOn)
        implements LetterText {

    @Override
    public LetterKind kind() {
        return LetterKind.L34;
    }
}
