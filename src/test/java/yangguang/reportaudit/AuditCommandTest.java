package yangguang.reportaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yangguang.reportform.GoldenReport;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportreading.Layouts;

class AuditCommandTest {

    private static final String TITLE = "青禾市人民政府2023年政府信息公开工作年度报告";
    private final ReportFormat format = ReportFormats.shipped().get("C");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private int audit(String... args) {
        out.reset();
        err.reset();
        AuditCommand command = new AuditCommand(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new CommandLine(command).execute(args);
    }

    private String file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }

    private String file(String name, String content) throws IOException {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private String golden(Map<String, String> figures) {
        return Layouts.HTML.report(format, figures, TITLE, "本年依法公开各类政府信息。");
    }

    @Test
    void aSoundReportExitsWithZero() throws IOException {
        assertThat(audit(file("好.html", golden(GoldenReport.figures())))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("青禾市人民政府").contains("没有发现问题");
        assertThat(err.size()).isZero();
    }

    @Test
    void anErrorExitsWithOneAndAWarningWithZero() throws IOException {
        Map<String, String> figures = new HashMap<>(GoldenReport.figures());
        figures.put("c.t3.new.sci", "00");
        assertThat(audit(file("警告.html", golden(figures)))).isZero();
        figures.put("c.t4.rev.total", "791");
        assertThat(audit(file("错误.html", golden(figures)))).isEqualTo(1);
    }

    @Test
    void jsonIsOneObjectAFileAndALine() throws IOException {
        Map<String, String> figures = new HashMap<>(GoldenReport.figures());
        figures.put("c.t4.rev.total", "791");
        String good = file("一.html", golden(GoldenReport.figures()));
        String bad = file("二.html", golden(figures));
        assertThat(audit("--json", good, bad)).isEqualTo(1);
        String[] lines = out.toString(StandardCharsets.UTF_8).strip().split("\n");
        assertThat(lines).hasSize(2);
        JsonNode json = JsonMapper.builder().build().readTree(lines[1]);
        assertThat(json.get("file").asString()).isEqualTo(bad);
        assertThat(json.get("agency").asString()).isEqualTo("青禾市人民政府");
        assertThat(json.get("year").asInt()).isEqualTo(2023);
        assertThat(json.get("generation").asString()).isEqualTo("C");
        assertThat(json.get("sections")).hasSize(6);
        assertThat(json.get("sections").get(0).get("present").asBoolean()).isTrue();
        assertThat(json.get("cells")).hasSize(200);
        assertThat(json.get("cells").get("c.t3.new.np").get("raw").asString()).isEqualTo("13612");
        assertThat(json.get("cells").get("c.t3.new.np").get("value").asInt()).isEqualTo(13612);
        JsonNode finding = json.get("findings").get(0);
        assertThat(finding.get("rule").asString()).isEqualTo("T4-1");
        assertThat(finding.get("severity").asString()).isEqualTo("error");
        assertThat(finding.get("where").asString()).isEqualTo("c.t4.rev.total");
        assertThat(finding.get("expected").asString()).isEqualTo("790");
        assertThat(finding.get("actual").asString()).isEqualTo("791");
    }

    @Test
    void whatIsNoReportIsRefusedWithASentence() throws IOException {
        refused(file("空.txt", ""), "文件是空的");
        refused(file("空白.txt", " \n\t\n"), "只有空白");
        refused(java.nio.file.Files.createDirectories(folder.resolve("空")).toString(), "没有报告文件");
        refused(folder.resolve("没有.txt").toString(), "找不到");
        refused(file("扫描.pdf", "%PDF-1.7 ..."), "PDF");
        refused(file("程序.txt", new byte[] {0x7f, 'E', 'L', 'F', 0, 0, 1, 2}), "二进制");
        refused(file("预算.txt", "青禾县财政局2023年部门预算\n一、部门概况\n主要职责如下。\n二、预算收支\n收入 100 万元\n"), "没有认出");
        refused(file("图片.html", "<html><body><img src=a.png></body></html>"), "没有认出");
    }

    private void refused(String file, String sentence) {
        assertThat(audit("--json", file)).as(file).isEqualTo(2);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(sentence).endsWith("。" + System.lineSeparator()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void oneUnreadableFileDoesNotHideTheOthers() throws IOException {
        assertThat(audit(file("空.txt", ""), file("好.html", golden(GoldenReport.figures())))).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("没有发现问题");
    }

    @Test
    void aHugeFileIsNotEvenRead() throws IOException {
        Path huge = folder.resolve("大.txt");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(200L * 1024 * 1024);
        }
        refused(huge.toString(), "20 MB");
    }

    @Test
    void tenThousandNestedTablesAreWalkedWithoutHarm() throws IOException {
        String nested = "<table><tr><td>".repeat(10_000) + golden(GoldenReport.figures()) + "</td></tr></table>".repeat(10_000);
        assertThat(audit("--json", file("深.html", nested))).isIn(0, 1, 2);
        assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("Exception", "\tat ");
    }

    @Test
    void oneEndlessLineIsReadInTime() throws IOException {
        String line = "本年共收到申请其中包括行政复议规范性文件主动公开12条，占3%；".repeat(120_000);
        assertThat(audit("--json", file("长.txt", TITLE + "\n一、总体情况\n" + line))).isIn(1, 2);
        assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("Exception", "\tat ");
    }

    @Test
    void nationalEncodingsAreRead() throws IOException {
        String page = golden(GoldenReport.figures()).replace("charset=utf-8", "charset=gb2312");
        assertThat(audit(file("国标.html", page.getBytes(Charset.forName("GB18030"))))).isZero();
        String text = Layouts.TABS.report(format, GoldenReport.figures(), TITLE, "本年依法公开各类政府信息。");
        assertThat(audit(file("国标.txt", text.getBytes(Charset.forName("GBK"))))).isZero();
        assertThat(audit(file("宽.txt", text.getBytes(StandardCharsets.UTF_16)))).isZero();
    }

    @Test
    void brokenBytesNeverShowAnException() throws IOException {
        byte[] sound = golden(GoldenReport.figures()).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(20240131);
        for (int round = 0; round < 200; round++) {
            byte[] broken = sound.clone();
            for (int i = 0; i < 1 + random.nextInt(50); i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            assertThat(audit("--json", file("坏.html", broken))).isIn(0, 1, 2);
            assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("Exception", "\tat ", "超出了程序");
        }
    }

    @Test
    void columnsOfTheTerminalCountChineseCharactersTwice() {
        assertThat(AuditPrinter.width("机关 A")).isEqualTo(6);
        assertThat(AuditPrinter.pad("年度", 10)).isEqualTo("年度      ");
    }
}
