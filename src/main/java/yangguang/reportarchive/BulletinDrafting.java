package yangguang.reportarchive;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyKind;
import yangguang.agencies.AgencyRegister;
import yangguang.letters.Rendering;
import yangguang.reportaudit.Bulletin;
import yangguang.reportaudit.LastDay;
import yangguang.reportform.Finding;
import yangguang.reportform.ReportFormats;
import yangguang.statute.Article;

/// Drafting the bulletin (起草通报) on reports of the archive: of an import, or of a year. It is a draft: nothing is kept,
/// and the office puts its own words to it. A report counts once, in one version, however many files it came in.
@Component
@Article({"46", "47"})
public class BulletinDrafting {

    private final JdbcClient db;
    private final ArchiveRegister register;
    private final AgencyRegister agencies;
    private final TemplateEngine templates;
    private final Rendering rendering;

    BulletinDrafting(JdbcClient db, ArchiveRegister register, AgencyRegister agencies, TemplateEngine templates, Rendering rendering) {
        this.db = db;
        this.register = register;
        this.agencies = agencies;
        this.templates = templates;
        this.rendering = rendering;
    }

    /// Whose reports of a year a bulletin tells of (通报范围).
    ///
    /// @param batchId  only what came with an import; null for all
    /// @param agencyId only agencies of this platform at or below this one; null for the whole archive
    /// @param region   only this place; "" for all
    public record Scope(int year, Long batchId, Long agencyId, String region) {
    }

    /// The agency at and below which an office supervises: for a government's office that government, not the office alone.
    public long supervisedFrom(long agencyId) {
        return supervisedFrom(agencies.get(agencyId));
    }

    static long supervisedFrom(Agency office) {
        return office.kind() == AgencyKind.GOVERNMENT_OFFICE && office.governmentId() != null ? office.governmentId() : office.id();
    }

    /// The year of most reports of an import; empty where it brought none.
    public Optional<Integer> yearOf(long batchId) {
        return db.sql("select r.year from archived_version v join archived_report r on r.id = v.report_id where v.batch_id = ? and r.year is not null"
                + " group by 1 order by count(distinct r.id) desc, 1 desc limit 1").param(batchId).query(Integer.class).optional();
    }

    public Bulletin draft(Scope scope) {
        ArchiveFilter filter = new ArchiveFilter("", null, "", scope.region(), null, scope.year(), "", null, false);
        List<Agency> own = scope.agencyId() == null ? List.of() : agencies.within(scope.agencyId());
        Set<Long> ownIds = own.stream().map(Agency::id).collect(java.util.stream.Collectors.toSet());
        List<ArchivedReport> reports = register.list(filter, 1, Integer.MAX_VALUE).stream()
                .filter(report -> report.state() != ArchiveState.REJECTED)
                .filter(report -> scope.agencyId() == null || report.agencyId() != null && ownIds.contains(report.agencyId())).toList();
        Map<Long, List<Finding>> findings = new HashMap<>();
        Map<Long, LocalDate> published = new HashMap<>();
        if (scope.batchId() != null) {
            register.findingsOfBatch(scope.batchId()).forEach(found -> add(findings, found));
            register.countedInBatch(scope.batchId()).forEach(counted -> published.put(counted.reportId(), counted.publishedOn()));
            reports = reports.stream().filter(report -> published.containsKey(report.id())).toList();
        } else {
            register.findings(filter).forEach(found -> add(findings, found));
        }
        List<Bulletin.Judged> judged = new ArrayList<>();
        Map<Long, String> names = new HashMap<>();
        own.forEach(agency -> names.put(agency.id(), agency.name()));
        reports.forEach(report -> judged.add(new Bulletin.Judged(name(report, names), published.getOrDefault(report.id(), report.publishedOn()), due(report),
                findings.getOrDefault(report.id(), List.of()))));
        return Bulletin.of(scope.year(), judged, scope.batchId() != null ? List.of() : own.stream()
                .filter(agency -> agency.kind().takesRequests() && !agency.closed()).map(Agency::name).toList());
    }

    private static void add(Map<Long, List<Finding>> findings, ArchiveRegister.FoundIn found) {
        ArchivedFinding kept = found.finding();
        findings.computeIfAbsent(found.reportId(), _ -> new ArrayList<>()).add(kept.cells().isEmpty()
                ? Finding.at(kept.rule(), kept.severity(), kept.place(), kept.expected(), kept.actual(), kept.message(), kept.remedy())
                : Finding.on(kept.rule(), kept.severity(), kept.cells(), kept.expected(), kept.actual(), kept.message(), kept.remedy()));
    }

    private static String name(ArchivedReport report, Map<Long, String> names) {
        return report.agencyId() != null && names.containsKey(report.agencyId()) ? names.get(report.agencyId())
                : report.agencyName().isEmpty() ? "机关未认出（库内第" + report.id() + "份）" : report.agencyName();
    }

    private static LocalDate due(ArchivedReport report) {
        return LastDay.of(ReportFormats.shipped().get(report.generation()), report.agencyName(), report.year());
    }

    /// The draft as a Word file.
    ///
    /// @param issuer who will sign it
    public byte[] docx(Bulletin bulletin, String issuer, LocalDate day) {
        StringOutput html = new StringOutput();
        templates.render("reportarchive/bulletin-paper.jte", Map.of("bulletin", bulletin, "issuer", issuer, "day", day), html);
        return rendering.docx(html.toString());
    }
}
