package yangguang.annualreport;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import yangguang.agencies.Agency;
import yangguang.letters.Rendering;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;

/// Published reports as sheets, and sheets as files (成稿与下载).
@Component
public class ReportSheets {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final AnnualReports reports;
    private final TemplateEngine templates;
    private final Rendering rendering;

    ReportSheets(AnnualReports reports, TemplateEngine templates, Rendering rendering) {
        this.reports = reports;
        this.templates = templates;
        this.rendering = rendering;
    }

    /// The report of a year as it was published; empty where none was.
    public Optional<ReportSheet> published(Agency agency, int year) {
        return reports.published(agency.id(), year).map(report -> of(agency, report));
    }

    /// A published edition.
    ReportSheet of(Agency agency, AnnualReport report) {
        ReportFormat format = ReportFormats.shipped().get(report.generation());
        return new ReportSheet(ReportSheet.titleOf(agency.name(), report.year()), agency.name(),
                report.publishedAt().format(DAY), format, prose(report), PublishingReport.frozen(report, format), _ -> "");
    }

    /// The report as it would stand now, each figure linked to its records.
    ReportSheet draft(Agency agency, CompiledReport compiled, AnnualReport report, Function<String, String> link) {
        return new ReportSheet(ReportSheet.titleOf(agency.name(), compiled.year()), agency.name(), "",
                compiled.format(), report == null ? Map.of() : prose(report), compiled.cells(), link);
    }

    private static Map<String, String> prose(AnnualReport report) {
        return Map.of("S1", report.overview(), "S5", report.problems(), "S6", report.others());
    }

    public byte[] pdf(ReportSheet sheet) {
        return rendering.pdf(html(sheet));
    }

    public byte[] docx(ReportSheet sheet) {
        return rendering.docx(html(sheet));
    }

    private String html(ReportSheet sheet) {
        StringOutput html = new StringOutput();
        templates.render("annualreport/print.jte", Map.of("sheet", sheet), html);
        return html.toString();
    }
}
