package yangguang.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import yangguang.access.Officer;
import yangguang.statute.TimeMachine;

/// Scenario of one request (情景): the real acts, each on its day. Needs nothing but an agency's officers.
@Component
public class RequestScenario {

    static final byte[] PICTURE = picture();

    private final Filing filing;
    private final Registering registering;
    private final Receiving receiving;
    private final AskingForClarification asking;
    private final Clarifying clarifying;
    private final Consulting consulting;
    private final EndingConsultation ending;
    private final ProposingExtension proposing;
    private final Extending extending;
    private final Deciding deciding;
    private final Withdrawing withdrawing;
    private final Requests requests;
    private final TimeMachine time;

    RequestScenario(Filing filing, Registering registering, Receiving receiving, AskingForClarification asking,
            Clarifying clarifying, Consulting consulting, EndingConsultation ending, ProposingExtension proposing,
            Extending extending, Deciding deciding, Withdrawing withdrawing, Requests requests, TimeMachine time) {
        this.filing = filing;
        this.registering = registering;
        this.receiving = receiving;
        this.asking = asking;
        this.clarifying = clarifying;
        this.consulting = consulting;
        this.ending = ending;
        this.proposing = proposing;
        this.extending = extending;
        this.deciding = deciding;
        this.withdrawing = withdrawing;
        this.requests = requests;
        this.time = time;
    }

    /// A person who asks on the portal, complete and with a made-up identity number.
    public static Application application(String subject) {
        return new Application(Applicant.person("林晓舟", "居民身份证", "11010519491231002X", "138 0000 0000",
                "青禾县柳塘镇河西路 8 号"), Wanted.of(subject, "2025 年度，县级汇总数"),
                List.of(new Proof(Proof.Role.IDENTITY, "身份证.png", PICTURE)), true);
    }

    static Application organisation(ApplicantKind kind, String subject) {
        return new Application(Applicant.organisation(kind, "青禾县晨光科技有限公司", "91350100M000100Y43", "周远", "孙萌",
                "0100-8000000", "青禾县工业路 3 号"), Wanted.of(subject, ""),
                List.of(new Proof(Proof.Role.IDENTITY, "执照.png", PICTURE)), true);
    }

    public RequestNumber filed(LocalDate on, Officer officer, String subject) {
        return on(on, () -> filing.file(officer.agencyId(), application(subject), UUID.randomUUID().toString()).number());
    }

    public RequestNumber received(LocalDate on, Officer officer, String subject) {
        return confirmed(on, officer, filed(on, officer, subject));
    }

    public RequestNumber confirmed(LocalDate on, Officer officer, RequestNumber number) {
        return at(on, number, () -> receiving.receive(officer, number));
    }

    RequestNumber registered(LocalDate on, Officer officer, Application application, Receipt receipt) {
        return on(on, () -> registering.register(officer, application, receipt).number());
    }

    public RequestNumber clarificationAsked(LocalDate on, Officer officer, RequestNumber number, LocalDate dueOn) {
        return at(on, number, () -> asking.ask(officer, number, "请写明所需信息的年度\n请写明所涉乡镇", dueOn));
    }

    public RequestNumber clarified(LocalDate on, RequestNumber number) {
        return at(on, number, () -> clarifying.clarify(number, "2025 年度，柳塘镇"));
    }

    public String consulted(LocalDate on, Officer officer, RequestNumber number, ConsultationKind kind) {
        return on(on, () -> consulting.consult(officer, number, kind, "青禾县晨光科技有限公司", "该公司项目的补贴数额"));
    }

    public RequestNumber answered(LocalDate on, Officer officer, RequestNumber number, String reference, Opinion opinion) {
        return at(on, number, () -> ending.end(officer, number, reference, opinion,
                opinion == Opinion.REFUSED ? "涉及商业秘密" : "", on));
    }

    public RequestNumber proposed(LocalDate on, Officer officer, RequestNumber number, int workDays) {
        return at(on, number, () -> proposing.propose(officer, number, workDays, "需要检索的档案数量较多"));
    }

    public RequestNumber extended(LocalDate on, Officer head, RequestNumber number, int workDays) {
        return at(on, number, () -> extending.extend(head, number, workDays, "需要检索的档案数量较多"));
    }

    public RequestNumber decided(LocalDate on, Officer officer, RequestNumber number, Disposition disposition) {
        return at(on, number, () -> deciding.decide(officer, number, disposition));
    }

    public RequestNumber withdrawn(LocalDate on, RequestNumber number) {
        return at(on, number, () -> withdrawing.withdraw(number, ""));
    }

    public DisclosureRequest get(RequestNumber number) {
        return requests.get(number);
    }

    static Disposition granted() {
        return new Disposition.Provided("2025年度涉农补贴发放情况表，3 页", Choice.Form.ELECTRONIC, "随答复一并提供", null);
    }

    private RequestNumber at(LocalDate day, RequestNumber number, Runnable act) {
        return on(day, () -> {
            act.run();
            return number;
        });
    }

    private <T> T on(LocalDate day, Supplier<T> act) {
        return time.on(day, act);
    }

    public static byte[] picture() {
        return java.util.Base64.getDecoder().decode(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    }
}
