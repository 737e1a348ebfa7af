package yangguang.reportreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import yangguang.reportaudit.AuditSheet;
import yangguang.reportaudit.Auditing;
import yangguang.reportform.GoldenReport;
import yangguang.reportform.ReportFormats;

/// Damaged reports by the hundred thousand: bytes overwritten, stretches cut, doubled and exchanged. Each is read or
/// refused with a sentence, in time; none ends in an exception. `-Dfuzz.cases=N` sets the number.
@Tag("long")
class ReaderFuzz {

    private static final int CASES = Integer.getInteger("fuzz.cases", 100_000);
    private final Auditing auditing = new Auditing(ReportFormats.shipped());

    @Test
    void noDamageMakesTheReaderFailOrHang() throws Exception {
        List<byte[]> seeds = seeds();
        Random random = new Random(Long.getLong("fuzz.seed", 20260131L));
        long slowest = 0;
        for (int round = 0; round < CASES; round++) {
            byte[] damaged = damage(seeds.get(random.nextInt(seeds.size())), seeds.get(random.nextInt(seeds.size())), random);
            long start = System.nanoTime();
            try {
                AuditSheet.of(auditing.audit("损坏的文件", damaged));
            } catch (Unreadable e) {
                assertThat(e.getMessage()).endsWith("。");
            } catch (RuntimeException | StackOverflowError e) {
                Files.write(Path.of("target/fuzz-case.bin"), damaged);
                throw new AssertionError("第 " + round + " 例，已存入 target/fuzz-case.bin", e);
            }
            slowest = Math.max(slowest, System.nanoTime() - start);
        }
        assertThat(slowest).as("slowest case in ns").isLessThan(10_000_000_000L);
    }

    private static List<byte[]> seeds() throws Exception {
        List<byte[]> seeds = new ArrayList<>();
        for (Layouts layout : Layouts.values()) {
            seeds.add(layout.report(ReportFormats.shipped().get("C"), GoldenReport.figures(), "青禾市人民政府2023年政府信息公开工作年度报告",
                    "全年公开信息50条，其中文件33条、其他14条，占28%。共收到政府信息公开申请10件，答复书14份。").getBytes(StandardCharsets.UTF_8));
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
                    byte[] sign = List.of("<table>", "</td>", "|", "\t", "\n", "(", "）", "其中", "999999999999999999999", "一、", "colspan='99999'", "\u0000")
                            .get(random.nextInt(12)).getBytes(StandardCharsets.UTF_8);
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
