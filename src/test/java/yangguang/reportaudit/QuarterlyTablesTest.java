package yangguang.reportaudit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.QuarterlyForm;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportform.Severity;
import yangguang.reportreading.PublishedReport;
import yangguang.reportreading.Unreadable;

/// The tables that were collected by quarters: read as what they are, held against each other and against the year's report.
class QuarterlyTablesTest {

    private static final ReportFormat YEAR = ReportFormats.shipped().get("A");
    private final Auditing auditing = new Auditing(ReportFormats.shipped());

    /// Figures of a table in which all relations hold: received, answered and published as told, else nothing.
    private static Map<String, Integer> figures(int received, int published) {
        Map<String, Integer> figures = new LinkedHashMap<>();
        YEAR.places().values().stream().filter(place -> !place.column().optional()).forEach(place -> figures.put(place.row().id(), 0));
        figures.putAll(Map.of("A1.1", published, "A1.2.2", published, "A3.1", received, "A3.1.3", received, "A3.2", received, "A3.2.1", received,
                "A3.3", received, "A3.3.2", received));
        figures.putAll(Map.of("A8.1", 1, "A8.2", 2, "A8.3", 3, "A8.3.1", 1, "A8.3.2", 2));
        return figures;
    }

    private static String table(List<String> columns, List<ToIntFunction<String>> figures) {
        StringBuilder html = new StringBuilder("<table><tr><td>统计指标</td><td>单位</td>");
        columns.forEach(column -> html.append("<td>").append(column).append("</td>"));
        html.append("</tr>");
        for (ReportFormat.Row row : YEAR.tables().getFirst().blocks().getFirst().rows()) {
            html.append("<tr><td>").append(row.label()).append("</td><td>").append(row.unit()).append("</td>");
            figures.forEach(figure -> html.append("<td>").append(row.heading() ? "" : figure.applyAsInt(row.id())).append("</td>"));
            html.append("</tr>");
        }
        return html.append("</table>").toString();
    }

    private static byte[] page(String title, String table) {
        return ("<html><body><h1>" + title + "</h1><p>填报单位（盖章）：青禾县民政局</p>" + table + "</body></html>").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] quarter(String title, String column, Map<String, Integer> figures) {
        return page(title, table(List.of(column), List.of(figures::get)));
    }

    private static byte[] quarter(String title, Map<String, Integer> own, Map<String, Integer> sofar) {
        return page(title, table(List.of("本季度", "累计"), List.of(own::get, sofar::get)));
    }

    private static byte[] year(int received, int published) {
        Map<String, Integer> figures = figures(received, published);
        return page("青禾县民政局2016年政府信息公开工作年度报告", "<h2>附表</h2><p>政府信息公开情况统计表</p>" + table(List.of("统计数"), List.of(figures::get)));
    }

