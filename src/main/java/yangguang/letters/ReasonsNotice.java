package yangguang.letters;

import java.time.LocalDate;

import yangguang.statute.Article;

/// Notice that asks for reasons (说明理由告知书), L03.
///
/// @param count  how many requests, in words with the period: `2026年1月至3月期间共提出申请42件`
/// @param dueOn  last day for the reasons
@Article("35")
public record ReasonsNotice(Sender sender, String addressee, CitedRequest request, String count, LocalDate dueOn)
        implements LetterText {

    @Override
    public LetterKind kind() {
        return LetterKind.L03;
    }
}
