package yangguang.reportaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yangguang.reportform.Finding;
import yangguang.reportform.GoldenReport;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportreading.Layouts;
import yangguang.reportreading.Unreadable;

/// Money may have decimals, in whatever form and unit; what was written in another unit than the form's is read, and told.
class MoneyTest {

    private static final String FEE = "c.t2.fee.amount_wan";

    private static Auditing.Audited audited(String generation, int year, Map<String, String> figures) throws Unreadable {
        ReportFormat format = ReportFormats.shipped().get(generation);
        String page = Layouts.HTML.report(format, figures, "青禾县民政局" + year + "年政府信息公开工作年度报告", "本年依法公开。");
        return new Auditing(ReportFormats.shipped()).audit("年报.html", page.getBytes(StandardCharsets.UTF_8));
    }

    private static Auditing.Audited fee(String written) throws Unreadable {
        Map<String, String> figures = new HashMap<>(GoldenReport.figures());
        figures.put(FEE, written);
        return audited("C", 2023, figures);
    }

    @Test
    void feesAndFundsOfTheFirstFormMayHaveDecimals() throws Unreadable {
        ReportFormat format = ReportFormats.shipped().get("A");
        Map<String, String> figures = new HashMap<>();
        format.places().keySet().forEach(id -> figures.put(id, "0"));
        format.places().keySet().stream().filter(id -> id.startsWith("A7") || id.startsWith("A8.4")).forEach(id -> figures.put(id, "10.5"));
        Auditing.Audited audited = audited("A", 2016, figures);
        assertThat(audited.report().cells().values()).filteredOn(cell -> cell.raw().equals("10.5")).isNotEmpty();
        assertThat(audited.findings()).extracting(Finding::rule).doesNotContain("GA-FILL");
    }

    @Test
    void aCountMayNot() throws Unreadable {
        Map<String, String> figures = new HashMap<>(GoldenReport.figures());
        figures.put("c.t2.license.decisions", "10.5");
        assertThat(audited("C", 2023, figures).findings()).filteredOn(finding -> finding.cells().contains("c.t2.license.decisions"))
                .extracting(Finding::expected).contains("整数");
    }

    @ParameterizedTest
    @CsvSource({"3500元, 0.35", "12万5000元, ", "0.5亿元, 5000"})
    void whatIsWrittenInAnotherUnitIsReadAndTold(String written, String value) throws Unreadable {
        Auditing.Audited audited = fee(written);
        if (value == null) {
            assertThat(audited.report().cells().get(FEE).figure()).isEmpty();
            return;
        }
        assertThat(audited.report().cells().get(FEE).value()).isEqualByComparingTo(value);
        assertThat(audited.report().normalised()).anySatisfy(change -> assertThat(change).contains(written, "换算为", value));
        assertThat(audited.findings()).filteredOn(finding -> finding.cells().equals(List.of(FEE)) && written.equals(finding.actual())).singleElement()
                .extracting(Finding::message).asString().contains("不是按万元填的");
    }

    @ParameterizedTest
    @CsvSource({"12.5", "12.5万元", "0", "'1,112.50'"})
    void theFormsOwnUnitNeedsNoWord(String written) throws Unreadable {
        Auditing.Audited audited = fee(written);
        assertThat(audited.report().normalised()).noneMatch(change -> change.contains("换算"));
        assertThat(audited.findings()).filteredOn(finding -> finding.cells().contains(FEE) && finding.message().contains("不是按万元")).isEmpty();
    }
}
