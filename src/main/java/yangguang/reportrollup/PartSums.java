package yangguang.reportrollup;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Sums over the parts of a roll-up (汇总数), made by the database in one query each: cell by cell, and of what they carried
/// over from the year before.
@Repository
class PartSums {

    /// A member's report may be handed in years after the first, so `settled` looks for the newest of each year.
    private static final String CARRIED_OVER = """
            with chain as (
                select heir, agency, count(*) filter (where agency <> heir) over (partition by heir) as expected
                from unnest(:heirs, :predecessors) as c (heir, agency)),
            settled as (
                select distinct on (agency_id) agency_id, id from annual_report
                where year = :last and stage in ('ACCEPTED', 'PUBLISHED') and agency_id = any (:predecessors)
                order by agency_id, edition desc),
            handed as (
                select chain.heir, split_part(c.cell, '.', 4) as col, sum(c.value) as figure
                from chain join settled s on s.agency_id = chain.agency
                join report_cell c on c.report_id = s.id and c.cell = any (:handedOn)
                group by chain.heir, col, chain.expected
                having count(*) filter (where chain.agency <> chain.heir) = chain.expected),
            taken as (
                select p.agency_id as heir, split_part(c.cell, '.', 4) as col, c.value as figure
                from report_part p join report_cell c on c.report_id = p.member_report_id and c.cell = any (:takenOver)
                where p.report_id = :report)
            select t.col, t.heir as agency_id, count(*) as compared, sum(h.figure) as handed_on, sum(t.figure) as taken_over
            from taken t join handed h on h.heir = t.heir and h.col = t.col
            group by grouping sets ((t.col), (t.col, t.heir))
            having grouping (t.heir) = 1 or sum(h.figure) <> sum(t.figure)
            order by t.heir""";

    private final JdbcClient db;

    PartSums(JdbcClient db) {
        this.db = db;
    }

    Map<String, BigDecimal> of(long reportId) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        db.sql("""
                select c.cell, sum(c.value) as total
                from report_part p join report_cell c on c.report_id = p.member_report_id
                where p.report_id = ? group by c.cell""").param(reportId)
                .query((rows, _) -> sums.put(rows.getString("cell"), rows.getBigDecimal("total"))).list();
        return sums;
    }

    /// What was handed on by the agencies that became a part, itself among them, and what that part took over.
    ///
    /// @param agencyId null for all parts together
    /// @param compared number of parts: those of whose predecessors every report is here; the part itself may be new
    record Carried(String col, Long agencyId, long compared, BigDecimal handedOn, BigDecimal takenOver) {
    }

    /// One agency and another that stands for it by now; each part stands for itself.
    record Chain(long heir, long agency) {
    }

    /// For each column all parts together, and those parts whose figures differ.
    ///
    /// @param handedOn  cells that say what was handed on, in whatever form the year before was reported
    /// @param takenOver cells that say what was taken over
    List<Carried> carriedOver(long reportId, int lastYear, List<Chain> chains, List<String> handedOn, List<String> takenOver) {
        return db.sql(CARRIED_OVER).param("last", lastYear).param("report", reportId)
                .param("heirs", chains.stream().map(Chain::heir).toArray(Long[]::new))
                .param("predecessors", chains.stream().map(Chain::agency).toArray(Long[]::new))
                .param("handedOn", handedOn.toArray(String[]::new)).param("takenOver", takenOver.toArray(String[]::new))
                .query(Carried.class).list();
    }
}
