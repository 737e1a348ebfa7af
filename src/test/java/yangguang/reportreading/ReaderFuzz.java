package yangguang.reportreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import yangguang.reportaudit.AuditSheet;
import yangguang.reportaudit.Auditing;
import yangguang.reportexport.ExportFormat;
import yangguang.reportexport.Exporting;
import yangguang.reportexport.RandomReports;
import yangguang.reportform.GoldenReport;
import yangguang.reportform.ReportFormats;

/// Damaged reports by the hundred thousand, of every kind of file: bytes overwritten, stretches cut, doubled and
/// exchanged, in packed files also inside. Each is read or refused with a sentence, in time; none ends in an exception.
/// `-Dfuzz.cases=N` sets the number, `-Dfuzz.seed=N` another course.
class ReaderFuzz {

    private static final int CASES = Integer.getInteger("fuzz.cases", 100_000);
    private static final int SLICE = 150;
    private final Auditing auditing = new Auditing(ReportFormats.shipped());

    @Test
    @Tag("long")
    void noDamageMakesTheReaderFailOrHang() throws Exception {
        damaged(CASES, Long.getLong("fuzz.seed", 20260131L));
    }

    @Test
    void aSliceOfTheDamageIsTriedEveryTime() throws Exception {
        damaged(SLICE, 20260131L);
    }

    private void damaged(int cases, long seed) throws Exception {
        List<byte[]> seeds = seeds();
        Random random = new Random(seed);
        long slowest = 0;
        int read = 0;
        for (int round = 0; round < cases; round++) {
            byte[] whole = seeds.get(random.nextInt(seeds.size()));
            byte[] other = seeds.get(random.nextInt(seeds.size()));
            byte[] damaged = FileKind.of(whole) == FileKind.ARCHIVE && random.nextBoolean() ? inside(whole, random) : damage(whole, other, random);
            long start = System.nanoTime();
            try {
                AuditSheet.of(auditing.auditAnyPeriod("损坏的文件", damaged));
                read++;
            } catch (Unreadable e) {
                assertThat(e.getMessage()).endsWith("。").doesNotContain("Exception");
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                Files.write(Path.of("target/fuzz-case.bin"), damaged);
                throw new AssertionError("第 " + round + " 例，已存入 target/fuzz-case.bin", e);
            }
            if (System.nanoTime() - start > slowest) {
                slowest = System.nanoTime() - start;
                if (slowest > 2_000_000_000L) {
                    Files.write(Path.of("target/fuzz-slow.bin"), damaged);
                }
            }
        }
        System.out.println(cases + " damaged files, " + read + " read, slowest " + slowest / 1_000_000 + " ms");
        assertThat(slowest).as("slowest case in ns").isLessThan(10_000_000_000L);
    }

    private static List<byte[]> seeds() throws Exception {
        List<byte[]> seeds = new ArrayList<>();
        for (Layouts layout : Layouts.values()) {
            seeds.add(layout.report(ReportFormats.shipped().get("C"), GoldenReport.figures(), "青禾市人民政府2023年政府信息公开工作年度报告",
                    "全年公开信息50条，其中文件33条、其他14条，占28%。共收到政府信息公开申请10件，答复书14份。").getBytes(StandardCharsets.UTF_8));
        }
        for (Writer writer : Writer.values()) {
            seeds.add(writer.write(Draft.of(ReportFormats.shipped().get("C"), GoldenReport.figures(), "青禾市人民政府2023年政府信息公开工作年度报告")));
        }
        seeds.add(new Exporting().export(new RandomReports(7).next(ReportFormats.shipped().get("C")), ExportFormat.OFD).bytes());
        seeds.add(Writer.PAGE.write(Draft.of(ReportFormats.shipped().get("A"), LayoutsNotSeenBeforeTest.distinct(ReportFormats.shipped().get("A")), "青禾县民政局2016年第三季度政府信息公开情况统计表")));
        try (InputStream old = ReaderFuzz.class.getResourceAsStream("/reports/年度报告.doc")) {
            seeds.add(old.readAllBytes());
        }
        Path corpus = Path.of("../shared/corpus");
        if (Files.isDirectory(corpus)) {
            try (var files = Files.list(corpus)) {
                for (Path file : files.sorted().toList()) {
                    seeds.add(Files.readAllBytes(file));
                }
            }
        }
        return seeds;
    }

    /// A packed file with one of its parts damaged.
    private static byte[] inside(byte[] packed, Random random) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(packed)); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(entry.getName().matches("word/.*|xl/.*|OFD\\.xml|Doc_0/.*\\.xml") ? damage(part, part, random) : part);
            }
        }
        return out.toByteArray();
    }

    private static byte[] damage(byte[] seed, byte[] other, Random random) {
        byte[] bytes = seed.clone();
        for (int times = random.nextInt(8); times >= 0; times--) {
            if (bytes.length < 4) {
                return bytes;
            }
            int at = random.nextInt(bytes.length);
            int length = Math.min(bytes.length - at, 1 + random.nextInt(1 + random.nextInt(400)));
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes = splice(bytes, at, at + length, new byte[0], 0, 0);
                case 2 -> bytes = splice(bytes, at, at, bytes, at, at + length);
                case 3 -> {
                    int from = random.nextInt(other.length);
                    bytes = splice(bytes, at, at + length, other, from, Math.min(other.length, from + length));
                }
                default -> {
                    byte[] sign = List.of("<table>", "</td>", "|", "\t", "\n", "(", "）", "其中", "999999999999999999999", "一、", "colspan='99999'", "\u0000", "g 99999999 1 ", "<ofd:TextCode X=\"1\" Y=\"1\">")
                            .get(random.nextInt(14)).getBytes(StandardCharsets.UTF_8);
                    bytes = splice(bytes, at, at, sign, 0, sign.length);
                }
            }
        }
        return bytes;
    }

    private static byte[] splice(byte[] bytes, int from, int to, byte[] insert, int start, int end) {
        byte[] result = new byte[bytes.length - (to - from) + (end - start)];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(insert, start, result, from, end - start);
        System.arraycopy(bytes, to, result, from + end - start, bytes.length - to);
        return result;
    }
}
