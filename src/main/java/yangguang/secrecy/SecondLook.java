package yangguang.secrecy;

import java.time.LocalDateTime;
import yangguang.statute.Article;

/// Second look (复看): a self-review drawn by lot, at which the level above looks again.
///
/// @param item    number of the draft that was reviewed
/// @param outcome the conclusion, null while nobody has looked
@Article({"17", "46"})
public record SecondLook(long reviewId, long agencyId, long item, String title, String reviewerName,
        LocalDateTime reviewedAt, LocalDateTime sampledAt, LocalDateTime lookedAt, String lookerName, Outcome outcome,
        String note) {

    /// What the level above found (复看结论).
    public enum Outcome {
        AGREED("无异议"), OBJECTED("有异议");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean open() {
        return outcome == null;
    }
}
