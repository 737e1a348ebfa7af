package yangguang.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.journal.Act;
import yangguang.journal.Journal;
import yangguang.statute.Article;
import yangguang.statute.DateWords;
import yangguang.statute.DatedValue;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Deciding a request (答复): one disposition, with what it must state, and the letter that says so. Of two
/// officers who decide at once the second waits for the file and is then told who decided, and when.
@Component
@Article({"33", "35", "36", "37", "38", "39"})
public class Deciding {

    private static final String FEE_RULES = "《信息处理费管理办法》（国办函〔2020〕109号）";

    private final Requests requests;
    private final Materials materials;
    private final Correspondence letters;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final TimeMachine time;
    private final Clocks clocks;

    Deciding(Requests requests, Materials materials, Correspondence letters, Journal journal,
            ApplicationEventPublisher events, TimeMachine time, Clocks clocks) {
        this.clocks = clocks;
        this.requests = requests;
        this.materials = materials;
        this.letters = letters;
        this.journal = journal;
        this.events = events;
        this.time = time;
    }

    /// Why no reply can go out now, whatever it says.
    public List<Obstacle> obstaclesTo(DisclosureRequest request) {
        List<Obstacle> found = new ArrayList<>(request.obstaclesToHandling());
        request.openConsultations().forEach(open -> found.add(Obstacle.of(
                open.kind().act() + "尚未结束（" + DateWords.date(open.sentOn()) + "发函）。", open.kind().article(),
                "请先登记意见，或者期满后登记逾期未提出意见。")));
        return found;
    }

    public List<Obstacle> obstaclesTo(DisclosureRequest request, Disposition disposition) {
        List<Obstacle> found = new ArrayList<>(obstaclesTo(request));
        List<Obstacle> missing = disposition.missing();
        found.addAll(missing);
        if (missing.isEmpty()) {
            found.addAll(letters.obstaclesToReply(request, disposition));
        }
        found.addAll(unfounded(request, disposition));
        if (request.stage() == Stage.CLARIFYING && !(disposition instanceof Disposition.OtherwiseClosed)) {
            found.add(Obstacle.of("正在等待申请人补正，现在不能作出实体答复。", "《条例》第三十条",
                    "收到补正后答复；逾期不补正的，按不再处理办结。"));
        }
        return found;
    }

    /// What the history must hold for a disposition to be true.
    private List<Obstacle> unfounded(DisclosureRequest request, Disposition disposition) {
        return switch (disposition) {
            case Disposition.NotCorrected _ -> lapsed(request);
            case Disposition.FeeUnpaid unpaid -> unpaid.missing().isEmpty() ? unpaidInTerm(request, unpaid) : List.of();
            case Disposition.StillUnclear _ -> request.happened(Happening.Kind.CLARIFIED)
                    ? List.of() : kind("申请人没有补正过，不能按补正后仍不明确答复。", "《条例》第三十条");
            case Disposition.ThirdPartyRights rights -> consulted(request, rights);
            case Disposition.WithdrawnByApplicant _ -> kind("撤回申请要登记撤回，不在这里办理。", "");
            case Disposition.NotHeld notHeld -> notHeld.searchedOn() != null && notHeld.searchedOn().isAfter(time.today())
                    ? List.of(Obstacle.at("searchedOn", "检索日期晚于今天。", "请核对日期。")) : List.of();
            case Disposition.Repeated repeated -> repeated.earlierOn() != null && repeated.earlierOn().isAfter(time.today())
                    ? List.of(Obstacle.at("earlierOn", "前次答复日期晚于今天。", "请核对日期。")) : List.of();
            case Disposition.AlreadyPublic _, Disposition.Provided _, Disposition.PartlyGranted _,
                 Disposition.StateSecret _, Disposition.ForbiddenByLaw _, Disposition.EndangersSafety _,
                 Disposition.InternalAffairs _, Disposition.ProcessInformation _, Disposition.EnforcementFile _,
                 Disposition.SeparateQuery _, Disposition.NotResponsible _, Disposition.NeedsMaking _,
                 Disposition.Petition _, Disposition.PublicationAsked _, Disposition.Excessive _,
                 Disposition.ConfirmationAsked _, Disposition.NotGovernmentInformation _, Disposition.Unreachable _,
                 Disposition.OtherClosing _ -> List.of();
        };
    }

