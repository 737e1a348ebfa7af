package yangguang.secrecy;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.access.Officer;

/// All second looks, the open ones first.
@Component
public class SecondLooks {

    private static final String SELECT = """
            select l.review_id, l.agency_id, r.item, r.title, r.reviewer_name, r.reviewed_at, l.sampled_at, l.looked_at,
                   l.looker_name, l.outcome, l.note
            from second_look l join secrecy_review r on r.id = l.review_id""";

    private final JdbcClient db;

    SecondLooks(JdbcClient db) {
        this.db = db;
    }

    public Optional<SecondLook> find(long reviewId) {
        return db.sql(SELECT + " where l.review_id = ?").param(reviewId).query(SecondLook.class).optional();
    }

    public List<SecondLook> of(Collection<Long> agencies) {
        return agencies.isEmpty() ? List.of() : db.sql(SELECT + '\n' + """
                where l.agency_id in (:agencies) order by l.looked_at is not null, l.looked_at desc, l.sampled_at""")
                .param("agencies", agencies).query(SecondLook.class).list();
    }

    /// Notes the conclusion.
    ///
    /// @return false where somebody else had looked before
    boolean note(long reviewId, SecondLook.Outcome outcome, String note, Officer by, LocalDateTime at) {
        return db.sql("""
                update second_look set looked_at = ?, looker_id = ?, looker_name = ?, outcome = ?, note = ?
                where review_id = ? and looked_at is null""")
                .params(at, by.id(), by.name(), outcome.name(), note, reviewId).update() == 1;
    }
}
