package yangguang.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ofdrw.core.basicStructure.pageObj.layer.PageBlockType;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
import org.ofdrw.core.text.TextCode;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.DeltaTool;
import org.ofdrw.reader.OFDReader;

/// An OFD file says what the PDF says, at the same places, to the library others read OFD with.
class OfdTest {

    private static final Rendering RENDERING = new Rendering();

    private static String read(byte[] ofd) throws Exception {
        try (OFDReader reader = new OFDReader(new ByteArrayInputStream(ofd))) {
            return String.join("\n", new ContentExtractor(reader).extractAll());
        }
    }

    private static String pdfText(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\u00a0\u3000]+", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"L01", "L12", "L13", "L20"})
    void theTextIsThatOfThePdf(String kind) throws Exception {
        String html = RenderingTest.letter(kind);
        assertThat(bare(read(RENDERING.ofd(html)))).isEqualTo(bare(pdfText(RENDERING.pdf(html)))).isNotEmpty();
    }

    @Test
    void strangeCharactersSurvive() throws Exception {
        String text = "⼯作工作，⼒力老⽼，龍門㐀㐁䶮，镕堃喆，①②③Ⅳ№℃，<a&b>\"'，𠮷田、字";
        String ofd = read(RENDERING.ofd("<p>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</p>"));
        assertThat(bare(ofd)).contains(text.replace("𠮷", "〔字库缺字U+20BB7〕"));
    }

    @Test
    void charactersBeyondTheBasicPlaneComeBackWhole() throws Exception {
        List<String> wide = new ArrayList<>();
        for (int c = 0x20000; c < 0x2FA20 && wide.size() < 40; c++) {
            if (RENDERING.charactersMissing(Character.toString(c)).isEmpty()) {
                wide.add(Character.toString(c));
            }
        }
        assertThat(wide).hasSizeGreaterThan(10);
        assertThat(bare(read(RENDERING.ofd("<p>前" + String.join("中", wide) + "后</p>")))).contains("前" + String.join("中", wide) + "后");
    }

    @Test
    void aCellThatWrapsIsOneText() throws Exception {
        String html = "<style>table{line-height:12pt;width:30mm}</style><table><tr><td>申请人无正当理由逾期不补正</td><td>12</td></tr></table>";
        try (OFDReader reader = new OFDReader(new ByteArrayInputStream(RENDERING.ofd(html)))) {
            assertThat(new ContentExtractor(reader).extractAll()).contains("申请人无正当理由逾期不补正", "12");
        }
    }

    @Test
    void pagesAreAsManyAsInThePdfAndOfItsSize() throws Exception {
        String html = "<p>正文</p>".repeat(60);
        try (OFDReader reader = new OFDReader(new ByteArrayInputStream(RENDERING.ofd(html)))) {
            assertThat(reader.getNumberOfPages()).isEqualTo(3);
            assertThat(reader.getPageInfo(1).getSize().getWidth()).isBetween(209.9, 210.1);
            assertThat(reader.getPageInfo(1).getSize().getHeight()).isBetween(296.9, 297.1);
        }
    }

