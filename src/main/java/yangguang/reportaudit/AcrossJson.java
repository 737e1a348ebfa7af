package yangguang.reportaudit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;
import yangguang.reportform.Finding;

/// Checks across reports and comparisons as lines of JSON (互相核对和对照的 JSON).
final class AcrossJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private AcrossJson() {}

    static String line(AcrossReports.Result result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("across", true);
        json.put("file", result.file());
        json.put("agency", result.report().agency());
        json.put("year", result.report().year());
        json.put("findings", result.findings().stream().map(AcrossJson::finding).toList());
        return MAPPER.writeValueAsString(json);
    }

    static String line(Comparison comparison, boolean all) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("first", head(comparison.first().agency(), comparison.first().year(), comparison.first().format().generation()));
        json.put("second", head(comparison.second().agency(), comparison.second().year(), comparison.second().format().generation()));
        json.put("differs", comparison.differs());
        json.put("series", pairs(comparison.series(), true));
        json.put("cells", pairs(comparison.cells(), all));
        json.put("prose", comparison.prose().stream().map(part -> {
            Map<String, Object> prose = new LinkedHashMap<>();
            prose.put("section", part.section());
            prose.put("title", part.title());
            prose.put("likeness", Math.floor(part.texts().likeness() * 1000) / 1000);
            prose.put("passages", part.texts().passages().stream().map(AcrossJson::passage).toList());
            return prose;
        }).toList());
        return MAPPER.writeValueAsString(json);
    }

    private static Map<String, Object> head(String agency, int year, String generation) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("agency", agency);
        head.put("year", year);
        head.put("generation", generation);
        return head;
    }

    private static List<Map<String, Object>> pairs(List<Comparison.Pair> pairs, boolean all) {
        return pairs.stream().filter(pair -> all || !pair.same()).map(pair -> {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("id", pair.id());
            json.put("name", pair.name());
            json.put("unit", pair.unit());
            json.put("first", pair.one().orElse(null));
            json.put("second", pair.other().orElse(null));
            json.put("difference", pair.difference().orElse(null));
            json.put("ratio", pair.ratio().orElse(null));
            if (!pair.incomparable().isEmpty()) {
                json.put("incomparable", pair.incomparable());
            }
            return json;
        }).toList();
    }

    private static Map<String, Object> passage(SideBySide.Passage passage) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", passage.kind().name().toLowerCase(Locale.ROOT));
        json.put("first", passage.first().map(AcrossJson::sentence).orElse(null));
        json.put("second", passage.second().map(AcrossJson::sentence).orElse(null));
        return json;
    }

    private static Map<String, Object> sentence(Sentence sentence) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", sentence.from());
        json.put("to", sentence.to());
        json.put("text", sentence.text());
        return json;
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
        return json;
    }
}
