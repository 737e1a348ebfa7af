package yangguang.letters;

import java.time.LocalDate;

import yangguang.statute.Article;

/// Letter that asks a third party's opinion (征求第三方意见书), L05. It names no applicant.
///
/// @param addressee   the third party
/// @param information what was asked for, no more than the third party needs
/// @param interest    right concerned: `商业秘密` or `个人隐私`
/// @param workDays    within how many working days of receiving the letter
@Article({"15", "32"})
public record ThirdPartyLetter(Sender sender, String addressee, CitedRequest request, String information, String interest,
        int workDays) implements LetterText {

    @Override
    public LetterKind kind() {
        return LetterKind.L05;
    }
}
