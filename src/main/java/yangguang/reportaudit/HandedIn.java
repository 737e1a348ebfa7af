package yangguang.reportaudit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import yangguang.reportexport.NotReadable;
import yangguang.reportexport.Reimporting;
import yangguang.reportexport.ReportDocument;
import yangguang.reportform.AgencyYear;
import yangguang.reportform.ChinesePunctuation;
import yangguang.reportform.ReportFormats;
import yangguang.reportreading.PublishedReport;
import yangguang.reportreading.ReportReader;
import yangguang.reportreading.Unreadable;

/// Reads what a command was given (命令读入的报告): a report as somebody published it, or the JSON that `export` and `import`
/// write. Either becomes the same document.
final class HandedIn {

    private final ReportReader reader;
    private final Reimporting reimporting;

    HandedIn(ReportFormats formats) {
        this.reader = new ReportReader(formats);
        this.reimporting = new Reimporting(formats);
    }

    /// @param document the report, ready to be written in any form
    /// @param published how it was read; empty where it was our own JSON
    record Report(ReportDocument document, Optional<PublishedReport> published) {

        /// For comparisons; a report that does not say whose or when it is goes under its title.
        AgencyYear inYear() {
            Map<String, String> narrative = new LinkedHashMap<>();
            document.format().sections().stream().filter(section -> !section.kind().equals("table")).forEach(section -> narrative.put(section.id(), String.join("\n", document.paragraphs(section))));
            String agency = document.agency().isEmpty() ? document.title() : document.agency();
            return new AgencyYear(agency, document.year().orElse(0), document.format(), document.cells(), narrative);
        }
    }

    Report read(String name, byte[] bytes) throws Unreadable {
        if (isJson(bytes)) {
            try {
                return new Report(reimporting.json(bytes), Optional.empty());
            } catch (NotReadable e) {
                throw new Unreadable("不是 export 写出的 JSON：" + e.getMessage());
            }
        }
        PublishedReport report = reader.read(name, bytes);
        return new Report(document(report), Optional.of(report));
    }

    private static boolean isJson(byte[] bytes) {
        int at = 0;
        while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')) {
            at++;
        }
        return at < bytes.length && bytes[at] == '{';
    }

    private static ReportDocument document(PublishedReport report) {
        Map<String, List<String>> prose = new LinkedHashMap<>();
        report.parts().stream().filter(PublishedReport.Part::present)
                .forEach(part -> prose.put(part.section().id(), ReportDocument.paragraphs(ChinesePunctuation.set(report.words(part)))));
        PublishedReport.Head head = report.head();
        return new ReportDocument(report.agency().orElse(""), report.year(), report.format(),
                head.title().map(PublishedReport.Found::value).orElse(""), "", head.signed().map(PublishedReport.Found::value),
                head.published().map(PublishedReport.Found::value), false, prose, report.cells(), List.of());
    }
}
