package yangguang.reportreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import tools.jackson.databind.json.JsonMapper;
import yangguang.reportform.GoldenReport;
import yangguang.reportform.ReportFormats;

import java.util.List;
import java.util.Map;

/// Reports as collections keep them: in a JSON record, or scanned into text (存档里的报告).
class TextsOfCollectionsTest {

    private static final String TITLE = "青禾市人民政府2023年政府信息公开工作年度报告";

    private static String report(Layouts layout) {
        return layout.report(ReportFormats.shipped().get("C"), GoldenReport.figures(), TITLE, "2023年，本市依法公开各类信息。");
    }

    private static PublishedReport read(String text) throws Unreadable {
        return new ReportReader(ReportFormats.shipped()).read("记录", text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource(value = Layouts.class, names = {"TABS", "HTML"})
    void theTextInARecordIsReadAsIfItStoodAlone(Layouts layout) throws Unreadable {
        String text = report(layout);
        Map<String, ?> whole = read(text).cells();
        String record = JsonMapper.shared().writeValueAsString(List.of(Map.of("id", 7, "body", text)));
        StringBuilder escaped = new StringBuilder();
        record.chars().forEach(c -> escaped.append(c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
        assertThat(read(record).cells().keySet()).isEqualTo(whole.keySet());
        assertThat(read(record).tables().given()).isEqualTo(read(text).tables().given()).isPositive();
        assertThat(read(escaped.toString()).tables().given()).isEqualTo(read(text).tables().given());
        assertThat(read(record).head().agency().orElseThrow().value()).isEqualTo("青禾市人民政府");
    }

    @Test
    void aGapBehindEveryCharacterHidesNeitherTitleNorRow() throws Unreadable {
        String text = report(Layouts.TABS).replace("\t", "\n");
        PublishedReport spaced = read(text.replaceAll("(?<=\\p{IsHan})(?=\\p{IsHan})", " "));
        assertThat(spaced.head().title().orElseThrow().value()).isEqualTo(TITLE);
        assertThat(spaced.tables().given()).isEqualTo(read(text).tables().given()).isPositive();
    }
}
