package yangguang.reportevidence;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yangguang.files.StoredFile;

/// All exhibits. Whoever reads here has checked who asks.
@Repository
public class Exhibits {

    private final JdbcClient db;

    Exhibits(JdbcClient db) {
        this.db = db;
    }

    /// Those of one subject, withdrawn ones included, in the order in which they were attached.
    public List<Exhibit> of(long agencyId, Subject subject) {
        return db.sql("""
                select * from report_exhibit where agency_id = ? and kind = ? and year is not distinct from ?::integer
                and cell is not distinct from ?::varchar and record_id is not distinct from ?::bigint order by id""")
                .params(agencyId, subject.kind().name(), subject.year(), subject.cell(), subject.recordId())
                .query(Exhibit.class).list();
    }

    /// Those of the year's entered figures and corrections, withdrawn ones included.
    public List<Exhibit> ofYear(long agencyId, int year) {
        return db.sql("select * from report_exhibit where agency_id = ? and year = ? order by id").params(agencyId, year)
                .query(Exhibit.class).list();
    }

    /// Those that stand, of several activities.
    public Map<Long, List<Exhibit>> ofActivities(long agencyId, Collection<Long> activities) {
        return activities.isEmpty() ? Map.of() : db.sql("""
                select * from report_exhibit where agency_id = :agency and kind = 'ACTIVITY' and record_id in (:activities)
                and withdrawn_at is null order by id""").param("agency", agencyId).param("activities", activities)
                .query(Exhibit.class).list().stream().collect(Collectors.groupingBy(Exhibit::recordId));
    }

    public Optional<Exhibit> find(long agencyId, long id) {
        return db.sql("select * from report_exhibit where agency_id = ? and id = ?").params(agencyId, id)
                .query(Exhibit.class).optional();
    }

    void add(long agencyId, Subject subject, BigDecimal figure, StoredFile file, String by, LocalDateTime at) {
        db.sql("""
                insert into report_exhibit (agency_id, kind, year, cell, record_id, figure, file_id, name, size, sm3,
                    attached_by, attached_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(agencyId, subject.kind().name(), subject.year(), subject.cell(), subject.recordId(), figure,
                        file.id(), file.name(), file.size(), file.sm3(), by, at).update();
    }

    /// @return whether it still stood
    boolean withdraw(long id, String by, LocalDateTime at, String reason) {
        return db.sql("""
                update report_exhibit set withdrawn_by = ?, withdrawn_at = ?, withdrawn_reason = ?
                where id = ? and withdrawn_at is null""").params(by, at, reason, id).update() == 1;
    }
}
