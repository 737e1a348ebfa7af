package yangguang.reportaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import yangguang.reportexport.Reimporting;
import yangguang.reportform.GoldenReport;
import yangguang.reportform.ReportFormats;
import yangguang.reportreading.Layouts;

/// A command that is killed in the middle leaves nothing half done.
@EnabledOnOs(OS.LINUX)
class KilledCommandTest {

    private static final int REPORTS = 250;

    @TempDir
    Path folder;
    private Path reports;

    @BeforeEach
    void manyReports() throws IOException {
        reports = Files.createDirectories(folder.resolve("年报"));
        for (int i = 0; i < REPORTS; i++) {
            Files.writeString(reports.resolve("单位" + i + ".txt"), Layouts.TABS.report(ReportFormats.shipped().get("C"), GoldenReport.figures(),
                    "青禾县第" + i + "中心2023年政府信息公开工作年度报告", "本年依法公开各类政府信息。"));
        }
    }

    /// The program as from a shell, reading the test's folder.
    private Process start(Object... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-Dfile.encoding=UTF-8", "-Xmx256m",
                "-cp", System.getProperty("java.class.path"), "yangguang.Yangguang"));
        Stream.of(args).map(Object::toString).forEach(command::add);
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void anImportKilledInTheMiddleHasOnlyWholeReportsAndGoesOn() throws Exception {
        Path store = folder.resolve("存档");
        Process process = start("import", "--json", "--to", store, reports);
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (int i = 0; i < 20; i++) {
                assertThat(lines.readLine()).isNotNull();
            }
            process.destroyForcibly().waitFor();
        }
        List<Path> kept = files(store.resolve("reports")).stream().filter(path -> path.toString().endsWith(".json")).toList();
        assertThat(kept).hasSizeBetween(20, REPORTS - 1);
        for (Path report : kept) {
            assertThat(new Reimporting(ReportFormats.shipped()).json(Files.readAllBytes(report)).cells()).hasSize(200);
            assertThat(store.resolve("originals").resolve(store.resolve("reports").relativize(report).toString().replace(".json", ""))).exists();
        }
        assertThat(start("import", "--to", store, reports).waitFor()).isZero();
        assertThat(files(store.resolve("reports"))).hasSize(REPORTS).allMatch(path -> path.toString().endsWith(".json"));
    }

    @Test
    void stoppedInTheMiddleItLeavesWholeLines() throws Exception {
        Process process = start("audit", "--json", reports);
        StringBuilder out = new StringBuilder();
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            char[] some = new char[8192];
            for (int read = reader.read(some); read >= 0; read = reader.read(some)) {
                boolean begun = !out.isEmpty();
                out.append(some, 0, read);
                if (!begun) {
                    new ProcessBuilder("kill", "-TERM", String.valueOf(process.pid())).start().waitFor();
                }
            }
        }
        assertThat(process.waitFor()).isEqualTo(143);
        assertThat(out.toString()).endsWith("\n");
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSizeBetween(1, REPORTS - 1);
        assertThat(lines).allSatisfy(line -> assertThat(JsonMapper.builder().build().readTree(line).get("cells")).hasSize(200));
    }
}
