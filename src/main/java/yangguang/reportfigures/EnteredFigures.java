package yangguang.reportfigures;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All entered figures.
@Repository
public class EnteredFigures {

    private final JdbcClient db;

    EnteredFigures(JdbcClient db) {
        this.db = db;
    }

    /// Whoever enters, corrects or proves figures of the same year, records what it counts, or sends it for signature, waits meanwhile for the end of
    /// this transaction: what is sent is what was checked. Taken before anything is read.
    public void hold(long agencyId, int year) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('entered_figure/' || ? || '/' || ?, 0))").params(agencyId, year)
                .query((_, _) -> true).single();
    }

    public Map<String, EnteredFigure> of(long agencyId, int year) {
        return db.sql("select cell, value, evidence, entered_by, entered_at from entered_figure "
                        + "where agency_id = ? and year = ?")
                .params(agencyId, year).query(EnteredFigure.class).list().stream()
                .collect(Collectors.toMap(EnteredFigure::cell, f -> f));
    }

    public void put(long agencyId, int year, String cell, BigDecimal value, String evidence, String by, LocalDateTime at) {
        db.sql("""
                insert into entered_figure (agency_id, year, cell, value, evidence, entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (agency_id, year, cell) do update
                set value = excluded.value, evidence = excluded.evidence, entered_by = excluded.entered_by,
                    entered_at = excluded.entered_at""")
                .params(agencyId, year, cell, value, evidence, by, at).update();
    }

    public void remove(long agencyId, int year, String cell) {
        db.sql("delete from entered_figure where agency_id = ? and year = ? and cell = ?")
                .params(agencyId, year, cell).update();
    }
}
