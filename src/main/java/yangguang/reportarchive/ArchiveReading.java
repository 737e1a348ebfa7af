package yangguang.reportarchive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import yangguang.reportedition.PublishedEditions;
import yangguang.reportedition.PublishedReportRegister;
import yangguang.reportexport.ReportDocument;
import yangguang.reportform.AgencyYear;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;

/// Reading one report of the archive (查阅归档报告): as a document to be shown and handed out, and as comparisons see it.
@Component
@NamedInterface("facts")
public class ArchiveReading {

    private static final int LONGEST = 20_000;

    private final ArchiveRegister register;
    private final PublishedReportRegister published;

    ArchiveReading(ArchiveRegister register, PublishedReportRegister published) {
        this.register = register;
        this.published = published;
    }

    public ReportDocument document(ArchivedReport report) {
        ReportFormat format = ReportFormats.shipped().get(report.generation());
        Map<String, List<String>> prose = new LinkedHashMap<>();
        for (ArchivedPart part : register.parts(report.currentId())) {
            prose.merge(part.section(), ReportDocument.paragraphs(part.text()), (one, more) -> {
                List<String> both = new java.util.ArrayList<>(one);
                both.addAll(more);
                return both;
            });
        }
        Optional<ReportVersion> version = register.version(report.id(), report.number());
        return new ReportDocument(report.agencyName(), Optional.ofNullable(report.year()), format, titleOf(report),
                version.map(ReportVersion::documentNumber).orElse(""), version.map(ReportVersion::signedOn),
                Optional.ofNullable(report.publishedOn()), false, prose, register.cells(report.currentId(), report.generation()), List.of());
    }

    /// Editions of a report of our own (本平台发布的各版), the newest first, which is the one shown; none where others published it.
    public List<PublishedEditions.Edition> editions(ArchivedReport report) {
        return report.agencyId() != null && report.year() != null && register.version(report.id(), report.number())
                .filter(version -> version.origin() == Origin.PUBLISHED).isPresent() ? published.editions(report.agencyId(), report.year()) : List.of();
    }

    /// The title it carries, or the one the form prescribes.
    public static String titleOf(ArchivedReport report) {
        return !report.title().isBlank() ? report.title() : report.year() == null ? report.agencyName() + "政府信息公开工作年度报告"
                : ReportDocument.titleOf(report.agencyName(), report.year());
    }

    /// The report as comparisons see it; a year that could not be told is 0, a part longer than any honest one is cut.
    public AgencyYear agencyYear(ArchivedReport report) {
        Map<String, String> narrative = new LinkedHashMap<>();
        register.parts(report.currentId()).forEach(part -> narrative.merge(part.section(), bounded(part.text()), (one, more) -> bounded(one + "\n" + more)));
        return new AgencyYear(report.agencyName(), report.year() == null ? 0 : report.year(), ReportFormats.shipped().get(report.generation()),
                register.cells(report.currentId(), report.generation()), narrative);
    }

    private static String bounded(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
