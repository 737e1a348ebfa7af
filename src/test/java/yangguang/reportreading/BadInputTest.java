package yangguang.reportreading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.zip.Deflater;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Test;

import org.slf4j.LoggerFactory;
import yangguang.reportaudit.Auditing;
import yangguang.reportform.Finding;
import yangguang.reportform.GoldenReport;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;

/// Files that cannot be read, or not as they wish: a sentence each, in bounded memory and time.
class BadInputTest {

    private static final String TITLE = "青禾市人民政府2023年政府信息公开工作年度报告";
    private static final ReportFormat FORMAT = ReportFormats.shipped().get("C");
    private final Auditing auditing = new Auditing(ReportFormats.shipped());

    private String refusal(String name, byte[] bytes) {
        try {
            return "读入：" + Patience.with(() -> auditing.audit(name, bytes)).report().evidence();
        } catch (Unreadable e) {
            return e.getMessage();
        }
    }

    private void refused(String name, byte[] bytes, String sentence) {
        assertThat(refusal(name, bytes)).as(name).contains(sentence).endsWith("。").doesNotContain("Exception");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Draft golden(String title) {
        return Draft.of(FORMAT, GoldenReport.figures(), title);
    }

    private static byte[] pdf(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (document) {
            document.save(out);
        }
        return out.toByteArray();
    }

    @Test
    void emptyAndHugeFilesAreRefused() {
        refused("空.docx", new byte[0], "文件是空的");
        refused("大.pdf", new byte[21 * 1024 * 1024], "20 MB");
    }

    @Test
    void aScanHasNoText() throws IOException {
        PDDocument document = new PDDocument();
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
            out.drawImage(LosslessFactory.createFromImage(document, new java.awt.image.BufferedImage(60, 80, java.awt.image.BufferedImage.TYPE_BYTE_GRAY)), 0, 0, 600, 800);
        }
        refused("扫描.pdf", pdf(document), "扫描件");
    }

    @Test
    void aPdfWithAPasswordIsRefused() throws IOException {
        PDDocument document = new PDDocument();
        document.addPage(new PDPage());
        document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        refused("密.pdf", pdf(document), "打开密码");
    }

