package yangguang.reportarchive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.reportform.Finding;
import yangguang.reportform.GoldenReport;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportform.Severity;

/// Puts made-up reports on the archive's shelf for tests (上架), without an import.
@Component
public class Shelving {

    private final JdbcClient db;

    Shelving(JdbcClient db) {
        this.db = db;
    }

    /// A report whose figures are those of the faultless one in generation C, else 1 in every cell.
    public static Map<String, String> figures(String generation) {
        if (generation.equals("C")) {
            return new HashMap<>(GoldenReport.figures());
        }
        Map<String, String> figures = new HashMap<>();
        ReportFormats.shipped().get(generation).places().keySet().forEach(id -> figures.put(id, "1"));
        return figures;
    }

    @Transactional
    public long shelve(String agency, Long agencyId, int year, String generation, ArchiveState state, Map<String, String> figures,
            Map<String, String> prose, Finding... findings) {
        long report = db.sql("insert into archived_report (agency_name, agency_id, region, level, year, state) values (?, ?, ?, ?, ?, ?) returning id")
                .params(java.util.Arrays.asList(agency, agencyId, agency.contains("县") ? agency.substring(0, agency.indexOf('县') + 1) : "", "COUNTY", year,
                        state.name())).query(Long.class).single();
        long version = db.sql("""
                insert into archived_version (report_id, number, origin, state, agency_name, year, generation, title, published_on, source_kind,
                    errors, warnings, made_at, made_by) values (?, 1, 'IMPORTED', ?, ?, ?, ?, ?, ?, '网页', ?, ?, timestamp '2026-02-01', '测试') returning id""")
                .params(report, state.name(), agency, year, generation, agency + year + "年政府信息公开工作年度报告", LocalDate.of(year + 1, 1, 20),
                        count(findings, Severity.ERROR), count(findings, Severity.WARN)).query(Long.class).single();
        db.sql("update archived_report set current_id = ? where id = ?").params(version, report).update();
        figures.forEach((cell, figure) -> db.sql("insert into archived_cell (version_id, cell, value, state) values (?, ?, ?, 'GIVEN')")
                .params(version, cell, new BigDecimal(figure)).update());
        int number = 0;
        for (ReportFormat.Section section : ReportFormats.shipped().get(generation).sections()) {
            db.sql("insert into archived_part (version_id, number, section, title, present, place, text) values (?, ?, ?, ?, true, '第1行', ?)")
                    .params(version, ++number, section.id(), section.title(), prose.getOrDefault(section.id(), "")).update();
        }
        for (int i = 0; i < findings.length; i++) {
            Finding finding = findings[i];
            db.sql("insert into archived_finding (version_id, number, rule, severity, place, cells, expected, actual, message, remedy, passage)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')").params(version, i + 1, finding.rule(), finding.severity().name(), finding.where(),
                    finding.cells().toArray(String[]::new), finding.expected(), finding.actual(), finding.message(), finding.remedy()).update();
        }
        return report;
    }

    private static int count(Finding[] findings, Severity severity) {
        return (int) List.of(findings).stream().filter(finding -> finding.severity() == severity).count();
    }
}
