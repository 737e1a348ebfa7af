package yangguang.annualreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.Cast;
import yangguang.LockWatch;
import yangguang.OfficeTest;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.files.TestFiles;
import yangguang.reportedition.AnnualReports;
import yangguang.reportedition.ReportStage;
import yangguang.reportevidence.AttachingExhibits;
import yangguang.reportevidence.EvidenceDuty;
import yangguang.reportevidence.Exhibits;
import yangguang.reportevidence.Sent;
import yangguang.reportevidence.Subject;
import yangguang.reportevidence.WithdrawingExhibit;
import yangguang.reportfigures.Activity;
import yangguang.reportfigures.ActivityKind;
import yangguang.reportfigures.Compiling;
import yangguang.reportfigures.EnteredFigures;
import yangguang.reportfigures.RecordingActivity;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportpath.SendingForSignature;
import yangguang.rulebook.SettingPeriod;
import yangguang.statute.Article;
import yangguang.statute.Obstructed;
import yangguang.statute.PeriodsInForce;

/// Sending for signature while somebody else touches figures or what proves them: what is sent is what was checked, and
/// who comes second is told.
@OfficeTest
@Article("50")
class SendingRaceTest {

    private static final int YEAR = 2025;
    private static final int COUNTING = 2015;
    private static final Subject LICENSES = Subject.figure(YEAR, "c.t2.license.decisions");

    @Autowired Cast cast;
    @Autowired ReportScenario scenario;
    @Autowired EnteringFigures entering;
    @Autowired EnteredFigures entered;
    @Autowired Compiling compiling;
    @Autowired AttachingExhibits attaching;
    @Autowired WithdrawingExhibit withdrawing;
    @Autowired Exhibits exhibits;
    @Autowired EvidenceDuty duty;
    @Autowired SettingPeriod setting;
    @Autowired PeriodsInForce periods;
    @Autowired SendingForSignature sending;
    @Autowired AccountingForProblems accounting;
    @Autowired RecordingActivity recording;
    @Autowired AnnualReports reports;
    @Autowired TransactionTemplate transaction;
    @Autowired LockWatch locks;

    private Officer head;
    private List<ReportFormat.Place> places;

    /// A report whose one figure rests on one file and no words.
    @BeforeEach
    void aFrozenReport() {
        head = cast.officer(cast.department(cast.county()), Role.OFFICE_HEAD, Role.REQUEST_OFFICER);
        places = compiling.enteredPlaces(ReportFormats.shipped().get("C")).stream().filter(place -> place.id().equals(LICENSES.cell())).toList();
        scenario.frozen(head, YEAR);
        enter("12", "", List.of(file("统计表.pdf", TestFiles.pdf())));
    }

    private static Sent file(String name, byte[] content) {
        return new Sent(name, new ByteArrayResource(content));
    }

    private void enter(String figure, String words, List<Sent> files) {
        scenario.in(YEAR, () -> entering.enter(head, YEAR, places, Map.of(LICENSES.cell(), figure), Map.of(), words, files));
    }

    private void send() {
        scenario.in(YEAR, () -> sending.send(head, YEAR, null));
    }

    private void withdraw() {
        withdrawing.withdraw(head, exhibits.of(head.agencyId(), LICENSES).getFirst(), "附错");
    }

    private void attach() {
        attaching.attach(head, LICENSES, "12", List.of(file("登记表.png", TestFiles.png())));
    }

    private ReportStage stage() {
        return reports.find(head.agencyId(), YEAR).orElseThrow().stage();
    }

    /// What the second is told, who comes while the first has acted and not yet committed.
    private Throwable second(Runnable first, Runnable second) {
        CompletableFuture<Void> coming = transaction.execute(_ -> {
            first.run();
            CompletableFuture<Void> comes = CompletableFuture.runAsync(second);
            locks.awaitWaiting(comes);
            assertThat(comes).as("waits for the first to end").isNotDone();
            return comes;
        });
        Throwable told = catchThrowable(coming::join);
        return told instanceof CompletionException ? told.getCause() : told;
    }

