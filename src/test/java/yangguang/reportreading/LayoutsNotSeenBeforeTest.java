package yangguang.reportreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import yangguang.reportaudit.Auditing;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;

/// Every quirk in every kind of file, with a different figure in every cell: a cell holds its own figure or is
/// reported as not read; never another cell's.
class LayoutsNotSeenBeforeTest {

    private static final String TITLE = "青禾市人民政府2023年政府信息公开工作年度报告";
    private final Auditing auditing = new Auditing(ReportFormats.shipped());

    static Map<String, String> distinct(ReportFormat format) {
        Map<String, String> figures = new LinkedHashMap<>();
        int next = 1000;
        for (String id : format.places().keySet()) {
            figures.put(id, Integer.toString(next++));
        }
        return figures;
    }

    @ParameterizedTest
    @EnumSource
    void noFigureStandsInAnotherCell(Quirk quirk) throws Exception {
        for (String generation : List.of("C", "B")) {
            for (Writer writer : Writer.values()) {
                if ((generation.equals("B") || quirk.ragged()) && writer.ordinal() > Writer.WORD.ordinal()) {
                    continue;
                }
                ReportFormat format = ReportFormats.shipped().get(generation);
                Map<String, String> figures = distinct(format);
                Draft draft = Draft.of(format, figures, TITLE);
                quirk.spoil(draft);
                byte[] bytes = writer.write(draft);
                if (System.getProperty("drafts") != null) {
                    java.nio.file.Files.write(java.nio.file.Path.of(System.getProperty("drafts"), quirk + "-" + writer + "." + writer.extension), bytes);
                }
                compare(quirk, writer, format, figures, auditing.audit("年报." + writer.extension, bytes));
            }
        }
    }

    private static void compare(Quirk quirk, Writer writer, ReportFormat format, Map<String, String> figures, Auditing.Audited audited) {
        String as = quirk + " as " + writer + " " + format.generation();
        List<String> wrong = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        assertThat(audited.report().format().generation()).as(as).isEqualTo(format.generation());
        audited.report().cells().forEach((id, cell) -> {
            if (cell.given() && cell.value().intValueExact() != Integer.parseInt(figures.get(id))) {
                wrong.add(id + "=" + cell.raw() + " instead of " + figures.get(id));
            } else if (!cell.given()) {
                lost.add(id);
            }
        });
        assertThat(wrong).as(as + ": wrong").isEmpty();
        boolean bare = writer == Writer.PDF_WITHOUT_LINES;
        switch (bare ? Quirk.Lost.ANY : quirk.lost) {
            case NONE -> assertThat(lost).as(as + ": not read").isEmpty();
            case ROW -> assertThat(lost).as(as + ": not read").isNotEmpty().allMatch(id -> id.contains("r1_open"));
            case ANY -> { }
        }
        if (!lost.isEmpty()) {
            assertThat(audited.findings()).as(as + ": silent").anyMatch(finding -> finding.rule().startsWith("TABLE") || finding.rule().startsWith("T3-4"));
        }
        if (System.getProperty("losses") != null && !lost.isEmpty()) {
            System.out.println(as + ": " + lost.size() + " not read");
        }
    }
}
