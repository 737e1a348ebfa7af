package yangguang.reportreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What titles say of the part of a year a table covers, and what looks like it and is not.
class PeriodTitleTest {

    private static List<Line> lines(String... texts) {
        return Arrays.stream(texts).map(text -> Line.prose("行", text)).toList();
    }

    @ParameterizedTest
    @CsvSource({
            "青禾县民政局2016年第三季度政府信息公开情况统计表, 青禾县民政局, 2016, 第三季度",
            "2016年第3季度青禾县民政局政府信息公开情况统计表, 青禾县民政局, 2016, 第三季度",
            "青禾县民政局2017年一季度政府信息公开工作情况统计表, 青禾县民政局, 2017, 第一季度",
            "青禾县2016年度第四季度政府信息公开季报, 青禾县, 2016, 第四季度",
            "青禾县民政局2016年1—9月政府信息公开情况统计表, 青禾县民政局, 2016, 1—9月",
            "青禾县民政局2016年1月至3月政府信息公开情况统计表, 青禾县民政局, 2016, 第一季度",
            "青禾县民政局2016年10-12月政府信息公开情况统计表, 青禾县民政局, 2016, 第四季度",
            "青禾县民政局2016年上半年政府信息公开工作总结, 青禾县民政局, 2016, 上半年",
            "青禾县民政局2016年前三季度政府信息公开情况统计表, 青禾县民政局, 2016, 1—9月",
            "青禾县民政局2016年一至三季度政府信息公开情况统计表, 青禾县民政局, 2016, 1—9月",
            "青禾县民政局2016年第3-第4季度政府信息公开情况统计表, 青禾县民政局, 2016, 下半年",
            "青禾县民政局2008年5月份政府信息公开情况统计表, 青禾县民政局, 2008, 5月",
            "附件1：青禾县民政局政府信息公开情况统计表（2016年第二季度）, 青禾县民政局, 2016, 第二季度",
            "关于青禾县民政局2018年第二季度政府信息公开情况的报告, 青禾县民政局, 2018, 第二季度"})
    void aTitleTellsItsPeriod(String title, String agency, int year, String covers) {
        PeriodTitle read = PeriodTitle.of(lines("首页 > 信息公开", title, "统计指标 单位 统计数")).orElseThrow();
        assertThat(read.covers().name()).isEqualTo(covers);
        assertThat(read.year()).isEqualTo(year);
        assertThat(read.agency()).isEqualTo(agency);
    }

    @Test
    void thePeriodMayStandBelowTheTitleOrAboveIt() {
        PeriodTitle below = PeriodTitle.of(lines("政府信息公开情况统计表", "（2016年第三季度）", "填报单位（盖章）：青禾县民政局", "统计指标")).orElseThrow();
        assertThat(below.period()).isEqualTo("2016年第三季度");
        assertThat(below.agency()).isEqualTo("青禾县民政局");
        PeriodTitle above = PeriodTitle.of(lines("青禾县民政局2016年第三季度", "政府信息公开情况统计表", "统计指标")).orElseThrow();
        assertThat(above.agency()).isEqualTo("青禾县民政局");
        PeriodTitle beside = PeriodTitle.of(lines("政府信息公开情况统计表", "填报单位（盖章）：青禾县民政局 2016年第三季度", "统计指标")).orElseThrow();
        assertThat(beside.period()).isEqualTo("2016年第三季度");
    }

    @ParameterizedTest
    @ValueSource(strings = {"青禾县民政局2016年政府信息公开工作年度报告", "青禾县2016年度政府信息公开情况统计表", "青禾县民政局2016年1—12月政府信息公开情况统计表",
            "四季青镇2016年政府信息公开情况统计表",
            "青禾县民政局2013年第一至四季度政府信息公开情况统计表", "青禾县民政局2013年1-4季度政府信息公开情况统计表", "青禾县民政局2013年全年政府信息公开情况统计表",
            "青禾县民政局2013年1月1日至12月31日政府信息公开情况统计表", "青禾县民政局政府信息公开情况统计表（2013年1月—12月）", "发布日期：2014年3月 政府信息公开情况", "一、2016年第一季度政府信息公开情况", "2016年度政府信息公开情况统计表（2017年1月）",
            "根据2016年第三季度政府信息公开情况统计表编制"})
    void aYearsTitleIsNoQuarters(String title) {
        assertThat(PeriodTitle.of(lines(title, "统计指标 单位 统计数"))).isEmpty();
    }

    @Test
    void aDayOfSigningIsNoPeriod() {
        assertThat(PeriodTitle.of(lines("青禾县2016年度政府信息公开情况统计表", "填报单位：青禾县民政局 填报时间：2017年1月", "统计指标"))).isEmpty();
        assertThat(PeriodTitle.of(lines("政府信息公开情况统计表", "2017年1月", "统计指标"))).isEmpty();
    }

    @Test
    void aReportOfAYearStaysOneWhateverItsTextSays() {
        String body = "本年度，全局认真贯彻落实条例，健全制度，规范流程，强化培训，更新目录，回应关切，主动公开政府信息，依法办理申请，接受社会监督，政府信息公开工作平稳有序，各项任务全面完成。";
        assertThat(PeriodTitle.of(lines("青禾县民政局2016年政府信息公开工作年度报告", body, "第三季度政府信息公开情况", "统计指标"))).isEmpty();
        for (String title : List.of("青禾县民政局2016年度政府信息公开工作报告", "青禾县民政局2016年政府信息公开工作总结", "2016年青禾县民政局信息公开工作情况报告")) {
            assertThat(PeriodTitle.of(lines("上一篇：青禾县民政局2016年第四季度政府信息公开情况", title, body, body, "统计指标"))).as(title).isEmpty();
        }
        assertThat(PeriodTitle.of(lines("青禾县民政局2016年政府信息公开工作年度报告", "青禾县民政局2017年第一季度政府信息公开情况统计表", "统计指标"))).isPresent();
        assertThat(PeriodTitle.of(lines("青禾县民政局2017年第一季度政府信息公开情况统计表", "2016年政府信息公开工作年度报告", body, "统计指标"))).isEmpty();
        assertThat(PeriodTitle.of(lines("青禾县民政局2016年政府信息公开工作年度报告", "相关文章", "青禾县民政局2017年第一季度政府信息公开情况统计表", body, body, body, body, body,
                body, body, body, body, body, body, body, "统计指标"))).isEmpty();
    }
}
