package yangguang.annualreport;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All accounts of problems.
@Repository
class ProblemAccounts {

    private final JdbcClient db;

    ProblemAccounts(JdbcClient db) {
        this.db = db;
    }

    List<ProblemAccount> of(long agencyId, int year) {
        return db.sql("""
                select item, problem, outcome, account, accounted_by, accounted_at from problem_account
                where agency_id = ? and year = ? order by item""").params(agencyId, year).query(ProblemAccount.class).list();
    }

    void put(long agencyId, int year, int item, String problem, ProblemAccount.Outcome outcome, String account, String by,
            LocalDateTime at) {
        db.sql("""
                insert into problem_account (agency_id, year, item, problem, outcome, account, accounted_by, accounted_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (agency_id, year, item) do update
                set problem = excluded.problem, outcome = excluded.outcome, account = excluded.account,
                    accounted_by = excluded.accounted_by, accounted_at = excluded.accounted_at""")
                .params(agencyId, year, item, problem, outcome.name(), account, by, at).update();
    }
}
