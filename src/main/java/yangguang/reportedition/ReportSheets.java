package yangguang.reportedition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yangguang.agencies.Agency;
import yangguang.reportexport.ReportDocument;
import yangguang.reportfigures.Applicability;
import yangguang.reportfigures.CompiledReport;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportpath.PublishingReport;

/// The office's reports as documents (成稿): those published, and the draft as it would stand now.
@Component
public class ReportSheets {

    private final AnnualReports reports;
    private final FixedFigures fixed;

    ReportSheets(AnnualReports reports, FixedFigures fixed) {
        this.reports = reports;
        this.fixed = fixed;
    }

    /// The report of a year as it was published; empty where none was.
    public Optional<ReportDocument> published(Agency agency, int year) {
        return reports.published(agency.id(), year).map(report -> of(agency, report));
    }

    /// A published edition.
    ReportDocument of(Agency agency, AnnualReport report) {
        ReportFormat format = ReportFormats.shipped().get(report.generation());
        return ReportDocument.of(agency.name(), report.year(), format, prose(report), Applicability.marked(agency, format, fixed.of(report, format)))
                .signed(report.publishedAt().toLocalDate()).noting(report.correction().isEmpty() ? List.of()
                        : List.of("本报告是第 " + report.edition() + " 版。更正说明：" + report.correction()));
    }

    /// The report as it would stand now.
    public ReportDocument draft(Agency agency, CompiledReport compiled, AnnualReport report) {
        return ReportDocument.of(agency.name(), compiled.year(), compiled.format(),
                report == null ? Map.of() : prose(report), Applicability.marked(agency, compiled.format(), compiled.cells())).asDraft();
    }

    /// The report as it stands or was handed in.
    public static ReportDocument standing(Agency agency, int year, ReportFormat format, Map<String, String> texts, Map<String, Cell> cells) {
        return ReportDocument.of(agency.name(), year, format, prose(texts), Applicability.marked(agency, format, cells)).asDraft();
    }

    private static Map<String, List<String>> prose(AnnualReport report) {
        return prose(Passages.of(report));
    }

    private static Map<String, List<String>> prose(Map<String, String> texts) {
        Map<String, List<String>> prose = new LinkedHashMap<>();
        texts.forEach((part, text) -> prose.put(part, ReportDocument.paragraphs(text)));
        return prose;
    }
}
