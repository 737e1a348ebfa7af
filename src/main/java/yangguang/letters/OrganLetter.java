package yangguang.letters;

import yangguang.statute.Article;

/// Letter to another organ (征求意见函): to a co-maker of the information (L08, silence is consent) or to any other
/// organ concerned (L09).
///
/// @param addressee   the organ
/// @param coMaker     true for L08
/// @param information what was asked for
/// @param workDays    within how many working days of receiving the letter; for L09 the wish of the sender
@Article({"11", "34"})
public record OrganLetter(Sender sender, String addressee, CitedRequest request, boolean coMaker, String information,
        int workDays) implements LetterText {

    @Override
    public LetterKind kind() {
        return coMaker ? LetterKind.L08 : LetterKind.L09;
    }
}
