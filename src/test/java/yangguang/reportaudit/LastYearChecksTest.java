package yangguang.reportaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import yangguang.reportform.AgencyYear;
import yangguang.reportform.Finding;
import yangguang.reportform.Period;
import yangguang.reportform.RegisterFigure;
import yangguang.reportform.RegisterFigures;
import yangguang.reportform.RelationChecks;
import yangguang.reportform.ReportFormats;
import yangguang.reportform.Severity;
import yangguang.statute.Article;

@Article("50")
class LastYearChecksTest {

    private final LastYearChecks checks = new LastYearChecks(ReportFormats.shipped());

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(files = "src/test/cases/reportaudit/跨年.csv", numLinesToSkip = 1)
    void aReportAnswersToLastYears(String number, String what, String lastGeneration, String lastCells, String generation, String cells, String expected) {
        AgencyYear last = AgencyYears.report("青禾县档案局", 2022, lastGeneration, lastCells);
        AgencyYear report = AgencyYears.report("青禾县档案局", 2023, generation, cells);
        List<Finding> findings = checks.findings(report, last);
        assertThat(findings).extracting(finding -> finding.rule() + " " + finding.severity().code() + " " + finding.expected() + " " + finding.actual())
                .containsExactlyInAnyOrder(expected == null ? new String[0] : expected.split(";"));
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.message()).endsWith("。").doesNotContain("null", "last.");
            assertThat(report.format().places().keySet()).containsAll(finding.cells());
        });
    }

    @Test
    void onlyTheYearBeforeIsLastYear() {
        AgencyYear earlier = AgencyYears.report("青禾县档案局", 2020, "C", "t3.carry_out.np=2");
        assertThat(checks.findings(AgencyYears.report("青禾县档案局", 2023, "C", null), earlier)).isEmpty();
    }

    @Test
    void theSentenceNamesBothYears() {
        AgencyYear last = AgencyYears.report("青禾县档案局", 2022, "C", "t3.carry_out.np=2");
        assertThat(checks.findings(AgencyYears.report("青禾县档案局", 2023, "C", null), last)).singleElement().satisfies(finding -> {
            assertThat(finding.message()).contains("“自然人”列：上年结转 0应等于上年度报告的结转下年 2，相差 2");
            assertThat(finding.remedy()).contains("请核对两个年度的报告");
        });
    }

    @Test
    void theRegisterKnowsHowManyWereAskedToMendTheirRequest() {
        RelationChecks relations = new RelationChecks(ReportFormats.shipped().get("C"));
        AgencyYear report = AgencyYears.report("青禾县档案局", 2023, "C", "t3.r4_3_unclear.tot=4 t3.r6_1_nocorrect.tot=1 t2.normative.valid=9 t2.rules.valid=2");
        RegisterFigures register = figure -> switch (figure) {
            case CLARIFICATIONS -> Optional.of(BigDecimal.valueOf(3));
            case NORMATIVE_VALID -> Optional.of(BigDecimal.valueOf(8));
            case RULES_VALID -> Optional.empty();
            case RULES_MOST -> Optional.of(BigDecimal.ZERO);
        };
        assertThat(relations.againstRegister(report.cells(), register)).extracting(finding -> finding.rule() + " " + finding.expected() + " " + finding.actual())
                .containsExactlyInAnyOrder("T3-7 不大于 3 4", "T2C-3 8 9", "T2C-4 不大于 0 2");
        assertThat(relations.againstRegister(report.cells(), figure -> Optional.empty())).isEmpty();
        assertThat(RegisterFigure.CLARIFICATIONS.label()).contains("补正");
    }

    @Test
    void fourQuartersComeToTheYearButFiguresOfADayDoNot() {
        AgencyYear year = AgencyYears.report("青禾县人民政府", 2016, "A", "A3.1=10 A8.2=5 A1.1=100");
        TreeMap<Period, Map<String, yangguang.reportform.Cell>> quarters = new TreeMap<>(java.util.Comparator.comparing(Period::toString));
        for (int quarter = 1; quarter <= 4; quarter++) {
            quarters.put(new Period(2016, quarter), AgencyYears.report("", 2016, "A", "A3.1=" + quarter + " A8.2=5 A1.1=26").cells());
        }
        assertThat(QuarterChecks.findings(year, quarters)).singleElement().returns("GA-QUARTERS", Finding::rule)
                .returns("104", Finding::expected).returns("100", Finding::actual);
        quarters.remove(Period.of("2016-Q1"));
        assertThat(QuarterChecks.findings(year, quarters)).isEmpty();
        assertThat(Period.of("2016-Q3").name()).isEqualTo("2016年第三季度");
    }

    @Test
    void aTableInThreeColumnsAddsUpToItsTotal() {
        RelationChecks relations = new RelationChecks(ReportFormats.shipped().get("A"));
        AgencyYear report = AgencyYears.report("青禾县人民政府", 2016, "A", "A3.1.own=3 A3.1.departments=4 A3.1.townships=5 A3.1.total=11");
        assertThat(relations.findings(report.cells())).singleElement().returns("GA-13", Finding::rule).returns(Severity.ERROR, Finding::severity)
                .returns("12", Finding::expected).returns("11", Finding::actual);
    }
}
