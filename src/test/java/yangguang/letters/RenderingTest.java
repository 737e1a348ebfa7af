package yangguang.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.docx4j.TextUtils;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Papers say what the page says, in every character, and read nothing but the page.
class RenderingTest {

    private static final Rendering RENDERING = new Rendering();

    @Test
    void textCopiedOutOfThePdfIsTheTextOfThePage() throws Exception {
        String text = "工作人员于2026年3月2日在青禾县政务服务中心一楼大厅，按照《办法》第二十一条（以下简称“办法”）办结①②③；"
                + "金额￥1,234.56元，面积≥50㎡，更正、录入、车辆、不动产、龙、㐀㐁㑇㕮䶮、镕、堃、喆、淼、①Ⅳ№℃。office file fluff 〴〵";
        assertThat(copied(pdf("<p>" + text + "</p>"))).isEqualTo(text);
    }

    @Test
    void radicalsAndCompatibilityCharactersComeBackAsThemselves() throws Exception {
        assertThat(copied(pdf(inLines(twins())))).isEqualTo(String.join("", twins()));
    }

    @Test
    void theirUnifiedTwinsComeBackAsThemselves() throws Exception {
        List<String> unified = twins().stream().map(c -> java.text.Normalizer.normalize(c, java.text.Normalizer.Form.NFKC))
                .filter(c -> RENDERING.charactersMissing(c).isEmpty()).toList();
        assertThat(unified).contains("工", "一", "力", "更", "車");
        assertThat(copied(pdf(inLines(unified)))).isEqualTo(String.join("", unified));
        assertThat(copied(pdf("<h1>工作</h1><p><b>工⼯</b>力⼒老⽼</p>"))).isEqualTo("工作工⼯力⼒老⽼");
    }

    @Test
    void everyCharacterOfTheFontComesBackAsItself() throws Exception {
        List<String> all = IntStream.rangeClosed(0x21, 0x2FFFF)
                .filter(c -> RENDERING.charactersMissing(Character.toString(c)).isEmpty())
                .filter(c -> Character.isIdeographic(c) || c >= 0x2E80 && c <= 0x2FDF || c >= 0x3001 && c <= 0x303F)
                .mapToObj(Character::toString).toList();
        assertThat(all.size()).isGreaterThan(27_000);
        assertThat(copied(pdf(inLines(all)))).isEqualTo(String.join("", all));
    }

    @Test
    void aCharacterTheFontLacksIsNamedNotLost() throws Exception {
        String html = "<p>申请人𠮷田，地名𪛖村。</p>";
        assertThat(RENDERING.charactersMissing(html)).containsExactly("𠮷", "𪛖");
        assertThat(copied(RENDERING.pdf(html))).isEqualTo("申请人〔字库缺字U+20BB7〕田，地名〔字库缺字U+2A6D6〕村。");
        assertThat(words(RENDERING.docx(html))).contains("申请人𠮷田，地名𪛖村。");
    }

