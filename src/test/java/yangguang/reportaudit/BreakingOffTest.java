package yangguang.reportaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import yangguang.reportform.Finding;
import yangguang.reportform.GoldenReport;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportform.Severity;
import yangguang.reportreading.BreakingOff;
import yangguang.reportreading.Layouts;
import yangguang.reportreading.Line;
import yangguang.reportreading.PublishedReport;
import yangguang.reportreading.TableReading;
import yangguang.reportreading.Unreadable;

/// A text that was kept only in part is not the report of somebody who left parts out.
class BreakingOffTest {

    private static final ReportFormat FORMAT = ReportFormats.shipped().get("C");
    private static final String TITLE = "青禾市人民政府2023年政府信息公开工作年度报告";
    private static final String PART_ONE = "本年严格执行《条例》，依法公开各类政府信息，回应社会关切。";

    private final Auditing auditing = new Auditing(ReportFormats.shipped());

    private static String whole(Layouts layout) {
        return layout.report(FORMAT, GoldenReport.figures(), TITLE, PART_ONE);
    }

    private List<Finding> findings(String text) throws Unreadable {
        return auditing.auditPasted(text).findings();
    }

    /// Up to and with these words of the report.
    private static String until(Layouts layout, String words) {
        String text = whole(layout);
        assertThat(text).contains(words);
        return text.substring(0, text.indexOf(words) + words.length());
    }

