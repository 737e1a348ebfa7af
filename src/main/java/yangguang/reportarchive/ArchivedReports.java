package yangguang.reportarchive;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yangguang.reportedition.AnnualReportPublished;
import yangguang.reportform.Severity;

/// All archived reports and their versions, for the acts that change them. An act locks the report first.
@Repository
class ArchivedReports {

    private final JdbcClient db;
    private final VersionTables tables;

    ArchivedReports(JdbcClient db, VersionTables tables) {
        this.db = db;
        this.tables = tables;
    }

    /// Where a version comes from.
    record Source(Origin origin, SourceKind kind, String address, Long fileId, String fileName, String sm3, Long batchId) {
    }

    /// Begins the report of an agency and year; empty where the archive has one, which is locked then.
    Optional<Long> begin(KnownAgencies.Identity identity, Integer year) {
        return db.sql("""
                insert into archived_report (agency_name, agency_id, region, level, year, state, above)
                values (?, ?, ?, ?, ?, 'PENDING', with_standing(?))
                on conflict (agency_name, year) where agency_name <> '' and year is not null do nothing
                returning id""")
                .params(identity.name(), identity.agencyId(), VersionContent.shortened(identity.place().region(), 60),
                        identity.place().level() == null ? null : identity.place().level().name(), year, identity.above().toArray(String[]::new))
                .query(Long.class).optional();
    }

    /// The report as it stands, locked until the act ends.
    record Locked(long id, ArchiveState state, long currentId) {
    }

    Locked lock(String agencyName, int year) {
        return lockIfThere(agencyName, year).orElseThrow();
    }

    Optional<Locked> lockIfThere(String agencyName, int year) {
        return db.sql("select id, state, current_id from archived_report where agency_name = ? and year = ? for update")
                .params(agencyName, year).query(Locked.class).optional();
    }

    /// @throws OptimisticLockingFailureException where somebody changed the report since the officer saw it
    void lock(ArchivedReport report, int seen) {
        if (db.sql("update archived_report set lock = lock + 1 where id = ? and lock = ?").params(report.id(), seen).update() == 0) {
            throw new OptimisticLockingFailureException("archived report " + report.id() + " was changed meanwhile");
        }
    }

    /// Adds a version with all it holds; empty where an import brought the same bytes meanwhile.
    Optional<Long> add(long report, Source source, ArchiveState state, VersionContent content, String reason, LocalDateTime at, String by) {
        boolean decided = state == ArchiveState.ACCEPTED;
        Optional<Long> version = db.sql("""
                insert into archived_version (report_id, number, origin, state, agency_name, year, generation, title, document_number,
                    published_on, signed_on, address, source_kind, file_id, file_name, sm3, batch_id, errors, warnings, reason,
                    made_at, made_by, decided_at, decided_by)
                values (?, (select coalesce(max(number), 0) + 1 from archived_version where report_id = ?), ?, ?, ?, ?, ?, ?, ?,
                    ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (sm3) where origin = 'IMPORTED' do nothing
                returning id""")
                .params(report, report, source.origin().name(), state.name(), content.agencyName(), content.year(), content.generation(),
                        content.title(), content.documentNumber(), content.publishedOn(), content.signedOn(),
                        VersionContent.shortened(source.address(), 500), source.kind().label(), source.fileId(),
                        VersionContent.shortened(source.fileName(), 300), source.sm3(), source.batchId(),
                        content.count(Severity.ERROR), content.count(Severity.WARN), reason, at, by, decided ? at : null, decided ? by : null)
                .query(Long.class).optional();
        version.ifPresent(id -> tables.fill(id, content));
        return version;
    }

    /// The archive stands by this version from now on.
    void stand(long report, long version, ArchiveState state) {
        db.sql("update archived_report set current_id = ?, state = ? where id = ?").params(version, state.name(), report).update();
    }

    /// Whose report it is, after a correction.
    void identify(long report, KnownAgencies.Identity identity, Integer year) {
        db.sql("update archived_report set agency_name = ?, agency_id = ?, region = ?, level = ?, year = ?, above = with_standing(?) where id = ?")
                .params(identity.name(), identity.agencyId(), VersionContent.shortened(identity.place().region(), 60),
                        identity.place().level() == null ? null : identity.place().level().name(), year, identity.above().toArray(String[]::new), report).update();
    }

    void decide(long version, ArchiveState state, LocalDateTime at, String by, String reason) {
        db.sql("update archived_version set state = ?, decided_at = ?, decided_by = ?, decision_reason = ? where id = ?")
                .params(state.name(), at, by, reason, version).update();
    }

    /// A version that came with these bytes.
    Optional<Found> withContent(String sm3) {
        return db.sql("""
                select r.id as report_id, v.id as version_id, v.number, v.state, r.agency_name, r.year
                from archived_version v join archived_report r on r.id = v.report_id
                where v.sm3 = ? and v.origin = 'IMPORTED'""").param(sm3).query(Found.class).optional();
    }

    record Found(long reportId, long versionId, int number, ArchiveState state, String agencyName, Integer year) {
        String name() {
            return (agencyName.isEmpty() ? "机关未认出的报告" : agencyName) + (year == null ? "" : " " + year + " 年的报告");
        }
    }

    /// In how many cells two versions differ.
    int differences(long one, long other) {
        return db.sql("""
                select count(*) from (select cell, value, state from archived_cell where version_id = ?) a
                full join (select cell, value, state from archived_cell where version_id = ?) b on a.cell = b.cell
                where a.value is distinct from b.value or a.state is distinct from b.state""")
                .params(one, other).query(Integer.class).single();
    }

    /// Whether our own report came into the archive as it is now. What was corrected and corrected back came in twice.
    boolean hasPublished(long report, String digest) {
        return db.sql("select sm3 from archived_version where report_id = ? and origin = 'PUBLISHED' order by number desc limit 1")
                .param(report).query(String.class).optional().filter(digest::equals).isPresent();
    }

    /// Which of our own reports came into the archive.
    List<AnnualReportPublished> published() {
        return db.sql("""
                select distinct r.agency_id, v.year from archived_report r join archived_version v on v.report_id = r.id
                where v.origin = 'PUBLISHED' and r.agency_id is not null""").query(AnnualReportPublished.class).list();
    }
}
