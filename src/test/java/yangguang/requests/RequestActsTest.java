package yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yangguang.Cast;
import yangguang.OfficeTest;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.journal.Journal;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.web.Forbidden;
import yangguang.web.NotThere;

/// Rules of each act on a request.
@OfficeTest
class RequestActsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired Cast cast;
    @Autowired RequestScenario scenario;
    @Autowired Requests requests;
    @Autowired Correspondence letters;
    @Autowired Filing filing;
    @Autowired Journal journal;
    @Autowired JdbcClient db;
    @Autowired RequestRegister register;

    private Agency agency;
    private Officer officer;
    private Officer head;

    @BeforeEach
    void office() {
        agency = cast.county();
        officer = cast.officer(agency, Role.REQUEST_OFFICER);
        head = cast.officer(agency, Role.OFFICE_HEAD);
    }

    @Test
    @Article("29")
    void theSameFormSentTwiceMakesOneRequestAndOneAnswer() {
        String token = UUID.randomUUID().toString();
        Filing.Filed first = filing.file(agency.id(), RequestScenario.application("补贴发放情况"), token);
        Filing.Filed second = filing.file(agency.id(), RequestScenario.application("补贴发放情况"), token);
        assertThat(second).isEqualTo(first);
        assertThat(first.number().value()).startsWith(RequestNumber.prefixOf(agency.slug()) + "-").endsWith("-00001");
    }

    @Test
    @Article("31")
    void noTermRunsBeforeBothSidesHaveConfirmed() {
        RequestNumber number = scenario.filed(MONDAY, officer, "补贴发放情况");
        assertThat(scenario.get(number).receivedOn()).isEmpty();
        assertThat(register.find(number.value()).orElseThrow().dueOn()).isNull();
        assertObstructed(() -> scenario.decided(MONDAY, officer, number, RequestScenario.granted()), "还没有确认收到");
    }

    @Test
    @Article("31")
    void dayOfReceiptIsTheDayTheOfficeConfirms() {
        RequestNumber number = scenario.received(MONDAY, officer, "补贴发放情况");
        RequestFact fact = register.find(number.value()).orElseThrow();
        assertThat(fact.receivedOn()).isEqualTo(MONDAY);
        assertThat(fact.dueOn()).isEqualTo(LocalDate.of(2026, 3, 30));
        assertThat(letters.toApplicant(scenario.get(number))).extracting(l -> l.kind().name()).containsExactly("L01");
    }

    @Test
    @Article("31")
    void aRegisteredLetterIsReceivedOnTheDayItWasSignedFor() {
        RequestNumber number = scenario.registered(MONDAY.plusDays(2), officer, RequestScenario.application("档案目录"),
                new Receipt(Channel.MAIL_SIGNED, MONDAY, null));
        assertThat(scenario.get(number).receivedOn()).contains(MONDAY);
    }

    @Test
    @Article("42")
    void aFeeIsUnpaidOnlyAfterTheWholeTermToPay() {
        RequestNumber number = scenario.received(MONDAY, officer, "补贴发放情况");
        LocalDate notified = LocalDate.of(2026, 3, 9);
        LocalDate due = LocalDate.of(2026, 4, 7);
        assertObstructed(() -> scenario.decided(due.plusDays(1), officer, number,
                new Disposition.FeeUnpaid(MONDAY.minusDays(1), due, BigDecimal.TEN)), "早于收到申请之日");
        assertObstructed(() -> scenario.decided(due.plusDays(1), officer, number,
                new Disposition.FeeUnpaid(notified, due.minusDays(1), BigDecimal.TEN)), "缴费期限不足");
        assertObstructed(() -> scenario.decided(due, officer, number,
                new Disposition.FeeUnpaid(notified, due, BigDecimal.TEN)), "才届满");
        scenario.decided(due.plusDays(1), officer, number, new Disposition.FeeUnpaid(notified, due, BigDecimal.TEN));
        assertThat(register.find(number.value()).orElseThrow().rowCode()).isEqualTo("r6_2_nofee");
    }

    @Test
    @Article("31")
    void anOrdinaryLetterWaitsForTheConfirmation() {
        RequestNumber number = scenario.registered(MONDAY, officer, RequestScenario.application("档案目录"),
                new Receipt(Channel.MAIL_ORDINARY, MONDAY, null));
        assertThat(scenario.get(number).stage()).isEqualTo(Stage.FILED);
    }

    @Test
    @Article("30")
    void clarificationCanBeAskedOnlyOnceAndStartsTheTermAfresh() {
        RequestNumber number = scenario.received(MONDAY, officer, "补贴发放情况");
        scenario.clarificationAsked(MONDAY.plusDays(2), officer, number, LocalDate.of(2026, 3, 25));
        assertThat(scenario.get(number).stage()).isEqualTo(Stage.CLARIFYING);
        scenario.clarified(LocalDate.of(2026, 3, 10), number);
        assertThat(register.find(number.value()).orElseThrow().dueOn()).isEqualTo(LocalDate.of(2026, 4, 8));
        assertObstructed(() -> scenario.clarificationAsked(LocalDate.of(2026, 3, 11), officer, number,
                LocalDate.of(2026, 3, 25)), "补正只能要求一次");
    }

    @Test
    @Article("30")
    void clarificationMustBeAskedWithinSevenWorkingDays() {
        RequestNumber number = scenario.received(MONDAY, officer, "补贴发放情况");
        assertObstructed(() -> scenario.clarificationAsked(LocalDate.of(2026, 3, 12), officer, number,
                LocalDate.of(2026, 4, 1)), "期限已于2026年3月11日");
    }

    @Test
    @Article("30")
    void aRequestNotCorrectedIsGivenUpOnlyAfterThePeriod() {
        RequestNumber number = scenario.received(MONDAY, officer, "补贴发放情况");
        LocalDate due = LocalDate.of(2026, 3, 25);
        scenario.clarificationAsked(MONDAY.plusDays(2), officer, number, due);
        Disposition lapse = new Disposition.NotCorrected(MONDAY.plusDays(2), due);
        assertObstructed(() -> scenario.decided(due, officer, number, lapse), "才届满");
        scenario.decided(due.plusDays(1), officer, number, lapse);
        assertThat(scenario.get(number).stage()).isEqualTo(Stage.LAPSED);
        assertThat(register.find(number.value()).orElseThrow().rowCode()).isEqualTo("r6_1_nocorrect");
    }

    @Test
    @Article("32")
    void clockStandsStillWhileAThirdPartyIsConsulted() {
        RequestNumber number = scenario.received(MONDAY, officer, "补贴发放情况");
        String reference = scenario.consulted(LocalDate.of(2026, 3, 10), officer, number, ConsultationKind.THIRD_PARTY);
        assertObstructed(() -> scenario.decided(LocalDate.of(2026, 3, 12), officer, number, RequestScenario.granted()),
                "征求第三方意见尚未结束");
        scenario.answered(LocalDate.of(2026, 3, 24), officer, number, reference, Opinion.AGREED);
        assertThat(register.find(number.value()).orElseThrow().dueOn()).isEqualTo(LocalDate.of(2026, 4, 14));
        assertThat(letters.of(scenario.get(number))).extracting(l -> l.kind().name()).containsExactly("L01", "L05", "L06");
        assertThat(letters.toApplicant(scenario.get(number))).extracting(l -> l.kind().name()).containsExactly("L01", "L06");
    }

    @Test
    @Article("32")
    void aThirdPartyIsSilentOnlyAfterItsOwnTerm() {
        RequestNumber number = scenario.received(MONDAY, officer, "补贴发放情况");
        String reference = scenario.consulted(LocalDate.of(2026, 3, 10), officer, number, ConsultationKind.THIRD_PARTY);
        assertObstructed(() -> scenario.answered(LocalDate.of(2026, 3, 31), officer, number, reference, Opinion.SILENT),
                "才届满");
        scenario.answered(LocalDate.of(2026, 4, 1), officer, number, reference, Opinion.SILENT);
        assertThat(scenario.get(number).stage()).isEqualTo(Stage.PROCESSING);
    }

    @Test
    @Article("33(2)")
    void onlyTheHeadExtendsOnceAndBeforeTheTermEnds() {
        RequestNumber number = scenario.received(MONDAY, officer, "补贴发放情况");
        scenario.proposed(LocalDate.of(2026, 3, 20), officer, number, 20);
        assertThatThrownBy(() -> scenario.extended(LocalDate.of(2026, 3, 23), officer, number, 20))
                .isInstanceOf(Forbidden.class);
        scenario.extended(LocalDate.of(2026, 3, 30), head, number, 20);
        assertThat(register.find(number.value()).orElseThrow().dueOn()).isEqualTo(LocalDate.of(2026, 4, 28));
        assertObstructed(() -> scenario.extended(LocalDate.of(2026, 4, 1), head, number, 5), "已经延长过一次");

        RequestNumber late = scenario.received(MONDAY, officer, "另一件");
        assertObstructed(() -> scenario.extended(LocalDate.of(2026, 3, 31), head, late, 20), "届满后不能延长");
    }

    @Test
    @Article("36")
    void aReplyIssuesItsLetterAndClosesTheFile() {
        RequestNumber number = scenario.received(MONDAY, officer, "补贴发放情况");
        scenario.decided(LocalDate.of(2026, 3, 9), officer, number, RequestScenario.granted());
        DisclosureRequest request = scenario.get(number);
        assertThat(request.stage()).isEqualTo(Stage.ANSWERED);
        assertThat(request.disposition()).contains(RequestScenario.granted());
        assertThat(letters.toApplicant(request)).extracting(l -> l.kind().name()).containsExactly("L01", "L12");
        assertThat(journal.about("申请", number.value())).extracting("verb")
                .contains("提出申请", "确认收到申请", "作出答复");
    }

    @Test
    @Article("36")
    void aReplyWithoutWhatItMustStateDoesNotGoOutAndStoresNothing() {
        RequestNumber number = scenario.received(MONDAY, officer, "补贴发放情况");
        assertObstructed(() -> scenario.decided(MONDAY.plusDays(1), officer, number,
                new Disposition.NotHeld("", "", null, "")), "检索范围");
        assertThat(scenario.get(number).stage()).isEqualTo(Stage.PROCESSING);
        assertThat(letters.of(scenario.get(number))).hasSize(1);
    }

    @Test
    @Article("32")
    void aThirdPartysRefusalMustStandInTheFile() {
        RequestNumber number = scenario.received(MONDAY, officer, "补贴发放情况");
        assertObstructed(() -> scenario.decided(MONDAY.plusDays(1), officer, number, new Disposition.ThirdPartyRights(
                Choice.ThirdPartyInterest.TRADE_SECRET, Choice.ThirdPartyView.REFUSED, "涉及报价")), "案卷里没有这样的第三方意见");
    }

    @Test
    void aWithdrawnRequestTakesNoReply() {
        RequestNumber number = scenario.received(MONDAY, officer, "补贴发放情况");
        scenario.withdrawn(MONDAY.plusDays(1), number);
        assertObstructed(() -> scenario.decided(MONDAY.plusDays(2), officer, number, RequestScenario.granted()),
                "申请人已于2026年3月3日撤回");
        assertThat(register.find(number.value()).orElseThrow().rowCode()).isEqualTo("r6_3_other");
    }

    @Test
    void aRequestWithdrawnBeforeItsReceiptCountsNowhere() {
        RequestNumber number = scenario.filed(MONDAY, officer, "补贴发放情况");
        scenario.withdrawn(MONDAY.plusDays(1), number);
        RequestTally tally = register.tally(agency.id(), 2026);
        assertThat(tally.figure("new", "tot")).isZero();
        assertThat(tally.figure("r7_total", "tot")).isZero();
    }

    @Test
    void anotherAgencysOfficerFindsNothing() {
        RequestNumber number = scenario.received(MONDAY, officer, "补贴发放情况");
        Officer stranger = cast.officer(cast.county(), Role.REQUEST_OFFICER);
        assertThatThrownBy(() -> scenario.decided(MONDAY, stranger, number, RequestScenario.granted()))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void theHistoryCannotBeChanged() {
        RequestNumber number = scenario.received(MONDAY, officer, "补贴发放情况");
        long id = scenario.get(number).id();
        assertThatThrownBy(() -> db.sql("update request_event set actor = '他人' where request_id = ?").param(id).update())
                .hasMessageContaining("只能增加");
        assertThatThrownBy(() -> db.sql("delete from request_event where request_id = ?").param(id).update())
                .hasMessageContaining("只能增加");
    }

    @Test
    void personalDataIsNeitherReadableInTheTableNorInTheJournal() {
        RequestNumber number = scenario.received(MONDAY, officer, "补贴发放情况");
        String row = db.sql("select disclosure_request::text from disclosure_request where number = ?")
                .param(number.value()).query(String.class).single();
        String log = journal.about("申请", number.value()).toString();
        for (String personal : List.of("林晓舟", "11010519491231002X", "138 0000 0000", "河西路")) {
            assertThat(row).doesNotContain(personal);
            assertThat(log).doesNotContain(personal);
            assertThat(scenario.get(number).toString() + scenario.get(number).applicant()).doesNotContain(personal);
        }
    }

    static void assertObstructed(Runnable act, String words) {
        assertThatThrownBy(act::run).isInstanceOf(Obstructed.class)
                .satisfies(e -> assertThat(((Obstructed) e).obstacles()).extracting(Obstacle::sentence)
                        .anySatisfy(sentence -> assertThat(sentence).contains(words)));
    }
}
