package yangguang.requests;

import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyRegister;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.Journal;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Filing a request on the portal (网上提出申请): no account, a number and a query code in return. The form
/// carries a one-time token, so that a double click or a second try makes one request and gets one answer.
@Component
@Article({"27", "29"})
public class Filing {

    private final Requests requests;
    private final Proofs proofs;
    private final QueryCodes codes;
    private final AgencyRegister agencies;
    private final Journal journal;
    private final TimeMachine time;
    private final TransactionTemplate transaction;

    Filing(Requests requests, Proofs proofs, QueryCodes codes, AgencyRegister agencies, Journal journal,
            TimeMachine time, TransactionTemplate transaction) {
        this.requests = requests;
        this.proofs = proofs;
        this.codes = codes;
        this.agencies = agencies;
        this.journal = journal;
        this.time = time;
        this.transaction = transaction;
    }

    /// Number and code, as the applicant gets them.
    public record Filed(RequestNumber number, QueryCode code) {
    }

    public List<Obstacle> obstaclesTo(long agencyId, Application application) {
        List<Obstacle> found = new ArrayList<>(obstaclesAt(agencies.get(agencyId)));
        found.addAll(application.obstacles(true));
        found.addAll(proofs.obstaclesTo(application.proofs()));
        return found;
    }

    /// Why this agency takes no requests on the portal, whatever is in them.
    public List<Obstacle> obstaclesAt(Agency agency) {
        if (!agency.kind().takesRequests()) {
            return List.of(Obstacle.of(agency.name() + "是公共企事业单位，不适用依申请公开程序。", "《条例》第五十五条",
                    "可以向它的主管部门反映，由主管部门处理。"));
        }
        return agency.closed() ? List.of(Obstacle.of(agency.name() + "已经撤销，不再接收申请。", "", "请向承接其职能的机关申请。"))
                : List.of();
    }

    /// @param token one-time token of the form; the same token always gets the same answer
    public Filed file(long agencyId, Application application, String token) {
        Obstructed.unlessEmpty(obstaclesTo(agencyId, application));
        String key = codes.filingKey(token);
        try {
            return transaction.execute(_ -> requests.filedUnder(key).map(number -> new Filed(number, codes.of(token)))
                    .orElseGet(() -> enter(agencyId, application, token, key)));
        } catch (DuplicateKeyException twin) {
            return new Filed(requests.filedUnder(key).orElseThrow(() -> twin), codes.of(token));
        }
    }

    private Filed enter(long agencyId, Application application, String token, String key) {
        QueryCode code = codes.of(token);
        RequestNumber number = requests.nextNumber(RequestNumber.prefixOf(agencies.get(agencyId).slug()),
                time.today().getYear());
        DisclosureRequest request = requests.enter(number, agencyId, time.now(), Channel.WEB, application, key,
                codes.digest(number, code));
        request.filed(time.now(), time.today(), Happening.APPLICANT);
        proofs.keep(request.id(), application.proofs());
        Requests.Change change = requests.keep(request);
        journal.write(Act.of(Actor.CITIZEN, "提出申请", "《条例》第二十九条", "申请", number.value(), null, change.after()));
        return new Filed(number, code);
    }
}