    @Test
    void aQuartersTableIsReadIntoTheYearsCellsAndSaidToBeOne() throws Exception {
        Auditing.Audited audited = auditing.auditAnyPeriod("三季度.html", quarter("青禾县民政局2016年第三季度政府信息公开情况统计表", "统计数", figures(7, 40)));
        PublishedReport report = audited.report();
        assertThat(report.covers().orElseThrow().name()).isEqualTo("第三季度");
        assertThat(report.year()).contains(2016);
        assertThat(report.agency()).contains("青禾县民政局");
        assertThat(report.cells().get("A3.1").value()).isEqualByComparingTo("7");
        assertThat(report.tables().unplaced()).isEmpty();
        assertThat(audited.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("PERIOD");
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
            assertThat(finding.message()).contains("2016年第三季度", "不是年度报告");
        });
        assertThat(AuditSheet.of(audited).facts()).anyMatch(fact -> fact.label().equals("统计期"));
        assertThat(AuditJson.line("a", audited)).contains("\"covers\":\"Q3\"");
    }

    @Test
    void theQuarterAndTheYearSoFarStandInTwoColumns() throws Exception {
        Auditing.Audited audited = auditing.auditAnyPeriod("三季度.html", quarter("青禾县民政局2016年第三季度政府信息公开情况统计表", figures(7, 40), figures(20, 100)));
        assertThat(audited.report().cells().get("A3.1").value()).isEqualByComparingTo("7");
        assertThat(audited.report().cells().get("A3.1.sofar").value()).isEqualByComparingTo("20");
        assertThat(audited.hasErrors()).isFalse();
    }

    @Test
    void relationsHoldInTheQuarterToo() throws Exception {
        Map<String, Integer> figures = figures(7, 40);
        figures.put("A3.1.3", 6);
        Auditing.Audited audited = auditing.auditAnyPeriod("三季度.html", quarter("青禾县民政局2016年第三季度政府信息公开情况统计表", figures, figures(20, 100)));
        assertThat(audited.findings()).filteredOn(finding -> finding.severity() == Severity.ERROR).singleElement().extracting(Finding::rule).isEqualTo("GA-1");
    }

    @Test
    void whoeverWantsAYearsReportIsToldThatItIsNone() {
        byte[] quarter = quarter("青禾县民政局2016年第三季度政府信息公开情况统计表", "统计数", figures(7, 40));
        assertThatThrownBy(() -> auditing.audit("三季度.html", quarter)).isInstanceOf(Unreadable.class).hasMessageContaining("2016年第三季度").hasMessageContaining("不是年度报告");
        byte[] words = "<html><body><h1>青禾县民政局2016年第三季度政府信息公开工作总结</h1><p>做了许多工作。</p></body></html>".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> auditing.auditAnyPeriod("总结.html", words)).isInstanceOf(Unreadable.class).hasMessageContaining("没有读到政府信息公开情况统计表");
    }

    private List<Finding> across(Map<String, byte[]> files) throws Exception {
        AcrossQuarters quarters = new AcrossQuarters();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            quarters.add(file.getKey(), auditing.auditAnyPeriod(file.getKey(), file.getValue()).report());
        }
        return quarters.results().stream().flatMap(result -> result.findings().stream()).toList();
    }

    private static Map<String, byte[]> fourQuarters() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int quarter = 1; quarter <= 4; quarter++) {
            files.put(quarter + ".html", quarter("青禾县民政局2016年第" + quarter + "季度政府信息公开情况统计表", figures(quarter, 10 * quarter),
                    figures(quarter * (quarter + 1) / 2, 5 * quarter * (quarter + 1))));
        }
        return files;
    }

    @Test
    void quartersThatAddUpToTheYearRaiseNothing() throws Exception {
        Map<String, byte[]> files = fourQuarters();
        files.put("年报.html", year(10, 100));
        assertThat(across(files)).isEmpty();
    }

    @Test
    void aYearThatDiffersFromItsQuartersIsToldOnce() throws Exception {
        Map<String, byte[]> files = fourQuarters();
        files.put("年报.html", year(11, 100));
        assertThat(across(files)).extracting(Finding::rule).containsOnly("GA-QUARTERS");
        assertThat(across(files)).extracting(Finding::where).containsExactlyInAnyOrder("A3.1", "A3.1.3", "A3.2", "A3.2.1", "A3.3", "A3.3.2");
    }

    @Test
    void aCountThatDoesNotGoOnIsTold() throws Exception {
        Map<String, byte[]> files = fourQuarters();
        files.put("3.html", quarter("青禾县民政局2016年第三季度政府信息公开情况统计表", figures(3, 30), figures(6, 61)));
        assertThat(across(files)).extracting(Finding::rule, Finding::where).containsExactlyInAnyOrder(
                org.assertj.core.groups.Tuple.tuple("GA-SOFAR", "A1.1"), org.assertj.core.groups.Tuple.tuple("GA-SOFAR", "A1.2.2"));
    }

    @Test
    void monthsFromJanuaryOnAreTheYearSoFar() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("1.html", quarter("青禾县民政局2016年第一季度政府信息公开情况统计表", "统计数", figures(5, 50)));
        files.put("2.html", quarter("青禾县民政局2016年上半年政府信息公开情况统计表", "统计数", figures(4, 60)));
        files.put("年报.html", year(9, 55));
        List<Finding> findings = across(files);
        assertThat(findings).filteredOn(finding -> finding.rule().equals("GA-SOFAR")).extracting(Finding::where).contains("A3.1").doesNotContain("A1.1");
        assertThat(findings).filteredOn(finding -> finding.rule().equals("GA-QUARTERS")).extracting(Finding::where).containsExactlyInAnyOrder("A1.1", "A1.2.2");
    }

    @Test
    void theSameQuarterTwiceIsCompared() throws Exception {
        Map<String, byte[]> files = fourQuarters();
        files.put("又.html", quarter("青禾县民政局2016年第二季度政府信息公开情况统计表", figures(2, 21), figures(3, 30)));
        assertThat(across(files)).singleElement().extracting(Finding::rule).isEqualTo("TWICE");
    }

    @Test
    void anotherAgencysAndAnotherYearsQuartersAreLeftAlone() throws Exception {
        Map<String, byte[]> files = fourQuarters();
        byte[] other = quarter("青禾县民政局2017年第二季度政府信息公开情况统计表", "统计数", figures(99, 99));
        files.put("别年.html", other);
        files.put("别局.html", new String(other, StandardCharsets.UTF_8).replace("民政局", "教育局").replace("2017", "2016").getBytes(StandardCharsets.UTF_8));
        assertThat(across(files)).isEmpty();
    }

    @Test
    void theCommandChecksAFolderOfThemByItself(@TempDir Path folder) throws Exception {
        Map<String, byte[]> files = fourQuarters();
        files.put("年报.html", year(12, 100));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = new CommandLine(new AuditCommand(new PrintStream(out, true, StandardCharsets.UTF_8), System.err)).execute(folder.toString());
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("统计期", "第三季度（不是年度报告）", "GA-QUARTERS", "各季度报表合计 10");
        assertThat(code).isLessThan(2);
    }

    @Test
    void theFormOfTheQuarterHasTheYearsRows() {
        ReportFormat form = QuarterlyForm.of(YEAR).orElseThrow();
        assertThat(form.places()).containsKeys("A3.1", "A3.1.sofar");
        assertThat(QuarterlyForm.of(ReportFormats.shipped().get("C"))).isEmpty();
    }

    /// A year's table with a column for each quarter, in a real table or in lines.
    private static byte[] sideBySide(boolean grid, List<String> columns, List<ToIntFunction<String>> figures) {
        String title = "青禾县民政局2016年政府信息公开工作年度报告";
        String annex = "<h2>附表</h2><p>政府信息公开情况统计表</p>";
        if (grid) {
            return page(title, annex + table(columns, figures));
        }
        StringBuilder text = new StringBuilder(title + "\n附表\n政府信息公开情况统计表\n统计指标\t单位\t" + String.join("\t", columns) + "\n");
        for (ReportFormat.Row row : YEAR.tables().getFirst().blocks().getFirst().rows()) {
            text.append(row.label()).append('\t').append(row.unit());
            figures.forEach(figure -> text.append('\t').append(row.heading() ? "" : figure.applyAsInt(row.id())));
            text.append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<ToIntFunction<String>> columnsOfAYear() {
        Map<String, Integer> last = figures(4, 10);
        return List.of(figures(1, 10)::get, figures(2, 20)::get, figures(3, 30)::get, last::get, figures(10, 70)::get);
    }

    @ParameterizedTest
    @ValueSource(strings = {"一季度 二季度 三季度 四季度 合计", "第一季度 第二季度 第三季度 第四季度 总计", "1季度 2季度 3季度 4季度 全年合计"})
    void besideItsQuartersTheSumIsTheYear(String columns) throws Exception {
        for (boolean grid : new boolean[] {true, false}) {
            Auditing.Audited audited = auditing.audit(grid ? "年报.html" : "年报.txt", sideBySide(grid, List.of(columns.split(" ")), columnsOfAYear()));
            assertThat(audited.report().cells().get("A3.1.total").value()).as(columns).isEqualByComparingTo("10");
            assertThat(audited.report().cells().get("A1.1.total").value()).isEqualByComparingTo("70");
            assertThat(audited.report().cells().get("A3.1").given()).as("no quarter is the year").isFalse();
            assertThat(audited.report().evidence()).contains("四个季度并列", "合计");
            assertThat(audited.findings()).isEmpty();
        }
    }

    @Test
    void quartersThatDoNotAddUpToTheSumBesideThemAreTold() throws Exception {
        for (boolean grid : new boolean[] {true, false}) {
            List<ToIntFunction<String>> figures = new ArrayList<>(columnsOfAYear());
            figures.set(1, figures(2, 21)::get);
            Auditing.Audited audited = auditing.audit("年报.html", sideBySide(grid, List.of("一季度", "二季度", "三季度", "四季度", "合计"), figures));
            assertThat(audited.findings()).extracting(finding -> finding.rule() + " " + finding.where() + " " + finding.expected() + " " + finding.actual())
                    .containsExactly("GA-QUARTERS A1.1.total 71 70", "GA-QUARTERS A1.2.2.total 71 70");
        }
    }

    @Test
    void quartersWithoutTheirSumAreNotAddedUpForTheAgency() throws Exception {
        for (boolean grid : new boolean[] {true, false}) {
            Auditing.Audited audited = auditing.audit("年报.html", sideBySide(grid, List.of("一季度", "二季度", "三季度", "四季度"), columnsOfAYear().subList(0, 4)));
            assertThat(audited.report().cells().values()).noneMatch(Cell::given);
            assertThat(audited.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.rule()).isEqualTo("TABLE-MISSING");
                assertThat(finding.message()).contains("分四个季度填报", "没有“合计”一栏");
            });
        }
    }
}
