package yangguang.reportreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

import yangguang.reportform.ReportFormats;

class HeadReadingTest {

    private final ReportReader reader = new ReportReader(ReportFormats.shipped());

    private PublishedReport.Head head(String page) throws Unreadable {
        return reader.read("年报.html", page.getBytes(StandardCharsets.UTF_8)).head();
    }

    private static final String BODY = "<p>一、总体情况</p><p>本年依法公开各类政府信息。</p><p>二、主动公开政府信息情况</p><p>三、收到和处理政府信息公开申请情况</p>"
            + "<p>四、政府信息公开行政复议、行政诉讼情况</p><p>五、存在的主要问题及改进情况</p><p>人手不足。</p><p>六、其他需要报告的事项</p><p>无。</p>";

    @Test
    void theTableAboveTheTextGivesNumbersAndDates() throws Unreadable {
        PublishedReport.Head head = head("<html><body><table><tr><td>索 引 号：</td><td>QH0301-2024-00012</td><td>发文字号：</td><td>青政办〔2024〕12号</td></tr>"
                + "<tr><td>发布日期：</td><td>2024-01-20</td></tr></table><h1>青禾县民政局2023年政府信息公开工作年度报告</h1>" + BODY + "</body></html>");
        assertThat(head.index().orElseThrow().value()).isEqualTo("QH0301-2024-00012");
        assertThat(head.number().orElseThrow().value()).isEqualTo("青政办〔2024〕12号");
        assertThat(head.published().orElseThrow().value()).hasToString("2024-01-20");
        assertThat(head.level().orElseThrow().value()).isEqualTo(PublishedReport.Level.DEPARTMENT);
    }

    @Test
    void whereTheTextIsSilentThePageSpeaksForItself() throws Unreadable {
        PublishedReport.Head head = head("<html><head><meta name='ArticleTitle' content='青禾县清河镇人民政府2023年政府信息公开工作年度报告'>"
                + "<meta name='PubDate' content='2024-01-18 09:30'><meta name='ContentSource' content='清河镇人民政府'><meta name='Url' content='https://www.example.gov.cn/a.html'></head><body>"
                + BODY + "</body></html>");
        assertThat(head.agency().orElseThrow()).returns("青禾县清河镇人民政府", PublishedReport.Found::value).returns("网页元数据", PublishedReport.Found::where);
        assertThat(head.published().orElseThrow().value()).hasToString("2024-01-18");
        assertThat(head.address().orElseThrow().value()).isEqualTo("https://www.example.gov.cn/a.html");
    }

    @ParameterizedTest
    @CsvSource({"青山省人民政府办公厅,PROVINCE,CERTAIN", "青禾市人民政府,CITY,LIKELY", "青禾县人民政府办公室,COUNTY,CERTAIN", "青禾县清河镇人民政府,TOWN,CERTAIN",
            "青禾区东门街道办事处,SUBDISTRICT,CERTAIN", "青禾县民政局,DEPARTMENT,LIKELY", "青禾经济技术开发区管理委员会,ZONE,CERTAIN"})
    void theNameOfAnAgencyTellsItsLevel(String name, PublishedReport.Level level, PublishedReport.Sureness sure) {
        assertThat(AgencyLevel.of(new PublishedReport.Found<>(name, "", "题名"))).get()
                .returns(level, PublishedReport.Found::value).returns(sure, PublishedReport.Found::sure);
    }
}
