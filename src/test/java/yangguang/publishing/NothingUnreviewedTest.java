package yangguang.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static yangguang.FormToken.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.Cast;
import yangguang.OfficeTest;
import yangguang.SignedIn;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.catalogue.Catalogue;
import yangguang.catalogue.PublishedEntry;
import yangguang.publishing.Publications.Office;
import yangguang.statute.Article;
import yangguang.statute.Obstructed;

/// Nothing is published without a review of exactly its content: not by the acts, not by posts in any order, not by
/// two people at once, not by SQL.
@OfficeTest
@Article("17")
class NothingUnreviewedTest {

    @Autowired Publications publications;
    @Autowired Editing editing;
    @Autowired SigningOff signingOff;
    @Autowired Drafts drafts;
    @Autowired Catalogue catalogue;
    @Autowired Cast cast;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;
    @Autowired MockMvc mvc;

    /// Published versions whose review is missing, of another content, by the writer, or not approving.
    private long unreviewed() {
        return db.sql("""
                select count(*) from catalogue_version v left join secrecy_review r
                    on r.id = v.review_id and r.content_hash = v.content_hash and r.conclusion = 'OPEN'
                   and (r.grant_id is not null or r.reviewer_id not in (r.drafter_id, r.writer_id))
                where r.id is null""").query(Long.class).single();
    }

