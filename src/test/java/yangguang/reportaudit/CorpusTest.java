package yangguang.reportaudit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormats;
import yangguang.reportform.Severity;
import yangguang.reportreading.PublishedReport;
import yangguang.reportreading.Unreadable;

/// Three published reports, outside the repository. Only their figures are here.
class CorpusTest {

    private static final Path CORPUS = Path.of("../shared/corpus");

    @BeforeAll
    static void corpusIsThere() {
        assumeTrue(Files.isDirectory(CORPUS), "没有 " + CORPUS.toAbsolutePath().normalize() + "，跳过对已公布报告的核对");
    }

    private static Auditing.Audited audit(String file) throws Unreadable {
        return new Auditing(ReportFormats.shipped()).audit(CORPUS.resolve(file));
    }

    private static Map<String, Cell> present(PublishedReport report) {
        Map<String, Cell> cells = new LinkedHashMap<>(report.cells());
        cells.values().removeIf(cell -> cell.state() == Cell.State.MISSING);
        return cells;
    }

    @Test
    void theZonesReportIsReadToTheLastCell() throws Unreadable {
        PublishedReport report = audit("2019-suining-zone.txt").report();
        assertThat(report.format().generation()).isEqualTo("B");
        assertThat(report.structural()).isTrue();
        assertThat(report.year()).contains(2019);
        assertThat(report.head().signed().orElseThrow().value()).hasToString("2020-01-20");
        assertThat(report.parts()).allMatch(PublishedReport.Part::present);
        Map<String, String> expected = new LinkedHashMap<>();
        report.format().places().keySet().forEach(id -> expected.put(id, "0"));
        expected.putAll(Map.of("b.t2.normative.made", "3", "b.t2.normative.opened", "3", "b.t2.normative.total", "5",
                "b.t2.procurement.projects", "8", "b.t2.procurement.amount", "1112万元", "b.t3.r3_8_query.sci", "00"));
        Map.of("new", "12", "r1_open", "2", "r3_5_internal", "2", "r3_6_process", "3", "r4_1_notheld", "5", "r7_total", "12")
                .forEach((row, figure) -> List.of("np", "tot").forEach(column -> expected.put("b.t3." + row + "." + column, figure)));
        Map<String, String> raw = new LinkedHashMap<>();
        report.cells().forEach((id, cell) -> raw.put(id, cell.raw()));
        assertThat(raw).isEqualTo(expected).hasSize(22 + 161 + 15);
        assertThat(report.cells().values()).allMatch(Cell::given);
        assertThat(report.cells().get("b.t2.procurement.amount"))
                .returns("万元", Cell::unit).satisfies(cell -> assertThat(cell.value()).isEqualByComparingTo("1112"));
        assertThat(report.cells().get("b.t3.r3_8_query.sci").value()).isEqualByComparingTo("0");
        assertThat(report.tables().unplaced()).isEmpty();
    }

    @Test
    void theZonesFourContradictionsAndTwoSlipsAreFoundAndNothingElse() throws Unreadable {
        assertThat(audit("2019-suining-zone.txt").findings())
                .extracting(finding -> finding.rule() + " " + finding.severity().code() + " " + finding.expected() + " " + finding.actual())
                .containsExactlyInAnyOrder(
                        "TX-1 error 12 13",
                        "TX-1 error 3 4",
                        "TX-2 warn 915 679",
                        "TX-3 warn 2019年 没有年份",
                        "T3-4 warn 0 00",
                        "TABLE-EMPTY-ROW warn 没有空行 一行空白单元格");
    }

    @Test
    void threeLostTablesAreMissingAndNotZero() throws Unreadable {
        Auditing.Audited audited = audit("2020-taishan-office.txt");
        assertThat(audited.report().format().generation()).isEqualTo("B");
        assertThat(audited.report().year()).contains(2020);
        assertThat(audited.report().parts()).allMatch(PublishedReport.Part::present);
        assertThat(present(audited.report())).isEmpty();
        assertThat(audited.findings()).extracting(finding -> finding.rule() + " " + finding.where())
                .containsExactly("TABLE-MISSING S2", "TABLE-MISSING S3", "TABLE-MISSING S4");
        assertThat(audited.report().normalised()).contains("去掉拼音注音：240");
    }

    @Test
    void anAnnouncedPartAndAnAnnouncedTableAreMissed() throws Unreadable {
        Auditing.Audited audited = audit("2017-changyi-office.txt");
        assertThat(audited.report().format().generation()).isEqualTo("A");
        assertThat(audited.report().year()).contains(2017);
        assertThat(audited.report().head().published().orElseThrow().value()).hasToString("2018-02-22");
        assertThat(audited.report().headings()).hasSize(6);
        assertThat(present(audited.report())).isEmpty();
        assertThat(audited.findings()).filteredOn(finding -> finding.severity() == Severity.ERROR).singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo("OUTLINE"))
                .satisfies(finding -> assertThat(finding.expected()).isEqualTo("8 个部分"))
                .satisfies(finding -> assertThat(finding.actual()).isEqualTo("6 个部分"))
                .satisfies(finding -> assertThat(finding.message()).contains("回应解读", "附表"));
    }

    @Test
    void everyFindingShowsItsWordsWhereTheyStand() throws Unreadable {
        for (String file : List.of("2017-changyi-office.txt", "2019-suining-zone.txt", "2020-taishan-office.txt")) {
            Auditing.Audited audited = audit(file);
            Map<String, String> lines = new LinkedHashMap<>();
            audited.report().lines().forEach(line -> lines.put(line.where(), line.text()));
            assertThat(audited.findings()).filteredOn(finding -> finding.rule().matches("TX-[12]|OUTLINE")).allSatisfy(finding ->
                    assertThat(finding.words()).isNotEmpty().allSatisfy(words ->
                            assertThat(lines.get(words.where()).substring(words.from(), words.to())).isEqualTo(words.text())));
            assertThat(audited.findings()).filteredOn(finding -> finding.severity() == Severity.ERROR)
                    .allSatisfy(finding -> assertThat(finding.remedy()).isNotEmpty());
            assertThat(audited.findings()).allSatisfy(finding -> {
                assertThat(finding.message()).endsWith("。").doesNotContain("，请", "；请");
                assertThat(finding.remedy()).matches("(?s)(?:[^。].*。)?");
            });
        }
    }

    @Test
    void figuresOfTheNarrativeAreReadAsStatedAndNeverAsCells() throws Unreadable {
        Auditing.Audited audited = audit("2017-changyi-office.txt");
        assertThat(Prose.of(audited.report()).statements()).extracting(statement -> statement.quantity() + " " + statement.number())
                .contains("DISCLOSED 47", "NORMATIVE_OPENED 33", "RECEIVED 0", "REVIEWS 0");
        assertThat(present(audited.report())).isEmpty();
    }
}
