package yangguang.reportaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import yangguang.reportform.GoldenReport;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportreading.Layouts;
import yangguang.reportreading.ReportDrafts;

/// Reading and auditing a report against merely taking the text out of the same bytes, in one run, in turn; CPU time of
/// the one thread that does it, the middle of all rounds. Warm is what has read some thousand files, as an import has
/// soon: the compiler takes longer over a whole audit than over one library. The text is decoded and cut into lines; a page goes through
/// jsoup. The total is over as many files of each kind. `./mvnw test -Dtest=ReportBench -Dgroups=long -DexcludedGroups=`.
@Tag("long")
class ReportBench {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int WARM = Integer.getInteger("bench.warm", 60);
    private static final long LONGEST_WARMING_UP = 15_000_000_000L;
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 15);
    private static final int PER_ROUND = Integer.getInteger("bench.reports", 50);
    private static final Path CORPUS = Path.of("../shared/corpus/2019-suining-zone.txt");
    private static final Path HISTORY = Path.of("bench/history.csv");

    private final Auditing auditing = new Auditing(ReportFormats.shipped());
    private final List<String> results = new ArrayList<>();
    private double audited;
    private double extracted;
    private long seen;

    @Test
    void auditAgainstBareText() throws Exception {
        ReportFormat format = ReportFormats.shipped().get("C");
        String title = "青禾市人民政府2023年政府信息公开工作年度报告";
        byte[] page = Layouts.HTML.report(format, GoldenReport.figures(), title, "本年依法公开各类政府信息。").getBytes(StandardCharsets.UTF_8);
        byte[] lines = Layouts.ONE_VALUE_A_LINE.report(format, GoldenReport.figures(), title, "本年依法公开各类政府信息。").getBytes(StandardCharsets.UTF_8);
        compare("report/text", lines, () -> (long) new String(lines, StandardCharsets.UTF_8).lines().map(String::strip).toList().size());
        compare("report/page", page, () -> (long) Jsoup.parse(new String(page, StandardCharsets.UTF_8)).text().length());
        if (Files.exists(CORPUS)) {
            byte[] real = Files.readAllBytes(CORPUS);
            compare("report/corpus-text", real, () -> (long) new String(real, StandardCharsets.UTF_8).lines().map(String::strip).toList().size());
        }
        kinds(format, title);
        note("report/one of each kind", audited, extracted);
        if (ROUNDS >= 15) {
            Files.write(HISTORY, results, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        assertThat(seen).isPositive();
    }

    /// The other kinds of file, against what PDFBox and POI alone need for their text.
    private void kinds(ReportFormat format, String title) throws Exception {
        for (ReportDrafts.Kind kind : ReportDrafts.Kind.values()) {
            byte[] bytes = ReportDrafts.golden(kind, format, GoldenReport.figures(), title);
            compare("report/" + kind.name().toLowerCase(Locale.ROOT), bytes, () -> (long) bare(kind, bytes).length());
        }
    }

    private static String bare(ReportDrafts.Kind kind, byte[] bytes) throws Exception {
        return switch (kind) {
            case PDF -> {
                try (var document = org.apache.pdfbox.Loader.loadPDF(bytes)) {
                    yield new org.apache.pdfbox.text.PDFTextStripper().getText(document);
                }
            }
            case DOCX -> {
                try (var word = new org.apache.poi.xwpf.extractor.XWPFWordExtractor(new org.apache.poi.xwpf.usermodel.XWPFDocument(new java.io.ByteArrayInputStream(bytes)))) {
                    yield word.getText();
                }
            }
            case DOC -> {
                try (var word = new org.apache.poi.hwpf.extractor.WordExtractor(new java.io.ByteArrayInputStream(bytes))) {
                    yield word.getText();
                }
            }
            case XLSX -> {
                try (var sheets = new org.apache.poi.xssf.extractor.XSSFExcelExtractor(new org.apache.poi.xssf.usermodel.XSSFWorkbook(new java.io.ByteArrayInputStream(bytes)))) {
                    yield sheets.getText();
                }
            }
            case XLS -> {
                try (var sheets = new org.apache.poi.hssf.extractor.ExcelExtractor(new org.apache.poi.hssf.usermodel.HSSFWorkbook(new java.io.ByteArrayInputStream(bytes)))) {
                    yield sheets.getText();
                }
            }
        };
    }

    private void compare(String name, byte[] bytes, Callable<Long> bare) throws Exception {
        Callable<Long> audit = () -> (long) auditing.audit("", bytes).report().cells().size();
        double[] ours = new double[ROUNDS];
        double[] floor = new double[ROUNDS];
        long start = System.nanoTime();
        for (int round = 0; round < WARM && System.nanoTime() - start < LONGEST_WARMING_UP; round++) {
            millis(bare);
            millis(audit);
        }
        for (int round = 0; round < ROUNDS; round++) {
            floor[round] = millis(bare);
            ours[round] = millis(audit);
        }
        Arrays.sort(ours);
        Arrays.sort(floor);
        audited += ours[ROUNDS / 2];
        extracted += floor[ROUNDS / 2];
        note(name, ours[ROUNDS / 2], floor[ROUNDS / 2]);
    }

    private void note(String name, double ours, double floor) {
        String line = String.format(Locale.ROOT, "%s,%s,%.2f,ms a report,%.2f,bare text of the same bytes (%.2f ms)", LocalDate.now(), name, ours, ours / floor, floor);
        results.add(line);
        System.out.println(line);
    }

    /// CPU time, so that what else the machine does counts little.
    private double millis(Callable<Long> work) throws Exception {
        long start = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < PER_ROUND; i++) {
            seen += work.call();
        }
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e6 / PER_ROUND;
    }
}
