package yangguang.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.AgencyRegister;
import yangguang.journal.Act;
import yangguang.journal.Journal;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Registering a request that came on paper, by word of mouth or by another channel (登记申请). Where the
/// channel itself fixes the day of receipt, or the confirmation is entered too, it is received in one go.
@Component
@Article({"29", "31", "45"})
public class Registering {

    private final Requests requests;
    private final Receiving receiving;
    private final QueryCodes codes;
    private final AgencyRegister agencies;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final TimeMachine time;

    Registering(Requests requests, Receiving receiving, QueryCodes codes, AgencyRegister agencies, Journal journal,
            ApplicationEventPublisher events, TimeMachine time) {
        this.requests = requests;
        this.receiving = receiving;
        this.codes = codes;
        this.agencies = agencies;
        this.journal = journal;
        this.events = events;
        this.time = time;
    }

    public List<Obstacle> obstaclesTo(Officer officer, Application application, Receipt receipt) {
        List<Obstacle> found = new ArrayList<>();
        if (receipt.channel() == null) {
            found.add(Obstacle.at("channel", "请选择申请渠道。", "渠道决定收到之日。"));
        } else if (receipt.channel() == Channel.WEB) {
            found.add(Obstacle.at("channel", "网上提交的申请由申请人自己填写，不在这里登记。"));
        } else {
            found.addAll(receipt.obstacles(time.today()));
        }
        found.addAll(application.obstacles(false));
        return found;
    }

    /// @param receipt how and when it came; without the confirmation its channel needs it waits for [Receiving]
    /// @return number, and the query code to write on the receipt for the applicant
    @Transactional
    public Filing.Filed register(Officer officer, Application application, Receipt receipt) {
        officer.require(Role.REQUEST_OFFICER, Role.OFFICE_HEAD);
        Obstructed.unlessEmpty(obstaclesTo(officer, application, receipt));
        LocalDate arrived = receipt.arrivedOn();
        QueryCode code = codes.random();
        RequestNumber number = requests.nextNumber(
                RequestNumber.prefixOf(agencies.get(officer.agencyId()).slug()), arrived.getYear());
        DisclosureRequest request = requests.enter(number, officer.agencyId(), time.now(), receipt.channel(),
                application, null, codes.digest(number, code));
        request.filed(time.now(), arrived, officer.name());
        receipt.date().ifPresent(_ -> receiving.move(officer, request, receipt));
        Requests.Change change = requests.keep(request);
        journal.write(Act.of(officer.actor(), "登记申请", "《条例》第四十五条", "申请", number.value(), null, change.after()));
        receipt.date().ifPresent(_ -> events.publishEvent(new RequestReceived(number.value())));
        return new Filing.Filed(number, code);
    }
}
