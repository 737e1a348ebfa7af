package yangguang.reportreading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/// What a page, a template or a unit of an OFD file draws (OFD页面内容), as it is written, not yet placed. Shapes that only cut
/// out or fill others are not drawn.
final class OfdContent implements OfficePackage.Events {

    private static final Set<String> NOT_DRAWN = Set.of("Clips", "Pattern");
    private static final int MOST_OBJECTS = 400_000;
    private static final int LONGEST_TEXT = 4_000_000;

    private final List<OfdObject> objects = new ArrayList<>();
    private final List<String> templates = new ArrayList<>();
    private final List<String> resources = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private double[] box;
    private int notDrawn;
    private OfdTextObject words;
    private OfdPlace place;
    private boolean stroke;
    private boolean fill;

    List<OfdObject> objects() {
        return objects;
    }

    /// Numbers of the templates it stands on.
    List<String> templates() {
        return templates;
    }

    /// Files of resources of its own.
    List<String> resources() {
        return resources;
    }

    /// Its size, null where it does not say.
    double[] box() {
        return box;
    }

    @Override
    public void event(int kind, XMLStreamReader xml) throws Unreadable {
        switch (kind) {
            case XMLStreamConstants.START_ELEMENT -> {
                notDrawn += notDrawn > 0 || NOT_DRAWN.contains(xml.getLocalName()) ? 1 : 0;
                text.setLength(0);
                if (notDrawn == 0) {
                    start(xml);
                }
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                if (text.length() > LONGEST_TEXT) {
                    throw OfdText.tooMuch();
                }
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
            case XMLStreamConstants.END_ELEMENT -> {
                if (notDrawn == 0) {
                    end(xml.getLocalName());
                }
                notDrawn -= notDrawn > 0 ? 1 : 0;
            }
            default -> { }
        }
    }

    private void start(XMLStreamReader xml) throws Unreadable {
        switch (xml.getLocalName()) {
            case "TextObject" -> words = shown(xml) ? OfdTextObject.of(xml) : null;
            case "CGTransform" -> {
                if (words != null) {
                    words.glyphs(xml);
                }
            }
            case "TextCode" -> {
                if (words != null) {
                    words.run(xml);
                }
            }
            case "PathObject" -> {
                place = shown(xml) ? OfdTextObject.place(xml) : null;
                stroke = isTrue(xml, "Stroke", true);
                fill = isTrue(xml, "Fill", false);
            }
            case "ImageObject" -> {
                double[] boundary = OfdTextObject.boundary(xml);
                if (shown(xml)) {
                    add(new OfdObject.Picture(OfdPlace.of(boundary, null), boundary[2], boundary[3]));
                }
            }
            case "CompositeObject" -> {
                if (shown(xml)) {
                    add(new OfdObject.Unit(OfdTextObject.place(xml), attribute(xml, "ResourceID")));
                }
            }
            case "Template" -> templates.add(attribute(xml, "TemplateID"));
            default -> { }
        }
    }

    private void end(String name) throws Unreadable {
        switch (name) {
            case "PhysicalBox" -> box = box == null ? OfdArray.of(text.toString(), 4) : box;
            case "PageRes" -> resources.add(text.toString().strip());
            case "Glyphs" -> {
                if (words != null) {
                    words.pictures(text.toString());
                }
            }
            case "TextCode" -> {
                if (words != null) {
                    words.characters(text.toString());
                }
            }
            case "TextObject" -> {
                if (words != null) {
                    add(words.whole());
                    words = null;
                }
            }
            case "AbbreviatedData" -> {
                if (place != null) {
                    add(new OfdObject.Path(place, text.toString(), stroke, fill));
                    place = null;
                }
            }
            default -> { }
        }
        text.setLength(0);
    }

    private void add(OfdObject object) throws Unreadable {
        if (objects.size() >= MOST_OBJECTS) {
            throw OfdText.tooMuch();
        }
        objects.add(object);
    }

    private static boolean shown(XMLStreamReader xml) {
        return isTrue(xml, "Visible", true);
    }

    private static boolean isTrue(XMLStreamReader xml, String name, boolean otherwise) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? otherwise : value.strip().equalsIgnoreCase("true") || value.strip().equals("1");
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value.strip();
    }
}
