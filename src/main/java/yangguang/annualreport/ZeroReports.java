package yangguang.annualreport;

import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All zero reports.
@Repository
class ZeroReports {

    private final JdbcClient db;

    ZeroReports(JdbcClient db) {
        this.db = db;
    }

    Optional<ZeroReport> find(long agencyId, int year) {
        return db.sql("select asserted_by, asserted_at from zero_report where agency_id = ? and year = ?")
                .params(agencyId, year).query(ZeroReport.class).optional();
    }

    /// @return false where it has been asserted already
    boolean put(long agencyId, int year, String by, LocalDateTime at) {
        return db.sql("""
                insert into zero_report (agency_id, year, asserted_by, asserted_at) values (?, ?, ?, ?)
                on conflict do nothing""").params(agencyId, year, by, at).update() == 1;
    }
}
