package yangguang.annualreport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yangguang.agencies.Agency;
import yangguang.reportexport.ReportDocument;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;

/// The office's reports as documents (成稿): those published, and the draft as it would stand now.
@Component
public class ReportSheets {

    private final AnnualReports reports;

    ReportSheets(AnnualReports reports) {
        this.reports = reports;
    }

    /// The report of a year as it was published; empty where none was.
    public Optional<ReportDocument> published(Agency agency, int year) {
        return reports.find(agency.id(), year).filter(AnnualReport::published).map(report -> {
            ReportFormat format = ReportFormats.shipped().get(report.generation());
            return ReportDocument.of(agency.name(), year, format, prose(report), PublishingReport.frozen(report, format))
                    .signed(report.publishedAt().toLocalDate());
        });
    }

    /// The report as it would stand now.
    ReportDocument draft(Agency agency, CompiledReport compiled, AnnualReport report) {
        return ReportDocument.of(agency.name(), compiled.year(), compiled.format(),
                report == null ? Map.of() : prose(report), compiled.cells()).asDraft();
    }

    private static Map<String, List<String>> prose(AnnualReport report) {
        Map<String, List<String>> prose = new LinkedHashMap<>();
        Passages.of(report).forEach((section, text) -> prose.put(section, ReportDocument.paragraphs(text)));
        return prose;
    }
}
