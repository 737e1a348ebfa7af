package yangguang.requests;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.access.Officer;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyRegister;
import yangguang.journal.Actor;
import yangguang.letters.Acknowledgement;
import yangguang.letters.CitedRequest;
import yangguang.letters.ClarificationNotice;
import yangguang.letters.ConsultationNotice;
import yangguang.letters.ExtensionNotice;
import yangguang.letters.Issuing;
import yangguang.letters.Letter;
import yangguang.letters.LetterText;
import yangguang.letters.Letters;
import yangguang.letters.OrganLetter;
import yangguang.letters.ReplyLetter;
import yangguang.letters.Sender;
import yangguang.letters.ThirdPartyLetter;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.TimeMachine;

/// Correspondence of a request (往来文书): which letter each act issues, and what it says. Letters to the
/// applicant are remembered apart from those to others, which the applicant does not get to see.
@Component
@Article({"30", "31", "32", "33", "34", "36", "51"})
public class Correspondence {

    private final Issuing issuing;
    private final Letters letters;
    private final AgencyRegister agencies;
    private final Clocks clocks;
    private final TimeMachine time;
    private final JdbcClient db;

    Correspondence(Issuing issuing, Letters letters, AgencyRegister agencies, Clocks clocks, TimeMachine time,
            JdbcClient db) {
        this.issuing = issuing;
        this.letters = letters;
        this.agencies = agencies;
        this.clocks = clocks;
        this.time = time;
        this.db = db;
    }

    void acknowledge(DisclosureRequest request, Officer by) {
        LocalDate due = clocks.of(request).orElseThrow().replyDue();
        toApplicant(request, new Acknowledgement(sender(request), addressee(request), cited(request),
                request.channel().label(), due, ""), by.actor());
    }

    void askForClarification(DisclosureRequest request, String points, LocalDate dueOn, Officer by) {
        toApplicant(request, new ClarificationNotice(sender(request), addressee(request), cited(request),
                lines(points), dueOn), by.actor());
    }

    void consult(DisclosureRequest request, ConsultationKind kind, String party, String about, Officer by) {
        int workDays = clocks.periods().on(kind.period(), request.receivedOn().orElseThrow()).number();
        LetterText letter = switch (kind) {
            case THIRD_PARTY -> new ThirdPartyLetter(sender(request), party, cited(request), about,
                    "商业秘密、个人隐私等合法权益", workDays);
            case CO_MAKER -> new OrganLetter(sender(request), party, cited(request), true, about, workDays);
            case OTHER_ORGAN -> new OrganLetter(sender(request), party, cited(request), false, about, workDays);
        };
        keep(request, issuing.issue(letter, by.actor()), false);
        toApplicant(request, new ConsultationNotice(sender(request), addressee(request), cited(request),
                kind.label(), time.today()), by.actor());
    }

    void extend(DisclosureRequest request, LocalDate firstDue, int workDays, LocalDate due, String reason,
            Officer head) {
        toApplicant(request, new ExtensionNotice(sender(request), addressee(request), cited(request), firstDue,
                workDays, due, Replies.noun(reason)), head.actor());
    }

    void reply(DisclosureRequest request, Disposition disposition, Officer by) {
        toApplicant(request, text(request, disposition), by.actor());
    }

    /// What is missing for the letter of a reply, in the agency's particulars.
    List<Obstacle> obstaclesToReply(DisclosureRequest request, Disposition disposition) {
        Agency agency = agencies.get(request.agencyId());
        if (agency.reconsiderationBody().isBlank() || agency.court().isBlank()) {
            return List.of(Obstacle.of("本机关没有登记行政复议机关或者管辖法院，答复书无法写明救济途径。", "《条例》第五十一条",
                    "请系统管理员在机关资料中补填。"));
        }
        return issuing.obstaclesTo(text(request, disposition));
    }

    /// The body of the reply as it would go out, without a number, its heading below those of the page that shows it.
    public String preview(DisclosureRequest request, Disposition disposition) {
        Element letter = Jsoup.parse(issuing.preview(text(request, disposition))).body();
        letter.select("h1").tagName("h3");
        return letter.html();
    }

    /// Letter that confirms a withdrawal; none before receipt, when there is no request to close yet.
    void confirmWithdrawal(DisclosureRequest request, Actor by) {
        if (request.receivedOn().isPresent()) {
            toApplicant(request, text(request, request.disposition().orElseThrow()), by);
        }
    }

    /// All letters of a request, oldest first.
    public List<Letter> of(DisclosureRequest request) {
        return listed(request, "");
    }

    /// Those the applicant may read.
    public List<Letter> toApplicant(DisclosureRequest request) {
        return listed(request, " and to_applicant");
    }

    private List<Letter> listed(DisclosureRequest request, String condition) {
        return db.sql("select letter_id from request_letter where request_id = ?" + condition + " order by letter_id")
                .param(request.id()).query(Long.class).list().stream()
                .flatMap(id -> letters.find(id).stream()).toList();
    }

    private ReplyLetter text(DisclosureRequest request, Disposition disposition) {
        return new ReplyLetter(sender(request), addressee(request), cited(request), List.of(),
                Replies.answer(disposition), remedy(request, disposition));
    }

    private String remedy(DisclosureRequest request, Disposition disposition) {
        Agency agency = agencies.get(request.agencyId());
        RemedyClass remedy = RemedyClass.of(disposition, time.today(), clocks.periods());
        return remedy == RemedyClass.NONE ? "" : RemedyNotice.of(remedy, time.today(), agency.reconsiderationBody(),
                agency.court(), clocks.periods()).text();
    }

    private void toApplicant(DisclosureRequest request, LetterText text, Actor by) {
        keep(request, issuing.issue(text, by), true);
    }

    private void keep(DisclosureRequest request, Letter letter, boolean toApplicant) {
        db.sql("insert into request_letter (request_id, letter_id, code, to_applicant, issued_at) values (?, ?, ?, ?, ?)")
                .params(request.id(), letter.id(), letter.kind().name(), toApplicant, letter.issuedAt()).update();
    }

    private Sender sender(DisclosureRequest request) {
        Agency agency = agencies.get(request.agencyId());
        return new Sender(agency.id(), agency.name(), agency.letterCode(), "", agency.phone(), agency.address(),
                agency.postcode());
    }

    private static String addressee(DisclosureRequest request) {
        return request.applicant().name();
    }

    private static CitedRequest cited(DisclosureRequest request) {
        return new CitedRequest(request.number().value(), request.wanted().subject(),
                request.receivedOn().orElse(request.filedAt().toLocalDate()), request.applicant().kind().isOrganisation());
    }

    static List<String> lines(String text) {
        return text.lines().map(line -> line.strip().replaceFirst("^(\\d{1,2}[.．、)）]|[（(][一二三四五六七八九十\\d]{1,3}[)）])\\s*", "")
                .replaceFirst("[。；;]$", "")).filter(line -> !line.isEmpty()).toList();
    }
}
