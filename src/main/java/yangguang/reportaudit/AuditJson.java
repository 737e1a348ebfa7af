package yangguang.reportaudit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;
import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportreading.PublishedReport;

/// One audited report as one line of JSON (核对结果的 JSON).
final class AuditJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private AuditJson() {}

    static String line(String file, Auditing.Audited audited) {
        PublishedReport report = audited.report();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", file);
        json.put("agency", report.agency().orElse(null));
        json.put("year", report.year().orElse(null));
        report.covers().ifPresent(part -> json.put("covers", part.toString()));
        json.put("generation", report.format().generation());
        json.put("title", report.head().title().map(PublishedReport.Found::value).orElse(null));
        json.put("published", report.head().published().map(found -> found.value().toString()).orElse(null));
        json.put("signed", report.head().signed().map(found -> found.value().toString()).orElse(null));
        json.put("recognised", report.evidence());
        json.put("sections", sections(report));
        json.put("cells", cells(report));
        json.put("findings", audited.findings().stream().map(AuditJson::finding).toList());
        json.put("stated", Prose.of(report).statements().stream().map(AuditJson::statement).toList());
        json.put("normalised", report.normalised());
        return MAPPER.writeValueAsString(json);
    }

    private static List<Map<String, Object>> sections(PublishedReport report) {
        List<Map<String, Object>> sections = new ArrayList<>();
        for (PublishedReport.Part part : report.parts()) {
            Map<String, Object> section = new LinkedHashMap<>();
            section.put("id", part.section().id());
            section.put("title", part.section().title());
            section.put("present", part.present());
            sections.add(section);
        }
        return sections;
    }

    /// Cells that are in the source; what is missing is not there, so that nobody can read it as zero.
    private static Map<String, Object> cells(PublishedReport report) {
        Map<String, Object> cells = new LinkedHashMap<>();
        report.cells().values().stream().filter(cell -> cell.state() != Cell.State.MISSING).forEach(cell -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("raw", cell.raw());
            entry.put("value", cell.value());
            entry.put("state", cell.state().name().toLowerCase(java.util.Locale.ROOT));
            if (!cell.unit().isEmpty()) {
                entry.put("unit", cell.unit());
            }
            entry.put("where", cell.where());
            cells.put(cell.id(), entry);
        });
        return cells;
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", finding.rule());
        json.put("severity", finding.severity().code());
        json.put("where", finding.where());
        json.put("cells", finding.cells());
        json.put("expected", finding.expected());
        json.put("actual", finding.actual());
        json.put("message", finding.message());
        json.put("remedy", finding.remedy());
        json.put("words", finding.words().stream().map(AuditJson::words).toList());
        return json;
    }

    /// Figures the text states; they are no cells and never stand for one.
    private static Map<String, Object> statement(Statement statement) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("quantity", statement.quantity().name().toLowerCase(java.util.Locale.ROOT));
        json.put("label", statement.quantity().label());
        json.put("number", statement.number());
        json.put("counter", statement.counter());
        json.put("firm", statement.firm());
        json.put("lastYears", statement.year() != 0);
        json.put("words", words(statement.words()));
        return json;
    }

    private static Map<String, Object> words(Finding.Words words) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("part", words.part());
        json.put("where", words.where());
        json.put("from", words.from());
        json.put("to", words.to());
        json.put("text", words.text());
        return json;
    }
}
