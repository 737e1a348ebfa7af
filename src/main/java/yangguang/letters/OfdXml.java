package yangguang.letters;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// The XML of an OFD file around its pages (OFD描述文件): entry, document, resources.
final class OfdXml {

    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    static final String SPACE = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";
    private static final String A4 = "<ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox>";

    private OfdXml() {
    }

    static String root(String identifier, String title, String author) {
        return HEAD + "<ofd:OFD" + SPACE + " Version=\"1.0\" DocType=\"OFD\"><ofd:DocBody><ofd:DocInfo><ofd:DocID>" + identifier
                + "</ofd:DocID><ofd:Title>" + escaped(title) + "</ofd:Title>"
                + (author.isEmpty() ? "" : "<ofd:Author>" + escaped(author) + "</ofd:Author>")
                + "<ofd:Creator>Yangguang</ofd:Creator></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>";
    }

    static String document(int pages, OfdNumbers numbers) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < pages; i++) {
            list.append("<ofd:Page ID=\"").append(numbers.next()).append("\" BaseLoc=\"Pages/Page_").append(i).append("/Content.xml\"/>");
        }
        return HEAD + "<ofd:Document" + SPACE + "><ofd:CommonData><ofd:MaxUnitID>" + numbers.last() + "</ofd:MaxUnitID><ofd:PageArea>" + A4
                + "</ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>" + list
                + "</ofd:Pages></ofd:Document>";
    }

    static String resources(Collection<PrintFonts.Weight> weights, List<Integer> pictures) {
        StringBuilder fonts = new StringBuilder();
        weights.forEach(weight -> fonts.append("<ofd:Font ID=\"").append(OfdNumbers.of(weight)).append("\" FontName=\"Noto Sans SC")
                .append(weight == PrintFonts.Weight.BOLD ? " Bold" : "").append("\" FamilyName=\"Noto Sans SC\"")
                .append(weight == PrintFonts.Weight.BOLD ? " Bold=\"true\"" : "").append("><ofd:FontFile>").append(fontFile(weight))
                .append("</ofd:FontFile></ofd:Font>"));
        StringBuilder media = new StringBuilder();
        for (int i = 0; i < pictures.size(); i++) {
            media.append("<ofd:MultiMedia ID=\"").append(pictures.get(i)).append("\" Type=\"Image\" Format=\"PNG\"><ofd:MediaFile>")
                    .append(pictureFile(i)).append("</ofd:MediaFile></ofd:MultiMedia>");
        }
        return HEAD + "<ofd:Res" + SPACE + " BaseLoc=\"Res\">" + (fonts.isEmpty() ? "" : "<ofd:Fonts>" + fonts + "</ofd:Fonts>")
                + (media.isEmpty() ? "" : "<ofd:MultiMedias>" + media + "</ofd:MultiMedias>") + "</ofd:Res>";
    }

    static String fontFile(PrintFonts.Weight weight) {
        return "font_" + weight.name().toLowerCase(Locale.ROOT) + ".ttf";
    }

    static String pictureFile(int index) {
        return "picture_" + index + ".png";
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
