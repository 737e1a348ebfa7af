package yangguang.reportaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportform.Severity;
import yangguang.reportreading.Layouts;
import yangguang.reportreading.PublishedReport;
import yangguang.reportreading.Unreadable;

/// Tables of two generations in one report: none is read by the form of the other, and that is said once.
class MixedFormsTest {

    private static final ReportFormats FORMATS = ReportFormats.shipped();

    private final Auditing auditing = new Auditing(FORMATS);

    /// One request, answered; a different figure in each cell of the first table.
    private static Map<String, String> figures(ReportFormat format, int received) {
        Map<String, String> figures = new HashMap<>();
        int[] next = {30};
        format.places().keySet().forEach(id -> figures.put(id, id.contains(".t2.") ? Integer.toString(next[0]++) : "0"));
        List.of("new", "r1_open", "r7_total").forEach(row -> List.of("np", "tot").forEach(column -> figures.put(format.prefix() + ".t3." + row + "." + column, "1")));
        figures.computeIfPresent("b.t2.procurement.amount", (id, number) -> "5100000");
        figures.put(format.prefix() + ".t3.new.np", Integer.toString(received));
        return figures;
    }

    private static String report(Layouts layout, ReportFormat format, int year, int received) {
        return layout.report(format, figures(format, received), "青禾市人民政府" + year + "年政府信息公开工作年度报告", "本年依法公开各类政府信息，收到的申请已经答复。");
    }

    /// The second part from one form, the rest from the other.
    private static String mixed(Layouts layout, String second, String rest, int received) {
        String text = report(layout, FORMATS.get(rest), 2022, received);
        String other = report(layout, FORMATS.get(second), 2022, received);
        return text.substring(0, text.indexOf("二、主动")) + other.substring(other.indexOf("二、主动"), other.indexOf("三、收到")) + text.substring(text.indexOf("三、收到"));
    }

    private static Stream<Arguments> mixtures() {
        return Stream.of(Layouts.values()).flatMap(layout -> Stream.of(Arguments.of(layout, "B", "C"), Arguments.of(layout, "C", "B")));
    }

    @ParameterizedTest
    @MethodSource("mixtures")
    void aTableInTheFormOfAnotherGenerationIsNamedOnceAndNotRead(Layouts layout, String second, String rest) throws Unreadable {
        Auditing.Audited audited = auditing.auditPasted(mixed(layout, second, rest, 1));
        PublishedReport report = audited.report();
        assertThat(report.format().generation()).isEqualTo(rest);
        assertThat(report.cells().values()).allMatch(cell -> (cell.state() == Cell.State.MISSING) == cell.id().contains(".t2."));
        assertThat(audited.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("MIXED-FORMS");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.message()).contains("《主动公开政府信息情况表》按" + FORMATS.get(second).name(), "其余按" + FORMATS.get(rest).name(), "没有读入");
            assertThat(finding.remedy()).contains("国办公开办函〔2021〕30号");
        });
    }

    /// Within part two the blocks of the other form are named, and the others read.
    @ParameterizedTest
    @MethodSource("mixtures")
    void aBlockInTheFormOfAnotherGenerationIsNamedOnceAndNotRead(Layouts layout, String first, String rest) throws Unreadable {
        String text = report(layout, FORMATS.get(rest), 2022, 1);
        String other = report(layout, FORMATS.get(first), 2022, 1);
        String from = "第二十条第（六）项";
        Auditing.Audited audited = auditing.auditPasted(other.substring(0, other.indexOf(from)) + text.substring(text.indexOf(from)));
        assertThat(audited.report().format().generation()).isEqualTo(rest);
        assertThat(audited.report().cells().values()).allMatch(cell -> (cell.state() == Cell.State.MISSING) == cell.id().matches(".\\.t2\\.(rules|normative|license|otherservice)\\..*"));
        assertThat(audited.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("MIXED-FORMS");
            assertThat(finding.message()).contains("“第二十条第（一）项”、“第二十条第（五）项”按" + FORMATS.get(first).name()).doesNotContain("第（六）项");
        });
    }

    /// A row of the right form that has no place is told besides.
    @ParameterizedTest
    @CsvSource({"PIPES,B,C", "PIPES,C,B", "TABS,B,C", "TABS,C,B"})
    void aRowWithoutAPlaceInTheRightFormIsStillTold(Layouts layout, String second, String rest) throws Unreadable {
        String gap = layout == Layouts.TABS ? "\t" : " | ";
        String text = mixed(layout, second, rest, 1);
        int at = text.indexOf("2.重复申请") + "2.重复申请".length();
        String shortened = text.substring(0, at) + text.substring(at + (gap + "0").length());
        assertThat(auditing.auditPasted(shortened).findings()).extracting(Finding::rule).containsOnlyOnce("MIXED-FORMS", "TABLE-UNPLACED");
    }

    @ParameterizedTest
    @EnumSource
    void whatTheOtherTablesSayIsStillJudged(Layouts layout) throws Unreadable {
        assertThat(auditing.auditPasted(mixed(layout, "B", "C", 7)).findings()).extracting(Finding::rule).contains("MIXED-FORMS", "T3-1", "T3-3");
    }

    @ParameterizedTest
    @EnumSource
    void aReportWhollyInOneFormIsNoMixture(Layouts layout) throws Unreadable {
        for (String generation : List.of("B", "C")) {
            assertThat(auditing.auditPasted(report(layout, FORMATS.get(generation), generation.equals("B") ? 2020 : 2022, 1)).findings())
                    .as(generation).extracting(Finding::rule).doesNotContain("MIXED-FORMS", "TABLE-MISSING", "WRONG_FORMAT_GENERATION");
            assertThat(auditing.auditPasted(report(layout, FORMATS.get("B"), 2022, 1)).findings()).extracting(Finding::rule)
                    .contains("WRONG_FORMAT_GENERATION").doesNotContain("MIXED-FORMS");
        }
    }
}
