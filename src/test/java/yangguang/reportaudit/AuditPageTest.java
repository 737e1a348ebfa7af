package yangguang.reportaudit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static yangguang.FormToken.csrf;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import yangguang.OfficeTest;
import yangguang.reportform.GoldenReport;
import yangguang.reportform.ReportFormats;
import yangguang.reportreading.Layouts;

@OfficeTest
class AuditPageTest {

    private static final String TITLE = "青禾市人民政府2023年政府信息公开工作年度报告";

    @Autowired MockMvc mvc;

    private ResultActions hand(String name, byte[] content) throws Exception {
        return mvc.perform(multipart("/reports/audit").file(new MockMultipartFile("file", name, "text/html", content)).with(csrf()));
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void anybodyMayHandInAReport() throws Exception {
        assertThat(body(mvc.perform(get("/reports/audit")).andExpect(status().isOk()))).contains("核对年度报告", "不保存");
    }

    @Test
    void failingCellsLinkToTheirFindingAndBack() throws Exception {
        Map<String, String> figures = new HashMap<>(GoldenReport.figures());
        figures.put("c.t4.rev.total", "791");
        String page = Layouts.HTML.report(ReportFormats.shipped().get("C"), figures, TITLE, "本年依法公开各类政府信息。");
        String answer = body(hand("年报.html", page.getBytes(StandardCharsets.UTF_8)).andExpect(status().isOk()));
        assertThat(answer).contains("id=\"finding-1\"", "href=\"#c.t4.rev.total\"", "id=\"c.t4.rev.total\"", "href=\"#finding-1\"",
                "class=\"number failing\"", "错误1", "T4-1", "1 处错误，0 处警告");
    }

    @Test
    void aMissingTableIsSaidToBeMissing() throws Exception {
        String text = TITLE + "\n一、总体情况\n依法公开。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n"
                + "四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n人手不足。\n六、其他需要报告的事项\n无。\n";
        assertThat(body(mvc.perform(multipart("/reports/audit").param("text", text).with(csrf())).andExpect(status().isOk())))
                .contains("没有读到这张表", "不是 0");
    }

    @Test
    void whatCannotBeReadIsRefusedInPlace() throws Exception {
        assertThat(body(hand("a.pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8)).andExpect(status().isUnprocessableContent())))
                .contains("PDF", "损坏");
        assertThat(body(hand("a.html", new byte[0]).andExpect(status().isUnprocessableContent()))).contains("文件是空的").doesNotContain("请选择一个文件");
        assertThat(body(mvc.perform(multipart("/reports/audit").param("text", "  ").with(csrf())).andExpect(status().isUnprocessableContent())))
                .contains("请选择一个文件");
        assertThat(body(mvc.perform(multipart("/reports/audit").param("text", "<script>alert(1)</script>不是报告").with(csrf()))
                .andExpect(status().isUnprocessableContent()))).contains("没有认出", "&lt;script").doesNotContain("<script>alert(1)");
    }
}
