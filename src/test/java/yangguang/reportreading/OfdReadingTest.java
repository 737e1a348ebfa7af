package yangguang.reportreading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.ofdrw.layout.OFDDoc;
import org.ofdrw.layout.element.Paragraph;
import org.ofdrw.layout.element.Span;
import org.ofdrw.layout.element.canvas.Canvas;

import yangguang.reportaudit.Auditing;
import yangguang.reportform.Cell;
import yangguang.reportform.GoldenReport;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;

/// OFD files of programs that are not ours, and such as hold what nobody can read or wants to do harm.
class OfdReadingTest {

    private static final String TITLE = "青禾市人民政府2023年政府信息公开工作年度报告";
    private static final ReportFormat FORMAT = ReportFormats.shipped().get("C");
    private static final String SPACE = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";
    private static final String TEXT = "<ofd:TextObject ID=\"1\" Boundary=\"20 30 100 8\" Font=\"1\" Size=\"4\"><ofd:TextCode X=\"0\" Y=\"4\" DeltaX=\"g 9 4\">青禾县民政局公开报告</ofd:TextCode></ofd:TextObject>";
    private final Auditing auditing = new Auditing(ReportFormats.shipped());

    private static String page(String objects) {
        return "<ofd:Page" + SPACE + "><ofd:Content><ofd:Layer ID=\"2\">" + objects + "</ofd:Layer></ofd:Content></ofd:Page>";
    }

    private static String document(String common, String... pages) {
        StringBuilder list = new StringBuilder();
        for (String page : pages) {
            list.append("<ofd:Page ID=\"7\" BaseLoc=\"").append(page).append("\"/>");
        }
        return "<ofd:Document" + SPACE + "><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>" + common
                + "</ofd:CommonData><ofd:Pages>" + list + "</ofd:Pages></ofd:Document>";
    }

    /// A file of one page that draws these objects.
    private static byte[] onePage(String objects) throws Exception {
        return ofd(document("", "P.xml"), "Doc/P.xml", page(objects));
    }

    private static byte[] ofd(String document, String... parts) throws Exception {
        List<String> all = new ArrayList<>(List.of("OFD.xml", "<ofd:OFD" + SPACE + "><ofd:DocBody><ofd:DocRoot>Doc/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
                "Doc/Document.xml", document));
        all.addAll(List.of(parts));
        return Writer.packed(all.toArray(String[]::new));
    }

