package yangguang.reportarchive;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.reportfigures.EarlierReport;
import yangguang.reportfigures.EarlierReports;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.statute.Article;

/// Accepted reports of our own agencies (已接受的本平台机关报告): what a year's report is held against where the year before
/// was not reported from here.
@Component
@Order(2)
@Article("50")
class AcceptedReports implements EarlierReports {

    private final ArchiveRegister register;
    private final JdbcClient db;

    AcceptedReports(ArchiveRegister register, JdbcClient db) {
        this.register = register;
        this.db = db;
    }

    @Override
    public Optional<EarlierReport> madeKnown(long agencyId, int year) {
        return db.sql("select id from archived_report where agency_id = ? and year = ? and state = 'ACCEPTED' order by id limit 1")
                .params(agencyId, year).query(Long.class).optional().flatMap(register::find).map(this::earlier);
    }

    private EarlierReport earlier(ArchivedReport report) {
        ReportFormat format = ReportFormats.shipped().get(report.generation());
        String problems = register.parts(report.currentId()).stream().filter(part -> part.present() && ofProblems(format, part.section()))
                .map(ArchivedPart::text).findFirst().orElse("");
        return new EarlierReport(report.year(), format, register.cells(report.currentId(), report.generation()), problems,
                report.publishedOn() == null ? null : report.publishedOn().plusDays(1).atStartOfDay(), false);
    }

    /// Part five by its title: the free form has it under another number.
    private static boolean ofProblems(ReportFormat format, String section) {
        return format.section(section).filter(one -> one.title().contains("问题")).isPresent();
    }
}
