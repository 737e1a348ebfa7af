package yangguang.reportarchive;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The archive by agency and by year (按机关、按年度): what there is, not what stands in it.
@Component
public class ArchiveShelves {

    private final JdbcClient db;

    ArchiveShelves(JdbcClient db) {
        this.db = db;
    }

    /// A report of the shelf, by its year.
    public record Volume(int year, long reportId) {
    }

    /// One agency's reports (一个机关的报告), the newest year first.
    public record Shelf(String agencyName, String region, List<Volume> volumes) {
    }

    /// A page of agencies in the order of their names.
    public List<Shelf> agencies(ArchiveFilter filter, int page, int size) {
        ArchiveFilter.Condition condition = filter.condition();
        List<Object> values = new ArrayList<>(condition.values());
        values.add((long) (page - 1) * size);
        values.add(size);
        return db.sql("""
                select r.agency_name, min(r.region) as region, array_agg(r.year order by r.year desc) as years,
                    array_agg(r.id order by r.year desc) as ids
                from\s""" + ArchiveFilter.Condition.SHELF + " and r.agency_name <> '' and r.year is not null and " + condition.sql()
                + " group by r.agency_name order by r.agency_name offset ? limit ?").params(values)
                .query((row, _) -> new Shelf(row.getString("agency_name"), row.getString("region"),
                        volumes((Integer[]) row.getArray("years").getArray(), (Long[]) row.getArray("ids").getArray()))).list();
    }

    private static List<Volume> volumes(Integer[] years, Long[] ids) {
        List<Volume> volumes = new ArrayList<>();
        for (int i = 0; i < years.length; i++) {
            volumes.add(new Volume(years[i], ids[i]));
        }
        return volumes;
    }

    public long countAgencies(ArchiveFilter filter) {
        ArchiveFilter.Condition condition = filter.condition();
        return db.sql("select count(distinct r.agency_name) from " + ArchiveFilter.Condition.SHELF + " and r.agency_name <> '' and r.year is not null and "
                + condition.sql()).params(condition.values()).query(Long.class).single();
    }

    /// A year of the archive (一个年度): how many reports in which form, how many with errors, how many by agencies of this platform.
    public record YearLine(int year, String generations, long reports, long withErrors, long ofPlatform) {
    }

    public List<YearLine> years(ArchiveFilter filter) {
        ArchiveFilter.Condition condition = filter.condition();
        return db.sql("""
                select r.year, string_agg(distinct r.generation, '、') as generations, count(*) as reports,
                    count(*) filter (where v.errors > 0) as with_errors, count(r.agency_id) as of_platform
                from archived_report r join archived_version v on v.id = r.current_id
                where r.year is not null and\s""" + condition.sql() + " group by r.year order by r.year desc").params(condition.values())
                .query(YearLine.class).list();
    }

    /// Agencies of this platform whose report of a year is in the archive.
    public List<Long> agencyIds(int year, ArchiveFilter filter) {
        ArchiveFilter.Condition condition = filter.ofYear(year).condition();
        return db.sql("select distinct r.agency_id from " + ArchiveFilter.Condition.SHELF + " and r.agency_id is not null and " + condition.sql()).params(condition.values()).query(Long.class).list();
    }
}
