package yangguang.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yangguang.Cast;
import yangguang.OfficeTest;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.catalogue.Catalogue;
import yangguang.catalogue.CatalogueRegister;
import yangguang.catalogue.EntryVersion;
import yangguang.catalogue.Filter;
import yangguang.catalogue.IndexNumber;
import yangguang.catalogue.PublishedEntry;
import yangguang.catalogue.Validity;
import yangguang.journal.Entry;
import yangguang.journal.Journal;
import yangguang.publishing.Publications.Office;
import yangguang.secrecy.Conclusion;
import yangguang.secrecy.SecrecyReview;
import yangguang.secrecy.SecrecyReviews;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// From draft to catalogue and on.
@OfficeTest
class PublishingTest {

    @Autowired Publications publications;
    @Autowired Cast cast;
    @Autowired Drafting drafting;
    @Autowired Editing editing;
    @Autowired Submitting submitting;
    @Autowired Returning returning;
    @Autowired Reviewing reviewing;
    @Autowired SigningOff signingOff;
    @Autowired Correcting correcting;
    @Autowired Withdrawing withdrawing;
    @Autowired Repealing repealing;
    @Autowired Amending amending;
    @Autowired Drafts drafts;
    @Autowired DraftRegister draftRegister;
    @Autowired SecrecyReviews reviews;
    @Autowired CatalogueRegister register;
    @Autowired Catalogue catalogue;
    @Autowired Journal journal;
    @Autowired TimeMachine clock;

    @Test
    @Article({"17", "20"})
    void aDocumentReachesTheCatalogueThroughEditorReviewAndLeader() {
        Office office = publications.office();
        Draft draft = publications.drafted(office, publications.form("关于公布政务服务事项清单的通知"));
        assertThat(draft.stage()).isEqualTo(Stage.DRAFT);
        draft = publications.submit(office, draft);
        assertThat(draft.stage()).isEqualTo(Stage.SUBMITTED);
        draft = publications.endorse(office, draft);
        assertThat(draft.stage()).isEqualTo(Stage.SECRECY_REVIEW);
        draft = publications.clear(office, draft);
        assertThat(draft.stage()).isEqualTo(Stage.SIGN_OFF);
        draft = publications.signOff(office, draft);
        assertThat(draft.stage()).isEqualTo(Stage.PUBLISHED);

        PublishedEntry entry = register.find(draft.entryId()).orElseThrow();
        assertThat(entry.title()).isEqualTo("关于公布政务服务事项清单的通知");
        assertThat(IndexNumber.parse(entry.indexNumber())).get().extracting(IndexNumber::code)
                .isEqualTo(office.agency().code());
        assertThat(entry.subjectName()).isEqualTo("综合政务\\政务公开");
        assertThat(entry.validity()).isEqualTo(Validity.IN_FORCE);
        assertThat(register.findByIndexNumber(entry.indexNumber())).contains(entry);
        assertThat(register.page(Filter.of(List.of(office.agency().id())), 1, 10).entries()).contains(entry);
        assertThat(journal.about("拟公开件", String.valueOf(draft.id()))).extracting(Entry::verb)
                .containsExactly("拟稿", "送审", "审核通过", "保密审查通过", "签发公开");
    }

    @Test
    @Article("13")
    void whatIsNotProactiveNeedsAReasonAndGoesToItsListNotToTheCatalogue() {
        Office office = publications.office();
        DraftForm bare = publications.openness(publications.form("关于内部值班安排的通知"), "WITHHELD", "");
        assertThatThrownBy(() -> publications.drafted(office, bare)).isInstanceOf(Obstructed.class)
                .hasMessageContaining("须写明理由");
        Draft draft = publications.endorsed(office, publications.openness(bare, "WITHHELD", "《条例》第十六条，内部事务"));
        draft = reviewing.review(draft.id(), new ReviewForm(draft.version(), Conclusion.WITHHOLD, "《条例》第十六条", "内部值班安排",
                ""), office.reviewer());
        draft = publications.signOff(office, draft);
        assertThat(draft.stage()).isEqualTo(Stage.LISTED);
        assertThat(draft.entryId()).isNull();
        assertThat(draft.progress().reassessOn()).isEqualTo(clock.today().plusMonths(12));
        assertThat(register.count(List.of(office.agency().id()))).isZero();
        assertThat(draftRegister.list(office.agency().id(), DraftRegister.View.WITHHELD, "", 1, 10)).hasSize(1);
    }

