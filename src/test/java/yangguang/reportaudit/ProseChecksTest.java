package yangguang.reportaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import yangguang.reportform.Finding;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportform.Severity;
import yangguang.reportreading.Layouts;
import yangguang.reportreading.Unreadable;

/// Sentences with what the audit has to say of them; most of them are honest and must be left in peace.
class ProseChecksTest {

    private static final String TITLE = "青禾县民政局2023年政府信息公开工作年度报告";

    private static List<Finding> findings(String title, String partOne, Map<String, String> figures) {
        ReportFormat format = ReportFormats.shipped().get("C");
        try {
            return new Auditing(ReportFormats.shipped()).auditPasted(Layouts.TABS.report(format, figures, title, partOne)).findings();
        } catch (Unreadable e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    /// A small office: 10 requests new, 2 carried in, 11 answered, 1 carried out, 1 reconsideration.
    private static Map<String, String> figures() {
        Map<String, String> figures = new HashMap<>();
        ReportFormats.shipped().get("C").places().keySet().forEach(id -> figures.put(id, "0"));
        Map.of("new", "10", "carry_in", "2", "r1_open", "11", "r7_total", "11", "carry_out", "1").forEach((row, figure) ->
                List.of("np", "tot").forEach(column -> figures.put("c.t3." + row + "." + column, figure)));
        figures.putAll(Map.of("c.t4.rev.upheld", "1", "c.t4.rev.total", "1", "c.t2.normative.issued", "3", "c.t2.normative.valid", "9"));
        return figures;
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(files = "src/test/cases/annualreport/正文.csv", numLinesToSkip = 1, maxCharsPerColumn = 2000)
    void theTextIsHeldToWhatItClaims(String number, String what, String text, String rule, String expected, String actual) {
        List<Finding> findings = findings(TITLE, text, figures());
        if (rule == null) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).extracting(finding -> finding.rule() + " " + finding.severity().code() + " " + finding.expected() + " " + finding.actual())
                    .containsExactly(rule + " " + expected + " " + actual);
        }
    }

    @Test
    void aTitleWithoutYearAndALevelOfAnotherPlaceAreWarnings() {
        assertThat(findings("青禾县政府信息公开工作年度报告", "2023年，本县依法公开。", figures())).extracting(Finding::rule).containsExactly("TX-3");
        assertThat(findings("青禾县东风街道办事处2023年政府信息公开工作年度报告", "全镇依法公开各类信息。", figures()))
                .singleElement().returns("TX-3", Finding::rule).returns("全镇", Finding::actual);
        assertThat(findings("青禾县东风街道办事处2023年政府信息公开工作年度报告", "全街道依法公开各类信息。", figures())).isEmpty();
    }

    private static List<Finding> audited(String text) {
        try {
            return new Auditing(ReportFormats.shipped()).auditPasted(text).findings();
        } catch (Unreadable e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    @Test
    void aPartWhoseTextFollowsItsTitleOnTheSameLineIsThere() {
        String announced = "青禾县统计局2015年政府信息公开工作年度报告\n本年报由概述、主动公开政府信息情况、依申请公开政府信息情况、收费及减免情况、复议诉讼情况、存在的主要问题六部分组成。\n"
                + "一、概述\n本年依法公开各类信息。\n二、主动公开政府信息情况。2015年主动公开政府信息39条。\n三、依申请公开政府信息情况。2015年没有收到申请。\n"
                + "四、收费及减免情况。没有收取任何费用。\n";
        assertThat(audited(announced + "五、复议诉讼情况。没有发生。\n六、存在的主要问题。更新不够及时。\n")).noneMatch(finding -> finding.rule().equals("OUTLINE"));
        assertThat(audited(announced)).anyMatch(finding -> finding.rule().equals("OUTLINE") && finding.severity() == Severity.ERROR);
    }

    @Test
    void partsMayStandUnderTitlesWithoutANumber() {
        assertThat(audited("青禾县统计局2015年政府信息公开工作年度报告\n本年报由概述、主动公开政府信息情况、依申请公开政府信息情况、存在的主要问题四个部分组成。\n"
                + "概述\n本年依法公开各类信息。\n主动公开政府信息情况\n2015年主动公开政府信息39条。\n依申请公开政府信息情况\n2015年没有收到申请。\n"
                + "一、存在的主要问题\n更新不够及时。\n")).noneMatch(finding -> finding.rule().equals("OUTLINE"));
    }

    @Test
    void theAgencyOfThePrefaceMayBeNamedShorterOrWithoutItsPlace() {
        for (String preface : List.of("编制青禾县教科局2023年政府信息公开工作年度报告", "特向社会公布2023年县教育和科学技术局政府信息公开工作年度报告", "现报送青禾县教育和科学技术局2023年政府信息公开工作年度报告")) {
            assertThat(findings("县教育和科学技术局2023年政府信息公开工作年度报告", "根据条例要求，结合工作实际，" + preface + "，统计期限为全年。", figures())).as(preface).isEmpty();
        }
        assertThat(findings("青禾县教育局2023年政府信息公开工作年度报告", "根据条例要求，结合工作实际，编制白水县教育局2023年政府信息公开工作年度报告，统计期限为全年。", figures()))
                .singleElement().returns("TX-3", Finding::rule).returns("白水县教育局", Finding::actual);
    }

    @Test
    void requestsSwallowedInTheTextAreAnErrorHoweverCarryingOverIsCalled() {
        assertThat(audited("青禾区大川镇2023年政府信息公开工作年度报告\n一、总体情况\n2023年，新受理政府信息公开申请10件，上年转结政府信息公开申请0件，全年办结0件，转下一年办理0件。\n"))
                .anyMatch(finding -> finding.rule().equals("T3-1") && finding.severity() == Severity.ERROR);
    }

    @Test
    void aTownThatOnlyCallsItselfOneMakesNoRulesEither() {
        ReportFormat format = ReportFormats.shipped().get("C");
        Map<String, String> figures = figures();
        figures.put("c.t2.rules.valid", "6");
        String report = Layouts.TABS.report(format, figures, "", "2023年，我镇依法公开各类信息。").strip();
        assertThat(audited(report)).anyMatch(finding -> finding.rule().equals("T2C-4"));
        assertThat(audited(report.replace("我镇", "我市"))).noneMatch(finding -> finding.rule().equals("T2C-4"));
    }

    @Test
    void aReportPublishedBeforeItsYearEndedIsAnError() {
        assertThat(findings(TITLE + "\n发布日期：2023-12-31", "依法公开。", figures())).singleElement()
                .returns("TX-5", Finding::rule).returns(Severity.ERROR, Finding::severity);
        assertThat(findings(TITLE + "\n发布日期：2024-01-20", "依法公开。", figures())).isEmpty();
        assertThat(findings(TITLE + "\n发布日期：2024-05-20", "依法公开。", figures())).singleElement()
                .returns("TX-5", Finding::rule).returns(Severity.WARN, Finding::severity);
    }

    @Test
    void aDayThatHasNotComeYetIsNotCalledLate() throws Unreadable {
        String report = Layouts.TABS.report(ReportFormats.shipped().get("C"), figures(), TITLE + "\n发布日期：2029-01-20", "依法公开。");
        assertThat(new Auditing(ReportFormats.shipped(), Clock.fixed(Instant.parse("2024-02-01T00:00:00Z"), ZoneOffset.UTC)).auditPasted(report).findings())
                .singleElement().extracting(Finding::told).asString().contains("还没有到").doesNotContain("迟报");
        assertThat(new Auditing(ReportFormats.shipped(), Clock.fixed(Instant.parse("2030-02-01T00:00:00Z"), ZoneOffset.UTC)).auditPasted(report).findings())
                .singleElement().extracting(Finding::told).asString().contains("迟报");
    }

    @Test
    void whatIsQuotedKeepsItsChineseMarks() {
        Finding found = findings(TITLE, "本年新收（登记）政府信息公开申请13件，均已答复。", figures()).getFirst();
        assertThat(found.words()).singleElement().satisfies(words -> assertThat(words.text()).contains("（登记）").doesNotContain("("));
    }

    @Test
    void numbersUnderTheHeadingAboutRequestsAreTied() {
        String under = "（二）依申请公开\n全年收到申请%d件，办结11件。\n（三）平台建设\n全年收到申请35件，办结35件。";
        assertThat(findings(TITLE, under.formatted(10), figures())).isEmpty();
        assertThat(findings(TITLE, under.formatted(15), figures())).singleElement().returns("TX-1", Finding::rule).returns("15", Finding::actual);
    }

    @Test
    void whereTheYearIsOnlyGuessedTheFormOfAnotherYearIsAWarning() {
        ReportFormat b = ReportFormats.shipped().get("B");
        Map<String, String> zeros = new HashMap<>();
        b.places().keySet().forEach(id -> zeros.put(id, "0"));
        String report = Layouts.TABS.report(b, zeros, "发布日期：2022-01-20", "依法公开各类信息。");
        assertThat(audited(report)).filteredOn(finding -> finding.rule().equals("WRONG_FORMAT_GENERATION")).singleElement().returns(Severity.WARN, Finding::severity);
    }

    @Test
    void theFormOfAnotherYearIsAnError() {
        assertThat(findings("青禾县民政局2020年政府信息公开工作年度报告", "依法公开。", figures())).extracting(Finding::rule).contains("WRONG_FORMAT_GENERATION");
        ReportFormat b = ReportFormats.shipped().get("B");
        Map<String, String> zeros = new HashMap<>();
        b.places().keySet().forEach(id -> zeros.put(id, "0"));
        for (Layouts layout : Layouts.values()) {
            String report = layout.report(b, zeros, "青禾县东风街道办事处2021年政府信息公开工作年度报告", "依法公开。");
            List<Finding> findings = org.junit.jupiter.api.Assertions.assertDoesNotThrow(
                    () -> new Auditing(ReportFormats.shipped()).auditPasted(report).findings());
            assertThat(findings).as(layout.name()).singleElement().returns("WRONG_FORMAT_GENERATION", Finding::rule)
                    .returns("C", Finding::expected).returns("B", Finding::actual);
        }
    }
}
