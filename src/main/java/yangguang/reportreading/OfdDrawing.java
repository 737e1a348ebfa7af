package yangguang.reportreading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A page of an OFD file drawn (OFD版面): its objects, with those of its templates and of the units it uses, at their places.
final class OfdDrawing {

    private static final int DEEPEST = 12;
    private static final int MOST_DRAWN = 1_500_000;
    private static final double LEAST_WIDTH = 60;
    private static final double LEAST_HEIGHT = 30;

    private final Map<String, List<OfdObject>> units;
    private final OfdGlyphs characters;
    private int drawn;
    private int lost;
    private List<PrintedPage.Glyph> glyphs = new ArrayList<>();
    private List<PrintedPage.Rule> rules = new ArrayList<>();
    private List<Double> pictures = new ArrayList<>();

    OfdDrawing(Map<String, List<OfdObject>> units, OfdGlyphs characters) {
        this.units = units;
        this.characters = characters;
    }

    /// Units used that the file does not hold.
    int lost() {
        return lost;
    }

    /// @param width in millimetres
    PrintedPage page(double width, double height, List<OfdObject> objects) throws Unreadable {
        glyphs = new ArrayList<>();
        rules = new ArrayList<>();
        pictures = new ArrayList<>();
        draw(objects, OfdPlace.PAGE, 0);
        return new PrintedPage(width * OfdPlace.PAGE.a(), height * OfdPlace.PAGE.d(), glyphs, rules, pictures);
    }

    private void draw(List<OfdObject> objects, OfdPlace outer, int depth) throws Unreadable {
        if (depth > DEEPEST) {
            throw OfdText.damaged();
        }
        for (OfdObject object : objects) {
            if (++drawn > MOST_DRAWN) {
                throw OfdText.tooMuch();
            }
            if ((drawn & 0xff) == 0) {
                Patience.check();
            }
            OfdPlace place = object.place().in(outer);
            if (!place.finite()) {
                throw OfdText.damaged();
            }
            switch (object) {
                case OfdObject.Text text -> characters.draw(text, place, glyphs);
                case OfdObject.Path path -> {
                    if (path.stroke() || path.fill()) {
                        OfdPath.draw(place, path.steps(), path.stroke(), rules);
                    }
                }
                case OfdObject.Picture picture -> picture(picture, place);
                case OfdObject.Unit unit -> {
                    lost += units.containsKey(unit.resource()) ? 0 : 1;
                    draw(units.getOrDefault(unit.resource(), List.of()), place, depth + 1);
                }
            }
        }
    }

    private void picture(OfdObject.Picture picture, OfdPlace place) {
        double[] one = place.point(0, 0);
        double[] other = place.point(picture.width(), picture.height());
        if (Math.abs(one[0] - other[0]) > LEAST_WIDTH && Math.abs(one[1] - other[1]) > LEAST_HEIGHT) {
            pictures.add(Math.min(one[1], other[1]));
        }
    }
}
