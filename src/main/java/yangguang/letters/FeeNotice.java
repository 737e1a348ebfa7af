package yangguang.letters;

import java.math.BigDecimal;
import java.util.List;

import yangguang.statute.Article;

/// Notice of the processing fee (收费通知书), L10.
///
/// @param tariff   `按件计收` or `按量计收`
/// @param lines    how it was computed, line by line
/// @param amount   yuan
/// @param payment  how to pay, full sentences
/// @param workDays within how many working days from the day after receiving the notice
@Article({"42", "国办函〔2020〕109号"})
public record FeeNotice(Sender sender, String addressee, CitedRequest request, String tariff, List<String> lines,
        BigDecimal amount, String payment, int workDays) implements LetterText {

    public FeeNotice {
        lines = List.copyOf(lines);
    }

    @Override
    public LetterKind kind() {
        return LetterKind.L10;
    }
}
