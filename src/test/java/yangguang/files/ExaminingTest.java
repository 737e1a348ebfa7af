package yangguang.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import yangguang.statute.Obstacle;

/// A file is what its content is, and what could do harm is not kept.
class ExaminingTest {

    @TempDir
    private Path dir;

    @Test
    void ordinaryFilesPass() throws IOException {
        Map<String, byte[]> files = Map.ofEntries(
                Map.entry("通知.pdf", TestFiles.pdf()), Map.entry("照片.JPG", TestFiles.jpeg()), Map.entry("图.png", TestFiles.png()),
                Map.entry("动图.gif", "GIF89a....".getBytes()), Map.entry("图.webp", "RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1)),
                Map.entry("说明.txt", "第一行\r\n第二行\t末".getBytes(StandardCharsets.UTF_8)),
                Map.entry("旧表.csv", "名称,数量\n水表,3\n".getBytes(Charset.forName("GB18030"))),
                Map.entry("公文.docx", TestFiles.office("word/document.xml")), Map.entry("表.xlsx", TestFiles.office("xl/workbook.xml")),
                Map.entry("片.pptx", TestFiles.office("ppt/presentation.xml")), Map.entry("版式.ofd", TestFiles.zip(Map.of("OFD.xml", "<ofd/>"))),
                Map.entry("旧公文.doc", TestFiles.ole("WordDocument")), Map.entry("公文.wps", TestFiles.ole("WordDocument")),
                Map.entry("旧表.xls", TestFiles.ole("Workbook")), Map.entry("旧片.ppt", TestFiles.ole("PowerPoint Document")));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            assertThat(examine(file.getKey(), file.getValue())).as(file.getKey()).isEmpty();
        }
    }

