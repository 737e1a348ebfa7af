package yangguang.reportreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;
import yangguang.reportaudit.Auditing;
import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.GoldenReport;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;

class ReadingTest {

    private static final String TITLE = "青禾市人民政府2023年政府信息公开工作年度报告";
    private static final String PART_ONE = "本年严格执行《条例》，依法公开各类政府信息，回应社会关切。";
    private final Auditing auditing = new Auditing(ReportFormats.shipped());

    private PublishedReport read(String text) {
        return audit(text).report();
    }

    private Auditing.Audited audit(String text) {
        try {
            return auditing.auditPasted(text);
        } catch (Unreadable e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyLayoutOfTheGoldenReportGivesTheSameCellsAndNoFinding(Layouts layout) {
        ReportFormat format = ReportFormats.shipped().get("C");
        Auditing.Audited audited = audit(layout.report(format, GoldenReport.figures(), TITLE, PART_ONE));
        assertThat(audited.report().format().generation()).isEqualTo("C");
        assertThat(raw(audited.report())).isEqualTo(GoldenReport.figures());
        assertThat(audited.findings()).isEmpty();
    }

    /// Distinct figures everywhere, so that a figure in the wrong cell cannot hide behind an equal one.
    @ParameterizedTest
    @EnumSource
    void noLayoutOfAnyGenerationPutsAFigureIntoAnotherCell(Layouts layout) {
        for (String generation : new String[] {"B", "C"}) {
            ReportFormat format = ReportFormats.shipped().get(generation);
            Map<String, String> figures = distinct(format);
            PublishedReport report = read(layout.report(format, figures, TITLE, PART_ONE));
            assertThat(report.format().generation()).isEqualTo(generation);
            assertThat(raw(report)).isEqualTo(figures);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theStatisticsTableOfGenerationAIsReadWithItsUnits(Layouts layout) {
        ReportFormat format = ReportFormats.shipped().get("A");
        Map<String, String> figures = new LinkedHashMap<>();
        int next = 1000;
        for (ReportFormat.Row row : format.tables().getFirst().blocks().getFirst().leafRows()) {
            figures.put(row.id(), Integer.toString(next++));
        }
        PublishedReport report = read(layout.report(format, figures, "青禾县民政局2016年政府信息公开工作年度报告", PART_ONE));
        assertThat(report.format().generation()).isEqualTo("A");
        assertThat(raw(report)).isEqualTo(figures);
        assertThat(report.cells().get("A7").unit()).isEqualTo("万元");
    }

    @Test
    void theThreeColumnVariantOfGenerationAIsReadByItsColumns() {
        Auditing.Audited audited = audit("""
                青禾县2016年政府信息公开工作年度报告
                附表
                统计指标\t单位\t本级\t部门\t乡镇\t合计
                三、依申请公开情况\t——\t\t\t\t
                （一）收到申请数\t件\t3\t10\t7\t20
                1.当面申请数\t件\t1\t5\t7\t13
                2.传真申请数\t件\t0\t0\t0\t0
                3.网络申请数\t件\t2\t4\t0\t6
                4.信函申请数\t件\t0\t0\t0\t0
                """);
        assertThat(audited.report().cells().get("A3.1.townships").raw()).isEqualTo("7");
        assertThat(audited.findings()).filteredOn(finding -> finding.rule().equals("GA-1"))
                .extracting(Finding::where).containsExactly("A3.1.departments", "A3.1.total");
    }

    /// A label's merged cells written as blanks before the figures, as converters to Markdown do.
    @Test
    void blanksOfAMergedLabelPushNoFigureAside() {
        String table = """
                青禾县2023年政府信息公开工作年度报告
                三、收到和处理政府信息公开申请情况

                | (本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和) | | | 申请人情况 | | | | | | |
                |---|---|---|---|---|---|---|---|---|---|
                | | | | 自然人 | 法人或其他组织 | | | | | 总计 |
                | | | | | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | |
                | 一、本年新收政府信息公开申请数量 | | | 1 | 2 | 3 | 4 | 5 | 6 | 7 |
                | 二、上年结转政府信息公开申请数量 | | | | 12 | 13 | 14 | 15 | 16 | 17 |
                | 三、本年度办理结果 | (一)予以公开 | | 21 | 22 | 23 | 24 | 25 | 26 | 27 |
                | | (二)部分公开 | | 31 | 32 | 33 | 34 | 35 | 36 | 37 |
                | | (三)不予公开 | 1.属于国家秘密 | 41 | 42 | 43 | 44 | 45 | 46 | 47 |
                """;
        PublishedReport report = read(table);
        for (String[] row : new String[][] {{"new", ""}, {"r1_open", "2"}, {"r2_partial", "3"}, {"r3_1_secret", "4"}}) {
            assertThat(report.figure("t3." + row[0] + ".np").orElseThrow().raw()).isEqualTo(row[1] + "1");
            assertThat(report.figure("t3." + row[0] + ".tot").orElseThrow().raw()).isEqualTo(row[1] + "7");
        }
        assertThat(report.figure("t3.carry_in.biz").orElseThrow().raw()).isEqualTo("12");
        assertThat(report.figure("t3.carry_in.np")).isEmpty();
        assertThat(read(table.replace("| 总计 |", "| 总计 | 备注 |").replace("| 16 | 17 |", "| 16 | 17 | 3 |")).figure("t3.carry_in.tot").map(Cell::raw)).isNotEqualTo(java.util.Optional.of("3"));
    }

    /// Pages kept as text fill every row up to the width of the table: a blank behind a figure may be its merged cells.
    @Test
    void aLonelyFigureInAFilledUpRowOfPipesHasNoPlace() {
        String head = """
                青禾县2023年政府信息公开工作年度报告
                三、收到和处理政府信息公开申请情况
                (本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和) | 申请人情况 | ||||||||
                自然人 | 法人或其他组织 | 总计 | |||||||
                商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | |||||
                """;
        PublishedReport merged = read(head + """
                一、本年新收政府信息公开申请数量 | | 4 | |||||||
                二、上年结转政府信息公开申请数量 | | 0 | |||||||
                三、本年度办理结果 | (一)予以公开 | | 4 | ||||||
                (三)不予公开 | 1.属于国家秘密 | | 0 | ||||||
                """);
        assertThat(merged.cells().values()).noneMatch(Cell::given);
        PublishedReport shifted = read(head + """
                | 一、本年新收政府信息公开申请数量 | | | 4 | 3 | | | | | |
                | 二、上年结转政府信息公开申请数量 | | | 1 | | | | | | |
                """);
        assertThat(shifted.cells().values()).as("the label's own merged cells stand before the figures").noneMatch(Cell::given);
        PublishedReport apart = read(head + """
                一、本年新收政府信息公开申请数量 | 4 | | | | | | 4 | | |
                二、上年结转政府信息公开申请数量 | 1 | | | | | | | | |
                """);
        assertThat(apart.figure("t3.new.tot").orElseThrow().raw()).isEqualTo("4");
        assertThat(apart.figure("t3.carry_in.np").orElseThrow().raw()).isEqualTo("1");
    }

    @Test
    void pipesThatFillARowUpAreNoEmptyRow() {
        Auditing.Audited audited = audit("""
                青禾县民政局2020年政府信息公开工作年度报告
                二、主动公开政府信息情况
                | 第二十条第(一)项
                |
                ||||
                | 信息内容
                |
                本年新 |
                本年新 |
                对外公开总数量
                |
                |
                | 规章
                |
                1
                |
                2
                |
                3
                |
                |
                | 规范性文件
                |
                4
                |
                5
                |
                6
                |
                |
                | 第二十条第(五)项
                |
                ||||
                | 信息内容
                |
                上一年项目数量
                |
                本年增/减
                |
                处理决定数量
                |
                |
                | 行政许可
                |
                7
                |
                增加5
                |
                9
                |
                |
                | 第二十条第(八)项
                |
                ||||
                | 信息内容
                |
                上一年项目数量
                |
                本年增/减
                |
                ||
                | 行政事业性收费
                |
                10
                |
                11
                |
                ||
                """);
        assertThat(audited.findings()).extracting(Finding::rule).doesNotContain("TABLE-EMPTY-ROW");
        assertThat(raw(audited.report()).values()).containsExactly("1", "2", "3", "4", "5", "6", "7", "增加5", "9", "10", "11");
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource({"0/0,0", "+3/-1,2", "3/1,2", "增加5,5", "减少3项,-3", "新增2,2", "增2减5,-3", "增加2/减少5,-3", "-35,-35"})
    void aChangeMayBeWrittenInWords(String written, int change) {
        Cell cell = read("青禾县民政局2020年政府信息公开工作年度报告\n二、主动公开政府信息情况\n第二十条第(五)项 |\n信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |\n行政许可 | 40 | "
                + written + " | 9 |\n").cells().get("b.t2.license.delta");
        assertThat(cell.raw()).isEqualTo(written);
        assertThat(cell.value()).isEqualByComparingTo(java.math.BigDecimal.valueOf(change));
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(strings = {"/", "-", "无", "增加", "约5"})
    void whatSaysNothingOfAChangeIsNoNumber(String written) {
        assertThat(read("青禾县民政局2020年政府信息公开工作年度报告\n二、主动公开政府信息情况\n第二十条第(五)项 |\n信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |\n行政许可 | 40 | "
                + written + " | 9 |\n").cells().get("b.t2.license.delta")).matches(cell -> cell == null || cell.value() == null);
    }

    @Test
    void aNoteBehindALabelMayBeAsLongAsASentence() {
        PublishedReport report = read("""
                青禾市生态环境局2020年政府信息公开工作年度报告
                二、主动公开政府信息情况
                第二十条第(一)项 | |||
                信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
                规章 | 0 | 0 | 0 |
                规范性文件(行政机关制定发布的决定、公告、通告、意见、通知,以及标题采用“规定”“办法”“细则”“规范”“规程”“规则”等字样并且在辖区里对不特定多数人反复适用的公文,一般情况下属于规范性文件) | 3 | 2 | 19 |
                """);
        assertThat(report.cells().get("b.t2.normative.made").raw()).isEqualTo("3");
        assertThat(report.cells().get("b.t2.normative.total").raw()).isEqualTo("19");
    }

    private static Map<String, String> distinct(ReportFormat format) {
        Map<String, String> figures = new LinkedHashMap<>();
        int next = 1000;
        for (String id : format.places().keySet()) {
            figures.put(id, Integer.toString(next++));
        }
        return figures;
    }

    private static Map<String, String> raw(PublishedReport report) {
        Map<String, String> raw = new LinkedHashMap<>();
        report.cells().values().stream().filter(cell -> cell.state() != Cell.State.MISSING).forEach(cell -> raw.put(cell.id(), cell.raw()));
        return raw;
    }

    /// Any one line lost, blanked, doubled or overwritten: a cell holds its own figure or none.
    @ParameterizedTest
    @EnumSource(names = {"PIPES_ONE_CELL_A_LINE", "ONE_VALUE_A_LINE", "TABS", "BLANKS"})
    void aDamagedReportLosesRowsButNeverShiftsFigures(Layouts layout) {
        ReportFormat format = ReportFormats.shipped().get("C");
        Map<String, String> figures = distinct(format);
        String whole = layout.report(format, figures, TITLE, PART_ONE);
        String[] lines = whole.split("\n");
        for (int lost = 0; lost < lines.length; lost++) {
            for (String instead : new String[] {null, "", "7 |", lines[(lost + 1) % lines.length], "字迹不清"}) {
                if (instead != null && isFigure(lines[lost]) && isFigure(instead)) {
                    continue;
                }
                String[] damaged = lines.clone();
                damaged[lost] = instead;
                String text = Stream.of(damaged).filter(Objects::nonNull).collect(Collectors.joining("\n"));
                int line = lost + 1;
                read(text).cells().values().stream().filter(Cell::given)
                        .forEach(cell -> assertThat(cell.raw()).as("第 %d 行换成“%s”后的 %s", line, instead, cell.id())
                                .isEqualTo(figures.get(cell.id())));
            }
        }
    }

    private static boolean isFigure(String line) {
        return line.matches("[|\\s\\d]+");
    }

    @Test
    void aBlankIsNotZeroAndASlashIsNoNumber() {
        ReportFormat format = ReportFormats.shipped().get("C");
        Map<String, String> figures = new HashMap<>(GoldenReport.figures());
        figures.put("c.t3.new.sci", "");
        figures.put("c.t3.carry_in.sci", "/");
        for (Layouts layout : new Layouts[] {Layouts.HTML, Layouts.PIPES, Layouts.TABS, Layouts.PIPES_ONE_CELL_A_LINE}) {
            Auditing.Audited audited = audit(layout.report(format, figures, TITLE, PART_ONE));
            assertThat(audited.report().cells().get("c.t3.new.sci")).as(layout.name())
                    .returns(Cell.State.BLANK, Cell::state).returns(null, Cell::value);
            assertThat(audited.report().cells().get("c.t3.carry_in.sci").state()).isEqualTo(Cell.State.NOT_A_NUMBER);
            assertThat(audited.findings()).extracting(Finding::rule).containsOnly("T3-4");
        }
    }

    @Test
    void aRowWithTooFewFiguresIsReportedAndNotRead() {
        ReportFormat format = ReportFormats.shipped().get("C");
        String report = Layouts.ONE_VALUE_A_LINE.report(format, distinct(format), TITLE, PART_ONE);
        String missing = distinct(format).get("c.t3.r5_2_repeat.biz");
        Auditing.Audited audited = audit(report.replace(missing + "\n", ""));
        assertThat(audited.report().cells().get("c.t3.r5_2_repeat.np").state()).isEqualTo(Cell.State.MISSING);
        assertThat(audited.findings()).filteredOn(finding -> finding.rule().equals("TABLE-UNPLACED"))
                .singleElement().extracting(Finding::message).asString().contains("重复申请").contains("6 个数").contains("7 列");
    }

    @Test
    void columnsInAnotherOrderAreFollowedByTheirLabels() {
        String report = """
                青禾县档案局2023年政府信息公开工作年度报告
                一、总体情况
                二、主动公开政府信息情况
                第二十条第（一）项
                信息内容\t现行有效件数\t本年制发件数\t本年废止件数
                行政规范性文件\t30\t10\t20
                规章\t0\t0\t0
                """;
        Map<String, Cell> cells = read(report).cells();
        assertThat(cells.get("c.t2.normative.issued").raw()).isEqualTo("10");
        assertThat(cells.get("c.t2.normative.repealed").raw()).isEqualTo("20");
        assertThat(cells.get("c.t2.normative.valid").raw()).isEqualTo("30");
    }

    @Test
    void numbersWithUnitsKeepBoth() {
        String report = """
                青禾县档案局2019年政府信息公开工作年度报告
                一、总体情况
                二、主动公开政府信息情况
                第二十条第（五）项
                信息内容\t上一年项目数量\t本年增/减\t处理决定数量
                行政许可\t12\t+3/-1\t1,208
                第二十条第（九）项
                信息内容\t采购项目数量\t采购总金额
                政府集中采购\t２\t251000元
                """;
        Map<String, Cell> cells = read(report).cells();
        assertThat(cells.get("b.t2.license.delta")).returns("+3/-1", Cell::raw)
                .satisfies(cell -> assertThat(cell.value()).isEqualByComparingTo("2"));
        assertThat(cells.get("b.t2.license.decisions").value()).isEqualByComparingTo("1208");
        assertThat(cells.get("b.t2.procurement.projects").value()).isEqualByComparingTo("2");
        assertThat(cells.get("b.t2.procurement.amount")).returns("元", Cell::unit)
                .satisfies(cell -> assertThat(cell.value()).isEqualByComparingTo("251000"));
    }

    @Test
    void aTableThatIsOnlyAPictureIsSaidToBeOne() {
        String page = """
                <html><body><h1>青禾市人民政府2023年政府信息公开工作年度报告</h1>
                <p>一、总体情况</p><p>依法公开。</p><p>二、主动公开政府信息情况</p><p><img src="2.png"></p>
                <p>三、收到和处理政府信息公开申请情况</p><p>四、政府信息公开行政复议、行政诉讼情况</p>
                <p>五、存在的主要问题及改进情况</p><p>人手不足，公开不够及时；已增派一人，每月检查一次，上年的问题已经改正。</p><p>六、其他需要报告的事项</p><p>无。</p></body></html>""";
        Auditing.Audited audited = audit(page);
        assertThat(audited.findings()).extracting(finding -> finding.rule() + " " + finding.where())
                .containsExactly("TABLE-PICTURE S2", "TABLE-MISSING S3", "TABLE-MISSING S4");
        assertThat(raw(audited.report())).isEmpty();
    }

    @Test
    void labelsBrokenOverLinesAndWrittenDownwardsAreStillLabels() {
        ReportFormat format = ReportFormats.shipped().get("C");
        Map<String, String> figures = distinct(format);
        String report = Layouts.ONE_VALUE_A_LINE.report(format, figures, TITLE, PART_ONE)
                .replace("三、本年度办理结果\n", "三、\n本\n年\n度\n办\n理\n结\n果\n")
                .replace("5.要求行政机关确认或重新出具已获取信息\n", "5.要求行政机关确认或重新出\n具已获取信息\n")
                .replace("其他法律行政法规禁止公开", "其它法律、行政法规禁止公开");
        assertThat(raw(read(report))).isEqualTo(figures);
    }

    @Test
    void traditionalCharactersWithPinyinAreRead() {
        StringBuilder report = new StringBuilder("青禾縣檔案局2020年政府信息公開工作年度報(bào)告\n");
        report.append("一、總體(tǐ)情況\n今年認(rèn)真貫徹實(shí)施條例,做好各項(xiàng)工作,發(fā)布信息,辦(bàn)理申請(qǐng),各鎮(街)按要求公開(kāi)。\n")
                .append("二、主動公開政府信息情況\n第二十條第(一)項\n信息內容\t本年新製作數量\t本年新公開數量\t對外公開總數量\n規範性文件\t3\t3\t5\n");
        PublishedReport read = read(report.toString());
        assertThat(read.agency()).contains("青禾县档案局");
        assertThat(read.cells().get("b.t2.normative.total").raw()).isEqualTo("5");
        assertThat(read.normalised()).anyMatch(change -> change.startsWith("去掉拼音注音")).anyMatch(change -> change.startsWith("繁体字转为简体字"));
        assertThat(read.part("S1").text()).contains("各镇(街)按要求公开");
    }
}