    @Test
    void whoSendsWhileAProofIsWithdrawnIsToldThatItIsGone() {
        assertThat(second(this::withdraw, this::send)).isInstanceOfSatisfying(Obstructed.class, refused ->
                assertThat(refused.obstacles()).anySatisfy(obstacle -> assertThat(obstacle.sentence()).contains("未附佐证")));
        assertThat(stage()).isEqualTo(ReportStage.FROZEN);
    }

    @Test
    void whoSendsWhileAFigureIsEnteredSendsWhatWasEntered() {
        assertThat(second(() -> enter("15", "审批系统重新导出", List.of()), this::send)).isNull();
        assertThat(compiling.compile(head.agencyId(), YEAR, ReportFormats.shipped().get("C")).cell(LICENSES.cell()).raw()).isEqualTo("15");
        assertThat(stage()).isEqualTo(ReportStage.SIGN_OFF);
    }

    @Test
    void whoTouchesFiguresOrProofsWhileTheReportIsSentIsToldThatTheyAreFixed() {
        assertThat(second(this::send, this::attach)).isInstanceOf(Obstructed.class);
        assertThat(exhibits.of(head.agencyId(), LICENSES)).hasSize(1);
        assertThat(catchThrowable(this::withdraw)).isInstanceOf(Obstructed.class);
    }

    @Test
    void whoEntersWhileTheReportIsSentIsToldThatItIsFixed() {
        assertThat(second(this::send, () -> enter("15", "审批系统重新导出", List.of()))).isInstanceOf(Obstructed.class);
        assertThat(entered.of(head.agencyId(), YEAR).get(LICENSES.cell()).value()).isEqualByComparingTo("12");
    }

    @Test
    void whoAccountsForAProblemWhileTheReportIsSentIsToldThatItIsFixed() {
        scenario.write(head, YEAR - 1);
        assertThat(second(this::send, () -> accounting.account(head, YEAR, Map.of(1, new AccountingForProblems.Answer(ProblemAccount.Outcome.RESOLVED,
                "增加了人手。"))))).isInstanceOf(Obstructed.class).hasMessageContaining("已经送签");
    }

    private Activity training(int year) {
        return recording.record(head, new Activity(null, head.agencyId(), ActivityKind.TRAINING, LocalDate.of(year, 5, 3), null, "条例培训",
                BigDecimal.TEN, false, "签到册", null, null, null, null, null));
    }

    /// The form of 2015 counts training, and the office wants a file for each entry.
    private void aReportThatCountsTraining() {
        if (!duty.holds(Subject.Kind.ACTIVITY, COUNTING)) {
            LocalDate day = LocalDate.of(COUNTING, 12, 31);
            setting.set(head.actor(), periods.current().on("evidence.activity", day), "yes", day, day, "演练");
        }
        scenario.frozen(head, COUNTING);
    }

    private void sendThatOfTraining() {
        scenario.in(COUNTING, () -> sending.send(head, COUNTING, null));
    }

    @Test
    void whoSendsWhileAnEntryWithoutAFileIsRemovedIsNotToldOfIt() {
        Activity bare = training(COUNTING);
        aReportThatCountsTraining();
        assertThat(catchThrowable(this::sendThatOfTraining)).isInstanceOf(Obstructed.class).hasMessageContaining("没有附佐证材料");
        assertThat(second(() -> recording.remove(head, bare), this::sendThatOfTraining)).as("other figures are still missing").isInstanceOf(Obstructed.class)
                .hasMessageNotContaining("没有附佐证材料");
    }

    @Test
    void whoSendsWhileAnEntryWithoutAFileIsRecordedIsToldOfIt() {
        aReportThatCountsTraining();
        assertThat(second(() -> training(COUNTING), this::sendThatOfTraining)).isInstanceOf(Obstructed.class).hasMessageContaining("没有附佐证材料");
    }
}
