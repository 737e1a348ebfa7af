package yangguang.reportform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yangguang.reportaudit.Auditing;

class ReportFormatsTest {

    private final ReportFormats formats = ReportFormats.shipped();

    @ParameterizedTest
    @CsvSource({"2008,A", "2018,A", "2019,B", "2020,B", "2021,C", "2035,C"})
    void aReportYearHasOneGeneration(int year, String generation) {
        assertThat(formats.forYear(year).orElseThrow().generation()).isEqualTo(generation);
        assertThat(formats.all().stream().filter(format -> format.years().contains(year))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"B,22,161,15", "C,10,175,15"})
    void tablesHaveAsManyCellsAsTheForm(String generation, int t2, int t3, int t4) {
        ReportFormat format = formats.get(generation);
        assertThat(format.table("t2").orElseThrow().cellIds()).hasSize(t2);
        assertThat(format.table("t3").orElseThrow().cellIds()).hasSize(t3);
        assertThat(format.table("t4").orElseThrow().cellIds()).hasSize(t4);
    }

    @Test
    void cellIdsSayGenerationTableRowAndColumn() {
        assertThat(formats.get("B").places()).containsKeys("b.t2.normative.made", "b.t2.procurement.amount", "b.t3.new.np",
                "b.t3.r6_other.tot", "b.t4.rev.upheld", "b.t4.aft.total");
        assertThat(formats.get("C").places()).containsKeys("c.t2.rules.issued", "c.t2.fee.amount_wan",
                "c.t3.r6_1_nocorrect.tot", "c.t4.dir.pending");
        assertThat(formats.get("A").places()).containsKeys("A1.1", "A3.3.4.f", "A9.3", "A3.1.own");
    }

    @Test
    void noCellIdIsGivenTwice() {
        for (ReportFormat format : formats.all()) {
            List<String> ids = format.tables().stream().flatMap(table -> table.cellIds().stream()).toList();
            assertThat(new HashSet<>(ids)).as(format.generation()).hasSameSizeAs(ids);
        }
    }

    @Test
    void aCellIsNamedAsAnOfficerNamesIt() {
        assertThat(formats.get("C").places().get("c.t3.new.np").name()).isEqualTo("本年新收·自然人");
        assertThat(formats.get("C").places().get("c.t4.dir.upheld").name()).isEqualTo("未经复议直接起诉的行政诉讼·结果维持");
        assertThat(formats.get("C").places().get("c.t2.fee.amount_wan").unit()).isEqualTo("万元");
    }

    @Test
    void generationCHasFortyTwoHardEqualities() {
        assertThat(new RelationChecks(formats.get("C")).count(Severity.ERROR)).isEqualTo(42);
    }

    @Test
    void aFourthGenerationIsOneMoreFile() {
        String file = """
                generation: D
                name: 试拟的格式
                norm: 试拟文件
                years: {from: 2031}
                due: {departments: 01-31, governments: 03-31}
                sections:
                  - {id: S1, title: 一、总体情况, kind: narrative}
                  - {id: S2, title: 二、公开情况, kind: table}
                tables:
                  - id: t2
                    section: S2
                    name: 公开情况表
                    cells: d.t2.{row}.{column}
                    filling: {rule: T2-FILL, kind: count, unit: 件}
                    blocks:
                      - corner: [类别]
                        columns:
                          - {id: online, label: 线上公开件数}
                          - {id: offline, label: 线下公开件数}
                          - {id: all, label: 公开总件数}
                        rows:
                          - {id: policy, label: 政策文件}
                          - {id: data, label: 数据集}
                relations:
                  - {id: D-1, severity: error, each: row of t2, formula: all = online + offline, because: 总数为线上与线下之和}
                """;
        ReportFormat fourth = ReportFormats.read("d.yaml", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        List<ReportFormat> four = new ArrayList<>(formats.all());
        four.add(fourth);
        String report = """
                青禾县档案局2031年政府信息公开工作年度报告
                一、总体情况
                本年情况如下，已按要求公开。
                二、公开情况
                类别\t线上公开件数\t线下公开件数\t公开总件数
                政策文件\t3\t4\t7
                数据集\t10\t5\t16
                """;
        Auditing.Audited audited = org.junit.jupiter.api.Assertions.assertDoesNotThrow(
                () -> new Auditing(new ReportFormats(four)).auditPasted(report));
        assertThat(audited.report().format().generation()).isEqualTo("D");
        assertThat(audited.report().cells().get("d.t2.policy.all").value()).isEqualByComparingTo("7");
        assertThat(audited.findings()).extracting(Finding::rule).containsExactly("D-1");
    }

    @Test
    void aFormatFileWithAGapSaysWhere() {
        assertThatThrownBy(() -> ReportFormats.read("x.yaml", new ByteArrayInputStream("generation: X\n".getBytes(StandardCharsets.UTF_8))))
                .hasMessageContaining("x.yaml").hasMessageContaining("years");
    }
}
