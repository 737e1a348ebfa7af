package yangguang.reportreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportreading.Draft.C;

/// Tables as they come out of pages that somebody kept as text: with a different figure in every cell, every cell is
/// read, and read to its own place.
class PagesKeptAsTextTest {

    private static final Map<String, String> BROKEN = Map.ofEntries(
            Map.entry("本年新制作数量", "本年新\n制作数量"), Map.entry("本年新公开数量", "本年新\n公开数量"), Map.entry("商业企业", "商业\n企业"), Map.entry("科研机构", "科研\n机构"),
            Map.entry("社会公益组织", "社会公\n益组织"), Map.entry("法律服务机构", "法律服\n务机构"), Map.entry("结果维持", "结果\n维持"), Map.entry("结果纠正", "结果\n纠正"),
            Map.entry("其他结果", "其他\n结果"), Map.entry("尚未审结", "尚未\n审结"), Map.entry("5.要求行政机关确认或重新出具已获取信息", "5.要求行政机关确认或\n重新出具已获取信息"));

    private final ReportReader reader = new ReportReader(ReportFormats.shipped());

    /// How a table is kept.
    enum Kept {
        PIPES_BETWEEN {
            @Override
            String row(List<String> cells) {
                return String.join(" | ", flat(cells)) + " |\n";
            }
        },
        PIPES_AROUND {
            @Override
            String row(List<String> cells) {
                return "| " + String.join(" | ", flat(cells)) + " | |\n";
            }
        },
        FIRST_LINES_ONLY {
            @Override
            String row(List<String> cells) {
                return String.join(" | ", cells.stream().map(cell -> cell.split("\n", -1)[0]).toList()) + " |\n";
            }
        },
        HEAD_IN_TWO_LINES {
            @Override
            String row(List<String> cells) {
                List<String> tails = cells.stream().filter(cell -> cell.indexOf('\n') >= 0).map(cell -> cell.split("\n")[1]).toList();
                boolean head = !tails.isEmpty() && cells.stream().noneMatch(cell -> cell.matches("\\d+"));
                return FIRST_LINES_ONLY.row(cells) + (head ? String.join(" | ", tails) + " |\n" : "");
            }
        },
        A_CELL_A_LINE {
            @Override
            String row(List<String> cells) {
                return String.join("", flat(cells).stream().map(cell -> cell.isEmpty() ? "|\n" : cell + " |\n").toList());
            }
        },
        FIRST_LINES_A_CELL_A_LINE {
            @Override
            String row(List<String> cells) {
                return A_CELL_A_LINE.row(cells.stream().map(cell -> cell.split("\n", -1)[0]).toList()) + "||||\n";
            }
        },
        A_PIPE_ALONE_ENDS_THE_CELL {
            @Override
            String row(List<String> cells) {
                return String.join("", cells.stream().map(cell -> cell.isEmpty() ? "|\n" : cell + "\n|\n").toList());
            }
        },
        A_PIPE_BEFORE_EACH_CELL {
            @Override
            String row(List<String> cells) {
                return String.join("\n| ", flat(cells)) + "\n|\n";
            }
        },
        LINES_ONLY {
            @Override
            String row(List<String> cells) {
                return String.join("", cells.stream().filter(cell -> !cell.isEmpty()).map(cell -> cell.replace("\n", "\n\n") + "\n\n").toList());
            }
        };

        abstract String row(List<String> cells);

        private static List<String> flat(List<String> cells) {
            return cells.stream().map(cell -> cell.replace('\n', ' ')).toList();
        }
    }

    private static String text(ReportFormat format, Map<String, String> figures, Kept kept) {
        StringBuilder text = new StringBuilder();
        Draft draft = Draft.of(format, figures, "青禾县民政局2022年政府信息公开工作年度报告");
        for (Draft.Part part : draft.parts) {
            switch (part) {
                case Draft.Para para -> text.append(para.text()).append('\n');
                case Draft.Tab tab -> tab.rows().forEach(row -> text.append(kept.row(row.stream().map(PagesKeptAsTextTest::broken).toList())));
            }
        }
        return text.toString();
    }

    private static String broken(C cell) {
        return BROKEN.getOrDefault(cell.text.replace("．", "."), cell.text);
    }

