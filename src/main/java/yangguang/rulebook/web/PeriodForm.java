package yangguang.rulebook.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/// An own value as typed (期限设定表).
public record PeriodForm(String value, String from, String to, String source) {

    public PeriodForm {
        value = value == null ? "" : value.strip();
        from = from == null ? "" : from.strip();
        to = to == null ? "" : to.strip();
        source = source == null ? "" : source;
    }

    /// A typed day; null where it is empty or no date.
    static LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    boolean toUnreadable() {
        return !to.isEmpty() && day(to) == null;
    }
}
