package yangguang.reportreading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {

    @TempDir
    Path folder;

    /// A file as it was handed over: its bytes can be had only then.
    private record Seen(String name, String address, ReportFile.State state, String text) {}

    private static Seen seen(ReportFile file) {
        try {
            return new Seen(file.name(), file.address(), file.state(), new String(file.read(), StandardCharsets.UTF_8));
        } catch (Unreadable e) {
            return new Seen(file.name(), file.address(), file.state(), e.getMessage());
        }
    }

    private static List<Seen> walk(Path start) {
        List<Seen> seen = new ArrayList<>();
        ReportFiles.walk(start, file -> seen.add(seen(file)));
        return seen;
    }

    private static List<Seen> walk(String name, byte[] bytes) {
        List<Seen> seen = new ArrayList<>();
        ReportFiles.walk(name, bytes, file -> seen.add(seen(file)));
        return seen;
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static byte[] zip(Charset names, Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            entries.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return zip(StandardCharsets.UTF_8, entries);
    }

    @Test
    void aFolderIsWalkedInOrderWithAllBelowIt() throws IOException {
        write("乙/二.txt", "2");
        write("甲.txt", "1");
        write("乙/丙/三.html", "3");
        assertThat(walk(folder)).extracting(seen -> seen.name().substring(folder.toString().length() + 1) + " " + seen.text())
                .containsExactly("乙/丙/三.html 3", "乙/二.txt 2", "甲.txt 1");
    }

    @Test
    void whatLiesBesideReportsIsSkippedAloudAndWhatIsTooLargeIsRefused() throws IOException {
        write("网页_files/图.png", "x");
        write("~$年报.docx", "x");
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve("大.txt").toFile(), "rw")) {
            file.setLength(200L * 1024 * 1024);
        }
        Files.createSymbolicLink(folder.resolve("链.txt"), Path.of("/etc/hostname"));
        assertThat(walk(folder)).hasSize(4).allSatisfy(seen -> assertThat(seen.text()).endsWith("。"))
                .extracting(Seen::state).containsExactlyInAnyOrder(ReportFile.State.SKIPPED, ReportFile.State.SKIPPED,
                        ReportFile.State.REFUSED, ReportFile.State.SKIPPED);
    }

    @Test
    void namesInAZipAreReadInEitherEncoding() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GBK"))) {
            byte[] zip = zip(charset, Map.of("年报/民政局.txt", "内容".getBytes(StandardCharsets.UTF_8)));
            assertThat(walk("全县.zip", zip)).containsExactly(new Seen("全县.zip/年报/民政局.txt", "", ReportFile.State.READY, "内容"));
        }
    }

    @Test
    void namesThatClimbOutOfAZipAreOnlyNames() throws IOException {
        assertThat(walk("a.zip", zip("../../etc/passwd", "x", "/abs/y.txt", "y", "c:\\z.txt", "z"))).extracting(Seen::name)
                .containsExactlyInAnyOrder("a.zip/etc/passwd", "a.zip/abs/y.txt", "a.zip/c:/z.txt");
    }

    @Test
    void aZipInAZipIsOpenedOnceAndNotTwice() throws IOException {
        byte[] third = zip("三.txt", "3");
        byte[] second = zip(StandardCharsets.UTF_8, new LinkedHashMap<>(Map.of("内.zip", third, "二.txt", "2".getBytes())));
        byte[] first = zip(StandardCharsets.UTF_8, new LinkedHashMap<>(Map.of("中.zip", second, "一.txt", "1".getBytes())));
        assertThat(walk("外.zip", first)).extracting(seen -> seen.name() + " " + seen.state()).containsExactlyInAnyOrder(
                "外.zip/一.txt READY", "外.zip/中.zip/二.txt READY", "外.zip/中.zip/内.zip REFUSED");
    }

    @Test
    void aBombIsRefusedAndItsNeighbourIsRead() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("炸弹.txt", new byte[19 * 1024 * 1024]);
        entries.put("更大.txt", new byte[64 * 1024 * 1024]);
        entries.put("好.txt", "好".getBytes(StandardCharsets.UTF_8));
        assertThat(walk("x.zip", zip(StandardCharsets.UTF_8, entries))).extracting(seen -> seen.name() + " " + seen.text())
                .containsExactlyInAnyOrder("x.zip/炸弹.txt 解压后的大小不正常，像是压缩炸弹，没有读。",
                        "x.zip/更大.txt 文件超过 20 MB，不像一份年度报告，没有读取。", "x.zip/好.txt 好");
    }

    @Test
    void aBrokenAndAnEmptyZipAreRefusedWithASentence() throws IOException {
        assertThat(walk("空.zip", zip())).hasSize(1).allMatch(seen -> seen.text().endsWith("。"));
        byte[] cut = java.util.Arrays.copyOf(zip("a.txt", "aaaaaaaaaaaaaaaaaaaaaaaaaaa", "b.txt", "b"), 60);
        assertThat(walk(Files.write(folder.resolve("断.zip"), cut))).hasSize(1);
    }

    @Test
    void anAddressListKeepsThePublicAddressOfEachCopy() throws IOException {
        write("年报/甲.html", "甲");
        write("外.txt", "外");
        Path list = write("年报/列表.csv", "\ufeff机关,网址,文件\n甲局,https://www.example.gov.cn/a.html?x=1,甲.html\n"
                + "乙局,https://www.example.gov.cn/b.html,\n丙局,https://www.example.gov.cn/c.html,没有.html\n丁局,https://www.example.gov.cn/d.html,../外.txt\n");
        List<Seen> seen = walk(list);
        assertThat(seen).extracting(Seen::state).containsExactly(ReportFile.State.READY, ReportFile.State.REFUSED, ReportFile.State.REFUSED, ReportFile.State.REFUSED);
        assertThat(seen.getFirst()).returns("https://www.example.gov.cn/a.html?x=1", Seen::address).returns("甲", Seen::text);
        assertThat(seen.get(1).text()).contains("只有网址");
        assertThat(seen.get(2).text()).contains("找不到");
        assertThat(seen.get(3).text()).contains("不在列表所在的文件夹");
        assertThat(walk(folder.resolve("年报"))).extracting(item -> item.state() + " " + item.address()).containsExactlyInAnyOrder(
                "SKIPPED ", "READY https://www.example.gov.cn/a.html?x=1");
    }

    @Test
    void aListInAZipGivesAddressesToo() throws IOException {
        byte[] zip = zip("年报/列表.txt", "地址\t文件\nhttps://www.example.gov.cn/a\t甲.txt\n", "年报/甲.txt", "甲");
        assertThat(walk("x.zip", zip)).extracting(item -> item.name() + " " + item.state() + " " + item.address()).containsExactlyInAnyOrder(
                "x.zip/年报/列表.txt SKIPPED ", "x.zip/年报/甲.txt READY https://www.example.gov.cn/a");
    }

    @Test
    void aRefusedFileRefusesToBeRead() {
        assertThatThrownBy(() -> ReportFile.refused("a", "", "读不了。").read()).isInstanceOf(Unreadable.class).hasMessage("读不了。");
    }
}