    @Test
    void theDatabaseRefusesAnEntryWithoutItsReview() {
        Office office = publications.office();
        Draft endorsed = publications.endorsed(office, publications.form("未经审查的文件"));
        assertThatThrownBy(() -> transaction.execute(_ ->
                catalogue.enter(office.agency().id(), endorsed.content(), -1, "某人")))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void theDatabaseRefusesTheReviewOfAnotherText() {
        Office office = publications.office();
        Draft cleared = publications.cleared(office, publications.form("审查过的文件"));
        Draft other = publications.endorsed(office, publications.form("另一份文件"));
        assertThatThrownBy(() -> transaction.execute(_ ->
                catalogue.enter(office.agency().id(), other.content(), cleared.reviewId(), "某人")))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> db.sql("""
                update publishing_draft set review_id = ?, stage = 'SIGN_OFF' where id = ?""")
                .params(cleared.reviewId(), other.id()).update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void theDatabaseRefusesAReviewThatDoesNotApprove() {
        Office office = publications.office();
        Draft cleared = publications.cleared(office, publications.openness(publications.form("依申请公开的文件"), "ON_REQUEST",
                "内部管理信息"));
        assertThatThrownBy(() -> transaction.execute(_ ->
                catalogue.enter(office.agency().id(), cleared.content(), cleared.reviewId(), "某人")))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void theDatabaseRefusesToChangeATextUnderItsReview() {
        Office office = publications.office();
        Draft cleared = publications.cleared(office, publications.form("已过审的文件"));
        assertThatThrownBy(() -> db.sql("update publishing_draft set body_html = '<p>换掉</p>' where id = ?")
                .param(cleared.id()).update()).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> db.sql("update publishing_draft set stage = 'SIGN_OFF', review_id = null where id = ?")
                .param(cleared.id()).update()).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> db.sql("update publishing_draft set stage = 'PUBLISHED' where id = ?")
                .param(cleared.id()).update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void theDatabaseRefusesAReviewerWhoWroteTheText() {
        Office office = publications.office();
        Draft draft = publications.endorsed(office, publications.form("自审的文件"));
        assertThatThrownBy(() -> db.sql("""
                insert into secrecy_review (agency_id, item, revision, content_hash, title, openness, drafter_id,
                    drafter_name, writer_id, submitted_at, reviewer_id, reviewer_name, conclusion, basis, opinion,
                    reviewed_at)
                select agency_id, id, revision, content_hash, title, openness, drafter_id, drafter_name, writer_id,
                    submitted_at, drafter_id, drafter_name, 'OPEN', '依据', '', submitted_at
                from publishing_draft where id = ?""").param(draft.id()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void reviewsVersionsStepsAndSettledDraftsCannotBeChangedOrDeleted() {
        Office office = publications.office();
        PublishedEntry entry = publications.published(office, "定稿");
        List<String> attempts = List.of(
                "update secrecy_review set conclusion = 'OPEN', opinion = '改' where agency_id = %d",
                "delete from secrecy_review where agency_id = %d",
                "update publishing_draft set title = '改' where agency_id = %d",
                "delete from publishing_draft where agency_id = %d",
                "delete from catalogue_entry where agency_id = %d",
                "update catalogue_entry set index_serial = 99 where agency_id = %d");
        for (String attempt : attempts) {
            assertThatThrownBy(() -> db.sql(attempt.formatted(office.agency().id())).update()).as(attempt)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
        for (String attempt : List.of("update catalogue_version set title = '改' where entry_id = %d",
                "delete from catalogue_version where entry_id = %d")) {
            assertThatThrownBy(() -> db.sql(attempt.formatted(entry.id())).update()).as(attempt)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
        assertThatThrownBy(() -> db.sql("update publishing_step set remark = '改' where officer_id = ?")
                .param(office.drafter().id()).update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void anEditInTheMomentOfSigningWinsOrLosesButNothingUnreviewedIsPublished() throws Exception {
        Office office = publications.office();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 20; i++) {
                Draft cleared = publications.cleared(office, publications.form("竞争中的文件" + i));
                DraftForm changed = publications.body(DraftForm.of(cleared.content(), cleared.version()), "<p>偷换的正文</p>");
                CyclicBarrier start = new CyclicBarrier(2);
                Future<Boolean> edit = both.submit(attempt(start, () ->
                        editing.edit(cleared.id(), changed, List.of(), office.editor())));
                Future<Boolean> sign = both.submit(attempt(start, () ->
                        signingOff.signOff(cleared.id(), StepForm.of(cleared), office.approver())));
                assertThat(edit.get() ^ sign.get()).as("exactly one of the two succeeds").isTrue();
                Draft after = drafts.get(cleared.id());
                assertThat(after.stage()).isEqualTo(sign.get() ? Stage.PUBLISHED : Stage.SUBMITTED);
            }
        }
        assertThat(unreviewed()).isZero();
        assertThat(db.sql("select count(*) from catalogue_version where body_html like '%偷换的正文%'").query(Long.class)
                .single()).isZero();
    }

    private static Callable<Boolean> attempt(CyclicBarrier start, Callable<Draft> act) {
        return () -> {
            start.await();
            try {
                act.call();
                return true;
            } catch (Obstructed | EditedMeanwhile _) {
                return false;
            }
        };
    }

    @Test
    void noSequenceOfPostsLeadsAroundTheReview() throws Exception {
        Office office = publications.office();
        Officer allButReview = cast.officer(office.agency(), Role.CONTRIBUTOR, Role.EDITOR, Role.APPROVER);
        Officer all = cast.officer(office.agency(), Role.CONTRIBUTOR, Role.EDITOR, Role.SECRECY_REVIEWER, Role.APPROVER);
        List<Officer> people = List.of(office.drafter(), office.editor(), office.approver(), allButReview, all);
        List<String> acts = List.of("submission", "endorsement", "secrecy-review", "return", "sign-off", "", "sign-off",
                "withdrawal", "correction");
        Random random = new Random(17);
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ids.add(publications.drafted(new Office(office.agency(), all, office.editor(), all, office.approver()),
                    publications.form("乱序文件" + i)).id());
        }
        for (int i = 0; i < 400; i++) {
            long id = ids.get(random.nextInt(ids.size()));
            Officer by = people.get(random.nextInt(people.size()));
            mvc.perform(request(id, acts.get(random.nextInt(acts.size())), random).with(csrf()).with(SignedIn.as(by)));
            Draft draft = drafts.get(id);
            assertThat(draft.stage()).as("nobody but the writer could have reviewed it")
                    .isIn(Stage.DRAFT, Stage.SUBMITTED, Stage.SECRECY_REVIEW, Stage.RETURNED);
        }
        assertThat(unreviewed()).isZero();
    }

    private MockHttpServletRequestBuilder request(long id, String act, Random random) {
        Draft draft = drafts.get(id);
        int version = random.nextInt(5) == 0 ? draft.version() - 1 : draft.version();
        MockHttpServletRequestBuilder request = post("/desk/documents/" + id + (act.isEmpty() ? "" : "/" + act))
                .param("version", String.valueOf(version)).param("remark", "意见").param("reason", "理由");
        if (act.equals("secrecy-review")) {
            request.param("conclusion", "OPEN").param("basis", "《条例》第十七条").param("stage", "SIGN_OFF");
        }
        if (act.isEmpty()) {
            request.param("title", "改题" + random.nextInt()).param("formedOn", draft.content().formedOn().toString())
                    .param("node", "A20.15").param("subject", "2.1").param("genre", "通知").param("kind", "OTHER")
                    .param("openness", "PROACTIVE").param("body", "正文").param("reviewId", "1").param("entryId", "1");
        }
        return request;
    }
}
