package yangguang.reportreading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Characters of OFD texts at their places (OFD字符位置). A file need not say how wide its characters are: where the distance
/// to the next is a likely width it is that, else it is the usual one.
final class OfdGlyphs {

    private static final int MOST_GLYPHS = 600_000;
    private static final double MIDDLE = 0.36;
    /// How far from upright or level, in radians, text may run and still be text of the page; what runs aslant is a watermark.
    private static final double ASLANT = 0.15;

    private final Map<String, Set<String>> blanks = new HashMap<>();
    private int seen;
    private int unmapped;
    private int aslant;

    int seen() {
        return seen;
    }

    int unmapped() {
        return unmapped;
    }

    /// Characters that run aslant and were not read.
    int aslant() {
        return aslant;
    }

    /// Notes which pictures stand for blanks. Where a file knows the pictures of its characters and not the characters, blanks
    /// stand for all of them; a real blank has always the same picture.
    void look(OfdObject.Text text) {
        if (text.glyphs().isEmpty()) {
            return;
        }
        Map<Integer, String> pictures = pictures(text);
        int at = 0;
        for (OfdObject.Run run : text.runs()) {
            for (int i = 0; i < run.text().length(); i++, at++) {
                if (blank(run.text().charAt(i)) && pictures.containsKey(at)) {
                    blanks.computeIfAbsent(key(text, run.text().charAt(i)), _ -> new HashSet<>()).add(pictures.get(at));
                }
            }
        }
    }

    private static Map<Integer, String> pictures(OfdObject.Text text) {
        Map<Integer, String> pictures = new HashMap<>();
        for (OfdObject.Glyphs glyphs : text.glyphs()) {
            for (int i = 0; i < Math.min(glyphs.characters(), glyphs.pictures().length); i++) {
                pictures.put(glyphs.from() + i, glyphs.pictures()[i]);
            }
        }
        return pictures;
    }

    private static String key(OfdObject.Text text, char blank) {
        return text.font() + " " + (int) blank;
    }

    private static boolean blank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /// The characters of a text join `glyphs`.
    void draw(OfdObject.Text text, OfdPlace place, List<PrintedPage.Glyph> glyphs) throws Unreadable {
        for (OfdObject.Run run : text.runs()) {
            Patience.check();
            String characters = run.text();
            double x = run.x();
            double y = run.y();
            boolean byUnit = Math.max(run.across().length, run.down().length) >= characters.length() - 1;
            int step = 0;
            for (int i = 0; i < characters.length();) {
                int character = characters.codePointAt(i);
                int units = Character.charCount(character);
                double across = 0;
                double down = 0;
                for (int unit = 0; unit < (byUnit ? units : 1); unit++, step++) {
                    across += at(run.across(), step);
                    down += at(run.down(), step);
                }
                double width = width(character) * text.size() * text.wide();
                boolean last = i + units >= characters.length();
                if (run.across().length == 0 && run.down().length == 0) {
                    across = text.down() ? 0 : width;
                    down = text.down() ? text.size() : 0;
                }
                glyph(text, place, character, x, y, last ? width : width(width, Math.hypot(across, down)), glyphs);
                x += across;
                y += down;
                i += units;
            }
        }
    }

    /// The last distance given goes on.
    private static double at(double[] distances, int index) {
        return distances.length == 0 ? 0 : distances[Math.min(index, distances.length - 1)];
    }

    private static double width(double usual, double distance) {
        return distance > usual * 0.5 && distance < usual * 1.3 ? distance : usual;
    }

    /// Usual width of a character, in sizes of its font.
    private static double width(int character) {
        return character >= 0x2e80 || character >= 0x2010 && character < 0x2030 ? 1
                : character >= '0' && character <= '9' ? 0.53
                : "ijl.,:;|!'()[]It ".indexOf(character) >= 0 ? 0.33
                : "mwMW@%".indexOf(character) >= 0 ? 0.85
                : Character.isUpperCase(character) ? 0.66 : 0.53;
    }

    private void glyph(OfdObject.Text text, OfdPlace place, int character, double x, double y, double width, List<PrintedPage.Glyph> glyphs) throws Unreadable {
        String shown = blank(character) ? real(text, (char) character) ? "" : PrintedPage.UNKNOWN : unknown(character) ? PrintedPage.UNKNOWN : Character.toString(character);
        if (shown.isEmpty()) {
            return;
        }
        if (++seen > MOST_GLYPHS) {
            throw OfdText.tooMuch();
        }
        unmapped += shown.equals(PrintedPage.UNKNOWN) ? 1 : 0;
        double turned = Math.toRadians(text.turned());
        double[] along = place.way(Math.cos(turned), Math.sin(turned));
        double[] up = place.way(Math.sin(turned), -Math.cos(turned));
        double angle = Math.atan2(along[1], along[0]);
        double quarter = Math.rint(angle / (Math.PI / 2));
        if (Math.abs(angle - quarter * Math.PI / 2) > ASLANT) {
            aslant++;
            return;
        }
        double rise = MIDDLE * text.size();
        double[] foot = place.point(x, y);
        glyphs.add(new PrintedPage.Glyph(shown, foot[0] + along[0] * width / 2 + up[0] * rise, foot[1] + along[1] * width / 2 + up[1] * rise,
                width * Math.hypot(along[0], along[1]), Math.max(2, text.size() * Math.hypot(up[0], up[1])), Math.floorMod(-90 * (int) quarter, 360)));
    }

    private boolean real(OfdObject.Text text, char blank) {
        return blanks.getOrDefault(key(text, blank), Set.of()).size() <= 1;
    }

    private static boolean unknown(int character) {
        return character == 0xfffd || switch (Character.getType(character)) {
            case Character.CONTROL, Character.PRIVATE_USE, Character.UNASSIGNED, Character.SURROGATE -> true;
            default -> false;
        };
    }
}
