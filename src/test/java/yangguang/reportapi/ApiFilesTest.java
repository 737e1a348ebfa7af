package yangguang.reportapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yangguang.reportaudit.AuditCommand;
import yangguang.reportform.GoldenReport;
import yangguang.reportform.ReportFormats;
import yangguang.reportreading.Layouts;

/// The interface for files, without Spring's context and without a database.
class ApiFilesTest {

    private static final String TITLE = "青禾市人民政府2023年政府信息公开工作年度报告";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static MockMvc api(Capacity capacity) {
        return MockMvcBuilders.standaloneSetup(new FilesController(capacity)).setControllerAdvice(new ApiFailures()).build();
    }

    private final MockMvc api = api(new Capacity());

    static byte[] report(String received) {
        Map<String, String> figures = new HashMap<>(GoldenReport.figures());
        figures.put("c.t3.new.tot", received);
        return Layouts.HTML.report(ReportFormats.shipped().get("C"), figures, TITLE, "本年依法公开各类政府信息。").getBytes(StandardCharsets.UTF_8);
    }

    static MockMultipartFile file(String field, String name, byte[] content) {
        return new MockMultipartFile(field, name, "application/octet-stream", content);
    }

    private MockHttpServletResponse post(String address, MockMultipartFile... files) throws Exception {
        var request = multipart("/api/reports/" + address);
        for (MockMultipartFile file : files) {
            request.file(file);
        }
        return api.perform(request).andReturn().getResponse();
    }

    private static JsonNode json(MockHttpServletResponse answer) throws Exception {
        return JSON.readTree(answer.getContentAsByteArray());
    }

