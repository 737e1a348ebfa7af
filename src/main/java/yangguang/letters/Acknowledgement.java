package yangguang.letters;

import java.time.LocalDate;

import yangguang.statute.Article;

/// Acknowledgement of a request (登记回执), L01.
///
/// @param channel   how the request came, such as `当面提交`
/// @param dueOn     last day for the reply
/// @param queryCode code under which the applicant looks up progress, or "" where it was told otherwise
@Article({"31", "45"})
public record Acknowledgement(Sender sender, String addressee, CitedRequest request, String channel, LocalDate dueOn,
        String queryCode) implements LetterText {

    @Override
    public LetterKind kind() {
        return LetterKind.L01;
    }
}