    @Test
    void aWithheldConclusionSendsAProactiveDraftBack() {
        Office office = publications.office();
        Draft draft = publications.endorsed(office, publications.form("关于某项目的函"));
        Draft back = reviewing.review(draft.id(), new ReviewForm(draft.version(), Conclusion.WITHHOLD, "《条例》第十五条",
                "涉及商业秘密", ""), office.reviewer());
        assertThat(back.stage()).isEqualTo(Stage.RETURNED);
        assertThat(back.progress().remark()).contains("不予公开", "涉及商业秘密");
        assertThat(reviews.of(draft.id())).extracting(SecrecyReview::conclusion).containsExactly(Conclusion.WITHHOLD);
    }

    @Test
    void aReferredDraftWaitsForTheAnswerAndIsReviewedAgain() {
        Office office = publications.office();
        Draft draft = publications.endorsed(office, publications.form("关于边界勘定的公告"));
        Draft waiting = reviewing.review(draft.id(), new ReviewForm(draft.version(), Conclusion.REFER, "《条例》第十七条第三款",
                "报保密行政管理部门", ""), office.reviewer());
        assertThat(waiting.stage()).isEqualTo(Stage.REFERRED);
        assertThatThrownBy(() -> reviewing.review(draft.id(), new ReviewForm(waiting.version(), Conclusion.REFER, "同上", "再报",
                ""), office.reviewer())).isInstanceOf(Obstructed.class).hasMessageContaining("已经报请");
        Draft cleared = reviewing.review(draft.id(), new ReviewForm(waiting.version(), Conclusion.OPEN, "《条例》第十七条",
                "已得到答复，可以公开", ""), office.reviewer());
        assertThat(cleared.stage()).isEqualTo(Stage.SIGN_OFF);
        assertThat(reviews.of(draft.id())).hasSize(2);
    }

    @Test
    @Article("17")
    void nobodyReviewsWhatHeWrote() {
        Office office = publications.office();
        Officer everything = cast.officer(office.agency(), Role.CONTRIBUTOR, Role.EDITOR, Role.SECRECY_REVIEWER);
        Office alone = new Office(office.agency(), everything, everything, everything, office.approver());
        Draft draft = publications.endorsed(alone, publications.form("关于停水的通告"));
        assertThatThrownBy(() -> publications.clear(alone, draft)).isInstanceOf(Obstructed.class)
                .hasMessageContaining("不能由您进行保密审查");

        Draft other = publications.submitted(office, publications.form("关于供暖的通告"));
        Draft edited = editing.edit(other.id(), DraftForm.of(other.content(), other.version()), List.of(), everything);
        Draft endorsed = publications.endorse(office, edited);
        assertThatThrownBy(() -> publications.clear(alone, endorsed)).as("whoever changed the text last, too")
                .isInstanceOf(Obstructed.class);
        assertThat(publications.clear(office, endorsed).stage()).isEqualTo(Stage.SIGN_OFF);
    }

    @Test
    @Article("17")
    void aChangeAfterTheReviewLetsGoOfIt() {
        Office office = publications.office();
        Draft cleared = publications.cleared(office, publications.form("关于公交线路调整的通告"));
        Draft changed = editing.edit(cleared.id(), publications.body(DraftForm.of(cleared.content(), cleared.version()),
                "<p>改过的正文</p>"), List.of(), office.editor());
        assertThat(changed.stage()).isEqualTo(Stage.SUBMITTED);
        assertThat(changed.reviewId()).isNull();
        assertThatThrownBy(() -> publications.signOff(office, changed)).isInstanceOf(Obstructed.class);
        assertThatThrownBy(() -> publications.signOff(office, cleared)).isInstanceOf(Obstructed.class);
        Draft again = publications.clear(office, publications.endorse(office, changed));
        assertThat(again.reviewId()).isNotEqualTo(cleared.reviewId());
        assertThat(publications.signOff(office, again).stage()).isEqualTo(Stage.PUBLISHED);
    }

