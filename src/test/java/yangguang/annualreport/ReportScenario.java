package yangguang.annualreport;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import yangguang.Cast;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyRegister;
import yangguang.reportfigures.Compiling;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportpath.AcceptingReport;
import yangguang.reportpath.Freezing;
import yangguang.reportpath.PublishingReport;
import yangguang.reportpath.ReturningReport;
import yangguang.reportpath.SendingForSignature;
import yangguang.reportpath.SigningReport;
import yangguang.reportpath.SubmittingReport;
import yangguang.statute.TimeMachine;

/// Takes a report from stage to stage by the real acts, in the January after its year.
@Component
public class ReportScenario {

    private final Cast cast;
    private final AgencyRegister agencies;
    private final Compiling compiling;
    private final EnteringFigures entering;
    private final DraftingReport drafting;
    private final Freezing freezing;
    private final SendingForSignature sending;
    private final SigningReport signing;
    private final SubmittingReport submitting;
    private final ReturningReport returning;
    private final AcceptingReport accepting;
    private final PublishingReport publishing;
    private final TimeMachine clock;

    ReportScenario(Cast cast, AgencyRegister agencies, Compiling compiling, EnteringFigures entering, DraftingReport drafting,
            Freezing freezing, SendingForSignature sending, SigningReport signing, SubmittingReport submitting,
            ReturningReport returning, AcceptingReport accepting, PublishingReport publishing, TimeMachine clock) {
        this.cast = cast;
        this.agencies = agencies;
        this.compiling = compiling;
        this.entering = entering;
        this.drafting = drafting;
        this.freezing = freezing;
        this.sending = sending;
        this.signing = signing;
        this.submitting = submitting;
        this.returning = returning;
        this.accepting = accepting;
        this.publishing = publishing;
        this.clock = clock;
    }

    /// The January day on which everything is done.
    public static LocalDate day(int year) {
        return LocalDate.of(year + 1, 1, 12);
    }

    public void in(int year, Runnable act) {
        clock.on(day(year), () -> {
            act.run();
            return null;
        });
    }

    public Officer supervisorOf(Agency agency) {
        return cast.officer(agencies.get(agency.governmentId()), Role.SUPERVISOR);
    }

    private static ReportFormat format(int year) {
        return ReportFormats.shipped().forYear(year).orElseThrow();
    }

    public void enterZeros(Officer head, int year) {
        enter(head, year, "0");
    }

    public void enter(Officer head, int year, String figure) {
        List<ReportFormat.Place> places = compiling.enteredPlaces(format(year));
        Map<String, String> figures = new HashMap<>();
        places.forEach(place -> figures.put(place.id(), figure));
        in(year, () -> entering.enter(head, year, places, figures, "测试：各业务系统"));
    }

    public void write(Officer head, int year) {
        in(year, () -> drafting.write(head, year, format(year).generation(), "本年没有收到申请。", "一是人手不足。", "无其他需要报告的事项。", null));
    }

    /// Figures entered, prose written, figures frozen.
    public void frozen(Officer head, int year) {
        enterZeros(head, year);
        write(head, year);
        in(year, () -> freezing.freeze(head, year));
    }

    public void signed(Officer head, int year) {
        in(year, () -> {
            sending.send(head, year, null);
            signing.sign(head, year, null);
        });
    }

    public void submitted(Officer head, int year) {
        frozen(head, year);
        signed(head, year);
        in(year, () -> submitting.submit(head, year, "", null));
    }

    public void returned(Officer head, Officer supervisor, int year, String place, String quote, String remark) {
        in(year, () -> {
            returning.remark(supervisor, head.agencyId(), year, place, quote, remark, null);
            returning.giveBack(supervisor, head.agencyId(), year, null);
        });
    }

    public void accepted(Officer head, int year) {
        submitted(head, year);
        in(year, () -> accepting.accept(supervisorOf(agencies.get(head.agencyId())), head.agencyId(), year, null));
    }

    /// From the frozen report to the published one.
    public void publish(Officer head, int year) {
        signed(head, year);
        Agency agency = agencies.get(head.agencyId());
        in(year, () -> {
            if (agency.governmentId() != null) {
                submitting.submit(head, year, "", null);
                accepting.accept(supervisorOf(agency), agency.id(), year, null);
            }
            publishing.publish(head, year, null);
        });
    }
}
