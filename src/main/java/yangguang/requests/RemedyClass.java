package yangguang.requests;

import java.time.LocalDate;
import yangguang.statute.Article;
import yangguang.statute.Periods;

/// Remedy class (救济途径类别): which way is open against an answer, decided by its grounds and its day.
@Article({"51", "行政复议法 23"})
public enum RemedyClass {

    /// Reconsideration must come first (复议前置).
    RECONSIDERATION_FIRST("RM-A", "先申请行政复议，对复议决定不服再起诉"),
    /// Reconsideration or court, as the applicant chooses (选择).
    CHOICE("RM-B", "可以申请行政复议，也可以直接起诉"),
    /// No reply in time (逾期不答复).
    NO_REPLY("RM-C", "逾期不答复：可以申请行政复议，也可以直接起诉"),
    /// No reply in time, where reconsideration must come first.
    NO_REPLY_RECONSIDERATION_FIRST("RM-C1", "逾期不答复：先申请行政复议"),
    /// Not published although it should be (未主动公开).
    NOT_PUBLISHED("RM-D", "先提出公开申请，或者投诉、举报"),
    /// Procedural notice, no remedy of its own (程序性告知).
    NONE("RM-0", "没有单独的救济途径，可以投诉、举报");

    private final String code;
    private final String label;

    RemedyClass(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /// The class of an answer given on a day. The row of the annual report does not matter: a partial
    /// disclosure counts by its withheld parts, a separate query is not a ground of Articles 14 to 16.
    public static RemedyClass of(Disposition disposition, LocalDate repliedOn, Periods periods) {
        if (disposition instanceof Disposition.WithdrawnByApplicant) {
            return NONE;
        }
        boolean withheldByLaw = Ground.of(disposition).stream().anyMatch(Ground::withheldByLaw);
        return withheldByLaw && periods.on("reconsideration.first", repliedOn).holds() ? RECONSIDERATION_FIRST : CHOICE;
    }

    /// The class where the term has passed without a reply. Authorities differ, so it is a dated value.
    public static RemedyClass ofSilence(LocalDate overdueSince, Periods periods) {
        return periods.on("overdue.reconsideration-first", overdueSince).holds() ? NO_REPLY_RECONSIDERATION_FIRST : NO_REPLY;
    }
}
