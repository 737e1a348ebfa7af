package yangguang.reportrollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yangguang.agencies.Agency;
import yangguang.reportedition.AnnualReport;
import yangguang.reportfigures.Compiling;
import yangguang.reportfigures.FrozenFigures;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;

/// All roll-ups (各级汇总), read by five queries however many agencies there are.
@Repository
public class RollUps {

    private static final String SETTLED = """
            select distinct on (agency_id) agency_id, id as report_id, edition, generation from annual_report
            where year = :year and stage in ('ACCEPTED', 'PUBLISHED') and agency_id = any (:agencies)
            order by agency_id, edition desc""";

    private final JdbcClient db;
    private final RollUpScope scope;
    private final Compiling compiling;
    private final PartSums partSums;

    RollUps(JdbcClient db, RollUpScope scope, Compiling compiling, PartSums partSums) {
        this.db = db;
        this.scope = scope;
        this.compiling = compiling;
        this.partSums = partSums;
    }

    RollUp of(Agency government, AnnualReport report) {
        int year = report.year();
        List<RollUpScope.Member> all = scope.all(government.id(), year);
        List<RollUp.Part> ready = settled(year, all.stream().map(RollUpScope.Member::id).toList());
        List<RollUp.Part> parts = db.sql("""
                select p.agency_id, p.member_report_id as report_id, r.edition, r.generation
                from report_part p join annual_report r on r.id = p.member_report_id where p.report_id = ?""")
                .param(report.id()).query(RollUp.Part.class).list();
        Map<String, BigDecimal> sums = parts.isEmpty() ? Map.of() : partSums.of(report.id());
        Map<String, Cell> own = report.progress().frozen() == null ? Map.of()
                : FrozenFigures.read(report.progress().frozen()).over(compiling.compile(government.id(), year,
                        ReportFormats.shipped().get(report.generation())));
        return new RollUp(year, report.generation(), all, parts, ready, sums, own, carryOver(government, report, all, parts, own));
    }

    private List<RollUp.Part> settled(int year, List<Long> agencies) {
        return db.sql(SETTLED).param("year", year).param("agencies", agencies.toArray(Long[]::new)).query(RollUp.Part.class).list();
    }

    void take(long reportId, List<RollUp.Part> parts) {
        db.sql("delete from report_part where report_id = ?").param(reportId).update();
        db.sql("insert into report_part (report_id, agency_id, member_report_id) select ?, a, r from unnest(?, ?) as part (a, r)")
                .params(reportId, parts.stream().map(RollUp.Part::agencyId).toArray(Long[]::new),
                        parts.stream().map(RollUp.Part::reportId).toArray(Long[]::new)).update();
    }

    /// Compares only where the report of every agency that a part succeeded is here; the part itself may be new.
    private List<RollUp.CarryOver> carryOver(Agency government, AnnualReport report, List<RollUpScope.Member> all,
            List<RollUp.Part> parts, Map<String, Cell> own) {
        if (parts.isEmpty() || report.generation().equals("A")) {
            return List.of();
        }
        List<RollUpScope.Succession> successions = scope.successions(government.id());
        Map<Long, List<Long>> predecessors = new HashMap<>();
        parts.forEach(part -> predecessors.computeIfAbsent(part.agencyId(), _ -> new ArrayList<>()).add(part.agencyId()));
        successions.forEach(s -> predecessors.computeIfPresent(RollUpScope.standingFor(s.oldAgencyId(), report.year(), successions),
                (_, before) -> {
                    before.add(s.oldAgencyId());
                    return before;
                }));
        Map<Long, Map<String, BigDecimal>> handedOn = carried(report, report.year() - 1, "carry_out",
                predecessors.values().stream().flatMap(List::stream).distinct().toList());
        Map<Long, Map<String, BigDecimal>> taken = carried(report, report.year(), "carry_in", parts.stream().map(RollUp.Part::agencyId).toList());
        Map<Long, String> names = all.stream().collect(Collectors.toMap(RollUpScope.Member::id, RollUpScope.Member::name));
        Map<String, ReportFormat.Column> columns = RollUp.carriedColumns(report.generation()).stream().map(ReportFormat.Place::column)
                .collect(Collectors.toMap(ReportFormat.Column::id, c -> c));
        List<RollUp.CarryOver> compared = new ArrayList<>();
        predecessors.forEach((agency, before) -> taken.getOrDefault(agency, Map.of()).forEach((column, takenOver) -> {
            List<BigDecimal> known = before.stream().map(one -> handedOn.getOrDefault(one, Map.of()).get(column)).filter(Objects::nonNull).toList();
            boolean allOldOnesKnown = before.stream().skip(1).allMatch(one -> handedOn.getOrDefault(one, Map.of()).containsKey(column));
            if (!known.isEmpty() && allOldOnesKnown) {
                compared.add(new RollUp.CarryOver(agency, names.getOrDefault(agency, ""), columns.get(column),
                        known.stream().reduce(BigDecimal.ZERO, BigDecimal::add), takenOver));
            }
        }));
        return compared;
    }

    /// What agencies carried over in a row, by agency and column.
    private Map<Long, Map<String, BigDecimal>> carried(AnnualReport report, int year, String row, List<Long> agencies) {
        Map<Long, Map<String, BigDecimal>> carried = new LinkedHashMap<>();
        db.sql("""
                select r.agency_id, c.id as col, (r.kept ->> (r.prefix || c.id))::numeric as figure
                from (select distinct on (agency_id) agency_id, figures::jsonb as kept, lower(generation) || '.t3.' || :row || '.' as prefix
                      from annual_report
                      where year = :year and stage in ('ACCEPTED', 'PUBLISHED') and agency_id = any (:agencies)
                      order by agency_id, edition desc) r
                cross join unnest(:columns) with ordinality as c (id, place)
                where r.kept ->> (r.prefix || c.id) is not null order by r.agency_id, c.place""")
                .param("row", row).param("year", year).param("agencies", agencies.toArray(Long[]::new))
                .param("columns", RollUp.carriedColumns(report.generation()).stream().map(place -> place.column().id()).toArray(String[]::new))
                .query((rows, _) -> carried.computeIfAbsent(rows.getLong("agency_id"), _ -> new LinkedHashMap<>())
                        .put(rows.getString("col"), rows.getBigDecimal("figure"))).list();
        return carried;
    }

    /// What a part has in a cell (汇总单元格的构成).
    public record Share(String name, String slug, int edition, BigDecimal figure) {
    }

    /// The members' cells behind a summed cell, the largest first.
    List<Share> behind(long reportId, String cell, int page, int size) {
        return db.sql("""
                select a.name, a.slug, r.edition, (r.figures::json ->> :cell)::numeric as figure
                from report_part p join annual_report r on r.id = p.member_report_id join agency a on a.id = p.agency_id
                where p.report_id = :report order by figure desc, a.id offset :offset limit :size""")
                .param("cell", cell).param("report", reportId).param("offset", (long) (page - 1) * size).param("size", size)
                .query(Share.class).list();
    }
}
