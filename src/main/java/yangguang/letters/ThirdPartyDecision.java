package yangguang.letters;

import yangguang.statute.Article;

/// Notice to a third party that information will be disclosed (公开决定告知书), L07.
///
/// @param addressee the third party
/// @param content   what is disclosed
/// @param reason    why, full sentences
@Article("32")
public record ThirdPartyDecision(Sender sender, String addressee, CitedRequest request, String content, String reason,
        String remedy) implements LetterText {

    @Override
    public LetterKind kind() {
        return LetterKind.L07;
    }
}
