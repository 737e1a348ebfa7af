package yangguang.reportedition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.ReportFormats;
import yangguang.statute.Obstacle;

/// Text with figure fields, and numbers typed by hand beside them.
class LiveTextTest {

    private static FieldValues values(Map<String, String> cells, Map<String, String> before) {
        return new FieldValues(facts(cells), () -> before == null ? Optional.empty() : Optional.of(facts(before)));
    }

    private static YearFacts facts(Map<String, String> figures) {
        Map<String, Cell> cells = new HashMap<>();
        figures.forEach((id, figure) -> cells.put(id, Cell.of(id, new BigDecimal(figure), "件")));
        return new YearFacts("C", cells, Optional.of(new YearFacts.Registers(List.of(), () -> 7)));
    }

    private static List<String> sentences(List<Obstacle> obstacles) {
        return obstacles.stream().map(Obstacle::sentence).toList();
    }

    @Test
    void aFieldReadsAsTheFigureOfTheDay() {
        FieldValues values = values(Map.of("c.t3.new.tot", "45", "c.t4.dir.total", "2", "c.t4.aft.total", "1"),
                Map.of("c.t3.new.tot", "40"));
        assertThat(LiveText.filled("收到申请{requests.received}件，比上年{requests.received.change}（上年 {requests.received.last} 件）；"
                + "行政诉讼{remedies.suits}件，公开信息{documents.opened}条。", values))
                .isEqualTo("收到申请45件，比上年增长12.5%（上年 40 件）；行政诉讼3件，公开信息7条。");
    }

    @Test
    void aBlankCellAndAMissingYearReadAsNotFilledIn() {
        assertThat(LiveText.filled("许可{decisions.licence}件，比上年{requests.received.change}",
                values(Map.of("c.t3.new.tot", "45"), null))).isEqualTo("许可［未填］件，比上年［未填］");
    }

    @Test
    void codeOfAPageIsNoText() {
        for (String pasted : List.of("本年<p>依法公开", "本年<span style=\"color:red\">公开</span>", "本年&nbsp;公开", "换行<br/>公开")) {
            assertThat(sentences(LiveText.obstaclesTo("overview", "总体情况", pasted, "C"))).singleElement().asString().contains("第 1 段有网页代码");
        }
        for (String plain : List.of("印发《<经开区方案>的通知》", "3<5 且 7>6", "A&B")) {
            assertThat(LiveText.obstaclesTo("overview", "总体情况", plain, "C")).isEmpty();
        }
    }

    @Test
    void thereIsNoPercentageOfNothing() {
        assertThat(LiveText.filled("{requests.received.change}", values(Map.of("c.t3.new.tot", "3"), Map.of("c.t3.new.tot", "0"))))
                .isEqualTo(LiveText.BLANK);
        assertThat(LiveText.filled("{requests.received.change}", values(Map.of("c.t3.new.tot", "3"), Map.of("c.t3.new.tot", "3"))))
                .isEqualTo("持平");
        assertThat(LiveText.filled("{requests.received.change}", values(Map.of("c.t3.new.tot", "2"), Map.of("c.t3.new.tot", "3"))))
                .isEqualTo("下降33.3%");
    }

    @Test
    void anUnknownFieldIsRefusedWhereItStandsWithTheNearestName() {
        assertThat(sentences(LiveText.obstaclesTo("overview", "总体情况", "第一段。\n第二段{requests.recieved}件。", "C")))
                .singleElement().asString().contains("第 2 段", "{requests.recieved}", "是不是 {requests.received}（本年新收申请）");
        assertThat(sentences(LiveText.obstaclesTo("overview", "总体情况", "{天气}", "C"))).singleElement().asString().contains("请从数据项列表中选择");
    }

    @Test
    void aFieldAnotherFormHasIsRefused() {
        assertThat(sentences(LiveText.obstaclesTo("overview", "总体情况", "{normative.repealed}", "B")))
                .singleElement().asString().contains("废止行政规范性文件", "没有这个数");
        assertThat(LiveText.obstaclesTo("overview", "总体情况", "{normative.repealed}", "C")).isEmpty();
    }

    @Test
    void aLoneBraceIsRefused() {
        assertThat(sentences(LiveText.obstaclesTo("overview", "总体情况", "申请{requests.received件", "C"))).singleElement().asString().contains("没有成对");
        assertThat(sentences(LiveText.obstaclesTo("overview", "总体情况", "申请}件", "C"))).singleElement().asString().contains("没有成对");
    }

    @Test
    void whateverIsTypedIsReadWithoutFault() {
        Random random = new Random(7);
        String pieces = "{}{{}}requests.received申请件12\n，。 $\\";
        FieldValues values = values(Map.of("c.t3.new.tot", "45"), null);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(40); n > 0; n--) {
                text.append(random.nextInt(5) == 0 ? "{requests.received}" : String.valueOf(pieces.charAt(random.nextInt(pieces.length()))));
            }
            List<Obstacle> obstacles = LiveText.obstaclesTo("overview", "总体情况", text.toString(), "C");
            String filled = LiveText.filled(text.toString(), values);
            if (obstacles.isEmpty()) {
                assertThat(filled).as(text.toString()).doesNotContain("{", "}", LiveText.BLANK);
            }
        }
    }

    @Test
    void everyFieldOfEveryFormNamesItsPlace() {
        for (String generation : List.of("A", "B", "C")) {
            assertThat(FigureFields.shipped().of(generation)).hasSizeGreaterThan(20).allSatisfy(field -> {
                assertThat(field.name()).matches("[a-z]+(\\.[a-z]+)+");
                assertThat(field.label()).matches(".*[一-龥].*");
                assertThat(field.place(ReportFormats.shipped().get(generation))).isNotBlank();
            });
        }
    }

    @Test
    void aNumberTypedByHandThatContradictsTheTableIsPointedOut() {
        FieldValues values = values(Map.of("c.t3.new.tot", "12", "c.t3.r1_open.tot", "5"), null);
        List<Finding> hints = TypedNumbers.contradicting("overview", "全年新收政府信息公开申请13件，其中予以公开5件。", "C", values);
        assertThat(hints).singleElement().satisfies(hint -> {
            assertThat(hint.told()).contains("新收政府信息公开申请13件", "12", "{requests.received}");
            assertThat(hint.expected()).isEqualTo("12");
        });
    }

    @Test
    void anHonestSentenceIsLeftAlone() {
        FieldValues values = values(Map.of("c.t3.new.tot", "12", "c.t3.r1_open.tot", "5", "c.t3.r7_total.tot", "11",
                "c.t3.carry_in.tot", "2", "c.t4.rev.total", "0"), Map.of("c.t3.new.tot", "10"));
        AtomicInteger told = new AtomicInteger();
        List<String> honest = new ArrayList<>(List.of("新收政府信息公开申请{requests.received}件。", "新收政府信息公开申请 12 件。",
                "上年新收申请10件，本年新收申请12件。", "其中上半年收到申请 7 件。", "上年结转申请2件，办理11件。", "没有发生行政复议。",
                "收到申请的答复平均用时 9 天。"));
        honest.forEach(text -> told.addAndGet(TypedNumbers.contradicting("overview", text, "C", values).size()));
        assertThat(told).hasValue(0);
    }
}
