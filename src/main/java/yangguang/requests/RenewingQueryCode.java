package yangguang.requests;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.journal.Act;
import yangguang.journal.Journal;

/// Renewing a query code (重新发给查询码) for an applicant who has lost it and whose identity the officer has checked. The
/// old code opens nothing from then on.
@Component
public class RenewingQueryCode {

    private final Requests requests;
    private final QueryCodes codes;
    private final Journal journal;

    RenewingQueryCode(Requests requests, QueryCodes codes, Journal journal) {
        this.requests = requests;
        this.codes = codes;
        this.journal = journal;
    }

    @Transactional
    public QueryCode renew(Officer officer, RequestNumber number) {
        officer.require(Role.REQUEST_OFFICER, Role.OFFICE_HEAD);
        requests.hold(number, officer);
        QueryCode code = codes.renew(number);
        journal.write(Act.of(officer.actor(), "重新发给查询码", "", "申请", number.value(), null, null));
        return code;
    }
}
