package yangguang.reportarchive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import yangguang.reportform.AgencyYear;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportform.Series;
import yangguang.reportform.SeriesPoint;

/// Series over the archive (库内序列): one figure of many reports, each in the terms of its own generation. One query each.
@Component
@NamedInterface("facts")
public class SeriesFigures {

    private static final List<Series> ALL = Series.all(ReportFormats.shipped());

    private final JdbcClient db;
    private final SeriesSums sums;

    SeriesFigures(JdbcClient db, SeriesSums sums) {
        this.db = db;
        this.sums = sums;
    }

    public static List<Series> all() {
        return ALL;
    }

    public static Optional<Series> find(String id) {
        return ALL.stream().filter(series -> series.id().equals(id)).findFirst();
    }

    /// The figure of one report (一份报告的数).
    ///
    /// @param agencyId agency of this platform; null for others
    public record Point(long reportId, Long agencyId, String agencyName, Integer year, String generation, Optional<BigDecimal> value) {
    }

    private record Row(long reportId, Long agencyId, String agencyName, Integer year, String generation, String cell, BigDecimal value) {
    }

    /// The series in every report of a filter, also in those that do not have it; oldest year first, then by agency.
    public List<Point> points(Series series, ArchiveFilter filter) {
        return points(series, reports(cells(List.of(series)), filter.condition()));
    }

    /// One cell, named by its id, in every report of a filter that has it.
    public List<Point> points(String cell, ArchiveFilter filter) {
        return reports(new String[] {cell}, filter.condition()).stream().filter(report -> report.cells().containsKey(cell))
                .map(report -> point(report.head(), Optional.of(report.cells().get(cell).value()))).toList();
    }

    private record Report(Row head, Map<String, Cell> cells) {
    }

    /// The wanted cells of every report, in one query.
    private List<Report> reports(String[] wanted, ArchiveFilter.Condition condition) {
        List<Object> values = new ArrayList<>();
        values.add(wanted);
        values.addAll(condition.values());
        Map<Long, Report> reports = new LinkedHashMap<>();
        db.sql("""
                select r.id as report_id, r.agency_id, r.agency_name, r.year, r.generation, coalesce(c.cell, '') as cell, c.value
                from archived_report r left join archived_version v on v.id = r.current_id
                    left join archived_cell c on c.version_id = r.current_id and c.cell = any (?) and c.value is not null
                where r.current_id is not null and r.year is not null and\s""" + condition.sql() + " order by r.year, r.agency_name, r.id").params(values)
                .query((row, _) -> new Row(row.getLong(1), row.getObject(2, Long.class), row.getString(3), row.getInt(4), row.getString(5),
                        row.getString(6), row.getBigDecimal(7))).list().forEach(row -> {
                    Report report = reports.computeIfAbsent(row.reportId(), _ -> new Report(row, new LinkedHashMap<>()));
                    if (!row.cell().isEmpty()) {
                        report.cells().put(row.cell(), Cell.of(row.cell(), row.value(), ""));
                    }
                });
        return List.copyOf(reports.values());
    }

    private static List<Point> points(Series series, List<Report> reports) {
        return reports.stream().map(report -> point(report.head(), series.point(new AgencyYear(report.head().agencyName(), report.head().year(),
                ReportFormats.shipped().get(report.head().generation()), report.cells(), Map.of())).value())).toList();
    }

    private static Point point(Row row, Optional<BigDecimal> value) {
        return new Point(row.reportId(), row.agencyId(), row.agencyName(), row.year(), row.generation(), value.map(SeriesFigures::plain));
    }

    /// What the reports of a year come to (一年合计). `with` of `reports` hold the figure; `value` is empty where none does.
    /// `why` says why there is none, `incomparable` why it cannot be compared with the year before; else "".
    public record YearTotal(int year, String generations, long reports, long with, Optional<BigDecimal> value, String why, String incomparable) {
    }

    /// The series year by year over the reports of a filter that count. Reports of one year in two generations are added up only
    /// where the series says they can be compared.
    public List<YearTotal> totals(Series series, ArchiveFilter filter, Counting counting) {
        return totals(List.of(series), filter, counting).get(series);
    }

    /// Several series at once, in one query.
    public Map<Series, List<YearTotal>> totals(List<Series> several, ArchiveFilter filter, Counting counting) {
        return sums.totals(several, counting.within(filter));
    }

    static BigDecimal sum(List<Point> points) {
        return plain(points.stream().map(point -> point.value().orElse(BigDecimal.ZERO)).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String[] cells(List<Series> several) {
        return ReportFormats.shipped().all().stream().flatMap((ReportFormat format) -> several.stream().flatMap(series -> series.cells(format).stream()))
                .distinct().toArray(String[]::new);
    }
}
