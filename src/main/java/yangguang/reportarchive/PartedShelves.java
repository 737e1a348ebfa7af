package yangguang.reportarchive;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yangguang.reportarchive.KnownAgencies.Identity;

/// Shelves that are parted again (分架): each version goes back to the report it came from, and either side stands by what it
/// stood by before the joining.
@Repository
class PartedShelves {

    private final JdbcClient db;
    private final ArchivedReports reports;
    private final JoinedShelves shelves;

    PartedShelves(JdbcClient db, ArchivedReports reports, JoinedShelves shelves) {
        this.db = db;
        this.reports = reports;
        this.shelves = shelves;
    }

    /// A report that holds versions carrying one of some names.
    record Mixed(long id, Integer year, long currentId) {
    }

    List<Mixed> holding(String standing, List<String> names) {
        return db.sql("""
                select r.id, r.year, r.current_id from archived_report r where r.agency_name = :standing and exists
                    (select 1 from archived_version v where v.report_id = r.id and v.agency_name in (:names)) order by r.year for update""")
                .param("standing", standing).param("names", names).query(Mixed.class).list();
    }

    /// Years in which a name has a report of its own besides what would come back to it.
    List<Integer> ownYears(String standing, String name, List<String> names) {
        return db.sql("""
                select r.year from archived_report r join archived_report own on own.agency_name = :name and own.year = r.year
                where r.agency_name = :standing and exists
                    (select 1 from archived_version v where v.report_id = r.id and v.agency_name in (:names)) order by r.year""")
                .param("standing", standing).param("name", name).param("names", names).query(Integer.class).list();
    }

    /// Takes the versions that carry these names out of a report, to stand by themselves; where the name has a report of
    /// that year by now, they become versions of it.
    ///
    /// @param identity whose report they become
    void part(Mixed report, List<String> names, Identity identity, LocalDateTime at, String by) {
        Optional<Given> given = given(report, identity.name());
        List<Kept> versions = versions(report, given.map(Given::id).orElse(0L));
        List<Kept> leaving = versions.stream().filter(version -> names.contains(version.agencyName())).toList();
        List<Kept> staying = versions.stream().filter(version -> !names.contains(version.agencyName())).toList();
        Optional<ArchivedReports.Locked> there = report.year() == null ? Optional.empty() : reports.lockIfThere(identity.name(), report.year());
        if (there.isEmpty() && staying.isEmpty()) {
            reports.identify(report.id(), identity, report.year());
            shelves.changed(report.id());
            return;
        }
        long own = there.map(ArchivedReports.Locked::id).orElseGet(() -> begun(report, given, identity));
        leaving.stream().sorted(Comparator.comparingInt(Kept::number)).forEach(version -> moveBack(version, own));
        given.ifPresent(gave -> forget(gave, report));
        there.ifPresentOrElse(standing -> settle(standing, leaving, report, names, at, by), () -> stand(own, leaving, report.currentId(), at, by));
        if (staying.isEmpty()) {
            shelves.lead(report.id(), own);
        } else {
            stand(report.id(), staying, report.currentId(), at, by);
        }
    }

    /// The report that gave its versions under this name, by however many joinings, and where it gave them to.
    private record Given(long id, long next) {
    }

    private Optional<Given> given(Mixed report, String name) {
        return db.sql("""
                with recursive given (id, next, joined_name) as (
                    select id, joined_into, joined_name from archived_report where joined_into = ?
                    union select r.id, r.joined_into, r.joined_name from given g join archived_report r on r.joined_into = g.id)
                select id, next from given where joined_name = ? order by id limit 1""")
                .params(report.id(), name).query(Given.class).optional();
    }

    /// A version with what the joinings changed of it.
    ///
    /// @param back   its number before the joining that is undone; null where it came later
    /// @param undone its state before that joining replaced it; null where it did not
    /// @param before its state before any joining replaced it; null where none did
    private record Kept(long id, int number, ArchiveState state, String agencyName, Integer back, ArchiveState undone, ArchiveState before) {

        /// Its state where the archive stands by it again.
        ArchiveState restored() {
            return state != ArchiveState.REPLACED ? state : undone != null ? undone : before != null ? before : ArchiveState.PENDING;
        }
    }