    private List<Obstacle> lapsed(DisclosureRequest request) {
        if (request.stage() != Stage.CLARIFYING) {
            return kind("这件申请没有在等待补正，不能按逾期不补正办结。", "《条例》第三十条");
        }
        LocalDate due = request.clarificationDue().orElseThrow();
        return time.today().isAfter(due) ? List.of()
                : kind("补正期限到" + DateWords.withWeekday(due) + "才届满。", "《条例》第三十条");
    }

    /// The notice of the fee is served on paper; its dates must leave the applicant the whole term to pay.
    private List<Obstacle> unpaidInTerm(DisclosureRequest request, Disposition.FeeUnpaid unpaid) {
        if (request.receivedOn().filter(received -> !unpaid.notifiedOn().isBefore(received)).isEmpty()) {
            return List.of(new Obstacle("notifiedOn", "收费通知日期早于收到申请之日。", FEE_RULES, "请核对收费通知书。"));
        }
        Optional<DatedValue> term = clocks.periods().find("fee.payment", unpaid.notifiedOn());
        if (term.isEmpty()) {
            return kind("收费通知发出时还没有信息处理费的规定，不能按逾期不缴费办结。", FEE_RULES);
        }
        LocalDate earliest = clocks.calendar().plus(unpaid.notifiedOn(), term.get().number());
        if (unpaid.dueOn().isBefore(earliest)) {
            return List.of(new Obstacle("dueOn", "缴费期限不足" + term.get().words() + "，最早到"
                    + DateWords.withWeekday(earliest) + "届满。", FEE_RULES, "请核对收费通知书上的期限。"));
        }
        return time.today().isAfter(unpaid.dueOn()) ? List.of()
                : kind("缴费期限到" + DateWords.withWeekday(unpaid.dueOn()) + "才届满。", FEE_RULES);
    }

    private static List<Obstacle> consulted(DisclosureRequest request, Disposition.ThirdPartyRights rights) {
        Opinion said = rights.view() == null ? null : switch (rights.view()) {
            case REFUSED -> Opinion.REFUSED;
            case SILENT -> Opinion.SILENT;
            case UNREACHABLE, NOT_CONSULTED -> null;
        };
        boolean recorded = said == null || request.consultations().stream().anyMatch(each ->
                each.kind() == ConsultationKind.THIRD_PARTY && each.opinion().filter(said::equals).isPresent());
        return recorded ? List.of() : List.of(new Obstacle("view", "案卷里没有这样的第三方意见。", "《条例》第三十二条",
                "请先征求意见并登记结果，或者如实选择。"));
    }

    private static List<Obstacle> kind(String sentence, String article) {
        return List.of(new Obstacle("kind", sentence, article, "请选择与办理经过相符的结果。"));
    }

    @Transactional
    public void decide(Officer officer, RequestNumber number, Disposition disposition) {
        decide(officer, number, disposition, List.of());
    }

    /// @param files given to the applicant with the reply
    @Transactional
    public void decide(Officer officer, RequestNumber number, Disposition disposition, List<Material> files) {
        officer.require(Role.REQUEST_OFFICER, Role.OFFICE_HEAD);
        DisclosureRequest request = requests.hold(number, officer);
        Obstructed.unlessEmpty(obstaclesTo(request, disposition));
        request.decided(time.now(), officer.name(), disposition);
        materials.attach(request, files, officer.actor());
        letters.reply(request, disposition, officer);
        Requests.Change change = requests.keep(request);
        journal.write(Act.of(officer.actor(), request.stage() == Stage.LAPSED ? "不再处理" : "作出答复",
                disposition.kind().article(), "申请", number.value(), change.before(), change.after()));
        events.publishEvent(new RequestDecided(number.value(), request.agencyId(), disposition.kind().code(),
                disposition.row().id(), time.today()));
    }
}
