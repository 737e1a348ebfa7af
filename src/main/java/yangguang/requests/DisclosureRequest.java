package yangguang.requests;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yangguang.requests.Disposition.OtherwiseClosed;
import yangguang.statute.Article;
import yangguang.statute.DateWords;
import yangguang.statute.Obstacle;

/// Request for government information (政府信息公开申请): the file of one matter of one applicant. Its history
/// is the truth; stage, day of receipt and result are read off it. The moves are package-private, each checks
/// its own stage, and only the acts make them, after they have found no obstacle.
@Article({"27", "45"})
public final class DisclosureRequest {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private static final String DISPOSITION = "disposition";

    private final long id;
    private final RequestNumber number;
    private final long agencyId;
    private final LocalDateTime filedAt;
    private final Channel channel;
    private final Applicant applicant;
    private final Wanted wanted;
    private final List<Happening> history;
    private final int kept;
    private final long version;

    /// @param history what has happened, as kept
    DisclosureRequest(long id, RequestNumber number, long agencyId, LocalDateTime filedAt, Channel channel,
            Applicant applicant, Wanted wanted, List<Happening> history, long version) {
        this.id = id;
        this.number = number;
        this.agencyId = agencyId;
        this.filedAt = filedAt;
        this.channel = channel;
        this.applicant = applicant;
        this.wanted = wanted;
        this.history = new ArrayList<>(history);
        this.kept = history.size();
        this.version = version;
    }

    DisclosureRequest with(List<Happening> keptHistory) {
        return new DisclosureRequest(id, number, agencyId, filedAt, channel, applicant, wanted, keptHistory, version);
    }

    /// The file as it was before the moves not yet kept.
    DisclosureRequest asKept() {
        return with(history.subList(0, kept));
    }

    public RequestNumber number() {
        return number;
    }

    public long agencyId() {
        return agencyId;
    }

    public LocalDateTime filedAt() {
        return filedAt;
    }

    public Channel channel() {
        return channel;
    }

    public Applicant applicant() {
        return applicant;
    }

    public Wanted wanted() {
        return wanted;
    }

    public List<Happening> history() {
        return List.copyOf(history);
    }

    public long version() {
        return version;
    }

    long id() {
        return id;
    }

    List<Happening> unkept() {
        return List.copyOf(history.subList(kept, history.size()));
    }

    public Stage stage() {
        return Stage.after(history);
    }

    public Optional<LocalDate> receivedOn() {
        return last(Happening.Kind.RECEIVED).map(Happening::on);
    }

    /// What happened to the term; empty before receipt.
    public List<ClockEvent> clockEvents() {
        return history.stream().flatMap(happening -> happening.clock().stream()).toList();
    }

    public Optional<Happening> last(Happening.Kind kind) {
        return history.reversed().stream().filter(happening -> happening.kind() == kind).findFirst();
    }

    public boolean happened(Happening.Kind kind) {
        return last(kind).isPresent();
    }

    /// The line that closed the file: answered, given up or withdrawn.
    public Optional<Happening> closing() {
        return stage().closed() ? Optional.of(history.getLast()) : Optional.empty();
    }

    /// How the file was closed; empty while it is open.
    public Optional<Disposition> disposition() {
        return closing().map(closing -> switch (closing.kind()) {
            case WITHDRAWN -> new Disposition.WithdrawnByApplicant(closing.on(),
                    closing.actor().equals(Happening.APPLICANT) ? "网上撤回" : "由工作人员登记");
            default -> DispositionKind.ofCode(closing.word(DISPOSITION)).read(closing.words());
        });
    }

    public List<Consultation> consultations() {
        return Consultation.in(history);
    }

    /// Consultations whose end has not been entered.
    public List<Consultation> openConsultations() {
        return consultations().stream().filter(Consultation::open).toList();
    }

    /// Last day for the applicant's clarification; empty where none was asked for.
    public Optional<LocalDate> clarificationDue() {
        return last(Happening.Kind.CLARIFICATION_ASKED).flatMap(Happening::clock)
                .map(asked -> ((ClockEvent.ClarificationAsked) asked).dueOn());
    }

    /// Whether the head has been asked to agree to an extension and has not answered.
    public boolean extensionAwaitsConsent() {
        return history.reversed().stream().map(Happening::kind)
                .filter(kind -> switch (kind) {
                    case EXTENSION_PROPOSED, EXTENDED, EXTENSION_REFUSED -> true;
                    default -> false;
                })
                .findFirst().filter(kind -> kind == Happening.Kind.EXTENSION_PROPOSED).isPresent();
    }

    public boolean extended() {
        return happened(Happening.Kind.EXTENDED);
    }

    /// Why nothing more can be done in this file, or not yet: closed, and by whom, or not yet received.
    public List<Obstacle> obstaclesToHandling() {
        if (stage() == Stage.FILED) {
            return List.of(Obstacle.of("还没有确认收到这件申请，收到之日尚未确定。", "《条例》第三十一条", "请先确认收到申请。"));
        }
        return obstaclesToMoving();
    }

    /// Why the file cannot be moved at all: closed, and when and by whom.
    public List<Obstacle> obstaclesToMoving() {
        return closing().map(closing -> List.of(Obstacle.of(switch (stage()) {
            case WITHDRAWN -> "申请人已于" + DateWords.date(closing.on()) + "撤回这件申请，不再办理。";
            case LAPSED -> "这件申请已由" + closing.actor() + "于" + MINUTE.format(closing.at()) + "按“不再处理”办结。";
            default -> "这件申请已由" + closing.actor() + "于" + MINUTE.format(closing.at()) + "答复："
                    + disposition().map(each -> each.kind().label()).orElse("") + "。";
        }, "", "请刷新页面查看办理结果；确需改变的，依法另行作出处理。"))).orElse(List.of());
    }

