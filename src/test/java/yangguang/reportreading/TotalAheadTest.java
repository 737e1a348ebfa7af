package yangguang.reportreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import yangguang.reportform.ReportFormats;

/// A header in running text that names the total before the columns it adds up (总计写在最前).
class TotalAheadTest {

    private static final String HEADER = "申请人情况\n\n总计\n\n自然人\n\n法人或其他组织\n\n商业企业\n\n科研机构\n\n社会公益组织\n\n法律服务机构\n\n其他\n\n";
    private static final List<String> COLUMNS = List.of("np", "biz", "sci", "npo", "law", "oth", "tot");

    private static PublishedReport read(String taken, String carried) throws Unreadable {
        String text = "青禾县白石街道办事处2019年政府信息公开工作年度报告\n\n一、总体情况\n\n2019年，街道依法公开各类信息。\n\n三、收到和处理政府信息公开申请情况\n\n" + HEADER
                + "一、本年新收政府信息公开申请数量\n\n" + taken.replace(" ", "\n\n") + "\n\n二、上年结转政府信息公开申请数量\n\n" + carried.replace(" ", "\n\n")
                + "\n\n四、政府信息公开行政复议、行政诉讼情况\n\n五、存在的主要问题及改进情况\n\n人手不足，下一步加强培训和检查。\n\n六、其他需要报告的事项\n\n无。\n";
        return new ReportReader(ReportFormats.shipped()).read(SourceText.pasted(text));
    }

    private static String row(PublishedReport report, String row) {
        return COLUMNS.stream().map(column -> report.figure("t3." + row + "." + column).orElseThrow().raw()).collect(Collectors.joining(" "));
    }

    @Test
    void itIsTheLastColumnWhereTheFiguresAddUpSo() throws Unreadable {
        PublishedReport report = read("9 4 0 1 2 0 16", "1 0 0 0 0 2 3");
        assertThat(row(report, "new")).isEqualTo("9 4 0 1 2 0 16");
        assertThat(row(report, "carry_in")).isEqualTo("1 0 0 0 0 2 3");
        assertThat(report.normalised()).anyMatch(change -> change.contains("总计"));
    }

    @Test
    void itIsTheFirstColumnWhereOnlyThatAddsUp() throws Unreadable {
        PublishedReport report = read("16 9 4 0 1 2 0", "3 1 0 0 0 0 2");
        assertThat(row(report, "new")).isEqualTo("9 4 0 1 2 0 16");
        assertThat(row(report, "carry_in")).isEqualTo("1 0 0 0 0 2 3");
    }

    @Test
    void whereBothWouldDoItIsLastAndSaidToBe() throws Unreadable {
        PublishedReport report = read("1 0 0 0 0 0 1", "0 0 0 0 0 0 0");
        assertThat(row(report, "new")).isEqualTo("1 0 0 0 0 0 1");
        assertThat(row(report, "carry_in")).isEqualTo("0 0 0 0 0 0 0");
    }
}
