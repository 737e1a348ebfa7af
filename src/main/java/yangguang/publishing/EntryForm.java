package yangguang.publishing;

/// What is sent to withdraw, correct, repeal or amend a published document.
///
/// @param reason why it is withdrawn or corrected
/// @param by     the document that repeals or amends it
/// @param on     from which day, as typed
public record EntryForm(String reason, String by, String on) {

    public EntryForm {
        reason = reason == null ? "" : reason.strip();
        by = by == null ? "" : by.strip();
        on = on == null ? "" : on.strip();
    }

    public static EntryForm because(String reason) {
        return new EntryForm(reason, "", "");
    }

    public static EntryForm superseded(String by, java.time.LocalDate on) {
        return new EntryForm("", by, on.toString());
    }
}
