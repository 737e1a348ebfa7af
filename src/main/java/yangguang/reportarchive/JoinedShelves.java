package yangguang.reportarchive;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yangguang.reportarchive.KnownAgencies.Identity;

/// Shelves that are joined and parted (并架、分架): versions move between the reports of a year, none is lost. A report that
/// gave its versions away stays as a signpost, so that its address leads on.
@Repository
class JoinedShelves {

    private final JdbcClient db;
    private final ArchivedReports reports;

    JoinedShelves(JdbcClient db, ArchivedReports reports) {
        this.db = db;
        this.reports = reports;
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
        db.sql("""
                update archived_version v set report_id = ?, joined_number = v.number, number = ? + o.place
                from (select id, row_number() over (order by number) as place from archived_version where report_id = ?) o
                where v.id = o.id""").params(kept.id(), highest, given.id()).update();
        ArchivedReport wins = otherStands ? given : kept;
        ArchivedReport gives = otherStands ? kept : given;
        if (gives.state() == ArchiveState.ACCEPTED) {
            db.sql("update archived_version set joined_state = state where id = ?").param(gives.currentId()).update();
            reports.decide(gives.currentId(), ArchiveState.REPLACED, at, by, "“" + given.agencyName() + "”与“" + kept.agencyName() + "”归并，由另一版取代");
        }
        reports.stand(kept.id(), wins.currentId(), wins.state());
        changed(kept.id());
        db.sql("delete from across_finding where report_id = ?").param(given.id()).update();
        db.sql("""
                update archived_report set joined_into = ?, joined_name = agency_name, current_id = null, agency_name = '', agency_id = null,
                    region = '', level = null, above = '{}', state = 'REJECTED', across_errors = 0, across_warnings = 0, lock = lock + 1
                where id = ?""").params(kept.id(), given.id()).update();
    }

    private void changed(long report) {
        db.sql("update archived_report set lock = lock + 1 where id = ?").param(report).update();
    }

    private record Kept(long id, int number, ArchiveState state, String agencyName, Integer joinedNumber, String joinedState) {
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

    /// Takes the versions that carry these names out of a report, to stand by themselves.
    ///
    /// @param identity whose report they become
    void part(Mixed report, List<String> names, Identity identity, LocalDateTime at, String by) {
        Map<Boolean, List<Kept>> sides = new LinkedHashMap<>(Map.of(true, new ArrayList<>(), false, new ArrayList<>()));
        db.sql("select id, number, state, agency_name, joined_number, joined_state from archived_version where report_id = ? order by number desc")
                .param(report.id()).query(Kept.class).list().forEach(version -> sides.get(names.contains(version.agencyName())).add(version));
        if (sides.get(false).isEmpty()) {
            reports.identify(report.id(), identity, report.year());
            changed(report.id());
            return;
        }
        long own = signpost(report, identity);
        sides.get(true).stream().sorted(Comparator.comparingInt(Kept::number)).forEach(version -> moveBack(version, own));
        stand(own, sides.get(true), report.currentId(), at, by);
        stand(report.id(), sides.get(false), report.currentId(), at, by);
    }

    /// The report the versions came from, by however many joinings, else a new one.
    private long signpost(Mixed report, Identity identity) {
        Optional<Long> there = db.sql("""
                with recursive given (id, joined_name) as (
                    select id, joined_name from archived_report where joined_into = ?
                    union select r.id, r.joined_name from given g join archived_report r on r.joined_into = g.id)
                select id from given where joined_name = ? order by id limit 1""")
                .params(report.id(), identity.name()).query(Long.class).optional();
        there.ifPresent(id -> {
            db.sql("update archived_report set joined_into = null, joined_name = null where id = ?").param(id).update();
            reports.identify(id, identity, report.year());
        });
        return there.orElseGet(() -> reports.begin(identity, report.year()).orElseThrow());
    }

    private void moveBack(Kept version, long own) {
        db.sql("""
                update archived_version set report_id = :own, joined_number = null,
                    number = case when :number > 0 and not exists (select 1 from archived_version where report_id = :own and number = :number)
                        then :number else (select coalesce(max(number), 0) + 1 from archived_version where report_id = :own) end
                where id = :id""").param("own", own).param("number", version.joinedNumber() == null ? 0 : version.joinedNumber())
                .param("id", version.id()).update();
    }

    /// What a side stands by now: its accepted version; else the one it stood by before the joining; else the newest, which
    /// waits for a decision.
    private void stand(long report, List<Kept> versions, long current, LocalDateTime at, String by) {
        Kept stands = versions.stream().filter(version -> version.id() == current).findFirst()
                .or(() -> first(versions, version -> version.state() == ArchiveState.ACCEPTED))
                .or(() -> first(versions, version -> version.joinedState() != null))
                .or(() -> first(versions, version -> version.state() == ArchiveState.PENDING))
                .or(() -> first(versions, version -> version.state() == ArchiveState.REJECTED)).orElse(versions.getFirst());
        ArchiveState state = stands.state() != ArchiveState.REPLACED ? stands.state()
                : stands.joinedState() != null ? ArchiveState.valueOf(stands.joinedState()) : ArchiveState.PENDING;
        if (state != stands.state()) {
            reports.decide(stands.id(), state, at, by, "归并的名称分开，恢复原来的状态");
        }
        db.sql("update archived_version set joined_state = null where report_id = ?").param(report).update();
        reports.stand(report, stands.id(), state);
        changed(report);
    }

    private static Optional<Kept> first(List<Kept> versions, java.util.function.Predicate<Kept> which) {
        return versions.stream().filter(which).findFirst();
    }
}