    @Test
    void aSecondSaveIsRefusedWithTheVersionThatWon() {
        Office office = publications.office();
        Draft opened = publications.drafted(office, publications.form("关于道路施工的通告"));
        Draft won = editing.edit(opened.id(), publications.body(DraftForm.of(opened.content(), opened.version()),
                "<p>甲的修改</p>"), List.of(), office.editor());
        assertThatThrownBy(() -> editing.edit(opened.id(), publications.body(
                DraftForm.of(opened.content(), opened.version()), "<p>乙的修改</p>"), List.of(), office.drafter()))
                .isInstanceOfSatisfying(EditedMeanwhile.class, e -> assertThat(e.current()).isEqualTo(won));
        assertThat(drafts.get(opened.id()).content().bodyText()).isEqualTo("甲的修改");
    }

    @Test
    @Article({"6", "12"})
    void aCorrectionKeepsNumberAndDateAndLeavesTheOldVersionInTheHistory() {
        Office office = publications.office();
        PublishedEntry entry = publications.published(office, "关于收费标准的公告");
        Draft correction = correcting.correct(entry.id(), EntryForm.because("金额有误"), office.drafter());
        assertThatThrownBy(() -> correcting.correct(entry.id(), EntryForm.because("再来一次"), office.drafter()))
                .isInstanceOf(Obstructed.class).hasMessageContaining("已经在办理");
        correction = editing.edit(correction.id(), publications.body(
                DraftForm.of(correction.content(), correction.version()), "<p>改正后的正文</p>"), List.of(), office.drafter());
        publications.signOff(office, publications.clear(office, publications.endorse(office,
                publications.submit(office, correction))));
        PublishedEntry corrected = register.find(entry.id()).orElseThrow();
        assertThat(corrected.bodyText()).isEqualTo("改正后的正文");
        assertThat(corrected.indexNumber()).isEqualTo(entry.indexNumber());
        assertThat(corrected.publishedAt()).isEqualTo(entry.publishedAt());
        assertThat(register.versions(entry.id())).extracting(EntryVersion::number, EntryVersion::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, "金额有误"), org.assertj.core.groups.Tuple.tuple(1, ""));
        assertThat(register.versions(entry.id()).getLast().bodyHtml()).contains("关于收费标准的公告的正文");
    }

    @Test
    @Article({"14", "15"})
    void aWithdrawnEntryIsGoneFromListsAndItsNumberIsNotUsedAgain() {
        Office office = publications.office();
        PublishedEntry entry = publications.published(office, "误发的名单");
        assertThatThrownBy(() -> withdrawing.withdraw(entry.id(), EntryForm.because(""), office.approver()))
                .isInstanceOf(Obstructed.class);
        assertThatThrownBy(() -> withdrawing.withdraw(entry.id(), EntryForm.because("误发"), office.drafter()))
                .isInstanceOf(Obstructed.class).hasMessageContaining("签发人");
        withdrawing.withdraw(entry.id(), EntryForm.because("含有个人信息"), office.approver());
        assertThat(register.page(Filter.of(List.of(office.agency().id())), 1, 10).entries()).isEmpty();
        assertThat(register.find(entry.id())).get().matches(PublishedEntry::withdrawn)
                .extracting(PublishedEntry::withdrawalReason).isEqualTo("含有个人信息");
        assertThat(register.versions(entry.id())).isEmpty();
        assertThat(publications.published(office, "下一份").indexNumber()).endsWith("-00002");
        assertThatThrownBy(() -> withdrawing.withdraw(entry.id(), EntryForm.because("再撤"), office.approver()))
                .isInstanceOf(Obstructed.class).hasMessageContaining("已经撤回");
    }

    @Test
    void repealedAndAmendedDocumentsSayByWhat() {
        Office office = publications.office();
        LocalDate formed = clock.today().minusDays(10);
        PublishedEntry entry = publications.published(office,
                publications.form("青禾县临时救助办法", "青政规〔2026〕1号", "NORMATIVE", formed));
        amending.amend(entry.id(), EntryForm.superseded("青政规〔2026〕2号", clock.today()), office.editor());
        assertThat(register.find(entry.id()).orElseThrow().validity()).isEqualTo(Validity.AMENDED);
        repealing.repeal(entry.id(), EntryForm.superseded("青政规〔2026〕3号", clock.today()), office.editor());
        assertThat(register.find(entry.id()).orElseThrow().validity()).isEqualTo(Validity.REPEALED);
        assertThatThrownBy(() -> repealing.repeal(entry.id(), EntryForm.superseded("青政规〔2026〕4号", clock.today()),
                office.editor())).isInstanceOf(Obstructed.class).hasMessageContaining("已经由");
    }

    @Test
    void aCountyMakesNoRules() {
        Office office = publications.office();
        assertThat(drafting.obstaclesTo(publications.form("某某规定", "青政令第3号", "RULE", clock.today()), List.of(),
                office.drafter())).extracting(Obstacle::field).contains("kind");
    }

    @Test
    void otherAgenciesCannotTouchTheDraft() {
        Office office = publications.office();
        Office stranger = publications.office();
        Draft draft = publications.drafted(office, publications.form("关于招聘的公告"));
        assertThat(submitting.obstaclesTo(draft, StepForm.of(draft), stranger.drafter())).isNotEmpty();
        assertThatThrownBy(() -> submitting.submit(draft.id(), StepForm.of(draft), stranger.drafter()))
                .isInstanceOf(Obstructed.class);
    }

    @Test
    void returningNeedsARemarkAndStartsANewVersion() {
        Office office = publications.office();
        Draft draft = publications.submitted(office, publications.form("关于绿化的公告"));
        assertThatThrownBy(() -> returning.giveBack(draft.id(), StepForm.of(draft), office.editor()))
                .isInstanceOf(Obstructed.class).hasMessageContaining("退回的意见");
        Draft back = returning.giveBack(draft.id(), StepForm.of(draft, "文号有误"), office.editor());
        assertThat(back.stage()).isEqualTo(Stage.RETURNED);
        assertThat(back.revision()).isEqualTo(draft.revision() + 1);
    }

    @Test
    @Article("15")
    void anIdentityNumberIsPublishedOnlyWithAReasonOfTheReviewer() {
        Office office = publications.office();
        Draft draft = publications.endorsed(office, publications.body(publications.form("关于公示名单的公告"),
                "<p>张某，身份证号11010519491231002X</p>"));
        assertThatThrownBy(() -> publications.clear(office, draft)).isInstanceOf(Obstructed.class)
                .hasMessageContaining("个人信息");
        Draft cleared = reviewing.review(draft.id(), new ReviewForm(draft.version(), Conclusion.OPEN, "《条例》第十五条", "",
                "测试号码，不是真实个人"), office.reviewer());
        assertThat(reviews.find(cleared.reviewId()).orElseThrow()).satisfies(review -> {
            assertThat(review.findings()).contains("110105********002X").doesNotContain("19491231");
            assertThat(review.confirmation()).isEqualTo("测试号码，不是真实个人");
        });
    }

    @Test
    void aSecrecyMarkIsNotEvenStored() {
        Office office = publications.office();
        long before = draftRegister.count(office.agency().id(), DraftRegister.View.ALL, "");
        assertThatThrownBy(() -> publications.drafted(office, publications.body(publications.form("关于会议的通知"),
                "<p>机密★10年</p><p>内容</p>"))).isInstanceOf(Obstructed.class).hasMessageContaining("涉密内容不得录入");
        assertThat(draftRegister.count(office.agency().id(), DraftRegister.View.ALL, "")).isEqualTo(before);
    }

    @Test
    @Article("26")
    void theTermRunsTwentyWorkingDaysFromFormation() {
        Office office = publications.office();
        LocalDate formed = LocalDate.of(2026, 1, 30);
        Draft draft = clock.on(formed, () -> publications.drafted(office,
                publications.form("关于春节值班的通知", "", "OTHER", formed)));
        assertThat(clock.on(LocalDate.of(2026, 3, 5), () -> overdue(office))).doesNotContain(draft.id());
        assertThat(clock.on(LocalDate.of(2026, 3, 6), () -> overdue(office))).contains(draft.id());
    }

    private List<Long> overdue(Office office) {
        return draftRegister.list(office.agency().id(), DraftRegister.View.OVERDUE, "", 1, 100).stream()
                .map(Draft::id).collect(Collectors.toList());
    }
}
