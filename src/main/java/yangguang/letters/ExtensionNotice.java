package yangguang.letters;

import java.time.LocalDate;

import yangguang.statute.Article;

/// Notice of extension (延期答复告知书), L04.
///
/// @param firstDueOn last day before the extension
/// @param workDays   by how many working days
/// @param newDueOn   last day after it
/// @param reason     why, a clause without full stop; may be ""
@Article("33")
public record ExtensionNotice(Sender sender, String addressee, CitedRequest request, LocalDate firstDueOn, int workDays,
        LocalDate newDueOn, String reason) implements LetterText {

    @Override
    public LetterKind kind() {
        return LetterKind.L04;
    }
}