    private static String text(byte[] ofd) throws Unreadable {
        return SourceLines.of("a.ofd", ofd).lines().stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    private static void refused(byte[] ofd, String sentence) {
        try {
            String text = Patience.with(() -> text(ofd));
            assertThat(text).as("read, not refused").isNull();
        } catch (Unreadable e) {
            assertThat(e.getMessage()).contains(sentence).endsWith("。");
        }
    }

    /// Borders as canvas lines, text as canvas text, and prose as paragraphs that the library lays out.
    @Test
    void aFileOfTheCommonLibraryIsReadToItsLastCell() throws Exception {
        Draft draft = Draft.of(FORMAT, GoldenReport.figures(), TITLE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OFDDoc doc = new OFDDoc(out)) {
            for (Draft.Part part : draft.parts) {
                switch (part) {
                    case Draft.Para para -> doc.add(new Paragraph().add(new Span(para.text()).setFontSize(4d)));
                    case Draft.Tab tab -> doc.add(table(tab));
                }
            }
        }
        if (System.getProperty("drafts") != null) {
            java.nio.file.Files.write(java.nio.file.Path.of(System.getProperty("drafts"), "common.ofd"), out.toByteArray());
        }
        Map<String, String> figures = GoldenReport.figures();
        Map<String, Cell> cells = auditing.audit("年报.ofd", out.toByteArray()).report().cells();
        assertThat(cells.values()).allSatisfy(cell -> assertThat(cell.raw()).as(cell.id()).isEqualTo(figures.get(cell.id())));
        assertThat(cells).hasSameSizeAs(figures);
    }

    private static Canvas table(Draft.Tab tab) {
        double column = 145.0 / tab.width();
        double row = 170.0 / Math.max(20, tab.rows().size());
        Canvas canvas = new Canvas(146d, row * tab.rows().size() + 1);
        canvas.setIntegrity(true);
        canvas.setDrawer(draw -> {
            draw.setLineWidth(0.2).setFont(new org.ofdrw.layout.element.canvas.FontSetting(1.1, org.ofdrw.font.FontName.SimSun.font()));
            int[] depth = new int[60];
            for (int at = 0; at < tab.rows().size(); at++) {
                int left = 0;
                for (Draft.C cell : tab.rows().get(at)) {
                    while (depth[left] > at) {
                        left++;
                    }
                    draw.strokeRect(left * column, at * row, cell.across * column, cell.down * row);
                    int fits = Math.max(1, (int) ((cell.across * column - 0.6) / 1.15));
                    for (int line = 0; line * fits < cell.text.length(); line++) {
                        String text = cell.figure() ? cell.text : cell.text.substring(line * fits, Math.min(cell.text.length(), (line + 1) * fits));
                        draw.fillText(text, left * column + 0.3, at * row + 1.2 + line * 1.25);
                        if (cell.figure()) {
                            break;
                        }
                    }
                    for (int i = 0; i < cell.across; i++) {
                        depth[left + i] = at + cell.down;
                    }
                    left += cell.across;
                }
            }
        });
        return canvas;
    }

    @Test
    void distancesMayBeGivenInRunsByUnitsOrNotAtAll() throws Exception {
        assertThat(text(onePage(TEXT))).isEqualTo("青禾县民政局公开报告");
        assertThat(text(onePage(TEXT.replace(" DeltaX=\"g 9 4\"", "")))).isEqualTo("青禾县民政局公开报告");
        assertThat(text(onePage(TEXT.replace("g 9 4", "4 g 2 4 4.0, 4")))).isEqualTo("青禾县民政局公开报告");
        assertThat(text(onePage(TEXT.replace("g 9 4", "4 0 4 4 4 4 4 4 4 4").replace("青禾县", "𠮷田县")))).isEqualTo("𠮷田县民政局公开报告");
    }

    @Test
    void anEndlessRunOfDistancesEndsWithItsText() throws Exception {
        assertThat(text(onePage(TEXT.replace("g 9 4", "g 2000000000 4")))).isEqualTo("青禾县民政局公开报告");
        refused(onePage(TEXT.replace("g 9 4", "g")), "OFD 已损坏");
        refused(onePage(TEXT.replace("g 9 4", "NaN")), "OFD 已损坏");
    }

    @Test
    void textOnlyDrawnAsOutlinesIsNoText() throws Exception {
        refused(onePage("<ofd:PathObject ID=\"3\" Boundary=\"0 0 50 50\" Fill=\"true\"><ofd:AbbreviatedData>M 1 1 Q 2 2 3 1 B 1 1 2 2 3 3 A 4 4 0 0 1 5 5 C</ofd:AbbreviatedData></ofd:PathObject>"
                + "<ofd:ImageObject ID=\"4\" Boundary=\"0 0 200 250\" ResourceID=\"9\"/>"), "没有文字，多半是扫描件");
    }

    @Test
    void whatIsNotShownIsNotRead() throws Exception {
        assertThat(text(onePage(TEXT + TEXT.replace("<ofd:TextObject", "<ofd:TextObject Visible=\"false\"").replace("20 30", "20 60").replace("报告", "年报")))).doesNotContain("年报");
        String clip = "<ofd:PathObject ID=\"3\" Boundary=\"0 0 50 50\"><ofd:Clips><ofd:Clip><ofd:Area><ofd:Text Boundary=\"0 80 9 9\" Font=\"1\" Size=\"4\"><ofd:TextCode X=\"0\" Y=\"0\">剪</ofd:TextCode></ofd:Text>"
                + "</ofd:Area></ofd:Clip></ofd:Clips><ofd:AbbreviatedData>M 1 1 L 2 2</ofd:AbbreviatedData></ofd:PathObject>";
        assertThat(text(onePage(TEXT + clip))).isEqualTo("青禾县民政局公开报告");
    }

    @Test
    void aWatermarkIsLeftAsideAndSaidSo() throws Exception {
        byte[] marked = onePage(TEXT + TEXT.replace("Font", "CTM=\"0.7 0.7 -0.7 0.7 0 0\" Font").replace("公开报告", "内部资料"));
        assertThat(text(marked)).isEqualTo("青禾县民政局公开报告");
        assertThat(SourceLines.of("a.ofd", marked).changes()).anyMatch(note -> note.contains("水印"));
    }

    /// The file knows the shapes of its characters, and not the characters.
    @Test
    void shapesWithoutCharactersAreNoText() throws Exception {
        String glyphs = "<ofd:CGTransform CodePosition=\"0\" CodeCount=\"10\" GlyphCount=\"10\"><ofd:Glyphs>11 12 13 14 15 16 17 18 19 20</ofd:Glyphs></ofd:CGTransform><ofd:TextCode";
        refused(onePage(TEXT.replace("<ofd:TextCode", glyphs).replace("青禾县民政局公开报告", "          ")), "只有字形，没有对应的字");
        refused(onePage(TEXT.replace("青禾县民政局公开报告", "\ue001\ue002\ue003\ue004\ue005\ue006\ue007\ue008\ue009\ue00a")), "只有字形，没有对应的字");
        String spaced = TEXT.replace("<ofd:TextCode", glyphs.replace("13 14", "3 14").replace("17 18", "3 18")).replace("青禾县民政局公开报告", "青禾 民政局 开报告");
        assertThat(text(onePage(spaced))).isEqualTo("青禾 民政局 开报告");
    }

    @Test
    void partsAreFoundHoweverTheyAreNamed() throws Exception {
        assertThat(text(ofd(document("", "/Doc/./Pages/../Seiten/P.XML"), "Doc\\seiten\\p.xml", page(TEXT)))).contains("民政局");
        assertThat(text(ofd(document("", "../../../Doc/P.xml"), "Doc/P.xml", page(TEXT)))).contains("民政局");
        assertThat(text(ofd(document("", "../../../../etc/hostname", "P.xml"), "Doc/P.xml", page(TEXT), "etc/hostname", page("")))).contains("民政局");
        refused(ofd(document("", "P.xml", "file:///etc/hostname"), "Doc/P.xml", page(TEXT)), "缺第 2 页");
    }

    @Test
    void twoDocumentsInOnePackageAreBothRead() throws Exception {
        byte[] two = Writer.packed("OFD.xml", "<ofd:OFD" + SPACE + "><ofd:DocBody><ofd:DocRoot>A/D.xml</ofd:DocRoot></ofd:DocBody><ofd:DocBody><ofd:DocRoot>B/D.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
                "A/D.xml", document("", "P.xml"), "A/P.xml", page(TEXT), "B/D.xml", document("", "P.xml"), "B/P.xml", page(TEXT.replace("民政", "教育")));
        assertThat(text(two)).isEqualTo("青禾县民政局公开报告\n青禾县教育局公开报告");
    }

    @Test
    void partsThatLackAreToldOf() throws Exception {
        refused(ofd(document("", "Q.xml")), "缺第 1 页");
        refused(ofd(document("")), "OFD 已损坏");
        refused(Writer.packed("OFD.xml", "<ofd:OFD" + SPACE + "/>"), "OFD 已损坏");
        refused(Writer.packed("Encryptions.xml", "<x/>", "a.dat", "x"), "加密");
        byte[] bare = ofd(document("<ofd:PublicRes>R.xml</ofd:PublicRes>", "P.xml"), "Doc/P.xml", page(TEXT
                + "<ofd:CompositeObject ID=\"4\" Boundary=\"0 0 9 9\" ResourceID=\"77\"/>").replace("<ofd:Content>", "<ofd:Template TemplateID=\"5\"/><ofd:Content>"));
        assertThat(SourceLines.of("a.ofd", bare).changes()).anyMatch(note -> note.contains("模板页")).anyMatch(note -> note.contains("资源文件")).anyMatch(note -> note.contains("引用的图形"));
    }

    @Test
    void circlesEnd() throws Exception {
        String template = page("").replace("<ofd:Content>", "<ofd:Template TemplateID=\"5\"/><ofd:Content>");
        assertThat(text(ofd(document("<ofd:TemplatePage ID=\"5\" BaseLoc=\"T.xml\"/>", "P.xml"), "Doc/T.xml", template, "Doc/P.xml", template.replace("<ofd:Layer ID=\"2\">", "<ofd:Layer ID=\"2\">" + TEXT)))).contains("民政局");
        String unit = "<ofd:CompositeObject ID=\"4\" Boundary=\"0 0 9 9\" ResourceID=\"6\"/>";
        String resources = "<ofd:Res" + SPACE + "><ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID=\"6\"><ofd:Content>" + unit.repeat(20) + "</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits></ofd:Res>";
        refused(ofd(document("<ofd:PublicRes>R.xml</ofd:PublicRes>", "P.xml"), "Doc/R.xml", resources, "Doc/P.xml", page(TEXT + unit)), "OFD 已损坏");
    }

    /// Each level draws the next a hundred times.
    @Test
    void whatMultipliesIsGivenUp() throws Exception {
        StringBuilder units = new StringBuilder();
        for (int level = 1; level <= 8; level++) {
            units.append("<ofd:CompositeGraphicUnit ID=\"").append(level).append("\"><ofd:Content>").append(("<ofd:CompositeObject ID=\"4\" Boundary=\"0 0 9 9\" ResourceID=\"" + (level + 1) + "\"/>").repeat(100))
                    .append("</ofd:Content></ofd:CompositeGraphicUnit>");
        }
        String resources = "<ofd:Res" + SPACE + "><ofd:CompositeGraphicUnits>" + units + "</ofd:CompositeGraphicUnits></ofd:Res>";
        refused(ofd(document("<ofd:PublicRes>R.xml</ofd:PublicRes>", "P.xml"), "Doc/R.xml", resources,
                "Doc/P.xml", page(TEXT + "<ofd:CompositeObject ID=\"4\" Boundary=\"0 0 9 9\" ResourceID=\"1\"/>")), "内容太多");
        String run = TEXT.replace("青禾县民政局公开报告", "一".repeat(200_000));
        refused(onePage(run), "内容太多");
        String[] pages = new String[201];
        java.util.Arrays.fill(pages, "P.xml");
        refused(ofd(document("", pages), "Doc/P.xml", page(TEXT)), "超过 200 页");
    }

    @Test
    void entitiesAndBombsAreRefused() throws Exception {
        String entity = "<?xml version=\"1.0\"?><!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + page(TEXT.replace("民政", "&x;"));
        refused(ofd(document("", "P.xml"), "Doc/P.xml", entity), "实体声明");
        refused(ofd(document("", "P.xml"), "Doc/P.xml", page("<ofd:PageBlock/>".repeat(4_500_000))), "压缩炸弹");
        refused(ofd(document("", "P.xml"), "Doc/P.xml", page("<ofd:PageBlock>".repeat(9_000) + "</ofd:PageBlock>".repeat(9_000))), "已损坏");
        refused(ofd(document("", "P.xml"), "Doc/P.xml", page(TEXT).substring(0, 150)), "已损坏");
    }

    @Test
    void alienNumbersDoNoHarm() {
        for (String alien : List.of("1e308 1e308 1e308 1e308", "Infinity 0 1 1", "-1e9 -1e9 0 0", "0 0 0 0")) {
            assertThatCode(() -> text(onePage(TEXT + TEXT.replace("20 30 100 8", alien)))).doesNotThrowAnyException();
        }
        for (String alien : List.of("", "1 2", "a b c d")) {
            assertThatCode(() -> refused(onePage(TEXT.replace("20 30 100 8", alien)), "已损坏")).doesNotThrowAnyException();
        }
    }
}
