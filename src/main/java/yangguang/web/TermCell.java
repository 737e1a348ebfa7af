package yangguang.web;

/// Cell of a term strip (期限逐日格): a working day that counts, or a pause that does not.
///
/// @param kind  what the cell stands for
/// @param label number of the day, or what the pause is for
/// @param date  date or dates below it, short: `6-15`, `6-15 至 7-2`
/// @param title the same in words, for the pointer and for readers: `第 3 个工作日，6月15日，星期一`
/// @param today whether it is today
/// @param week  whether a new week begins here, which leaves a small gap
public record TermCell(Kind kind, String label, String date, String title, boolean today, boolean week) {

    public enum Kind {
        /// counted and over
        PAST,
        /// counted and still to come
        LEFT,
        /// last day of the term
        DUE,
        /// after the term
        OVER,
        /// time that does not count
        PAUSE
    }

    /// Classes of the stylesheet.
    public String css() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + (today ? " today" : "") + (week ? " week" : "");
    }
}
