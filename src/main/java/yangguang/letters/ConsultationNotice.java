package yangguang.letters;

import java.time.LocalDate;

import yangguang.statute.Article;

/// Notice to the applicant that others are being asked (征求意见告知书), L06.
///
/// @param whom   `第三方` or `共同制作机关` or `其他行政机关`, without names
/// @param sentOn day the letter went out
@Article("33")
public record ConsultationNotice(Sender sender, String addressee, CitedRequest request, String whom, LocalDate sentOn)
        implements LetterText {

    @Override
    public LetterKind kind() {
        return LetterKind.L06;
    }
}