    void filed(LocalDateTime at, LocalDate on, String actor) {
        expect(history.isEmpty());
        add(Happening.Kind.FILED, at, on, actor, null, Map.of());
    }

    void received(LocalDateTime at, String actor, Receipt receipt) {
        expect(stage() == Stage.FILED);
        LocalDate on = receipt.date().orElseThrow();
        add(Happening.Kind.RECEIVED, at, on, actor, new ClockEvent.Received(on, receipt.channel()), Map.of());
    }

    void clarificationAsked(LocalDateTime at, String actor, LocalDate dueOn, String points) {
        expect(stage() == Stage.PROCESSING && !happened(Happening.Kind.CLARIFICATION_ASKED));
        LocalDate on = at.toLocalDate();
        add(Happening.Kind.CLARIFICATION_ASKED, at, on, actor, new ClockEvent.ClarificationAsked(on, dueOn),
                Map.of("points", points));
    }

    void clarified(LocalDateTime at, LocalDate on, String actor, String text) {
        expect(stage() == Stage.CLARIFYING);
        add(Happening.Kind.CLARIFIED, at, on, actor, new ClockEvent.Clarified(on), Map.of("text", text));
    }

    /// @return the reference by which this consultation is quoted from now on
    String consulted(LocalDateTime at, String actor, ConsultationKind kind, String party, String about) {
        expect(stage() == Stage.PROCESSING || stage() == Stage.CONSULTING);
        String reference = String.valueOf(1 + consultations().size());
        LocalDate on = at.toLocalDate();
        add(Happening.Kind.CONSULTATION_STARTED, at, on, actor,
                new ClockEvent.ConsultationStarted(on, reference, kind), Map.of("party", party, "about", about));
        return reference;
    }

    void consultationDelivered(LocalDateTime at, LocalDate on, String actor, String reference) {
        expect(openConsultations().stream().anyMatch(open -> open.reference().equals(reference)));
        add(Happening.Kind.CONSULTATION_DELIVERED, at, on, actor,
                new ClockEvent.ConsultationDelivered(on, reference), Map.of());
    }

    void consultationEnded(LocalDateTime at, LocalDate on, String actor, String reference, Opinion opinion,
            String note) {
        expect(openConsultations().stream().anyMatch(open -> open.reference().equals(reference)));
        add(Happening.Kind.CONSULTATION_ENDED, at, on, actor, new ClockEvent.ConsultationEnded(on, reference),
                Map.of("opinion", opinion.name(), "note", note));
    }

    void extensionProposed(LocalDateTime at, String actor, int workDays, String reason) {
        expect((stage() == Stage.PROCESSING || stage() == Stage.CONSULTING) && !extensionAwaitsConsent());
        add(Happening.Kind.EXTENSION_PROPOSED, at, at.toLocalDate(), actor, null,
                Map.of("workDays", String.valueOf(workDays), "reason", reason));
    }

    void extensionRefused(LocalDateTime at, String actor, String reason) {
        expect(extensionAwaitsConsent());
        add(Happening.Kind.EXTENSION_REFUSED, at, at.toLocalDate(), actor, null, Map.of("reason", reason));
    }

    void extended(LocalDateTime at, String actor, int workDays, String reason) {
        expect(stage() == Stage.PROCESSING || stage() == Stage.CONSULTING);
        LocalDate on = at.toLocalDate();
        add(Happening.Kind.EXTENDED, at, on, actor, new ClockEvent.Extended(on, workDays), Map.of("reason", reason));
    }

    void decided(LocalDateTime at, String actor, Disposition disposition) {
        expect(stage() == Stage.PROCESSING || stage() == Stage.CLARIFYING && disposition instanceof OtherwiseClosed);
        LocalDate on = at.toLocalDate();
        ClockEvent clock = switch (disposition) {
            case Disposition.NotCorrected _ -> new ClockEvent.ClarificationLapsed(on);
            case Disposition.FeeUnpaid _ -> new ClockEvent.FeeLapsed(on);
            default -> new ClockEvent.Answered(on);
        };
        Map<String, String> words = new HashMap<>(disposition.fields());
        words.put(DISPOSITION, disposition.kind().code());
        add(clock instanceof ClockEvent.Answered ? Happening.Kind.DECIDED : Happening.Kind.GIVEN_UP, at, on, actor,
                clock, words);
    }

    void withdrawn(LocalDateTime at, LocalDate on, String actor, String reason) {
        expect(!stage().closed());
        add(Happening.Kind.WITHDRAWN, at, on, actor,
                receivedOn().isPresent() ? new ClockEvent.Withdrawn(on) : null, Map.of("reason", reason));
    }

    private void add(Happening.Kind kind, LocalDateTime at, LocalDate on, String actor, ClockEvent clock,
            Map<String, String> words) {
        history.add(new Happening(history.size() + 1, kind, at, on, actor, Optional.ofNullable(clock), words));
    }

    private void expect(boolean stands) {
        if (!stands) {
            throw new IllegalStateException(number + " is " + stage());
        }
    }

    @Override
    public String toString() {
        return "DisclosureRequest[" + number + " " + stage() + "]";
    }
}
