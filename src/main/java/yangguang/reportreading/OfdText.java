package yangguang.reportreading;

import java.util.List;
import java.util.Set;

/// Text of an OFD file with text objects (OFD, GB/T 33190): its characters and drawn lines by their places on the page, read as
/// those of any printed page. Seals, annotations and attachments are left aside.
final class OfdText {

    private static final double A4_WIDTH = 210;
    private static final double A4_HEIGHT = 297;

    private OfdText() {}

    /// @param notes what of the file was left aside joins these
    static List<Line> lines(OfficePackage file, List<String> notes) throws Unreadable {
        if (file.holds(OfdPackage.SEALED)) {
            throw new Unreadable("OFD 设了打开密码或者做了加密，读不了；请去掉后另存一份。");
        }
        OfdPackage parts = new OfdPackage(file);
        OfdGlyphs characters = new OfdGlyphs();
        parts.pages().forEach(page -> look(page.objects(), characters));
        parts.units().values().forEach(unit -> look(unit, characters));
        OfdDrawing drawing = new OfdDrawing(parts.units(), characters);
        PrintedPages pages = new PrintedPages();
        for (OfdPackage.Page page : parts.pages()) {
            Patience.check();
            double[] box = page.box();
            boolean sized = box != null && box.length == 4 && box[2] > 0 && box[3] > 0;
            pages.add(drawing.page(sized ? box[0] + box[2] : A4_WIDTH, sized ? box[1] + box[3] : A4_HEIGHT, page.objects()));
        }
        refuse(characters);
        note(parts.missing(), drawing, characters, notes);
        return pages.lines();
    }

    private static void look(List<OfdObject> objects, OfdGlyphs characters) {
        for (OfdObject object : objects) {
            if (object instanceof OfdObject.Text text) {
                characters.look(text);
            }
        }
    }

    private static void refuse(OfdGlyphs characters) throws Unreadable {
        if (characters.seen() == 0) {
            throw new Unreadable("OFD 里没有文字，多半是扫描件，或者文字只画成了线条；请提供有文字的 OFD、PDF、Word 或网页，图片里的数字程序不猜。");
        }
        if (characters.unmapped() * 2 > characters.seen()) {
            throw new Unreadable("OFD 里的文字取不出来（只有字形，没有对应的字）；请用 Word 或网页，或重新生成 OFD。");
        }
    }

    private static void note(Set<String> missing, OfdDrawing drawing, OfdGlyphs characters, List<String> notes) {
        missing.forEach(part -> notes.add("OFD 缺" + part + "，没有读到其中的内容"));
        if (drawing.lost() > 0) {
            notes.add("OFD 缺 " + drawing.lost() + " 处引用的图形，没有读到");
        }
        if (characters.aslant() > 0) {
            notes.add("斜着印的文字（多半是水印）没有读，共 " + characters.aslant() + " 个字");
        }
    }

    static Unreadable damaged() {
        return new Unreadable("OFD 已损坏，读不了；请重新下载或重新生成后再试。");
    }

    static Unreadable tooMuch() {
        return new Unreadable("OFD 里的内容太多，不像一份年度报告，没有读完。");
    }
}