    private List<Kept> versions(Mixed report, long given) {
        return db.sql("""
                select v.id, v.number, v.state, v.agency_name,
                    (select j.number from joined_version j where j.version_id = v.id and j.number is not null
                        order by j.given_id = :given desc, j.id limit 1) as back,
                    (select j.state from joined_version j where j.version_id = v.id and j.given_id = :given) as undone,
                    (select j.state from joined_version j where j.version_id = v.id and j.state is not null order by j.id limit 1) as before
                from archived_version v where v.report_id = :report order by v.number desc""")
                .param("given", given).param("report", report.id()).query(Kept.class).list();
    }

    private long begun(Mixed report, Optional<Given> given, Identity identity) {
        given.ifPresent(gave -> {
            db.sql("update archived_report set joined_into = null, joined_name = null where id = ?").param(gave.id()).update();
            reports.identify(gave.id(), identity, report.year());
        });
        return given.map(Given::id).orElseGet(() -> reports.begin(identity, report.year()).orElseThrow());
    }

    private void moveBack(Kept version, long own) {
        db.sql("""
                update archived_version set report_id = :own,
                    number = case when :number > 0 and not exists (select 1 from archived_version where report_id = :own and number = :number)
                        then :number else (select coalesce(max(number), 0) + 1 from archived_version where report_id = :own) end
                where id = :id""").param("own", own).param("number", version.back() == null ? 0 : version.back())
                .param("id", version.id()).update();
    }

    /// The joining is undone. Where others came after it, those know from now on what it replaced.
    private void forget(Given gave, Mixed report) {
        if (gave.next() != report.id()) {
            db.sql("""
                    update joined_version later set state = coalesce(later.state, undone.state) from joined_version undone
                    where undone.given_id = ? and later.given_id = ? and later.version_id = undone.version_id""").params(gave.id(), gave.next()).update();
        }
        db.sql("delete from joined_version where given_id = ?").param(gave.id()).update();
    }

    /// The versions come to a report that the name has by now: one that was accepted stands where that one's was not, else
    /// it waits there to be decided on.
    private void settle(ArchivedReports.Locked there, List<Kept> versions, Mixed report, List<String> names, LocalDateTime at, String by) {
        db.sql("update archived_report set joined_into = :own where joined_into = :report and joined_name in (:names)")
                .param("own", there.id()).param("report", report.id()).param("names", names).update();
        Kept comes = standing(versions, report.currentId());
        ArchiveState state = comes.restored();
        if (there.state() != ArchiveState.ACCEPTED && state == ArchiveState.ACCEPTED || there.state() == ArchiveState.REJECTED && state == ArchiveState.PENDING) {
            stand(there.id(), versions, report.currentId(), at, by);
        } else {
            if (state == ArchiveState.ACCEPTED) {
                reports.decide(comes.id(), ArchiveState.PENDING, at, by, "归并的名称分开，移入这个名称已有的报告，待决定");
            }
            settled(comes);
            shelves.changed(there.id());
        }
    }

    /// What a side stands by now: the current version; else its accepted one; else the one it stood by before the joining; else
    /// the newest, which waits for a decision.
    private void stand(long report, List<Kept> versions, long current, LocalDateTime at, String by) {
        Kept stands = standing(versions, current);
        ArchiveState state = stands.restored();
        if (state != stands.state()) {
            reports.decide(stands.id(), state, at, by, "归并的名称分开，恢复原来的状态");
        }
        settled(stands);
        reports.stand(report, stands.id(), state);
        shelves.changed(report);
    }

    private void settled(Kept version) {
        db.sql("update joined_version set state = null where version_id = ?").param(version.id()).update();
    }

    private static Kept standing(List<Kept> versions, long current) {
        return first(versions, version -> version.id() == current)
                .or(() -> first(versions, version -> version.state() == ArchiveState.ACCEPTED))
                .or(() -> first(versions, version -> version.undone() != null))
                .or(() -> first(versions, version -> version.before() != null))
                .or(() -> first(versions, version -> version.state() == ArchiveState.PENDING))
                .or(() -> first(versions, version -> version.state() == ArchiveState.REJECTED)).orElse(versions.getFirst());
    }

    private static Optional<Kept> first(List<Kept> versions, Predicate<Kept> which) {
        return versions.stream().filter(which).findFirst();
    }
}
