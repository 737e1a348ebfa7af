package yangguang.reportaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
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

/// Reading and auditing a report against merely taking the text out of the same bytes, in one run, warm. The text is
/// decoded and cut into lines; a page goes through jsoup. `./mvnw test -Dtest=ReportBench -Dgroups=long -DexcludedGroups=`.
@Tag("long")
class ReportBench {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 15);
    private static final int PER_ROUND = Integer.getInteger("bench.reports", 50);
    private static final Path CORPUS = Path.of("../shared/corpus/2019-suining-zone.txt");
    private static final Path HISTORY = Path.of("bench/history.csv");

    private final Auditing auditing = new Auditing(ReportFormats.shipped());
    private final List<String> results = new ArrayList<>();
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
        double audited = Double.MAX_VALUE;
        double extracted = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            audited = Math.min(audited, millis(audit));
            extracted = Math.min(extracted, millis(bare));
        }
        String line = String.format(Locale.ROOT, "%s,%s,%.2f,ms a report,%.2f,bare text of the same bytes", LocalDate.now(), name, audited, audited / extracted);
        results.add(line);
        System.out.println(line);
    }

    private double millis(Callable<Long> work) throws Exception {
        long start = System.nanoTime();
        for (int i = 0; i < PER_ROUND; i++) {
            seen += work.call();
        }
        return (System.nanoTime() - start) / 1e6 / PER_ROUND;
    }
}
