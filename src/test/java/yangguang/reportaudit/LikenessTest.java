package yangguang.reportaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import yangguang.reportform.AgencyYear;
import yangguang.reportform.Finding;
import yangguang.reportform.Severity;
import yangguang.reportform.ReportFormats;
import yangguang.reportreading.PublishedReport;
import yangguang.reportreading.Unreadable;
import yangguang.statute.Article;

@Article("50")
class LikenessTest {

    private static final String[] SUBJECTS = {"公开目录", "政策解读", "栏目更新", "答复文书", "业务培训", "平台检索", "查阅场所", "保密审查", "数据台账", "督查通报"};
    private static final String[] FAULTS = {"更新不够及时", "形式较为单一", "人手仍显不足", "口径前后不一", "流程衔接不畅", "群众知晓率低", "内容深浅不一", "日常检查偏少"};
    private static final String[] REMEDIES = {"下一步按季度检查", "已明确专人负责", "将制定统一模板", "拟邀请专家授课", "正在改造系统", "会同有关部门研究", "纳入年度考核", "逐条销号整改"};

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(files = "src/test/cases/reportaudit/雷同.csv", numLinesToSkip = 1, maxCharsPerColumn = 2000)
    void likenessIsThatOfTheWording(String number, String what, String one, String first, String other, String second, double least, double most) {
        assertThat(SideBySide.of(first, one, second, other).likeness() * 100).isBetween(least, most);
    }

