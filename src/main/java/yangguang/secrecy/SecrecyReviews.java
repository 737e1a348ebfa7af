package yangguang.secrecy;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import yangguang.statute.Article;

/// All secrecy reviews (保密审查台账), only ever added to.
@Component
@Article("17")
public class SecrecyReviews {

    private final JdbcClient db;
    private final int every;

    /// @param every one self-review in so many goes to the level above; the first always does
    SecrecyReviews(JdbcClient db, @Value("${yangguang.second-look.every:5}") int every) {
        this.db = db;
        this.every = Math.max(1, every);
    }

    /// Records a review and, where the reviewer had written the text himself, draws the sample for a second look.
    /// The database refuses a reviewer who wrote the text unless a grant in force covers it.
    @Transactional(propagation = Propagation.MANDATORY)
    public SecrecyReview add(SecrecyReview review) {
        long earlier = review.grantId() == null ? 0 : selfReviewsBefore(review);
        long id = db.sql("""
                insert into secrecy_review (agency_id, item, revision, content_hash, title, openness, drafter_id,
                    drafter_name, writer_id, submitted_at, reviewer_id, reviewer_name, conclusion, basis, opinion,
                    findings, confirmation, grant_id, reviewed_at)
                values (:agencyId, :item, :revision, :contentHash, :title, :openness, :drafterId, :drafterName,
                    :writerId, :submittedAt, :reviewerId, :reviewerName, :conclusion, :basis, :opinion, :findings,
                    :confirmation, :grantId, :reviewedAt) returning id""")
                .param("agencyId", review.agencyId()).param("item", review.item())
                .param("revision", review.revision()).param("contentHash", review.contentHash())
                .param("title", review.title()).param("openness", review.openness())
                .param("drafterId", review.drafterId()).param("drafterName", review.drafterName())
                .param("writerId", review.writerId()).param("submittedAt", review.submittedAt())
                .param("reviewerId", review.reviewerId()).param("reviewerName", review.reviewerName())
                .param("conclusion", review.conclusion().name()).param("basis", review.basis())
                .param("opinion", review.opinion()).param("findings", review.findings())
                .param("confirmation", review.confirmation()).param("grantId", review.grantId())
                .param("reviewedAt", review.reviewedAt())
                .query(Long.class).single();
        if (review.grantId() != null && earlier % every == 0) {
            db.sql("insert into second_look (review_id, agency_id, sampled_at) values (?, ?, ?)")
                    .params(id, review.agencyId(), review.reviewedAt()).update();
        }
        return find(id).orElseThrow();
    }

    /// Counted while holding the agency's grants, so that two self-reviews at once are not both the fourth.
    private long selfReviewsBefore(SecrecyReview review) {
        db.sql("select id from single_clerk_grant where agency_id = ? order by id for update")
                .param(review.agencyId()).query(Long.class).list();
        return db.sql("select count(*) from secrecy_review where agency_id = ? and grant_id is not null")
                .param(review.agencyId()).query(Long.class).single();
    }

    public Optional<SecrecyReview> find(long id) {
        return db.sql("select * from secrecy_review where id = ?").param(id).query(SecrecyReview.class).optional();
    }

    /// The reviews of one item, oldest first.
    public List<SecrecyReview> of(long item) {
        return db.sql("select * from secrecy_review where item = ? order by id").param(item)
                .query(SecrecyReview.class).list();
    }
}
