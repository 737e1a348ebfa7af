package yangguang.secrecy;

import java.time.LocalDateTime;
import yangguang.statute.Article;

/// Secrecy review (保密审查): the record of one item in one version, never changed afterwards.
///
/// @param item         number of the draft
/// @param revision     which of its versions
/// @param contentHash  hash of exactly what was read, computed by the database
/// @param openness     the openness that was proposed, as a name
/// @param writerId     who wrote that version last
/// @param basis        provisions the conclusion rests on
/// @param opinion      what must be cut, whom the matter was referred to, or other remarks
/// @param findings     what the scan found and the reviewer had to look at, "" where nothing
/// @param confirmation why it may be published all the same
/// @param grantId      single-clerk grant under which the drafter reviewed his own draft, or null
@Article("17")
public record SecrecyReview(long id, long agencyId, long item, int revision, String contentHash, String title,
        String openness, long drafterId, String drafterName, long writerId, LocalDateTime submittedAt,
        long reviewerId, String reviewerName, Conclusion conclusion, String basis, String opinion, String findings,
        String confirmation, Long grantId, LocalDateTime reviewedAt) {

    /// Whether the reviewer had written the text himself, under a single-clerk grant.
    public boolean selfReview() {
        return reviewerId == drafterId || reviewerId == writerId;
    }
}
