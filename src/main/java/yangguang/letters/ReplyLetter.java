package yangguang.letters;

import java.util.List;

import yangguang.statute.Article;

/// Reply to a request (答复书), L11 to L33.
///
/// @param findings further facts found, paragraphs put before the decision; may be empty
/// @param answer   the decision, one of those the Regulation knows
/// @param remedy   paragraph about the way of redress as it stands on the day of the letter
@Article({"36", "37", "38", "39"})
public record ReplyLetter(Sender sender, String addressee, CitedRequest request, List<String> findings, Answer answer,
        String remedy) implements LetterText {

    public ReplyLetter {
        findings = List.copyOf(findings);
    }

    @Override
    public LetterKind kind() {
        return answer.kind();
    }
}
