package yangguang.reportaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import yangguang.reportexport.ExportFormat;
import yangguang.reportexport.Exporting;
import yangguang.reportexport.Reimporting;
import yangguang.reportexport.ReportDocument;
import yangguang.reportform.AgencyYear;
import yangguang.reportform.Finding;
import yangguang.reportform.RelationChecks;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportform.RollUp;
import yangguang.reportform.Series;
import yangguang.reportform.TableLayout;
import yangguang.reportreading.Layouts;
import yangguang.reportreading.Unreadable;

/// A made-up fourth generation is one more file, wherever the program reads formats.
class FourthGenerationTest {

    private static final String FILE = """
            generation: D
            name: 试拟的格式
            norm: 试拟文件
            years: {from: 2031}
            due: {departments: 01-31, governments: 03-31}
            sections:
              - {id: P1, title: 一、总体情况, kind: narrative}
              - {id: P2, title: 二、公开情况, kind: table}
              - {id: P3, title: 三、申请情况, kind: table}
              - {id: P4, title: 四、存在的问题, kind: narrative, fresh: warn}
            tables:
              - id: t2
                section: P2
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
              - id: t3
                section: P3
                name: 申请情况表
                cells: d.t3.{row}.{column}
                filling: {rule: T3-4, kind: count, unit: 件}
                blocks:
                  - corner: [事项]
                    columns:
                      - {id: tot, label: 件数合计}
                    rows:
                      - {id: new, label: 本年新收申请}
                      - {id: carry_in, label: 上年结转申请}
                      - {id: carry_out, label: 结转下年申请}
            relations:
              - {id: D-1, severity: error, each: row of t2, formula: all = online + offline, because: 总数为线上与线下之和}
              - {id: D-2, severity: error, each: column of t3, formula: carry_in = last.carry_out, because: 结转应接上}
            stock: [t3.carry_in, t3.carry_out]
            continues: {generation: C, cells: [t3.new.tot, t3.carry_in.tot, t3.carry_out.tot]}
            series:
              - {id: received, name: 收到申请, unit: 件, sum: t3.new.tot}
              - {id: normative, name: 政策文件, unit: 件, sum: t2.policy.all, broken: D代统计公开件数}
            """;
    private static final String REPORT = """
            青禾县档案局2031年政府信息公开工作年度报告
            一、总体情况
            本年情况如下，已按要求公开。
            二、公开情况
            类别\t线上公开件数\t线下公开件数\t公开总件数
            政策文件\t3\t4\t7
            数据集\t10\t5\t16
            三、申请情况
            事项\t件数合计
            本年新收申请\t9
            上年结转申请\t1
            结转下年申请\t0
            四、存在的问题
            数据集更新不够及时，下一年按季度更新。
            """;

    private final ReportFormat fourth = ReportFormats.read("d.yaml", new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8)));
    private final ReportFormats formats = four();

    private ReportFormats four() {
        List<ReportFormat> four = new ArrayList<>(ReportFormats.shipped().all());
        four.add(fourth);
        return new ReportFormats(four);
    }

    private Auditing.Audited audited() throws Unreadable {
        return new Auditing(formats).auditPasted(REPORT);
    }

    private AgencyYear report() throws Unreadable {
        return ReportInYear.of(audited().report()).orElseThrow();
    }

    @Test
    void itIsReadAndAudited() throws Unreadable {
        assertThat(audited().report().format().generation()).isEqualTo("D");
        assertThat(audited().report().cells().get("d.t2.policy.all").value()).isEqualByComparingTo("7");
        assertThat(audited().findings()).filteredOn(finding -> !finding.rule().equals("READ")).as("but for its year, which is not over")
                .extracting(Finding::rule).containsExactly("D-1");
    }

    @Test
    void itIsLaidOutAndReadBack() throws Unreadable {
        assertThat(TableLayout.of(fourth.table("t2").orElseThrow()).rows()).hasSize(3);
        Map<String, String> figures = new java.util.HashMap<>();
        fourth.places().keySet().forEach(id -> figures.put(id, "2"));
        String page = Layouts.HTML.report(fourth, figures, "青禾县档案局2031年政府信息公开工作年度报告", "本年依法公开。");
        assertThat(new Auditing(formats).auditPasted(page).report().cells().values()).allMatch(cell -> cell.value().intValue() == 2);
    }

    @Test
    void itIsComparedWithTheGenerationBefore() throws Unreadable {
        AgencyYear last = AgencyYears.report("青禾县档案局", 2030, "C", "t3.carry_out.tot=2 t3.new.tot=6 t2.normative.issued=3");
        assertThat(new LastYearChecks(formats).findings(report(), last)).extracting(finding -> finding.rule() + " " + finding.expected() + " " + finding.actual())
                .containsExactly("D-2 2 1");
        Comparison comparison = Comparison.of(last, report(), formats);
        assertThat(comparison.cells()).extracting(Comparison.Pair::id).containsExactly("t3.new.tot", "t3.carry_in.tot", "t3.carry_out.tot");
        assertThat(comparison.series()).filteredOn(pair -> pair.id().equals("received")).singleElement()
                .satisfies(pair -> assertThat(pair.difference()).contains(new BigDecimal("3")));
        assertThat(comparison.series()).filteredOn(pair -> pair.id().equals("normative")).singleElement()
                .returns("D代统计公开件数", Comparison.Pair::incomparable);
    }

    @Test
    void itsSeriesGoOnFromTheFirstGeneration() throws Unreadable {
        Series received = Series.all(formats).stream().filter(series -> series.id().equals("received")).findFirst().orElseThrow();
        assertThat(received.generations().keySet()).containsExactly("A", "B", "C", "D");
        assertThat(received.point(report()).value()).contains(new BigDecimal("9"));
        assertThat(received.incomparable("A", "D")).isEmpty();
    }

    @Test
    void itIsRolledUpAndExported() throws Exception {
        assertThat(RollUp.of(fourth, List.of(report(), report())).sum("d.t3.new.tot")).isEqualByComparingTo("18");
        assertThat(new RelationChecks(fourth).totals()).containsExactly("d.t2.policy.all", "d.t2.data.all");
        ReportDocument document = ReportDocument.of("青禾县档案局", 2031, fourth, Map.of(), audited().report().cells());
        byte[] json = new Exporting().export(document, ExportFormat.JSON).bytes();
        assertThat(new Reimporting(formats).json(json).format().generation()).isEqualTo("D");
    }
}
