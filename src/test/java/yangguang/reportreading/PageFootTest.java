package yangguang.reportreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yangguang.reportform.GoldenReport;
import yangguang.reportform.ReportFormats;

/// What stands below a report on its page is no part of the report.
class PageFootTest {

    private static PublishedReport read(String below) throws Unreadable {
        String page = Layouts.HTML.report(ReportFormats.shipped().get("C"), GoldenReport.figures(), "青禾县水务局2023年政府信息公开工作年度报告", "本年依法公开。");
        int end = page.lastIndexOf("</td></tr></table><div>");
        return new ReportReader(ReportFormats.shipped()).read("年报.html", (page.substring(0, end) + below + page.substring(end)).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theWayToOtherPagesIsNoWordOfTheLastPart() throws Unreadable {
        String last = read("").parts().getLast().text();
        PublishedReport with = read("<p>附件：1.青禾县水务局年报.docx 2.统计表.xlsx</p><p>上一篇：青禾县水务局2022年年报</p><p>主办：青禾县水务局</p><p>青ICP备00000000号</p>");
        assertThat(with.parts().getLast().text()).isEqualTo(last);
        assertThat(with.lines()).extracting(Line::text).contains("主办:青禾县水务局");
    }

    @ParameterizedTest
    @ValueSource(strings = {"上一年度的问题已经整改。", "附件办理情况另行报告。", "分管领导每月听取汇报。", "联系群众的渠道更多。", "主办部门牵头落实。", "相关信息已经更新。", "联系我们的群众更多。"})
    void wordsOfTheReportThatOnlyBeginAlikeStay(String words) throws Unreadable {
        assertThat(read("<p>" + words + "</p>").parts().getLast().text()).contains(words.substring(0, 5));
        assertThat(PageFoot.from(List.of(Line.prose("第1段", words)), 0)).isEqualTo(1);
    }
}
