package yangguang.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.Cast;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.catalogue.Catalogue;
import yangguang.catalogue.Content;
import yangguang.catalogue.ContentColumns;
import yangguang.catalogue.DocumentKind;
import yangguang.catalogue.Openness;
import yangguang.secrecy.Conclusion;
import yangguang.secrecy.SecrecyReview;
import yangguang.secrecy.SecrecyReviews;
import yangguang.statute.TimeMachine;

/// A shelf of published documents for the portal's tests: each reviewed and entered, without the steps before.
@Component
class Shelf {

    private static final AtomicLong ITEMS = new AtomicLong(9_000_000_000L);

    private final Catalogue catalogue;
    private final SecrecyReviews reviews;
    private final ContentColumns columns;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Cast cast;
    private final TimeMachine clock;

    Shelf(Catalogue catalogue, SecrecyReviews reviews, ContentColumns columns, JdbcClient db,
            PlatformTransactionManager transactions, Cast cast, TimeMachine clock) {
        this.catalogue = catalogue;
        this.reviews = reviews;
        this.columns = columns;
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
        this.cast = cast;
        this.clock = clock;
    }

    static Content notice(String title, String body) {
        return new Content(title, "", LocalDate.of(2026, 3, 2), null, null, "A20.01", "2.1", "通知", "",
                List.of(), "", DocumentKind.OTHER, Openness.PROACTIVE, "", "", null, body, List.of());
    }

    long put(Agency agency, Content content) {
        return transaction.execute(_ -> catalogue.enter(agency.id(), content, review(agency, content), "测试").id());
    }

    void correct(Agency agency, long id, Content content, String reason) {
        transaction.executeWithoutResult(_ -> catalogue.correct(id, content, review(agency, content), "测试", reason));
    }

    void withdraw(long id, String reason) {
        transaction.executeWithoutResult(_ -> catalogue.withdraw(id, reason));
    }

    void repeal(long id, LocalDate on) {
        transaction.executeWithoutResult(_ -> catalogue.repeal(id, on, "测试县人民政府公告"));
    }

    private long review(Agency agency, Content content) {
        Officer drafter = cast.officer(agency, Role.CONTRIBUTOR);
        Officer reviewer = cast.officer(agency, Role.SECRECY_REVIEWER);
        String hash = db.sql("select disclosed_content_hash(" + ContentColumns.PLACES
                        .replace(":effectiveFrom", "cast(:effectiveFrom as date)").replace(":effectiveTo", "cast(:effectiveTo as date)")
                        .replace(":pilotField", "cast(:pilotField as integer)") + ")")
                .params(columns.values(content)).query(String.class).single();
        return reviews.add(new SecrecyReview(0, agency.id(), ITEMS.incrementAndGet(), 1, hash, content.title(), "PROACTIVE",
                drafter.id(), drafter.name(), drafter.id(), clock.now(), reviewer.id(), reviewer.name(), Conclusion.OPEN,
                "《条例》第十七条", "", "", "", null, clock.now())).id();
    }
}