    @ParameterizedTest
    @EnumSource(names = {"PIPES", "TABS", "ONE_VALUE_A_LINE"})
    void aTextThatEndsInTheMiddleOfATableIsSaidOnceToBreakOffThere(Layouts layout) throws Unreadable {
        assertThat(findings(until(layout, "重复申请"))).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("BROKEN-OFF");
            assertThat(finding.severity()).isEqualTo(Severity.WARN);
            assertThat(finding.message()).contains("三、收到和处理政府信息公开申请情况", "第四至第六部分", "表格没有完").endsWith("。");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"五、存在的主要问题及改进情况", "五、存在的主要问题及改进情况\n本年继续完善制度，加强培", "五、存在的主要问题及改进情况\n本年继续完善制度，",
            "五、存在的主要问题及改进情况\n本年公开得不够及时。主要问题有：\n（一）更新"})
    void aTextThatEndsInTheMiddleOfASentenceBreaksOff(String end) throws Unreadable {
        String text = whole(Layouts.PIPES);
        assertThat(findings(text.substring(0, text.indexOf("五、存在")) + end)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("BROKEN-OFF");
            assertThat(finding.message()).contains("第六部分").doesNotContain("至第");
        });
    }

    @Test
    void aTextThatEndsBehindPartOneNamesAllOthersInOneSentence() throws Unreadable {
        assertThat(findings(TITLE + "\n一、总体情况\n" + PART_ONE + "全年公开信息涉及多个方面，其中")).singleElement()
                .extracting(Finding::message).asString().contains("第二至第六部分");
    }

    @ParameterizedTest
    @ValueSource(strings = {"公开得不够及时，解读的形式单一，本年增加了图解和视频，已经改进。", "公开得不够及时，解读的形式单一，本年增加了图解和视频，已经改进\n青禾市人民政府\n2024年1月20日", "公开得不够及时，解读的形式单一，本年增加了图解和视频，已经改进。\n主办单位：青禾市人民政府 版权所有",
            "公开得不够及时，解读的形式单一，本年增加了图解和视频，已经改进。\n首页 | 联系我们，网站地图"})
    void whoeverComesToAnEndAndLeavesPartsOutIsToldEachPart(String end) throws Unreadable {
        String text = whole(Layouts.PIPES);
        assertThat(findings(text.substring(0, text.indexOf("五、存在")) + "五、存在的主要问题及改进情况\n" + end))
                .extracting(finding -> finding.rule() + " " + finding.where()).containsExactly("SECTION-MISSING S6");
        assertThat(findings(text.substring(0, text.indexOf("二、主动")) + "五、存在的主要问题及改进情况\n" + end)).extracting(Finding::rule)
                .contains("SECTION-MISSING", "TABLE-MISSING").doesNotContain("BROKEN-OFF");
    }

    @Test
    void aTitleAndItsTextInOneLineBreakOffToo() throws Unreadable {
        String text = whole(Layouts.PIPES);
        String end = "五、存在的主要问题及改进情况公开得不够及时，解读的形式单一，本年增加了图解和视频，已经改进。明年将继续完善制度，加强培训，按季度检查，逐条督促整";
        assertThat(findings(text.substring(0, text.indexOf("五、存在")) + end)).singleElement().extracting(Finding::rule).isEqualTo("BROKEN-OFF");
    }

    /// A report told by the words of its parts ends with the titles of the parts it lacks.
    @Test
    void aReportThatIsNoCopyOfATextNeverBreaksOff() {
        List<PublishedReport.Part> parts = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (ReportFormat.Section section : FORMAT.sections()) {
            boolean present = section.id().compareTo("S5") < 0;
            lines.add(Line.prose(section.plainTitle(), section.title()));
            parts.add(new PublishedReport.Part(section, present, section.plainTitle(), List.of()));
        }
        PublishedReport.Head none = new PublishedReport.Head(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
        assertThat(BreakingOff.of(new PublishedReport("", FORMAT, "", true, none, parts, List.of(), Map.of(), new TableReading(Map.of(), List.of(), List.of(), List.of()), lines, List.of())))
                .isEmpty();
    }

    @Test
    void partsMissingInTheMiddleAreNoBreakingOff() throws Unreadable {
        String text = whole(Layouts.PIPES);
        String without = text.substring(0, text.indexOf("四、政府")) + text.substring(text.indexOf("五、存在"), text.length() - 3);
        assertThat(findings(without)).extracting(Finding::rule).containsExactly("SECTION-MISSING", "TABLE-MISSING");
    }

    /// Parts under titles nobody knows are missing too, but not cut off.
    @Test
    void sentencesBehindATableThatIsNotReadAreNoBreakingOff() throws Unreadable {
        String text = whole(Layouts.PIPES);
        String prose = "去年提出的几个问题都已经整改到位，今年又按季度检查了各单位的公开栏目，发现的问题逐条反馈，限期改正并在年底复查了一遍。\n访问量\n12345";
        assertThat(findings(text.substring(0, text.indexOf("四、政府")) + "四、政府信息公开行政复议、行政诉讼情况\n" + prose)).extracting(Finding::rule)
                .contains("SECTION-MISSING", "TABLE-MISSING").doesNotContain("BROKEN-OFF");
    }

    @Test
    void theFigureAtTheBreakProvesNothing() throws Unreadable {
        String text = until(Layouts.TABS, "2.其他法律行政法规禁止公开\t30\t0\t0\t0\t0\t0\t3");
        assertThat(findings(text)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("BROKEN-OFF");
            assertThat(finding.message()).contains("最后一个数“3”可能不全");
        });
    }

    /// With its end the sentence adds up; a sentence before it that does not is still told.
    @Test
    void aSumThatWasNotFinishedIsNotAddedUp() throws Unreadable {
        String head = TITLE + "\n一、总体情况\n";
        String sum = "全年公开信息915条，其中：机构类94条，财政类2条，工作动态401条";
        assertThat(findings(head + sum + "，通知类")).singleElement().extracting(Finding::rule).isEqualTo("BROKEN-OFF");
        assertThat(findings(head + sum.replace("，财政", "，\n财政") + "，通知类")).singleElement().extracting(Finding::rule).isEqualTo("BROKEN-OFF");
        assertThat(findings(head + sum.replace("915", "95") + "，其他18条。今年还将")).extracting(Finding::rule).contains("BROKEN-OFF", "TX-2");
    }

    @Test
    void whatIsThereIsStillJudged() throws Unreadable {
        String text = until(Layouts.TABS, "四、政府信息公开行政复议、行政诉讼情况").replace("\t14069", "\t14068");
        assertThat(findings(text)).extracting(Finding::rule).contains("BROKEN-OFF", "T3-1", "T3-3").doesNotContain("SECTION-MISSING", "TABLE-MISSING");
    }

    /// Wherever a sound report is cut, nothing is said of what was cut off but that.
    @ParameterizedTest
    @EnumSource
    void aSoundReportCutAnywhereIsChargedWithNothingBesides(Layouts layout) throws Unreadable {
        String text = whole(layout);
        int told = 0;
        int cuts = 0;
        for (int cut = text.indexOf("三、收到"); cut < text.indexOf("六、其他"); cut += 23) {
            Set<String> rules = new TreeSet<>(findings(text.substring(0, cut)).stream().map(Finding::rule).toList());
            cuts++;
            if (rules.contains("BROKEN-OFF")) {
                told++;
                assertThat(rules).as("切在第 %d 字：%s", cut, text.substring(Math.max(0, cut - 60), cut)).containsExactly("BROKEN-OFF");
            }
        }
        assertThat(told).as("%d 处中的 %d 处", cuts, told).isGreaterThan(cuts * 3 / 4);
    }
}