    @Test
    void everyCharacterStandsWhereThePdfHasIt() throws Exception {
        String html = RenderingTest.letter("L13") + "<style>table{line-height:12pt;width:30mm}</style><table><tr><td>申请人无正当理由逾期不补正</td><td>12</td></tr></table>";
        Map<String, List<double[]>> places = new HashMap<>();
        try (PDDocument document = Loader.loadPDF(RENDERING.pdf(html))) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition p) {
                    places.computeIfAbsent(p.getUnicode(), _ -> new ArrayList<>()).add(new double[] {p.getXDirAdj() * 25.4 / 72, p.getYDirAdj() * 25.4 / 72});
                }
            };
                        stripper.getText(document);
        }
        int seen = 0;
        try (OFDReader reader = new OFDReader(new ByteArrayInputStream(RENDERING.ofd(html)))) {
            List<PageBlockType> blocks = new ArrayList<>();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                blocks.addAll(reader.getPage(page).getContent().getLayers().getFirst().getPageBlocks());
            }
            for (var block : blocks) {
                if (block instanceof TextObject text) {
                    TextCode code = text.getTextCodes().getFirst();
                    List<Float> across = code.getDeltaX() == null ? List.of() : DeltaTool.getDelta(code.getDeltaX(), code.getContent().length());
                    List<Float> down = code.getDeltaY() == null ? List.of() : DeltaTool.getDelta(code.getDeltaY(), code.getContent().length());
                    double x = text.getBoundary().getTopLeftX() + code.getX();
                    double y = text.getBoundary().getTopLeftY() + code.getY();
                    for (int i = 0; i < code.getContent().length(); i++) {
                        double left = x;
                        double line = y;
                        assertThat(places.get(code.getContent().substring(i, i + 1))).as(code.getContent()).anySatisfy(place -> {
                            assertThat(place[0]).isBetween(left - 0.02, left + 0.02);
                            assertThat(place[1]).isBetween(line - 0.02, line + 0.02);
                        });
                        x += i < across.size() ? across.get(i) : 0;
                        y += i < down.size() ? down.get(i) : 0;
                        seen++;
                    }
                }
            }
        }
        assertThat(seen).isGreaterThan(100);
    }

    private static Map<String, byte[]> parts(byte[] ofd) throws Exception {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(ofd))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    @Test
    void thePackageIsWhatTheStandardDescribes() throws Exception {
        byte[] ofd = RENDERING.ofd("<title>标题&amp;</title><h1>标题</h1><p>正文</p><table><tr><td>格</td></tr></table>");
        Map<String, byte[]> parts = parts(ofd);
        assertThat(parts.keySet()).containsExactlyInAnyOrder("OFD.xml", "Doc_0/Document.xml", "Doc_0/PublicRes.xml", "Doc_0/Pages/Page_0/Content.xml",
                "Doc_0/Res/font_regular.ttf", "Doc_0/Res/font_bold.ttf");
        assertThat(new String(parts.get("OFD.xml"), StandardCharsets.UTF_8)).contains("<ofd:Title>标题&amp;</ofd:Title>").containsPattern("<ofd:DocID>[0-9a-f]{32}<");
        assertThat(new String(parts.get("Doc_0/Pages/Page_0/Content.xml"), StandardCharsets.UTF_8)).contains("<ofd:PathObject");
        assertThat(ofd.length).isLessThan(30_000);
        assertThat(RENDERING.ofd("<p>同</p>")).isEqualTo(new Rendering().ofd("<p>同</p>"));
    }

    @Test
    void theFontInTheFileHasAGlyphForEveryCharacterOfTheText() throws Exception {
        Map<String, byte[]> parts = parts(RENDERING.ofd("<p>工⼯力⼒ 正文，12.5%</p>"));
        TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(parts.get("Doc_0/Res/font_regular.ttf")));
        assertThat("工⼯力⼒正文，12.5%—".chars()).allSatisfy(c -> assertThat(font.getUnicodeCmapLookup().getGlyphId(c)).as("%c", c).isPositive());
        assertThat(font.getUnicodeCmapLookup().getGlyphId('工')).isEqualTo(font.getUnicodeCmapLookup().getGlyphId('⼯'));
        assertThat(font.getUnicodeCmapLookup().getGlyphId('龍')).isZero();
    }

    @Test
    void aPictureOfThePageIsAPictureInTheFile() throws Exception {
        String dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
        Map<String, byte[]> parts = parts(RENDERING.ofd("<p>前<img width=\"40\" height=\"40\" src=\"data:image/png;base64," + dot + "\">后</p>"));
        assertThat(parts).containsKey("Doc_0/Res/picture_0.png");
        assertThat(new String(parts.get("Doc_0/Pages/Page_0/Content.xml"), StandardCharsets.UTF_8)).contains("<ofd:ImageObject");
    }
}
