package yangguang.reportrollup;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yangguang.agencies.Agency;
import yangguang.reportedition.AnnualReport;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportform.RollUp;

/// All roll-ups (各级汇总), read by six queries however many agencies there are.
@Repository
public class RollUps {

    private static final String SETTLED = """
            select distinct on (agency_id) agency_id, id as report_id, edition, generation from annual_report
            where year = :year and stage in ('ACCEPTED', 'PUBLISHED') and agency_id = any (:agencies)
            order by agency_id, edition desc""";

    private final JdbcClient db;
    private final RollUpScope scope;
    private final PartSums partSums;

    RollUps(JdbcClient db, RollUpScope scope, PartSums partSums) {
        this.db = db;
        this.scope = scope;
        this.partSums = partSums;
    }

    /// @param own the government's own cells; empty before its freeze
    AddedReports of(Agency government, AnnualReport report, Map<String, Cell> own) {
        List<RollUpScope.Member> all = scope.all(government.id(), report.year());
        List<AddedReports.Part> ready = settled(report.year(), all.stream().map(RollUpScope.Member::id).toList());
        List<AddedReports.Part> parts = parts(report.id());
        ReportFormat format = ReportFormats.shipped().get(report.generation());
        RollUp sum = RollUp.ofSums(format, parts.isEmpty() ? Map.of() : partSums.of(report.id()), parts.size());
        return new AddedReports(report.year(), report.generation(), all, parts, ready, sum, own,
                parts.isEmpty() ? List.of() : carriedOver(government, report, all, parts));
    }

    private List<AddedReports.Part> settled(int year, List<Long> agencies) {
        return db.sql(SETTLED).param("year", year).param("agencies", agencies.toArray(Long[]::new)).query(RollUps::part).list();
    }

    private List<AddedReports.Part> parts(long reportId) {
        return db.sql("""
                select p.agency_id, p.member_report_id as report_id, r.edition, r.generation
                from report_part p join annual_report r on r.id = p.member_report_id where p.report_id = ?""")
                .param(reportId).query(RollUps::part).list();
    }

    private static AddedReports.Part part(ResultSet row, int at) throws SQLException {
        return new AddedReports.Part(row.getLong("agency_id"), row.getLong("report_id"), row.getInt("edition"), row.getString("generation"));
    }

    void take(long reportId, List<AddedReports.Part> parts) {
        db.sql("delete from report_part where report_id = ?").param(reportId).update();
        db.sql("insert into report_part (report_id, agency_id, member_report_id) select ?, a, r from unnest(?, ?) as part (a, r)")
                .params(reportId, parts.stream().map(AddedReports.Part::agencyId).toArray(Long[]::new),
                        parts.stream().map(AddedReports.Part::reportId).toArray(Long[]::new)).update();
    }

    private List<AddedReports.CarriedColumn> carriedOver(Agency government, AnnualReport report, List<RollUpScope.Member> all,
            List<AddedReports.Part> parts) {
        Map<String, ReportFormat.Place> columns = new LinkedHashMap<>();
        AddedReports.carriedColumns(report.generation()).forEach(place -> columns.put(place.column().id(), place));
        if (columns.isEmpty()) {
            return List.of();
        }
        List<PartSums.Carried> carried = partSums.carriedOver(report.id(), report.year() - 1, chains(government, report.year(), parts),
                AddedReports.handedOnCells(), columns.values().stream().map(ReportFormat.Place::id).toList());
        Map<Long, String> names = all.stream().collect(Collectors.toMap(RollUpScope.Member::id, RollUpScope.Member::name));
        List<AddedReports.CarriedColumn> result = new ArrayList<>();
        columns.forEach((column, place) -> carried.stream().filter(c -> c.col().equals(column) && c.agencyId() == null).findFirst()
                .ifPresent(together -> result.add(new AddedReports.CarriedColumn(place.column(), together.compared(), together.handedOn(),
                        together.takenOver(), carried.stream().filter(c -> c.col().equals(column) && c.agencyId() != null)
                                .map(c -> new AddedReports.CarryOver(c.agencyId(), names.getOrDefault(c.agencyId(), ""), place.column(),
                                        c.handedOn(), c.takenOver())).toList()))));
        return result;
    }

    /// The parts and whom they succeeded, through all re-organisations.
    private List<PartSums.Chain> chains(Agency government, int year, List<AddedReports.Part> parts) {
        List<PartSums.Chain> chains = new ArrayList<>();
        Set<Long> added = parts.stream().map(AddedReports.Part::agencyId).collect(Collectors.toSet());
        added.forEach(agency -> chains.add(new PartSums.Chain(agency, agency)));
        List<RollUpScope.Succession> successions = scope.successions(government.id());
        successions.forEach(s -> {
            long heir = RollUpScope.standingFor(s.oldAgencyId(), year, successions);
            if (added.contains(heir) && heir != s.oldAgencyId()) {
                chains.add(new PartSums.Chain(heir, s.oldAgencyId()));
            }
        });
        return chains;
    }

    /// What a part has in a cell (汇总单元格的构成).
    public record Share(String name, String slug, int edition, BigDecimal figure) {
    }

    /// The members' cells behind a summed cell, the largest first.
    List<Share> behind(long reportId, String cell, int page, int size) {
        return db.sql("""
                select a.name, a.slug, r.edition, c.value as figure
                from report_part p join annual_report r on r.id = p.member_report_id join agency a on a.id = p.agency_id
                join report_cell c on c.report_id = p.member_report_id and c.cell = :cell
                where p.report_id = :report order by figure desc, a.id offset :offset limit :size""")
                .param("cell", cell).param("report", reportId).param("offset", (long) (page - 1) * size).param("size", size)
                .query(Share.class).list();
    }
}