    static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3 + random.nextInt(6); i++) {
            text.append(SUBJECTS[random.nextInt(SUBJECTS.length)]).append(FAULTS[random.nextInt(FAULTS.length)]).append("，涉及")
                    .append(random.nextInt(100)).append("项，").append(REMEDIES[random.nextInt(REMEDIES.length)]).append("。");
        }
        return text.toString();
    }

    /// A copy of a text with a few characters changed.
    private static String copied(String text, Random random) {
        StringBuilder copy = new StringBuilder(text);
        for (int i = 0; i < random.nextInt(4); i++) {
            copy.setCharAt(random.nextInt(copy.length()), (char) ('丁' + random.nextInt(500)));
        }
        return copy.toString();
    }

    @Test
    void likenessIsTheSameFromEitherSideAndWholeOnlyForTheSameWording() {
        Random random = new Random(4);
        for (int round = 0; round < 500; round++) {
            String one = text(random);
            String other = random.nextBoolean() ? text(random) : copied(one, random);
            double likeness = SideBySide.of(one, "", other, "").likeness();
            assertThat(likeness).isBetween(0.0, 1.0).isEqualTo(SideBySide.of(other, "", one, "").likeness());
            assertThat(SideBySide.of(one, "", one, "").likeness()).isEqualTo(1.0);
        }
    }

    @Test
    void unrelatedTextsAreLessThanThirtyPercentAlike() {
        String[] trades = {"馆藏地图修复进度缓慢，查档预约需提前三日，库房温湿度监测尚未联网。", "农村饮水监测点布设不均，河道采砂巡查记录零散，汛期水情发布晚于预报。",
            "学校食堂招标结果公布滞后，课后服务收费标准表述含糊，转学政策问答缺少示例。", "客运班线调整未提前告知，施工绕行图不清晰，出租车投诉办理周期偏长。",
            "养老机构星级评定材料未上墙，临时救助名单更新慢，婚姻登记预约入口隐蔽。"};
        for (int i = 0; i < trades.length; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(SideBySide.of(trades[i], "", trades[j], "").likeness()).isLessThan(0.3);
            }
        }
    }

    /// The index passes over most texts; it must not pass over one that is alike.
    @Test
    void theIndexFindsWhatComparingEachWithEachFinds() {
        Random random = new Random(17);
        List<Wording> texts = new ArrayList<>();
        List<String> raw = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            raw.add(i > 0 && random.nextInt(3) == 0 ? copied(raw.get(random.nextInt(i)), random) : text(random));
            texts.add(Wording.of(Sentence.of(raw.getLast(), "")));
        }
        for (double degree : new double[] {0.7, 0.9, 1.0}) {
            LikenessIndex index = new LikenessIndex(texts, degree);
            for (Wording text : texts) {
                assertThat(index.like(text).stream().map(LikenessIndex.Like::text).sorted().toList())
                        .isEqualTo(IntStream.range(0, texts.size()).filter(i -> text.likeness(texts.get(i)) >= degree).boxed().toList());
            }
        }
    }

    @Test
    void passagesStandSideBySideWithTheirPlaces() {
        String last = "一是更新滞后3天。二是解读偏少。";
        String now = "上年问题已整改。一是更新滞后5天。三是人员不足，需要补充。";
        SideBySide both = SideBySide.of(now, "", last, "");
        assertThat(both.passages()).extracting(SideBySide.Passage::kind).containsExactly(SideBySide.Kind.ONLY_FIRST, SideBySide.Kind.FIGURES,
                SideBySide.Kind.ONLY_FIRST, SideBySide.Kind.ONLY_SECOND);
        SideBySide.Passage same = both.passages().get(1);
        Sentence first = same.first().orElseThrow();
        Sentence second = same.second().orElseThrow();
        assertThat(now.substring(first.from(), first.to())).isEqualTo(first.text()).isEqualTo("一是更新滞后5天。");
        assertThat(last.substring(second.from(), second.to())).isEqualTo(second.text()).isEqualTo("一是更新滞后3天。");
    }

    @Test
    void aProblemsPartTakenFromLastYearIsAWarningWithASentence() {
        String text = "公开的主动性还不够强，部分科室报送信息不及时。政策解读以文字为主，图表和视频解读偏少。2022年将开展培训2次。";
        AgencyYear last = AgencyYears.report("青禾县教育局", 2022, "C", null, Map.of("S5", text));
        AgencyYear report = AgencyYears.report("青禾县教育局", 2023, "C", null, Map.of("S5", text.replace("2022年", "2023年").replace("2次", "4次")));
        assertThat(LikenessChecks.againstLast(report, last)).singleElement().returns("TX-4", Finding::rule).returns(Severity.WARN, Finding::severity)
                .returns("S5", Finding::where).extracting(Finding::message).asString().contains("100% 相同").contains("例如“公开的主动性还不够强").endsWith("。");
        AgencyYear own = AgencyYears.report("青禾县教育局", 2023, "C", null, Map.of("S5", "学校财务信息公开口径不一，家长反映查询不便；上年提出的解读偏少问题已经解决。"));
        assertThat(LikenessChecks.againstLast(own, last)).isEmpty();
    }

    @Test
    void siblingsWithTheSameProblemsAreNamed() {
        String text = "公开的主动性还不够强，部分科室报送信息不及时。政策解读以文字为主，图表和视频解读偏少。";
        AgencyYear one = AgencyYears.report("青禾县教育局", 2023, "C", null, Map.of("S5", text, "S6", "本年没有收取信息处理费，也没有其他需要报告的事项。"));
        AgencyYear two = AgencyYears.report("青禾县水务局", 2023, "C", null, Map.of("S5", "青禾县水务局" + text, "S6", "本年没有收取信息处理费，也没有其他需要报告的事项。"));
        AgencyYear own = AgencyYears.report("青禾县民政局", 2023, "C", null, Map.of("S5", "养老机构星级评定材料未上墙，临时救助名单更新慢，婚姻登记预约入口隐蔽。", "S6", "本年没有收取信息处理费，也没有其他需要报告的事项。"));
        Map<AgencyYear, List<Finding>> findings = LikenessChecks.amongSiblings(List.of(one, two, own));
        assertThat(findings).containsOnlyKeys(one, two);
        assertThat(findings.get(one)).singleElement().extracting(Finding::message).asString().contains("青禾县水务局").doesNotContain("青禾县民政局");
    }

    @ParameterizedTest
    @ValueSource(strings = {"青禾县民政局\n2024年1月20日", "青禾县民政局 2024年1月20日", "青禾县民政局\n二〇二四年一月二十日", "2024年1月20日"})
    void aSignatureIsNoWordingOfThePartItStandsUnder(String signature) throws Unreadable {
        String problems = "临时救助名单更新慢，婚姻登记预约入口难找，本年已经改版。";
        String text = "青禾县民政局2023年政府信息公开工作年度报告\n一、总体情况\n本年公开救助名单。\n五、存在的主要问题及改进情况\n" + problems + "\n" + signature;
        PublishedReport report = new Auditing(ReportFormats.shipped()).auditPasted(text).report();
        assertThat(ReportInYear.of(report).orElseThrow().narrative()).containsEntry("S5", problems.replace("，", ",")).containsEntry("S1", "本年公开救助名单。");
    }

    @Test
    void aSentenceThatOnlyNamesTheAgencyOrADayStays() throws Unreadable {
        String problems = "婚姻登记预约入口难找。\n由青禾县民政局办公室负责，改进时间为2024年1月20日";
        String text = "青禾县民政局2023年政府信息公开工作年度报告\n一、总体情况\n本年公开救助名单。\n五、存在的主要问题及改进情况\n" + problems;
        PublishedReport report = new Auditing(ReportFormats.shipped()).auditPasted(text).report();
        assertThat(ReportInYear.of(report).orElseThrow().narrative().get("S5")).isEqualTo(problems.replace("，", ","));
    }
}