    @Test
    void onlyTheCarriedFontIsUsedAndAPartOfIt() throws Exception {
        byte[] pdf = pdf("<h1>标题</h1><p>正文<b>重点</b><i>斜体</i><code>code</code> a&nbsp;b</p><ul><li>条目</li></ul>");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (var name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.getName()).contains("NotoSansSC");
                assertThat(font.isEmbedded()).isTrue();
            }
        }
        assertThat(pdf.length).isLessThan(60_000);
    }

    @Test
    void paperIsA4WithTheMarginsOfTheStandardAndPageNumbers() throws Exception {
        byte[] pdf = pdf("<p>正文</p>".repeat(60));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            PDRectangle paper = document.getPage(0).getMediaBox();
            assertThat(paper.getWidth()).isBetween(594f, 596f);
            assertThat(paper.getHeight()).isBetween(841f, 843f);
            List<float[]> places = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<org.apache.pdfbox.text.TextPosition> positions) {
                    positions.forEach(p -> places.add(new float[] {p.getXDirAdj(), p.getYDirAdj()}));
                }
            };
            stripper.setEndPage(1);
            stripper.getText(document);
            places.removeIf(p -> p[1] > 743); // the page number
            assertThat(places.getFirst()[0]).as("left margin 28 mm and two characters").isBetween(79f + 30, 79f + 34);
            assertThat(places.getFirst()[1]).as("first line below 37 mm").isBetween(105f, 105f + 29);
            assertThat(places).as("22 lines of two characters").hasSize(44);
        }
        assertThat(text(pdf)).contains("— 1 —", "— 2 —", "— 3 —");
    }

    @Test
    void theSamePageGivesTheSameBytes() throws Exception {
        String html = letter("L13");
        assertThat(RENDERING.pdf(html)).isEqualTo(RENDERING.pdf(html)).isEqualTo(new Rendering().pdf(html));
        assertThat(RENDERING.docx(html)).isEqualTo(RENDERING.docx(html));
    }

    @Test
    void manyThreadsPrintTheSame() throws Exception {
        String html = letter("L12");
        byte[] pdf = RENDERING.pdf(html);
        byte[] docx = RENDERING.docx(html);
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> prints = IntStream.range(0, 24).<Callable<Boolean>>mapToObj(i -> () -> i % 3 == 0
                    ? java.util.Arrays.equals(docx, RENDERING.docx(html)) : java.util.Arrays.equals(pdf, RENDERING.pdf(html))).toList();
            for (var print : threads.invokeAll(prints)) {
                assertThat(print.get()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<p>前<img src=\"FILE\" alt=\"图一\">后</p>", "<p>前<img src='HTTP'>后</p>",
            "<p style=\"background-image: url(FILE)\">前后</p>", "<p style=\"background: u\\72l('HTTP')\">前后</p>",
            "<style>@import url(FILE); p { background: url(HTTP) }</style><p>前后</p>",
            "<style>@import 'HTTP';</style><p>前后</p>", "<style>@font-face{font-family:x;src:url(FILE)} p{font-family:x}</style><p>前后</p>",
            "<link rel=\"stylesheet\" href=\"FILE\"><p>前后</p>", "<base href=\"HTTP\"><p>前<img src=\"x.png\">后</p>",
            "<p>前后</p><iframe src=\"FILE\"></iframe><object data=\"HTTP\"></object><embed src=\"FILE\">",
            "<p>前后</p><svg><image href=\"HTTP\"/></svg>", "<p style=\"list-style: url(FILE)\">前后</p>", "<p>前<img src=\"data:image/svg+xml;base64,PHN2Zz4=\">后</p>",
            "<?xml version=\"1.0\"?><!DOCTYPE p [<!ENTITY x SYSTEM \"FILE\">]><p>前&x;后</p>"})
    void nothingOutsideThePageIsRead(String html, @TempDir Path dir) throws Exception {
        Path secret = Files.writeString(dir.resolve("secret.txt"), "p { color: red } 机密内容");
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String page = html.replace("FILE", secret.toUri().toString())
                    .replace("HTTP", "http://127.0.0.1:" + server.getAddress().getPort() + "/x");
            String pdf = text(RENDERING.pdf(page));
            String docx = words(RENDERING.docx(page));
            assertThat(pdf).contains("前").contains("后").doesNotContain("机密");
            assertThat(docx).contains("前").contains("后").doesNotContain("机密");
            if (html.contains("<img")) {
                assertThat(pdf).contains("〔图片未随文附上");
                assertThat(docx).contains("〔图片未随文附上");
            }
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aPictureInThePageIsPrinted() throws Exception {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", png);
        String html = "<p>图<img width=\"40\" height=\"20\" src=\"data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray()) + "\"></p>";
        try (PDDocument document = Loader.loadPDF(RENDERING.pdf(html))) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).hasSize(1);
        }
        assertThat(parts(RENDERING.docx(html))).anyMatch(name -> name.startsWith("word/media/"));
    }

    @Test
    void wordSaysWhatThePageSays() throws Exception {
        for (String kind : List.of("L01", "L05", "L13", "L26")) {
            String html = letter(kind);
            String expected = Jsoup.parse(html).body().text().replaceAll("\\s", "");
            assertThat(words(RENDERING.docx(html)).replaceAll("\\s", "")).as(kind).isEqualTo(expected);
            assertThat(copied(RENDERING.pdf(html)).replaceAll("\\s", "")).as(kind).isEqualTo(expected);
        }
    }

    @Test
    void mergedCellsStayMergedInWord() throws Exception {
        String html = "<table><thead><tr><th rowspan=2>项目</th><th colspan=2>申请人</th></tr><tr><th>自然人</th><th>法人</th></tr></thead>"
                + "<tr><td>新收</td><td>1</td><td>2</td></tr></table>";
        String xml = part(RENDERING.docx(html), "word/document.xml");
        assertThat(xml).contains("<w:gridSpan w:val=\"2\"/>").contains("<w:vMerge w:val=\"restart\"/>");
        assertThat(xml.split("<w:tblHeader", -1)).as("two head rows").hasSize(3);
        assertThat(xml).contains("<w:tblW w:w=\"8844\" w:type=\"dxa\"/>");
    }

    @Test
    void headingsOfEveryLevelBeginTwoCharactersInAsTheTextDoes() throws Exception {
        byte[] docx = RENDERING.docx("<h2>一、</h2><h3>（一）</h3><h4>1.</h4><p>正文</p>");
        String text = part(docx, "word/document.xml");
        String styles = part(docx, "word/styles.xml");
        assertThat(List.of("chapter", "subchapter", "minor", "indented")).allSatisfy(style -> {
            assertThat(text).contains("<w:pStyle w:val=\"" + style + "\"/>");
            assertThat(styles.substring(styles.indexOf("w:styleId=\"" + style + "\"")).split("</w:style>")[0]).contains("w:firstLineChars=\"200\"");
        });
    }

    /// Radicals, supplement radicals and compatibility ideographs that the font can print.
    private static List<String> twins() {
        List<String> twins = IntStream.concat(IntStream.rangeClosed(0x2E80, 0x2FD5), IntStream.rangeClosed(0xF900, 0xFAFF))
                .mapToObj(Character::toString).filter(c -> RENDERING.charactersMissing(c).isEmpty()).toList();
        assertThat(twins.size()).isGreaterThan(380);
        assertThat(twins).contains("\u2F2F", "\u2F00", "\u2F9E", "\u2ECB", "\uF901");
        return twins;
    }

    private static String inLines(List<String> characters) {
        return IntStream.iterate(0, i -> i < characters.size(), i -> i + 20)
                .mapToObj(i -> "<p class=\"flush\">" + String.join("", characters.subList(i, Math.min(i + 20, characters.size()))) + "</p>")
                .collect(Collectors.joining());
    }

    static String letter(String kind) {
        return WordingTest.wording().html(SampleLetters.all().get(kind), "青水公复〔2026〕7号", SampleLetters.ON);
    }

    private static byte[] pdf(String body) {
        return RENDERING.pdf("<html><head><title>样张</title></head><body>" + body + "</body></html>");
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /// The text without line ends and page numbers.
    private static String copied(byte[] pdf) throws Exception {
        return text(pdf).replaceAll("(?m)^— ?\\d+ ?—$", "").replaceAll("\\R", "");
    }

    private static String words(byte[] docx) throws Exception {
        var word = WordprocessingMLPackage.load(new ByteArrayInputStream(docx));
        java.io.StringWriter text = new java.io.StringWriter();
        TextUtils.extractText(word.getMainDocumentPart().getContents(), text);
        return text.toString();
    }

    private static List<String> parts(byte[] docx) throws Exception {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private static String part(byte[] docx, String name) throws Exception {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError(name);
    }
}