    @Test
    void programsAreRefusedUnderAnyName() throws IOException {
        byte[] exe = new byte[600];
        exe[0] = 'M';
        exe[1] = 'Z';
        List<byte[]> programs = List.of(exe, new byte[] {0x7F, 'E', 'L', 'F', 2, 1}, "#!/bin/sh\nrm -rf /\n".getBytes(),
                new byte[] {(byte) 0xCF, (byte) 0xFA, (byte) 0xED, (byte) 0xFE, 7}, new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0},
                TestFiles.zip(Map.of("META-INF/MANIFEST.MF", "x", "a/B.class", "x")), TestFiles.zip(Map.of("AndroidManifest.xml", "x")),
                TestFiles.zip(Map.of("[Content_Types].xml", "x", "word/document.xml", "x", "word/embeddings/setup.exe", "x")));
        for (byte[] program : programs) {
            for (String name : List.of("通知.pdf", "照片.jpg", "公文.docx", "程序.exe", "无扩展名")) {
                assertThat(sentence(name, program)).as(name).contains("程序").contains("不能上传");
            }
        }
    }

    @Test
    void aNameThatContradictsTheContentIsRefused() throws IOException {
        assertThat(sentence("图片.png", TestFiles.pdf())).isEqualTo("“图片.png”的扩展名是png，内容却是PDF文件（pdf）。");
        assertThat(sentence("公文.docx", TestFiles.office("xl/workbook.xml"))).contains("内容却是Excel文件（xlsx）");
        assertThat(sentence("公文.doc", TestFiles.office("word/document.xml"))).contains("内容却是Word文件（docx）");
        assertThat(sentence("表.xlsx", TestFiles.ole("Workbook"))).contains("内容却是Excel文件（xls）");
        assertThat(sentence("通知.pdf", "只是文字".getBytes(StandardCharsets.UTF_8))).contains("内容却是文本文件（txt）");
        assertThat(sentence("通知.pdf", new byte[] {0, 1, 2, 3})).contains("的内容不是PDF文件，或者文件已经损坏");
    }

    @Test
    void webPagesAndDrawingsWithScriptAreRefused() throws IOException {
        assertThat(sentence("图.png", "<html><script>alert(1)</script></html>".getBytes())).contains("的内容是网页");
        assertThat(sentence("说明.txt", "\uFEFF <svg xmlns='x' onload='y'/>".getBytes(StandardCharsets.UTF_8))).contains("的内容是网页");
        assertThat(sentence("图.svg", "<svg/>".getBytes())).contains("网页");
        assertThat(sentence("页.html", "一般文字".getBytes(StandardCharsets.UTF_8))).contains("网页类文件");
    }

    @Test
    void archivesMacrosAndPasswordsAreRefusedWithAWayOut() throws IOException {
        assertThat(examine("材料.zip", TestFiles.zip(Map.of("a.txt", "x"))).getFirst().wayOut()).contains("解压后");
        assertThat(sentence("材料.docx", TestFiles.zip(Map.of("a.txt", "x")))).contains("是压缩包");
        assertThat(sentence("材料.rar", "Rar!....".getBytes())).contains("压缩包");
        assertThat(examine("表.xlsx", TestFiles.zip(Map.of("[Content_Types].xml", "x", "xl/workbook.xml", "x", "xl/vbaProject.bin", "x")))
                .getFirst()).satisfies(o -> assertThat(o.sentence()).contains("里面有宏")).satisfies(o -> assertThat(o.wayOut()).contains("另存为"));
        assertThat(sentence("表.xls", TestFiles.ole("Workbook", "_VBA_PROJECT_CUR"))).contains("里面有宏");
        assertThat(sentence("表.xls", TestFiles.ole("Workbook", "\u0001Ole10Native"))).contains("嵌有别的文件");
        assertThat(sentence("公文.docx", TestFiles.ole("EncryptedPackage"))).contains("设有打开密码");
        assertThat(sentence("公文.pdf", "%PDF-1.7\n..trailer <</Encrypt 5 0 R>>\nstartxref\n9\n%%EOF".getBytes())).contains("设有打开密码");
        assertThat(sentence("表.xlsm", TestFiles.office("xl/workbook.xml"))).contains("带宏");
    }

    @Test
    void whatWasCutOffInTransferIsRefused() throws IOException {
        byte[] docx = TestFiles.office("word/document.xml");
        assertThat(sentence("公文.docx", java.util.Arrays.copyOf(docx, docx.length - 40))).contains("已经损坏");
        assertThat(sentence("公文.pdf", "%PDF-1.7\n1 0 obj".getBytes())).contains("已经损坏");
        byte[] spoiled = docx.clone();
        spoiled[52] ^= 0x55; // within the packed content of the first entry
        assertThat(sentence("公文.docx", spoiled)).contains("已经损坏");
    }

    @Test
    void zipBombsAreSeenWithoutUnpackingThem() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
        }
        assertThat(out.size()).isLessThan(1 << 20);
        assertThat(sentence("公文.docx", out.toByteArray())).contains("解开后的内容大得异常");
        assertThat(sentence("公文.docx", lying(out.toByteArray()))).containsAnyOf("解开后的内容大得异常", "已经损坏");
        byte[] crowded = TestFiles.crowded(10_001);
        assertThat(sentence("公文.docx", crowded)).contains("解开后的内容大得异常");
    }

    @Test
    void namesLoseTheirPathAndMustBeReadable() throws IOException {
        assertThat(FileName.of("C:\\用户\\桌面\\通知.pdf").text()).isEqualTo("通知.pdf");
        assertThat(FileName.of("../../etc/passwd.txt").text()).isEqualTo("passwd.txt");
        assertThat(FileName.of("/files/a/通知.pdf").text()).isEqualTo("通知.pdf");
        assertThat(sentence("报告\u202Efdp.exe", TestFiles.pdf())).contains("看不见的控制字符").contains("报告□fdp.exe");
        assertThat(sentence("报告\n.pdf", TestFiles.pdf())).contains("看不见的控制字符");
        assertThat(sentence("报\u0000告.pdf", TestFiles.pdf())).contains("看不见的控制字符");
        assertThat(sentence("报\u200B告.pdf", TestFiles.pdf())).contains("看不见的控制字符");
        assertThat(sentence("长".repeat(296) + ".pdf", TestFiles.pdf())).contains("文件名有300个字，超过了120个字");
        assertThat(examine("长".repeat(116) + ".pdf", TestFiles.pdf())).isEmpty();
        for (String empty : List.of("", "   ", "..", "a/b/", "/")) {
            assertThat(sentence(empty, TestFiles.pdf())).contains("没有名称");
        }
        assertThat(sentence("通知", TestFiles.pdf())).contains("没有扩展名");
        assertThat(sentence("通知.xyz", TestFiles.pdf())).contains("（xyz）不在可以上传的范围内");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        assertThat(examine("通知.pdf", new byte[0])).singleElement()
                .isEqualTo(Obstacle.at("files", "“通知.pdf”是空文件。", "请检查原文件能否打开，再重新上传。"));
    }

    @Test
    void everyRefusalNamesTheFieldAndAWayOut() throws IOException {
        for (String name : List.of("a.exe", "a.zip", "a.html", "a.png", "\u202E.pdf", "a", "x".repeat(300))) {
            assertThat(examine(name, TestFiles.pdf())).isNotEmpty().allSatisfy(obstacle -> {
                assertThat(obstacle.field()).isEqualTo("files");
                assertThat(obstacle.sentence()).endsWith("。");
                assertThat(obstacle.wayOut()).contains("请").endsWith("。");
            });
        }
    }

    /// The bomb with a declared size of 100 bytes in its directory and its entry.
    private static byte[] lying(byte[] bomb) {
        byte[] lying = bomb.clone();
        for (int i = 0; i + 46 < lying.length; i++) {
            if (lying[i] == 'P' && lying[i + 1] == 'K' && lying[i + 2] == 1 && lying[i + 3] == 2) {
                lying[i + 24] = 100;
                lying[i + 25] = 0;
                lying[i + 26] = 0;
                lying[i + 27] = 0;
            }
        }
        return lying;
    }

    private String sentence(String name, byte[] content) throws IOException {
        return String.join("", examine(name, content).stream().map(Obstacle::sentence).toList());
    }

    private List<Obstacle> examine(String name, byte[] content) throws IOException {
        Path file = Files.write(dir.resolve("upload"), content);
        return Examining.obstaclesTo(FileName.of(name), file);
    }
}
