package yangguang.secrecy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.access.Officer;

/// All grants of the single-clerk mode.
@Component
public class SingleClerkGrants {

    private final JdbcClient db;

    SingleClerkGrants(JdbcClient db) {
        this.db = db;
    }

    /// The grant under which an agency may review its own drafts on a day.
    public Optional<SingleClerkGrant> inForce(long agencyId, LocalDate day) {
        return of(List.of(agencyId)).stream().filter(grant -> grant.inForceOn(day)).findFirst();
    }

    public Optional<SingleClerkGrant> find(long id) {
        return db.sql("select * from single_clerk_grant where id = ?").param(id)
                .query(SingleClerkGrant.class).optional();
    }

    /// Grants to these agencies, newest first.
    public List<SingleClerkGrant> of(Collection<Long> agencies) {
        return agencies.isEmpty() ? List.of() : db.sql("""
                select * from single_clerk_grant where agency_id in (:agencies) order by id desc""")
                .param("agencies", agencies).query(SingleClerkGrant.class).list();
    }

    SingleClerkGrant add(long agencyId, GrantForm form, Officer by, LocalDateTime at) {
        long id = db.sql("""
                insert into single_clerk_grant (agency_id, reason, from_day, until_day, waiting_days, granted_by,
                    granted_name, granted_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(agencyId, form.reason(), form.fromDay(), form.untilDay(), form.waitingDays(), by.id(), by.name(),
                        at)
                .query(Long.class).single();
        return find(id).orElseThrow();
    }

    void revoke(long id, Officer by, LocalDateTime at) {
        db.sql("update single_clerk_grant set revoked_at = ?, revoked_name = ? where id = ? and revoked_at is null")
                .params(at, by.name(), id).update();
    }
}
