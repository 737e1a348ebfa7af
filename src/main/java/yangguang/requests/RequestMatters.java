package yangguang.requests;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.desk.Matter;
import yangguang.desk.MatterSource;
import yangguang.statute.TimeMachine;

/// What waits for an officer in this procedure: every open request of the agency, and for the head those that
/// wait for consent to an extension.
@Component
class RequestMatters implements MatterSource {

    private final JdbcClient db;
    private final TimeMachine time;

    RequestMatters(JdbcClient db, TimeMachine time) {
        this.db = db;
        this.time = time;
    }

    private record Open(String number, String subject, Stage stage, LocalDate dueOn, boolean consent) {
    }

    @Override
    public List<Matter> mattersFor(Officer officer) {
        if (!officer.hasAny(Role.REQUEST_OFFICER, Role.OFFICE_HEAD)) {
            return List.of();
        }
        boolean handles = officer.has(Role.REQUEST_OFFICER);
        return db.sql("""
                select number, subject, stage, due_on, consent_awaited as consent from disclosure_request
                where agency_id = ? and closed_on is null order by due_on nulls first, id limit 300""")
                .param(officer.agencyId()).query(Open.class).list().stream()
                .filter(open -> handles || open.consent())
                .map(this::matter).toList();
    }

    private Matter matter(Open open) {
        boolean overdue = open.dueOn() != null && time.today().isAfter(open.dueOn());
        return new Matter("依申请公开", open.number() + " " + open.subject(), "/desk/requests/" + open.number(),
                open.dueOn(), open.consent() ? "延期待同意" : open.stage().wording(), overdue);
    }
}