    private PublishedReport read(String text) throws Unreadable {
        return reader.read("年报.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource
    void everyFigureIsReadToItsOwnCell(Kept kept) throws Unreadable {
        for (String generation : List.of("B", "C")) {
            ReportFormat format = ReportFormats.shipped().get(generation);
            Map<String, String> figures = LayoutsNotSeenBeforeTest.distinct(format);
            assertThat(cells(read(text(format, figures, kept)))).as(kept + " " + generation).isEqualTo(figures);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"A_PIPE_BEFORE_EACH_CELL", "LINES_ONLY"})
    void whereAnEmptyCellLeavesNoTraceTheRowIsNotRead(Kept kept) throws Unreadable {
        for (String generation : List.of("B", "C")) {
            ReportFormat format = ReportFormats.shipped().get(generation);
            Map<String, String> figures = LayoutsNotSeenBeforeTest.distinct(format);
            Map<String, String> spoilt = new LinkedHashMap<>(figures);
            spoilt.replaceAll((id, figure) -> figure.endsWith("3") ? "" : figure);
            assertThat(cells(read(text(format, spoilt, kept)))).as(kept + " " + generation)
                    .allSatisfy((id, raw) -> assertThat(raw).isIn(spoilt.get(id), "没有读到"));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"A_PIPE_BEFORE_EACH_CELL", "LINES_ONLY"})
    void anEmptyCellStaysEmptyAndMovesNoOther(Kept kept) throws Unreadable {
        for (String generation : List.of("B", "C")) {
            ReportFormat format = ReportFormats.shipped().get(generation);
            Map<String, String> figures = LayoutsNotSeenBeforeTest.distinct(format);
            figures.replaceAll((id, figure) -> figure.endsWith("3") || id.contains("upheld") ? "" : figure);
            assertThat(cells(read(text(format, figures, kept)))).as(kept + " " + generation).isEqualTo(figures);
        }
    }

    private static Map<String, String> cells(PublishedReport report) {
        Map<String, String> cells = new LinkedHashMap<>();
        report.cells().forEach((id, cell) -> cells.put(id, cell.state() == Cell.State.MISSING ? "没有读到" : cell.raw()));
        return cells;
    }

    private static final String AROUND = "青禾县民政局2019年政府信息公开工作年度报告\n一、总体情况\n本年公开各类信息。\n二、主动公开政府信息情况\n%s\n三、收到和处理政府信息公开申请情况\n";

    private Map<String, String> table(String... lines) throws Unreadable {
        return cells(read(AROUND.formatted(String.join("\n", lines))));
    }

    @Test
    void aBrokenHeadThatLacksAColumnPlacesNothing() throws Unreadable {
        Map<String, String> cells = table("第二十条第（一）项 |", "信息内容 | 本年新 | 对外公开总数量 |", "规章 | 1 | 2 |", "规范性文件 | 3 | 4 |",
                "第二十条第（六）项 |", "信息内容 | 上一年项目数量 | 本年增/ | 处理决定数量 |", "行政处罚 | 5 | 6 | 7 |");
        assertThat(cells).containsEntry("b.t2.rules.made", "没有读到").containsEntry("b.t2.rules.total", "没有读到").containsEntry("b.t2.penalty.delta", "6");
    }

    @Test
    void aBrokenHeadInAnotherOrderThanTheFormsPlacesNothing() throws Unreadable {
        assertThat(table("第二十条第（一）项 |", "信息内容 | 对外公开总数量 | 本年新 | 本年新 |", "规章 | 1 | 2 | 3 |",
                "第二十条第（六）项 |", "信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |", "行政处罚 | 5 | 6 | 7 |"))
                .containsEntry("b.t2.rules.made", "没有读到").containsEntry("b.t2.rules.total", "没有读到");
    }

    @Test
    void notesInBracketsDoNotChangeALabel() throws Unreadable {
        PublishedReport report = read(AROUND.formatted("第二十条第（一）项 |\n信息内容 | 本年新制作数量 (指本机关) | 本年新公开数量 | 对外公开总数量（历年累计） |\n规章 | 0 | 0 | 0 |\n"
                + "规范性文件（指有正式文号的文件） | 2 | 1 | 83 |\n第二十条第（五）项 |\n信息内容 | 上一年项目数量 | 本年增/减 (减用负值，如-8) | 处理决定数量 |\n行政许可 | 71 | -11 | 9 |"));
        assertThat(cells(report)).containsEntry("b.t2.normative.made", "2").containsEntry("b.t2.normative.total", "83").containsEntry("b.t2.license.delta", "-11");
        assertThat(report.normalised()).anyMatch(change -> change.contains("规范性文件(指有正式文号的文件)"));
    }

    @ParameterizedTest
    @CsvSource({"采购总金额（万元）,477.35,477.35,万元", "采购总金额（单位：万元）,134691,134691,万元", "采购总金额（元）,500,500,元", "采购总金额,500,500,元", "采购总金额（万元）,500元,500,元"})
    void theUnitAHeadNamesHoldsForItsFigures(String head, String figure, String value, String unit) throws Unreadable {
        Cell cell = read(AROUND.formatted("第二十条第（六）项 |\n信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |\n行政处罚 | 5 | 6 | 7 |\n"
                + "第二十条第（九）项 |\n信息内容 | 采购项目数量 | " + head + " |\n政府集中采购 | 13 | " + figure + " |")).cells().get("b.t2.procurement.amount");
        assertThat(cell.value()).isEqualByComparingTo(value);
        assertThat(cell.unit()).isEqualTo(unit);
    }

    @Test
    void aFeeInYuanUnderAHeadThatSaysSoIsCountedInTenThousands() throws Unreadable {
        Cell cell = read(AROUND.replace("2019", "2022").formatted("第二十条第（六）项 |\n信息内容 | 本年处理决定数量 |\n行政处罚 | 5 |\n行政强制 | 6 |\n"
                + "第二十条第（八）项 |\n信息内容 | 本年收费金额（单位：元） |\n行政事业性收费 | 12000 |")).cells().get("c.t2.fee.amount_wan");
        assertThat(cell.value()).isEqualByComparingTo("1.2");
    }

    @Test
    void rowsThatDivideTheWidthOtherwiseThanTheirHeadAreReadInStep() throws Unreadable {
        String table = "<table><tr><td colspan=5>第二十条第（五）项</td></tr><tr><td>信息内容</td><td>上一年项目数量</td><td colspan=2>本年增/减</td><td>处理决定数量</td></tr>"
                + "<tr><td>行政许可</td><td colspan=2>5</td><td>-2</td><td>9</td></tr><tr><td>其他对外管理服务事项</td><td colspan=3>7</td><td>8</td></tr></table>";
        String page = "<html><body><p>" + AROUND.formatted("</p>" + table + "<p>").replace("\n", "</p><p>") + "</p></body></html>";
        Map<String, String> cells = cells(reader.read("年报.html", page.getBytes(StandardCharsets.UTF_8)));
        assertThat(Stream.of("prev", "delta", "decisions").map(column -> cells.get("b.t2.license." + column))).containsExactly("5", "-2", "9");
        assertThat(cells.get("b.t2.otherservice.prev")).as("two columns merged").isEqualTo("没有读到");
    }

    @Test
    void aColumnOfOnesOwnBeforeTheOthersLeavesItsRowsUnread() throws Unreadable {
        assertThat(table("第二十条第（五）项 | ||", "信息内容 | 事项总数 | 处理决定数量 |", "行政许可 | 4 | 142 |", "其他对外管理服务事项 | 3 | 其中发放救助款物总计1040万元，详见附件。 |",
                "第二十条第（六）项 | ||", "信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |", "行政处罚 | 5 | 6 | 7 |"))
                .containsEntry("b.t2.license.decisions", "没有读到").containsEntry("b.t2.otherservice.decisions", "没有读到").containsEntry("b.t2.penalty.prev", "5");
    }

    @Test
    void zerosThatLostTheirCellsAreAsManyAsTheColumns() throws Unreadable {
        Map<String, String> cells = table("第二十条第（一）项", "", "信息内容", "", "本年新制作数量", "", "本年新公开数量", "", "对外公开总数量", "", "规章000", "", "规范性文件", "", "000", "",
                "第二十条第（五）项", "", "信息内容", "", "上一年项目数量", "", "本年增/减", "", "处理决定数量", "", "行政许可00", "", "其他对外管理服务事项", "", "120");
        assertThat(Stream.of("made", "opened", "total").map(column -> cells.get("b.t2.rules." + column) + cells.get("b.t2.normative." + column))).containsOnly("00");
        assertThat(cells).as("two zeros for three columns, and figures nobody can part").containsEntry("b.t2.license.prev", "没有读到").containsEntry("b.t2.otherservice.prev", "没有读到");
    }

    @Test
    void wordsForNoChangeAndUnitsOfPurchaseAreContentOfTheirCells() throws Unreadable {
        PublishedReport report = read(AROUND.formatted("第二十条第（五）项 |\n信息内容 |\n上一年项目数量 |\n本年增/减 |\n处理决定数量 |\n行政许可 |\n5 |\n未增未减 |\n7 |\n"
                + "第二十条第（九）项 |\n信息内容 |\n采购项目数量 |\n采购总金额 |\n政府集中采购 |\n31批次 |\n709.5元 |"));
        assertThat(cells(report)).containsEntry("b.t2.license.prev", "5").containsEntry("b.t2.license.decisions", "7");
        assertThat(report.cells().get("b.t2.license.delta").value()).isEqualByComparingTo("0");
        assertThat(report.cells().get("b.t2.procurement.projects").value()).isEqualByComparingTo("31");
    }

    @Test
    void labelsOfOneCharacterALineAreNotGuessed() throws Unreadable {
        List<String> stacked = new ArrayList<>(Arrays.asList("行政复议 行政诉讼", "未经复议直接起诉 复议后起诉", "结 结 其 尚", "果 果 他 未", "维 纠 结 审", "0 1 2 3 4 5 6 7 8 9 10 11 12 13 14"));
        PublishedReport report = read(AROUND.formatted("") + "四、政府信息公开行政复议、行政诉讼情况\n" + String.join("\n", stacked) + "\n五、存在的主要问题及改进情况\n人手不足。\n");
        assertThat(report.cells().values()).noneMatch(Cell::given);
    }
}