    private static void isProblem(MockHttpServletResponse answer, int status, String words) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(json(answer).path("status").asInt()).isEqualTo(status);
        assertThat(json(answer).path("detail").asString()).contains(words).matches("(?s).*[一-龥].*").doesNotContain("Exception", "java.");
    }

    @Test
    void auditAnswersWhatTheCommandPrints(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("年报.html"), report("14070"));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        picocli.CommandLine command = new picocli.CommandLine(new AuditCommand(new PrintStream(printed, true, StandardCharsets.UTF_8), System.err));
        assertThat(command.execute("--json", file.toString())).isEqualTo(1);
        MockHttpServletResponse answer = post("audit", file("file", file.toString(), Files.readAllBytes(file)));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(json(answer)).isEqualTo(JSON.readTree(printed.toByteArray()));
        assertThat(json(answer).path("findings").size()).isPositive();
    }

    @Test
    void extractGivesEveryCellAndTextWorksLikeAFile() throws Exception {
        JsonNode cells = json(post("extract", file("file", "年报.html", report("14069")))).path("cells");
        assertThat(cells.path("c.t3.new.tot").path("value").asInt()).isEqualTo(14_069);
        assertThat(cells.size()).isEqualTo(ReportFormats.shipped().get("C").places().size());
        MockHttpServletResponse text = api.perform(multipart("/api/reports/extract")
                .param("text", new String(report("14069"), StandardCharsets.UTF_8))).andReturn().getResponse();
        assertThat(json(text).path("cells")).isEqualTo(cells);
    }

    @Test
    void compareTellsTheCellsThatDiffer() throws Exception {
        JsonNode compared = json(post("compare", file("first", "a.html", report("14069")), file("second", "b.html", report("15000"))));
        assertThat(compared.path("differs").asBoolean()).isTrue();
        assertThat(compared.path("cells").size()).isEqualTo(1);
        assertThat(compared.path("cells").get(0).path("difference").asInt()).isEqualTo(931);
    }

    @Test
    void exportGivesTheFileUnderItsNameAndRefusesUnknownForms() throws Exception {
        MockHttpServletResponse workbook = post("export?format=xlsx", file("file", "年报.html", report("14069")));
        assertThat(workbook.getContentAsByteArray()).startsWith('P', 'K');
        assertThat(workbook.getHeader("Content-Disposition")).contains("attachment", ".xlsx");
        isProblem(post("export?format=exe", file("file", "年报.html", report("14069"))), 400, "format 应是");
        isProblem(post("export", file("file", "年报.html", report("14069"))), 400, "format 应是");
    }

    @Test
    void whatCannotBeReadIsAProblemWithASentence() throws Exception {
        isProblem(post("audit"), 400, "没有收到报告");
        isProblem(post("compare", file("first", "a.html", report("1"))), 400, "second");
        isProblem(post("audit", file("file", "空.html", new byte[0])), 422, "文件是空的");
        isProblem(post("audit", file("file", "预算.txt", "2025年部门预算公开说明。收入 3 万元。".getBytes(StandardCharsets.UTF_8))), 422, "没有认出");
        isProblem(post("compare", file("first", "a.html", report("1")), file("second", "b.txt", "不是报告".getBytes(StandardCharsets.UTF_8))), 422, "第二份");
        isProblem(post("audit", file("file", "大.html", new byte[21 * 1024 * 1024])), 413, "20 MB");
    }

    @Test
    void hostileFilesAreRefusedOrReadAndNeverAnsweredWithAFault() throws Exception {
        Random random = new Random(5);
        byte[] honest = report("14069");
        for (int i = 0; i < 60; i++) {
            byte[] content = honest.clone();
            for (int changes = 0; changes < 1 + random.nextInt(400); changes++) {
                content[random.nextInt(content.length)] = (byte) random.nextInt(256);
            }
            MockHttpServletResponse answer = post(i % 2 == 0 ? "audit" : "extract", file("file", "x.html", content));
            assertThat(answer.getStatus()).isIn(200, 422);
        }
        for (String start : new String[] {"%PDF-1.7", "PK\u0003\u0004", "\u00d0\u00cf\u0011\u00e0", "{\"format\":{\"id\":\"Z\"}}", "<table>".repeat(20_000)}) {
            assertThat(post("extract", file("file", "x", start.getBytes(StandardCharsets.ISO_8859_1))).getStatus()).as(start.substring(0, 4)).isIn(200, 422);
        }
        MockHttpServletResponse named = post("audit", file("file", "<script>alert(1)</script>\r\nX: y", honest));
        assertThat(named.getContentType()).isEqualTo("application/json");
        assertThat(named.getHeader("X")).isNull();
    }

    @Test
    void whoFindsNoPlaceIsAskedToComeBackAndFindsOneLater() throws Exception {
        Capacity one = new Capacity(1, Duration.ZERO);
        MockMvc narrow = api(one);
        CountDownLatch going = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Thread other = Thread.ofVirtual().start(() -> {
            try {
                one.within(() -> {
                    going.countDown();
                    return end.await(10, TimeUnit.SECONDS);
                });
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(going.await(10, TimeUnit.SECONDS)).isTrue();
        MockHttpServletResponse refused = narrow.perform(multipart("/api/reports/audit").file(file("file", "a.html", report("14069")))).andReturn().getResponse();
        isProblem(refused, 503, "已达上限");
        assertThat(refused.getHeader("Retry-After")).isEqualTo("5");
        end.countDown();
        other.join();
        assertThat(narrow.perform(multipart("/api/reports/audit").file(file("file", "a.html", report("14069")))).andReturn().getResponse().getStatus()).isEqualTo(200);
    }

    @Test
    void workThatFailsGivesItsPlaceBack() throws Exception {
        Capacity one = new Capacity(1, Duration.ZERO);
        for (int i = 0; i < 3; i++) {
            assertThat(api(one).perform(multipart("/api/reports/audit").file(file("file", "x.txt", "不是报告".getBytes(StandardCharsets.UTF_8))))
                    .andReturn().getResponse().getStatus()).isEqualTo(422);
        }
    }
}
