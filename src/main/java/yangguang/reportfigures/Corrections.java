package yangguang.reportfigures;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All corrections.
@Repository
public class Corrections {

    private static final String SELECT = """
            select id, cell, computed, corrected, reason, corrected_by, corrected_at, withdrawn_by, withdrawn_at
            from figure_correction where agency_id = ? and year = ?""";

    private final JdbcClient db;

    Corrections(JdbcClient db) {
        this.db = db;
    }

    /// The standing ones by cell id.
    public Map<String, Correction> standing(long agencyId, int year) {
        return db.sql(SELECT + " and withdrawn_at is null").params(agencyId, year).query(Correction.class).list().stream()
                .collect(Collectors.toMap(Correction::cell, Function.identity()));
    }

    /// All of one cell, the latest first, withdrawn ones included.
    public List<Correction> of(long agencyId, int year, String cell) {
        return db.sql(SELECT + " and cell = ? order by id desc").params(agencyId, year, cell).query(Correction.class).list();
    }

    Optional<Correction> find(long agencyId, long id) {
        return yearOf(agencyId, id).flatMap(year -> db.sql(SELECT + " and id = ?").params(agencyId, year, id).query(Correction.class).optional());
    }

    Optional<Integer> yearOf(long agencyId, long id) {
        return db.sql("select year from figure_correction where agency_id = ? and id = ?").params(agencyId, id).query(Integer.class).optional();
    }

    public void put(long agencyId, int year, String cell, BigDecimal computed, BigDecimal corrected, String reason, String by,
            LocalDateTime at) {
        db.sql("""
                insert into figure_correction (agency_id, year, cell, computed, corrected, reason, corrected_by, corrected_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(agencyId, year, cell, computed, corrected, reason, by, at).update();
    }

    /// @return whether it still stood
    public boolean withdraw(long id, String by, LocalDateTime at) {
        return db.sql("update figure_correction set withdrawn_by = ?, withdrawn_at = ? where id = ? and withdrawn_at is null")
                .params(by, at, id).update() == 1;
    }
}
