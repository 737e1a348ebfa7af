package yangguang.reportaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import yangguang.reportform.Finding;
import yangguang.reportform.GoldenReport;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportreading.Layouts;
import yangguang.reportreading.Unreadable;

class BlankRowsTest {

    private static List<Finding> blanks(String... cells) throws Unreadable {
        return written("", cells).stream().filter(finding -> "空白".equals(finding.actual())).toList();
    }

    /// What is found where the same is written in all of these cells.
    private static List<Finding> written(String what, String... cells) throws Unreadable {
        ReportFormat format = ReportFormats.shipped().get("C");
        Map<String, String> figures = new HashMap<>(GoldenReport.figures());
        List.of(cells).forEach(cell -> figures.put(cell, what));
        String page = Layouts.HTML.report(format, figures, "青禾市人民政府2023年政府信息公开工作年度报告", "本年依法公开。");
        return new Auditing(ReportFormats.shipped()).audit("年报.html", page.getBytes(StandardCharsets.UTF_8)).findings();
    }

    @Test
    void aRowNobodyFilledInIsOneFindingThatNamesItsCells() throws Unreadable {
        assertThat(blanks("c.t2.normative.issued", "c.t2.normative.repealed", "c.t2.normative.valid")).singleElement()
                .satisfies(finding -> assertThat(finding.cells()).containsExactly("c.t2.normative.issued", "c.t2.normative.repealed", "c.t2.normative.valid"))
                .extracting(Finding::message).asString().contains("一行有 3 格空着").contains("制发件数");
    }

    @Test
    void blanksOfTwoRowsAreTwoFindings() throws Unreadable {
        assertThat(blanks("c.t2.normative.valid", "c.t2.rules.valid")).extracting(Finding::cells)
                .containsExactlyInAnyOrder(List.of("c.t2.normative.valid"), List.of("c.t2.rules.valid"));
    }

    @Test
    void aRowOfDashesIsOneFindingToo() throws Unreadable {
        assertThat(written("/", "c.t2.normative.issued", "c.t2.normative.repealed", "c.t2.rules.valid")).filteredOn(finding -> "/".equals(finding.actual()))
                .extracting(Finding::cells).containsExactlyInAnyOrder(List.of("c.t2.normative.issued", "c.t2.normative.repealed"), List.of("c.t2.rules.valid"));
    }

    @Test
    void aFigureBrokenByABlankIsNotToldToBeZero() throws Unreadable {
        assertThat(written("11 398", "c.t2.license.decisions")).filteredOn(finding -> "11 398".equals(finding.actual())).singleElement()
                .extracting(Finding::remedy).asString().contains("中间不留空格").doesNotContain("填 0");
    }

    @Test
    void aFormNobodyFilledInStillShowsOfWhichYearsItIs() throws Unreadable {
        ReportFormat old = ReportFormats.shipped().get("B");
        StringBuilder text = new StringBuilder("青禾县白石镇2022年政府信息公开工作年度报告\n\n一、总体情况\n\n2022年，本镇依法公开各类信息。\n\n");
        for (ReportFormat.Table table : old.tables()) {
            table.blocks().forEach(block -> {
                block.leafColumns().forEach(column -> text.append(column.label()).append("\n\n"));
                block.leafRows().forEach(row -> text.append(row.label()).append("\n\n"));
            });
        }
        assertThat(new Auditing(ReportFormats.shipped()).auditPasted(text.toString()).findings())
                .filteredOn(finding -> finding.rule().equals("WRONG_FORMAT_GENERATION")).singleElement().returns("B", Finding::actual);
    }
}
