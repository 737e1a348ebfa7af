package yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yangguang.requests.Disposition.PartlyGranted;
import yangguang.requests.Disposition.WithheldPart;
import yangguang.statute.Article;
import yangguang.statute.DatedValue;
import yangguang.statute.Periods;

@Article({"51", "行政复议法 23"})
class RemedyTest {

    private static final Periods PERIODS = Periods.ofFiles();
    private static final LocalDate NOW = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST_OF_2023 = LocalDate.of(2023, 12, 31);
    private static final Set<DispositionKind> ARTICLES_14_TO_16 = EnumSet.range(DispositionKind.STATE_SECRET, DispositionKind.ENFORCEMENT_FILE);

    @ParameterizedTest
    @EnumSource
    void refusalsUnderArticles14To16GoToReconsiderationFirst(DispositionKind kind) {
        if (kind == DispositionKind.PARTLY_GRANTED || kind == DispositionKind.WITHDRAWN_BY_APPLICANT) {
            return;
        }
        assertThat(RemedyClass.of(kind.read(DispositionTest.filled(kind)), NOW, PERIODS))
                .isEqualTo(ARTICLES_14_TO_16.contains(kind) ? RemedyClass.RECONSIDERATION_FIRST : RemedyClass.CHOICE);
    }

    @ParameterizedTest
    @EnumSource
    void beforeTheRevisedLawTheApplicantChose(DispositionKind kind) {
        assertThat(RemedyClass.of(kind.read(DispositionTest.filled(kind)), LAST_OF_2023, PERIODS))
                .isNotEqualTo(RemedyClass.RECONSIDERATION_FIRST);
    }

    @Test
    void aSeparateQueryStandsAmongTheRefusalsButLeavesTheChoice() {
        Disposition query = DispositionKind.SEPARATE_QUERY.read(DispositionTest.filled(DispositionKind.SEPARATE_QUERY));
        assertThat(query.row().isRefusal()).isTrue();
        assertThat(RemedyClass.of(query, NOW, PERIODS)).isEqualTo(RemedyClass.CHOICE);
    }

    @Test
    void aPartialDisclosureFollowsItsWithheldParts() {
        assertThat(RemedyClass.of(partly(Ground.NOT_HELD), NOW, PERIODS)).isEqualTo(RemedyClass.CHOICE);
        assertThat(RemedyClass.of(partly(Ground.NOT_HELD, Ground.THIRD_PARTY), NOW, PERIODS))
                .isEqualTo(RemedyClass.RECONSIDERATION_FIRST);
    }

    @Test
    void aWithdrawalHasNoRemedyOfItsOwn() {
        assertThat(RemedyClass.of(new Disposition.WithdrawnByApplicant(NOW, "书面撤回"), NOW, PERIODS)).isEqualTo(RemedyClass.NONE);
    }

    @Test
    void theParagraphNamesBodyCourtAndTerms() {
        assertThat(notice(RemedyClass.RECONSIDERATION_FIRST, NOW)).contains("应当先", "60日内向云溪县人民政府申请行政复议", "15日内向云溪县人民法院");
        assertThat(notice(RemedyClass.CHOICE, NOW)).contains("也可以", "60日", "6个月内直接向云溪县人民法院");
        assertThat(notice(RemedyClass.CHOICE, LocalDate.of(2014, 6, 3))).contains("3个月内直接");
        assertThat(notice(RemedyClass.NONE, NOW)).contains("投诉、举报").doesNotContain("行政复议", "诉讼");
    }

    @ParameterizedTest
    @EnumSource
    void noPlaceIsLeftUnfilled(RemedyClass remedy) {
        assertThat(notice(remedy, NOW)).doesNotContain("{", "}").endsWith("。");
    }

    @Test
    void anAgencyWithoutACourtCannotTellTheRemedy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RemedyNotice.of(RemedyClass.CHOICE, NOW, "云溪县人民政府", "", PERIODS))
                .withMessageContaining("管辖法院");
    }

    @Test
    void thereIsNoReconsiderationFirstParagraphBefore2024() {
        assertThatIllegalArgumentException().isThrownBy(() -> notice(RemedyClass.RECONSIDERATION_FIRST, LAST_OF_2023));
    }

    @Test
    void silenceFollowsADatedValueTheOfficeMayChange() {
        assertThat(RemedyClass.ofSilence(NOW, PERIODS)).isEqualTo(RemedyClass.NO_REPLY);
        DatedValue shipped = PERIODS.on("overdue.reconsideration-first", NOW);
        DatedValue own = new DatedValue(shipped.id(), shipped.name(), "yes", shipped.unit(), LocalDate.of(2026, 7, 1), null,
                shipped.article(), "法律顾问意见", DatedValue.Certainty.OFFICE, true);
        Periods changed = PERIODS.with(List.of(own));
        assertThat(RemedyClass.ofSilence(LocalDate.of(2026, 6, 30), changed)).isEqualTo(RemedyClass.NO_REPLY);
        assertThat(RemedyClass.ofSilence(LocalDate.of(2026, 7, 1), changed)).isEqualTo(RemedyClass.NO_REPLY_RECONSIDERATION_FIRST);
    }

    private static PartlyGranted partly(Ground... grounds) {
        return new PartlyGranted("正文", Choice.Form.PAPER,
                List.of(grounds).stream().map(ground -> new WithheldPart("附件", ground, "理由")).toList());
    }

    private static String notice(RemedyClass remedy, LocalDate day) {
        return RemedyNotice.of(remedy, day, "云溪县人民政府", "云溪县人民法院", PERIODS).text();
    }
}
