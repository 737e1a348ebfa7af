package yangguang.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.Cast;
import yangguang.OfficeTest;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.publishing.Draft;
import yangguang.publishing.Publications;
import yangguang.publishing.Publications.Office;
import yangguang.publishing.Stage;
import yangguang.statute.Article;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// One person for everything, with a grant, a wait and a second look.
@OfficeTest
@Article("17")
class SingleClerkTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired Publications publications;
    @Autowired Cast cast;
    @Autowired Granting granting;
    @Autowired Revoking revoking;
    @Autowired SecrecyReviews reviews;
    @Autowired SecondLooks looks;
    @Autowired LookingAgain looking;
    @Autowired TimeMachine clock;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;

    private record Town(Agency county, Officer supervisor, Office office) {
    }

    private Town town() {
        Agency county = cast.county();
        Agency town = cast.township(county);
        Officer clerk = cast.officer(town, Role.CONTRIBUTOR, Role.EDITOR, Role.SECRECY_REVIEWER, Role.APPROVER);
        return new Town(county, cast.officer(county, Role.SUPERVISOR), new Office(town, clerk, clerk, clerk, clerk));
    }

    private SingleClerkGrant grant(Town town) {
        return clock.on(MONDAY, () -> granting.grant(new GrantForm(town.office().agency().id(), "全镇只有一名人员",
                MONDAY, MONDAY.plusMonths(6), 1), town.supervisor()));
    }

    @Test
    void withoutAGrantTheOnlyClerkCannotReviewHisOwnDraft() {
        Town town = town();
        Draft draft = clock.on(MONDAY, () -> publications.endorsed(town.office(), publications.form("镇里的通知")));
        assertThatThrownBy(() -> clock.on(MONDAY.plusDays(3), () -> publications.clear(town.office(), draft)))
                .isInstanceOf(Obstructed.class).hasMessageContaining("不能由您进行保密审查");
    }

    @Test
    void withAGrantHeMayAfterTheWaitingTime() {
        Town town = town();
        SingleClerkGrant grant = grant(town);
        LocalDate friday = MONDAY.plusDays(4);
        Draft draft = clock.on(friday, () -> publications.endorsed(town.office(), publications.form("镇里的公告")));
        assertThatThrownBy(() -> clock.on(friday, () -> publications.clear(town.office(), draft)))
                .isInstanceOf(Obstructed.class).hasMessageContaining("3月9日");
        assertThatThrownBy(() -> clock.on(friday.plusDays(2), () -> publications.clear(town.office(), draft)))
                .as("a weekend is no working day").isInstanceOf(Obstructed.class);
        Draft cleared = clock.on(friday.plusDays(3), () -> publications.clear(town.office(), draft));
        assertThat(cleared.stage()).isEqualTo(Stage.SIGN_OFF);
        SecrecyReview review = reviews.find(cleared.reviewId()).orElseThrow();
        assertThat(review.selfReview()).isTrue();
        assertThat(review.grantId()).isEqualTo(grant.id());
    }

    @Test
    void theFirstAndEveryFifthSelfReviewAreLookedAtAgain() {
        Town town = town();
        grant(town);
        List<Boolean> sampled = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            int n = i;
            Draft draft = clock.on(MONDAY.plusDays(1), () -> publications.endorsed(town.office(), publications.form("通知" + n)));
            Draft cleared = clock.on(MONDAY.plusDays(3), () -> publications.clear(town.office(), draft));
            sampled.add(looks.find(cleared.reviewId()).isPresent());
        }
        assertThat(sampled).containsExactly(true, false, false, false, false, true, false, false, false, false, true);

        SecondLook look = looks.of(List.of(town.office().agency().id())).getFirst();
        assertThatThrownBy(() -> looking.look(look, new LookForm(SecondLook.Outcome.AGREED, "无异议"), town.office().drafter()))
                .isInstanceOf(Obstructed.class).hasMessageContaining("主管部门监督员");
        assertThatThrownBy(() -> looking.look(look, new LookForm(null, ""), town.supervisor()))
                .isInstanceOf(Obstructed.class);
        looking.look(look, new LookForm(SecondLook.Outcome.OBJECTED, "门牌号应遮盖"), town.supervisor());
        SecondLook done = looks.find(look.reviewId()).orElseThrow();
        assertThat(done.outcome()).isEqualTo(SecondLook.Outcome.OBJECTED);
        assertThatThrownBy(() -> looking.look(done, new LookForm(SecondLook.Outcome.AGREED, "再看"), town.supervisor()))
                .isInstanceOf(Obstructed.class).hasMessageContaining("已经复看");
    }

    @Test
    void onlyTheOfficeAboveGrantsAndNotToItself() {
        Town town = town();
        Officer stranger = cast.officer(cast.county(), Role.SUPERVISOR);
        GrantForm form = new GrantForm(town.office().agency().id(), "只有一人", clock.today(), clock.today().plusDays(30), 1);
        assertThatThrownBy(() -> granting.grant(form, stranger)).isInstanceOf(Obstructed.class);
        assertThatThrownBy(() -> granting.grant(form, town.office().drafter())).isInstanceOf(Obstructed.class);
        assertThatThrownBy(() -> granting.grant(new GrantForm(town.county().id(), "只有一人", clock.today(),
                clock.today().plusDays(30), 1), town.supervisor())).isInstanceOf(Obstructed.class);
        assertThat(granting.obstaclesTo(new GrantForm(null, "", null, null, 0), town.supervisor())).hasSize(4);
        assertThat(granting.obstaclesTo(new GrantForm(town.office().agency().id(), "只有一人", clock.today(),
                clock.today().plusYears(2), 1), town.supervisor())).singleElement()
                .satisfies(o -> assertThat(o.sentence()).contains("最长批准一年"));
    }

    @Test
    void aRevokedOrExpiredGrantNoLongerServes() {
        Town town = town();
        SingleClerkGrant grant = grant(town);
        Draft draft = clock.on(MONDAY.plusDays(1), () -> publications.endorsed(town.office(), publications.form("收回后的通知")));
        assertThatThrownBy(() -> clock.on(MONDAY.plusMonths(7), () -> publications.clear(town.office(), draft)))
                .isInstanceOf(Obstructed.class);
        clock.on(MONDAY.plusDays(2), () -> {
            revoking.revoke(grant, town.supervisor());
            return null;
        });
        assertThatThrownBy(() -> clock.on(MONDAY.plusDays(3), () -> publications.clear(town.office(), draft)))
                .isInstanceOf(Obstructed.class);
    }

    @Test
    void theDatabaseKeepsTheWaitingTimeToo() {
        Town town = town();
        SingleClerkGrant grant = grant(town);
        Draft draft = clock.on(MONDAY.plusDays(1), () -> publications.endorsed(town.office(), publications.form("抢先自审")));
        assertThatThrownBy(() -> transaction.execute(_ -> reviews.add(new SecrecyReview(0, draft.agencyId(), draft.id(),
                draft.revision(), draft.contentHash(), "抢先自审", "PROACTIVE", draft.authors().drafterId(), "某人",
                draft.authors().writerId(), draft.progress().submittedAt(), draft.authors().drafterId(), "某人",
                Conclusion.OPEN, "依据", "", "", "", grant.id(), draft.progress().submittedAt()))))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(reviews.of(draft.id())).isEmpty();
    }
}
