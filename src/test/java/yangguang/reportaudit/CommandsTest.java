package yangguang.reportaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yangguang.reportform.GoldenReport;
import yangguang.reportform.ReportFormats;
import yangguang.reportreading.Layouts;

/// The commands over files, folders and ZIPs, each started as from a shell.
class CommandsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;
    private Path reports;

    @BeforeEach
    void twoYearsAndASibling() throws IOException {
        reports = Files.createDirectories(folder.resolve("年报/下级"));
        write("年报/甲2022.txt", "青禾县民政局", 2022, Map.of());
        write("年报/甲2023.txt", "青禾县民政局", 2023, Map.of("c.t3.carry_in.np", "819", "c.t3.carry_in.tot", "819"));
        write("年报/下级/乙2023.txt", "青禾县水务局", 2023, Map.of());
        reports = folder.resolve("年报");
    }

    private void write(String name, String agency, int year, Map<String, String> changed) throws IOException {
        Map<String, String> figures = new HashMap<>(GoldenReport.figures());
        figures.putAll(changed);
        Files.writeString(folder.resolve(name), Layouts.TABS.report(ReportFormats.shipped().get("C"), figures,
                agency + year + "年政府信息公开工作年度报告", "本年依法公开各类政府信息。")
                .replace("本年继续完善制度，加强培训，信息处理费收取情况为零。", "栏目更新不够及时，专职人员偏少；" + year + "年将增配 2 名专职人员，按季度检查栏目。"));
    }

    private int run(BiFunction<PrintStream, PrintStream, Object> command, Object... args) {
        out.reset();
        err.reset();
        Object made = command.apply(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        CommandLine line = new CommandLine(made).setParameterExceptionHandler(new ArgumentSentences()).setCaseInsensitiveEnumValuesAllowed(true);
        line.setErr(new java.io.PrintWriter(err, true, StandardCharsets.UTF_8));
        return line.execute(Stream.of(args).map(Object::toString).toArray(String[]::new));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private List<JsonNode> lines() {
        assertThat(out()).endsWith("\n");
        return out().lines().map(line -> JSON.readTree(line)).toList();
    }

    @Test
    void auditWalksFoldersInOrderWhateverTheNumberOfJobs() {
        run(AuditCommand::new, "--json", "--jobs", 1, reports);
        String one = out();
        run(AuditCommand::new, "--json", "--jobs", 4, reports);
        assertThat(out()).isEqualTo(one);
        assertThat(lines()).extracting(line -> line.get("file").asString()).containsExactly(reports + "/下级/乙2023.txt", reports + "/甲2022.txt", reports + "/甲2023.txt");
    }

    @Test
    void acrossChecksFollowTheReports() {
        assertThat(run(AuditCommand::new, "--json", "--across", reports)).isEqualTo(1);
        List<JsonNode> across = lines().stream().filter(line -> line.has("across")).toList();
        JsonNode now = across.stream().filter(line -> line.get("year").asInt() == 2023 && line.get("agency").asString().equals("青禾县民政局")).findFirst().orElseThrow();
        List<String> rules = now.get("findings").valueStream().map(finding -> finding.get("rule").asString() + " " + finding.get("where").asString()).toList();
        assertThat(rules).contains("T3-5 c.t3.carry_in.np", "LAST-YEAR-LEFT c.t2.rules.issued", "TX-4 S5");
        assertThat(across).extracting(line -> line.get("agency").asString()).contains("青禾县水务局");
        run(AuditCommand::new, "--across", reports);
        assertThat(out()).contains("互相核对  青禾县民政局2023年度").contains("上年结转");
    }

    @Test
    void aRollUpIsHeldAgainstTheOthers() throws IOException {
        Files.createDirectories(folder.resolve("汇总"));
        Map<String, String> twice = new HashMap<>();
        GoldenReport.figures().forEach((id, figure) -> twice.put(id, new java.math.BigDecimal(figure).multiply(java.math.BigDecimal.TWO).toPlainString()));
        write("年报/甲2023.txt", "青禾县民政局", 2023, Map.of());
        write("汇总/县2023.txt", "青禾县人民政府", 2023, twice);
        run(AuditCommand::new, "--json", "--rollup", folder.resolve("汇总/县2023.txt"), reports);
        JsonNode sum = lines().getLast();
        assertThat(sum.get("agency").asString()).isEqualTo("青禾县人民政府");
        assertThat(sum.get("findings").valueStream().map(finding -> finding.get("rule").asString()).toList()).doesNotContain("AGG-1");
        twice.put("c.t2.license.decisions", "1");
        write("汇总/县2023.txt", "青禾县人民政府", 2023, twice);
        assertThat(run(AuditCommand::new, "--json", "--rollup", folder.resolve("汇总/县2023.txt"), reports)).isEqualTo(1);
        assertThat(lines().getLast().get("findings").valueStream().map(finding -> finding.get("rule").asString() + finding.get("where").asString()).toList())
                .contains("AGG-1c.t2.license.decisions");
    }

    @Test
    void importKeepsOriginalAndReportAndGoesOnWhereItStopped() throws IOException {
        Path store = folder.resolve("存档");
        assertThat(run(ImportCommand::new, "--to", store, reports)).isZero();
        assertThat(err()).contains("读入 3 份，已有 0 份。");
        List<Path> kept = files(store);
        assertThat(kept).hasSize(7);
        Path report = kept.stream().filter(path -> path.toString().endsWith(".json")).findFirst().orElseThrow();
        Path original = store.resolve("originals").resolve(report.getParent().getFileName()).resolve(report.getFileName().toString().replace(".json", ""));
        assertThat(original).exists();
        Files.delete(report);
        Path part = Files.writeString(report.resolveSibling("x" + WrittenFile.PART), "半份");
        Files.writeString(store.resolve("outcomes.jsonl"), "{\"sha256\":\"没写完", StandardOpenOption.APPEND);
        assertThat(run(ImportCommand::new, "--to", store, "--json", reports)).isZero();
        assertThat(err()).contains("读入 1 份，已有 2 份。");
        assertThat(report).exists();
        assertThat(part).doesNotExist();
        assertThat(lines()).extracting(line -> line.get("state").asString()).containsOnlyOnce("imported");
        assertThat(Files.readAllLines(store.resolve("outcomes.jsonl"))).allSatisfy(line -> assertThat(JSON.readTree(line).has("sha256")).isTrue());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void importIntoLinesWritesEachReportOnce() throws IOException {
        Path lines = folder.resolve("报告.jsonl");
        assertThat(run(ImportCommand::new, "--jsonl", lines, reports)).isZero();
        Files.writeString(lines, "{\"sha256\":", StandardOpenOption.APPEND);
        assertThat(run(ImportCommand::new, "--jsonl", lines, reports)).isZero();
        assertThat(Files.readAllLines(lines)).hasSize(3).allSatisfy(line -> {
            JsonNode json = JSON.readTree(line);
            assertThat(json.get("report").get("cells").get("c.t3.new.np").get("value").asInt()).isEqualTo(13612);
            assertThat(json.get("sha256").asString()).hasSize(64);
        });
    }

    @Test
    void whatCannotBeReadIsNotedAndStopsNothing() throws IOException {
        Files.writeString(reports.resolve("预算.txt"), "青禾县财政局2023年部门预算\n一、部门概况\n主要职责如下。\n");
        Path store = folder.resolve("存档");
        assertThat(run(ImportCommand::new, "--to", store, "--json", reports)).isEqualTo(2);
        assertThat(lines()).extracting(line -> line.get("state").asString()).containsExactlyInAnyOrder("imported", "imported", "imported", "refused");
        assertThat(err()).contains("预算.txt：没有认出").contains("读不了 1 份");
        run(AuditCommand::new, reports);
        assertThat(err()).endsWith("逐份核对 3 份，1 份有错误，读不了 1 份。\n");
    }

    @Test
    void compareTellsFiguresAndSentencesApart() {
        assertThat(run(CompareCommand::new, reports.resolve("甲2022.txt"), reports.resolve("甲2023.txt"))).isEqualTo(1);
        assertThat(out()).contains("上年结转·自然人（件）").contains("535").contains("+284").contains("仅数字或名称不同");
        assertThat(out()).doesNotContain("本年新收·自然人");
        assertThat(run(CompareCommand::new, reports.resolve("甲2022.txt"), reports.resolve("甲2022.txt"))).isZero();
        assertThat(out()).contains("两份报告相同");
        assertThat(run(CompareCommand::new, "--json", reports.resolve("甲2022.txt"), reports.resolve("甲2023.txt"))).isEqualTo(1);
        assertThat(lines().getFirst().get("cells")).hasSize(2);
    }

    @Test
    void compareSaysWhatCannotBeCompared() throws IOException {
        Map<String, String> figures = new HashMap<>();
        ReportFormats.shipped().get("B").places().keySet().forEach(id -> figures.put(id, "0"));
        Path older = folder.resolve("甲2020.txt");
        Files.writeString(older, Layouts.TABS.report(ReportFormats.shipped().get("B"), figures, "青禾县民政局2020年政府信息公开工作年度报告", "本年依法公开。"));
        assertThat(run(CompareCommand::new, older, reports.resolve("甲2022.txt"))).isEqualTo(1);
        assertThat(out()).contains("不可比：B代统计收费项目数，C代统计收费金额").contains("不可比：B代统计对外公开总数量");
        assertThat(out().lines().filter(line -> line.contains("收到申请"))).singleElement().asString().contains("+14069");
    }

    @Test
    void exportWritesEachFormUnderTheNameOfTheSource() throws IOException {
        Path to = folder.resolve("导出");
        assertThat(run(ExportCommand::new, "--format", "json,csv,xlsx", "--to", to, reports)).isZero();
        assertThat(files(to)).extracting(path -> path.getFileName().toString()).contains("甲2022.json", "甲2022.csv", "甲2022.xlsx", "乙2023.json").hasSize(9);
        assertThat(run(CompareCommand::new, to.resolve("甲2022.json"), reports.resolve("甲2022.txt"))).isZero();
        assertThat(run(ExportCommand::new, "--format", "json", "--to", "-", reports)).isZero();
        assertThat(lines()).hasSize(3).allSatisfy(line -> assertThat(line.get("cells")).hasSize(200));
        assertThat(run(ExportCommand::new, "--format", "pdf", "--to", "-", reports)).isEqualTo(2);
        assertThat(err()).contains("只有 JSON 能输出到屏幕");
    }

    @Test
    void theSignatureIsNoWordOfTheLastPart() throws IOException {
        Path signed = folder.resolve("署名.txt");
        Files.writeString(signed, Files.readString(reports.resolve("甲2022.txt")) + "\n青禾县民政局\n2023年1月18日\n");
        Path to = folder.resolve("导出");
        assertThat(run(ExportCommand::new, "--format", "html", "--to", to, signed)).isZero();
        assertThat(Files.readString(to.resolve("署名.html")).split("2023年1月18日", -1)).as("it stands once").hasSize(2);
        assertThat(run(CompareCommand::new, to.resolve("署名.html"), signed)).isZero();
    }

    @Test
    void aReportComparesEqualWithItselfInEveryForm() throws IOException {
        Path source = reports.resolve("甲2023.txt");
        Files.writeString(source, "青禾县民政局\n2024年1月16日\n", StandardOpenOption.APPEND);
        List<String> forms = List.of("html", "docx", "pdf", "ofd", "xlsx", "json");
        Path to = folder.resolve("各种");
        for (String form : forms) {
            assertThat(run(ExportCommand::new, "--format", form, "--to", to, source)).isZero();
        }
        for (String form : forms) {
            assertThat(run(CompareCommand::new, source, to.resolve("甲2023." + form))).as("%s %s", form, out()).isZero();
        }
    }

    @Test
    void exportTellsWhatBecameOfEachFile() throws IOException {
        Files.writeString(reports.resolve("空.txt"), "");
        assertThat(run(ExportCommand::new, "--json", "--format", "csv,json", "--to", folder.resolve("导出"), reports)).isEqualTo(2);
        assertThat(lines()).hasSize(4).filteredOn(line -> line.get("state").asString().equals("exported")).hasSize(3)
                .allSatisfy(line -> assertThat(line.get("written").valueStream().map(place -> Path.of(place.asString()))).hasSize(2).allMatch(Files::exists));
        assertThat(lines()).filteredOn(line -> line.get("state").asString().equals("refused")).singleElement()
                .satisfies(line -> assertThat(line.get("sentence").asString()).endsWith("。"));
        refused("两个只能用一个", ExportCommand::new, "--json", "--format", "json", "--to", "-", reports);
    }

    @Test
    void sameNamesOutOfTwoFoldersAreNumbered() throws IOException {
        write("年报/下级/甲2022.txt", "青禾县教育局", 2022, Map.of());
        Path to = folder.resolve("导出");
        assertThat(run(ExportCommand::new, "--format", "csv", "--to", to, reports)).isZero();
        assertThat(files(to)).extracting(path -> path.getFileName().toString()).contains("甲2022.csv", "甲2022（2）.csv");
    }

    @Test
    void aZipIsAFolder() throws IOException {
        Path zip = folder.resolve("年报.zip");
        try (ZipOutputStream entries = new ZipOutputStream(Files.newOutputStream(zip))) {
            entries.putNextEntry(new ZipEntry("甲2022.txt"));
            entries.write(Files.readAllBytes(reports.resolve("甲2022.txt")));
        }
        assertThat(run(AuditCommand::new, "--json", zip)).isZero();
        assertThat(lines()).hasSize(1);
    }

    @Test
    void hostileArgumentsEndInASentence() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("空"));
        Path file = Files.writeString(folder.resolve("挡路"), "");
        refused("没有报告文件", AuditCommand::new, empty);
        refused("找不到", ImportCommand::new, "--to", folder.resolve("存"), folder.resolve("没有"));
        refused("缺少参数：文件", AuditCommand::new);
        refused("缺少参数：--to", ImportCommand::new, reports);
        refused("只能用一个", ImportCommand::new, "--to", "a", "--jsonl", "b", reports);
        refused("不认识的参数：--forced", AuditCommand::new, "--forced", reports);
        refused("参数的值不对", ExportCommand::new, "--format", "wps", reports);
        refused("参数的值不对", AuditCommand::new, "--jobs", "许多", reports);
        refused("不是文件夹", ImportCommand::new, "--to", file, reports);
        refused("这里有 3 个文件", CompareCommand::new, reports, reports.resolve("甲2022.txt"));
        refused("文件名不合法", AuditCommand::new, "\0");
        refused("文件名不合法", CompareCommand::new, "\0", reports.resolve("甲2022.txt"));
        refused("文件名不合法", ExportCommand::new, "--format", "csv", "--to", "\0", reports);
    }

    private void refused(String sentence, BiFunction<PrintStream, PrintStream, Object> command, Object... args) {
        assertThat(run(command, args)).as(sentence).isEqualTo(2);
        assertThat(err()).contains(sentence).doesNotContain("Exception", "\tat ");
    }

    @Test
    void helpIsChinese() {
        for (BiFunction<PrintStream, PrintStream, Object> command : List.<BiFunction<PrintStream, PrintStream, Object>>of(
                AuditCommand::new, ImportCommand::new, CompareCommand::new, ExportCommand::new)) {
            String usage = new CommandLine(command.apply(System.out, System.err)).getUsageMessage();
            assertThat(usage).contains("用法：", "参数：", "选项：", "退出码：").doesNotContain("Usage", "Show this", "Display");
        }
    }
}
