package yangguang.reportreading;

import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamReader;

/// A text object being read (OFD文字对象): its runs, and the pictures of the font that stand for its characters.
final class OfdTextObject {

    private static final int LONGEST_RUN = 100_000;

    private final OfdPlace place;
    private final String font;
    private final double size;
    private final double wide;
    private final double turned;
    private final boolean down;
    private final List<OfdObject.Run> runs = new ArrayList<>();
    private final List<OfdObject.Glyphs> glyphs = new ArrayList<>();
    private double x;
    private double y;
    private String across;
    private String downward;
    private int from;
    private int characters;

    private OfdTextObject(XMLStreamReader xml) throws Unreadable {
        place = place(xml);
        font = xml.getAttributeValue(null, "Font");
        size = number(xml, "Size", 0);
        wide = number(xml, "HScale", 1);
        turned = number(xml, "CharDirection", 0);
        double reading = Math.floorMod((int) number(xml, "ReadDirection", 0), 360);
        down = reading == 90 || reading == 270;
    }

    static OfdTextObject of(XMLStreamReader xml) throws Unreadable {
        return new OfdTextObject(xml);
    }

    static OfdPlace place(XMLStreamReader xml) throws Unreadable {
        return OfdPlace.of(boundary(xml), OfdArray.of(xml.getAttributeValue(null, "CTM"), 6));
    }

    /// Left, top, width, height.
    static double[] boundary(XMLStreamReader xml) throws Unreadable {
        double[] boundary = OfdArray.of(xml.getAttributeValue(null, "Boundary"), 4);
        if (boundary == null || boundary.length < 4) {
            throw OfdText.damaged();
        }
        return boundary;
    }

    private static double number(XMLStreamReader xml, String name, double otherwise) throws Unreadable {
        String value = xml.getAttributeValue(null, name);
        return value == null || value.isBlank() ? otherwise : OfdArray.number(value.strip());
    }

    /// A run begins; one that does not say where begins where the one before did.
    void run(XMLStreamReader xml) throws Unreadable {
        x = number(xml, "X", x);
        y = number(xml, "Y", y);
        across = xml.getAttributeValue(null, "DeltaX");
        downward = xml.getAttributeValue(null, "DeltaY");
    }

    /// A line break is not a character of a run, but of the file's own layout.
    void characters(String text) throws Unreadable {
        String own = text.indexOf('\n') >= 0 ? text.strip() : text;
        if (own.length() > LONGEST_RUN) {
            throw OfdText.tooMuch();
        }
        runs.add(new OfdObject.Run(own, x, y, OfdArray.distances(across, own.length()), OfdArray.distances(downward, own.length())));
    }

    void glyphs(XMLStreamReader xml) throws Unreadable {
        from = (int) number(xml, "CodePosition", 0);
        characters = (int) number(xml, "CodeCount", 1);
    }

    void pictures(String numbers) throws Unreadable {
        if (numbers.length() > 10 * LONGEST_RUN) {
            throw OfdText.tooMuch();
        }
        glyphs.add(new OfdObject.Glyphs(from, characters, numbers.strip().split("\\s+")));
    }

    OfdObject.Text whole() {
        return new OfdObject.Text(place, font == null ? "" : font, size, wide, turned, down, List.copyOf(runs), List.copyOf(glyphs));
    }
}