    @Test
    void aWordFileWithAPasswordIsRefused() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            EncryptionInfo info = new EncryptionInfo(EncryptionMode.standard);
            info.getEncryptor().confirmPassword("secret");
            try (var encrypted = info.getEncryptor().getDataStream(system)) {
                encrypted.write(Writer.WORD.write(golden(TITLE)));
            }
            system.writeFilesystem(out);
        }
        refused("密.docx", out.toByteArray(), "打开密码");
    }

    @Test
    void macrosAreNotRunAndSaidToBeThere() throws Exception {
        byte[] word = Writer.packed("word/vbaProject.bin", "Sub AutoOpen()", "word/document.xml", document(Writer.WORD.write(golden(TITLE))));
        assertThat(auditing.audit("宏.docm", word).report().normalised()).contains("文件带有宏，没有运行");
    }

    private static String document(byte[] word) throws IOException {
        try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(word))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IllegalStateException();
    }

    @Test
    void externalEntitiesAreNotFollowed() throws IOException {
        String xml = "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>" + TITLE + "&x;</w:t></w:r></w:p></w:body></w:document>";
        refused("实体.docx", Writer.packed("word/document.xml", xml), "实体声明");
    }

    @Test
    void bombsAreRefusedInBoundedMemory() throws IOException {
        refused("炸弹.docx", Writer.packed("word/document.xml", "<w:document xmlns:w=\"w\"><w:body>" + "<w:p/>".repeat(17_000_000) + "</w:body></w:document>"), "压缩炸弹");
        byte[] zeros = new byte[70 * 1024 * 1024];
        Deflater deflater = new Deflater();
        deflater.setInput(zeros);
        deflater.finish();
        byte[] packed = new byte[1024 * 1024];
        int length = deflater.deflate(packed);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes("%PDF-1.7\n1 0 obj\n<< /Length " + length + " /Filter /FlateDecode >>\nstream\n"));
        out.write(packed, 0, length);
        out.write(bytes("\nendstream\nendobj\n"));
        refused("炸弹.pdf", out.toByteArray(), "压缩炸弹");
    }

    /// One byte lost in a font's character map makes a range of thousands of millions of characters.
    @Test
    void aFontWhoseCharacterMapNeverEndsIsRefusedAtOnce() throws IOException {
        PDDocument document = new PDDocument();
        PDPage page = new PDPage();
        document.addPage(page);
        COSStream map = document.getDocument().createCOSStream();
        try (OutputStream out = map.createOutputStream()) {
            out.write(bytes("1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0000> <7fffff00> <00410042> endbfrange"));
        }
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE1);
        font.setItem(COSName.BASE_FONT, COSName.getPDFName("Helvetica"));
        font.setItem(COSName.TO_UNICODE, map);
        COSDictionary fonts = new COSDictionary();
        fonts.setItem(COSName.getPDFName("F1"), font);
        PDResources resources = new PDResources();
        resources.getCOSObject().setItem(COSName.FONT, fonts);
        page.setResources(resources);
        PDStream content = new PDStream(document);
        try (OutputStream out = content.createOutputStream()) {
            out.write(bytes("BT /F1 12 Tf 50 700 Td (12) Tj ET"));
        }
        page.setContents(content);
        refused("坏字体.pdf", pdf(document), "PDF 已损坏");
    }

    @Test
    void deeplyNestedTablesAreReadOrRefused() throws IOException {
        String nested = "<w:tbl><w:tr><w:tc>".repeat(10_000);
        refused("深.docx", Writer.packed("word/document.xml", "<w:document xmlns:w=\"w\"><w:body>" + nested + "</w:tc></w:tr></w:tbl>".repeat(10_000) + "</w:body></w:document>"), "套得太深");
        String page = "<table><tr><td>".repeat(10_000) + TITLE;
        assertThat(refusal("深.html", bytes(page))).endsWith("。");
    }

    @Test
    void filesOfOtherKindsSayWhatTheyAre() throws IOException {
        refused("a.rtf", bytes("{\\rtf1 x}"), "RTF");
        refused("a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}, "图片");
        refused("a.rar", bytes("Rar!\u001a\u0007"), "RAR");
        refused("a.mht", bytes("MIME-Version: 1.0\n"), "MHT");
        refused("a.odt", Writer.packed("mimetype", "x", "content.xml", "<x/>"), "ODF");
        refused("a.ofd", Writer.packed("OFD.xml", "<x/>"), "OFD 已损坏");
        refused("a.docx", java.util.Arrays.copyOf(Writer.WORD.write(golden(TITLE)), 900), "打不开");
        refused("a.doc", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1, 0, 0}, "已损坏");
    }

    @Test
    void reportsOfAnotherKindAreRefusedByTheirName() {
        Map.of("青禾县财政局2023年部门预算公开说明", "部门预算", "青禾县财政局2022年度部门决算公开", "部门决算", "青禾县人民政府关于李明等同志任免的通知", "人事任免",
                "青禾县人民政府2023年法治政府建设年度报告", "法治政府建设年度报告", "2023年青禾县政府工作报告", "政府工作报告",
                "青禾县民政局政府信息公开指南", "政府信息公开指南").forEach((title, kind) ->
                refused(kind + ".txt", bytes(title + "\n一、主要工作情况\n今年做了许多工作。\n二、存在的主要问题\n人手不足。\n三、下一步工作打算\n加强培训。\n四、机构建设\n一人。\n"), "这像是" + kind));
    }

    @Test
    void twoReportsInOneFileAreToldApart() throws IOException {
        Draft two = golden(TITLE);
        two.parts.addAll(golden("青禾市人民政府2022年政府信息公开工作年度报告").parts);
        for (Writer writer : new Writer[] {Writer.PAGE, Writer.WORD, Writer.WORKBOOK}) {
            refused("两份." + writer.extension, writer.write(two), "两份报告（青禾市人民政府 2023，青禾市人民政府 2022）");
        }
    }

    @Test
    void twoReportsAreToldApartWhereTheirTitlesTellNothing() throws IOException {
        String one = Files.readString(Path.of("../shared/corpus/2019-suining-zone.txt"));
        String other = Files.readString(Path.of("../shared/corpus/2020-taishan-office.txt"));
        for (String two : List.of(one + "\n\n" + other, other + "\n\n" + one)) {
            refused("两份.txt", bytes(two), "文件里有两份报告");
        }
        assertThat(refusal("一份两遍.txt", bytes(one + "\n\n" + one))).startsWith("读入");
    }

    @Test
    void titlesOfOtherReportsInAListMakeNoSecondReport() throws Exception {
        Draft one = golden(TITLE);
        one.parts.addFirst(new Draft.Para("青禾市人民政府2021年政府信息公开工作年度报告"));
        one.parts.add(new Draft.Para("青禾市人民政府2022年政府信息公开工作年度报告"));
        one.parts.add(new Draft.Para("青禾市民政局2023年政府信息公开工作年度报告"));
        assertThat(auditing.audit("一份.html", Writer.PAGE.write(one)).report().year()).isPresent();
    }

    @Test
    void aYearToComeIsReadWithAWord() throws Exception {
        Auditing.Audited audited = auditing.audit("将来.html", Writer.PAGE.write(golden("青禾市人民政府2035年政府信息公开工作年度报告")));
        assertThat(audited.findings()).filteredOn(finding -> finding.rule().equals("READ")).singleElement().extracting(Finding::message).asString().contains("2035年度", "还没有过完");
    }

    @Test
    void whatIsGivenUpEndsAndFreesItsPlace() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        int before = Patience.busy();
        assertThatThrownBy(() -> Patience.with(() -> {
            try {
                while (true) {
                    Patience.check();
                    Thread.onSpinWait();
                }
            } finally {
                ended.countDown();
            }
        }, 1)).isInstanceOf(Unreadable.class).hasMessageContaining("已放弃");
        ended.await();
        while (Patience.busy() > before) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whatIsWrittenTooSlowlyIsNotBlamedOnTheFile() {
        assertThatThrownBy(() -> Patience.writing(() -> {
            Thread.sleep(60_000);
            return null;
        }, 1)).isInstanceOf(Unreadable.class).hasMessageContaining("写了 1 秒").hasMessageNotContaining("文件内容");
    }

    @Test
    void aFaultOfTheProgramHasANumberThatNamesItsPlaceAndIsLoggedOnceWithoutContent() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(Fault.class);
        logger.addAppender(log);
        log.start();
        try {
            String first = sentenceOf(() -> { throw new IllegalStateException("张三 330102"); });
            String again = sentenceOf(() -> { throw new ArithmeticException("张三 330102"); });
            assertThat(first).matches("文件内容超出了.*编号 F[0-9A-F]{8} 告诉系统管理员。").doesNotContain("张三");
            assertThat(again).isNotEqualTo(first);
            assertThat(log.list).isNotEmpty().allSatisfy(event -> assertThat(event.getFormattedMessage()).contains("Exception", "\tat ").doesNotContain("张三", "李四"));
            int logged = log.list.size();
            for (int times = 0; times < 3; times++) {
                assertThat(sentenceOf(BadInputTest::broken)).isEqualTo(sentenceOf(BadInputTest::broken));
            }
            assertThat(log.list).hasSize(logged + 1);
        } finally {
            logger.detachAppender(log);
        }
    }

    private static Object broken() {
        throw new IllegalStateException("王五");
    }

    private static String sentenceOf(Callable<?> work) {
        try {
            Patience.with(work);
            throw new AssertionError("read");
        } catch (Unreadable e) {
            return e.getMessage();
        }
    }
}
