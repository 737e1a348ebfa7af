package yangguang.reportarchive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.reportaudit.LastYearChecks;
import yangguang.reportaudit.LikenessChecks;
import yangguang.reportform.AgencyYear;
import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportform.Severity;
import yangguang.statute.Article;

/// Reports of neighbouring years (相邻年度核对): a report is held against the one the archive has of the year before, and
/// again whenever either of the two becomes another. What it finds belongs to what stands now and to no version.
@Component
@Article("50")
class NeighbouringYears {

    private final LastYearChecks lastYear = new LastYearChecks(ReportFormats.shipped());
    private final ArchiveRegister register;
    private final JdbcClient db;

    NeighbouringYears(ArchiveRegister register, JdbcClient db) {
        this.register = register;
        this.db = db;
    }

    /// Keeps others from changing this agency's reports until the transaction ends: two years imported at once would not
    /// see each other. The names are held first, so that nobody joins or parts them meanwhile: whoever waits for an agency
    /// holds no name that is being joined, and nobody waits in a circle.
    void hold(String agency) {
        db.sql("select pg_advisory_xact_lock_shared(76, 0), pg_advisory_xact_lock(75, hashtext(?))").param(agency).query((row, _) -> 0).single();
    }

    /// The same for several agencies, in one order.
    void hold(Collection<String> agencies) {
        agencies.stream().distinct().sorted().forEach(this::hold);
    }

    /// The same for a file of an import, whose transaction need not wait for the disk when it commits: a power failure may
    /// take back the last half second of an import, each file with its outcome, and those files wait again. The end of an
    /// import is waited for, and all before it with it.
    void holdOfMany(String agency) {
        db.sql("select set_config('synchronous_commit', 'off', true), pg_advisory_xact_lock_shared(76, 0), pg_advisory_xact_lock(75, hashtext(?))").param(agency)
                .query((row, _) -> 0).single();
    }

    /// Audits anew what a changed report of this agency and year has to do with.
    void auditAround(String agency, Integer year) {
        if (!agency.isEmpty() && year != null && hasNeighbours(agency, year)) {
            audit(agency, year);
            audit(agency, year + 1);
        }
    }

    /// Whether there is anything to hold the report against, or anything left from when there was.
    private boolean hasNeighbours(String agency, int year) {
        return db.sql("""
                select exists (select 1 from archived_report r where r.agency_name = ? and (r.year in (? - 1, ? + 1)
                    or r.year = ? and exists (select 1 from across_finding a where a.report_id = r.id)))""")
                .params(agency, year, year, year).query(Boolean.class).single();
    }

    private void audit(String agency, int year) {
        register.find(agency, year).ifPresent(report -> {
            List<Finding> findings = report.state() == ArchiveState.REJECTED ? List.of() : register.find(agency, year - 1)
                    .filter(last -> last.state() != ArchiveState.REJECTED).map(last -> findings(inYear(report), inYear(last))).orElse(List.of());
            if (!findings.isEmpty() || report.across() > 0) {
                put(report, findings);
            }
        });
    }

    private List<Finding> findings(AgencyYear report, AgencyYear last) {
        List<Finding> findings = new ArrayList<>(lastYear.findings(report, last));
        findings.addAll(LikenessChecks.againstLast(report, last));
        return findings;
    }

    private AgencyYear inYear(ArchivedReport report) {
        ReportFormat format = ReportFormats.shipped().get(report.generation());
        Map<String, Cell> given = new LinkedHashMap<>(register.cells(report.currentId(), report.generation()));
        given.values().removeIf(cell -> !cell.given());
        Map<String, String> narrative = new LinkedHashMap<>();
        register.parts(report.currentId()).stream().filter(ArchivedPart::present)
                .filter(part -> format.section(part.section()).filter(section -> !section.kind().equals("table")).isPresent())
                .forEach(part -> narrative.put(part.section(), part.text()));
        return new AgencyYear(report.agencyName(), report.year(), format, given, narrative);
    }

    private void put(ArchivedReport report, List<Finding> findings) {
        db.sql("delete from across_finding where report_id = ?").param(report.id()).update();
        int number = db.sql("select coalesce(max(number), 0) from archived_finding where version_id = ?").param(report.currentId())
                .query(Integer.class).single();
        for (Finding finding : findings) {
            db.sql("insert into across_finding (report_id, number, rule, severity, place, cells, expected, actual, message, remedy, words)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(report.id(), ++number, finding.rule(), finding.severity().name(), VersionContent.shortened(finding.where(), 200),
                            finding.cells().toArray(String[]::new), VersionContent.printable(finding.expected()),
                            VersionContent.printable(finding.actual()), VersionContent.printable(finding.message()),
                            VersionContent.printable(finding.remedy()), ArchivedFinding.written(finding.words())).update();
        }
        db.sql("update archived_report set across_errors = ?, across_warnings = ? where id = ?")
                .params(count(findings, Severity.ERROR), count(findings, Severity.WARN), report.id()).update();
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).count();
    }
}
