package yangguang.reportarchive;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yangguang.reportarchive.KnownAgencies.Identity;

/// Shelves that are joined (并架): versions move between the reports of a year, none is lost. A report that gave its versions
/// away stays as a signpost, so that its address leads on. What each joining changed is noted under the report that gave, so
/// that [PartedShelves] undoes joinings of joinings one by one.
@Repository
class JoinedShelves {

    private final JdbcClient db;
    private final ArchivedReports reports;
    private final NeighbouringYears neighbours;
    private final Belonging belonging;

    JoinedShelves(JdbcClient db, ArchivedReports reports, NeighbouringYears neighbours, Belonging belonging) {
        this.db = db;
        this.reports = reports;
        this.neighbours = neighbours;
        this.belonging = belonging;
    }

    /// Keeps others from changing the reports of two names until the transaction ends.
    void hold(String one, String other) {
        neighbours.hold(List.of(one, other));
    }

    /// After reports of these years went from one name to the other: which governments contain them, and what the years
    /// have to do with each other, is told anew.
    void wentBetween(String one, String other, Collection<Integer> years) {
        belonging.note();
        years.forEach(year -> {
            neighbours.auditAround(one, year);
            neighbours.auditAround(other, year);
        });
    }

    /// The other name's report becomes the standing name's.
    void rename(ArchivedReport report, Identity standing) {
        reports.identify(report.id(), standing, report.year());
        changed(report.id());
    }

    /// Two reports of one year become one: all versions of both, and one of the two current ones stands.
    void merge(JoiningPlan.Line line, boolean otherStands, LocalDateTime at, String by) {
        ArchivedReport kept = line.ofStanding();
        ArchivedReport given = line.ofOther();
        int highest = db.sql("select max(number) from archived_version where report_id = ?").param(kept.id()).query(Integer.class).single();
        db.sql("insert into joined_version (given_id, version_id, number) select report_id, id, number from archived_version where report_id = ?")
                .param(given.id()).update();
        db.sql("""
                update archived_version v set report_id = ?, number = ? + o.place
                from (select id, row_number() over (order by number) as place from archived_version where report_id = ?) o
                where v.id = o.id""").params(kept.id(), highest, given.id()).update();
        ArchivedReport wins = otherStands ? given : kept;
        ArchivedReport gives = otherStands ? kept : given;
        if (gives.state() == ArchiveState.ACCEPTED) {
            db.sql("""
                    insert into joined_version (given_id, version_id, state) values (?, ?, ?)
                    on conflict (given_id, version_id) do update set state = excluded.state""")
                    .params(given.id(), gives.currentId(), gives.state().name()).update();
            reports.decide(gives.currentId(), ArchiveState.REPLACED, at, by, "“" + given.agencyName() + "”与“" + kept.agencyName() + "”归并，由另一版取代");
        }
        reports.stand(kept.id(), wins.currentId(), wins.state());
        changed(kept.id());
        lead(given.id(), kept.id());
    }

    /// A report that has no versions left leads to another.
    void lead(long given, long kept) {
        db.sql("delete from across_finding where report_id = ?").param(given).update();
        db.sql("""
                update archived_report set joined_into = ?, joined_name = agency_name, current_id = null, agency_name = '', agency_id = null,
                    region = '', level = null, above = '{}', state = 'REJECTED', across_errors = 0, across_warnings = 0, lock = lock + 1
                where id = ?""").params(kept, given).update();
    }

    void changed(long report) {
        db.sql("update archived_report set lock = lock + 1 where id = ?").param(report).update();
    }
}
