package yangguang.reportaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import yangguang.reportform.GoldenReport;
import yangguang.reportform.ReportFormats;
import yangguang.reportreading.Layouts;

/// The progress bar as a terminal shows it: both streams in the order in which they were written.
class ProgressTest {

    private static final String GONE = "\r\033[K";

    @TempDir
    Path folder;
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final Terminal terminal = new Terminal(screen, new PrintStream(screen, true, StandardCharsets.UTF_8), true);

    @BeforeEach
    void fiveReports() throws IOException {
        for (int number = 1; number <= 5; number++) {
            Files.writeString(Files.createDirectories(folder.resolve("年报")).resolve(number + ".txt"), Layouts.TABS.report(ReportFormats.shipped().get("C"),
                    GoldenReport.figures(), "青禾县第" + number + "局2023年政府信息公开工作年度报告", "本年依法公开。"));
        }
    }

    private String shown() {
        return screen.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aBarThatNothingIsWrittenOverStaysUntilTheEnd() {
        new CommandLine(new ImportCommand(terminal)).execute("--to", folder.resolve("存档").toString(), folder.resolve("年报").toString());
        assertThat(shown()).contains("] 1/5").endsWith("] 5/5" + GONE + "读入 5 份，已有 0 份。\n");
        assertThat(shown().split("\\033", -1)).as("taken away once").hasSize(2);
    }

    @Test
    void whoStopsItFindsTheBarAsFarAsItCameAndThePromptBelow() {
        try (Progress progress = new Progress(new PrintStream(screen, true, StandardCharsets.UTF_8), true, 5)) {
            progress.step();
            progress.interrupt();
            progress.step();
        }
        assertThat(shown()).endsWith("] 1/5" + System.lineSeparator());
    }

    @Test
    void resultsAreWrittenOnALineOfTheirOwnAndTheBarStandsBelowThem() {
        new CommandLine(new AuditCommand(terminal)).execute("--json", folder.resolve("年报").toString());
        assertThat(shown()).doesNotContainPattern("/5\\{").endsWith(GONE + "逐份核对 5 份，没有发现错误。\n");
        for (int done = 1; done <= 5; done++) {
            assertThat(shown()).contains("}\n\r[" + "#".repeat(6 * done) + "-".repeat(30 - 6 * done) + "] " + done + "/5" + GONE);
        }
    }
}
