package yangguang.reportrollup;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Sums over the parts of a roll-up (汇总数), made by the database: cell by cell when the parts are taken, for they are fixed
/// by then; and each time it is asked for of what they carried over from the year before, which may still be settled.
@Repository
class PartSums {

    /// A member's report may be handed in years after the first, so the newest of each is looked for. All that was handed on and
    /// taken over lies in one heap and is put together by heir and column: nothing is joined whose number the planner has to guess.
    /// A part takes over one figure in a column, whatever handed it on.
    private static final String CARRIED_OVER = """
            with chain as (
                select heir, agency, agency <> heir as before, count(*) filter (where agency <> heir) over (partition by heir) as expected
                from unnest(:heirs, :predecessors) as c (heir, agency)),
            heap as (
                select chain.heir, split_part(c.cell, '.', 4) as col, c.value as handed_on, null as taken_over,
                    case when chain.before then 1 else 0 end as before, chain.expected
                from chain
                cross join lateral (select id from annual_report where year = :last and agency_id = chain.agency
                    and stage in ('ACCEPTED', 'PUBLISHED') order by edition desc limit 1) settled
                cross join lateral (select cell, value from report_cell where report_id = settled.id and cell = any (:handedOn) offset 0) c
                union all
                select p.agency_id, split_part(c.cell, '.', 4), null, c.value, 0, 0
                from report_part p
                cross join lateral (select cell, value from report_cell where report_id = p.member_report_id and cell = any (:takenOver) offset 0) c
                where p.report_id = :report),
            line as (
                select col, heir as agency_id, sum(handed_on) as handed_on, max(taken_over) as taken_over from heap group by heir, col
                having sum(handed_on) is not null and max(taken_over) is not null and sum(before) = max(expected))
            select col, null::bigint as agency_id, count(*) as compared, sum(handed_on) as handed_on, sum(taken_over) as taken_over
            from line group by col
            union all
            select col, agency_id, 1, handed_on, taken_over from line where handed_on <> taken_over
            order by agency_id""";

    private final JdbcClient db;

    PartSums(JdbcClient db) {
        this.db = db;
    }

    Map<String, BigDecimal> of(long reportId) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        db.sql("select cell, total from report_sum where report_id = ?").param(reportId)
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
